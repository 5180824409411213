import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractTable } from './contract-table.ts';
import { lexiconAddresses } from './lexicon-addresses.ts';

export default defineConfig({
  plugins: [contractTable(), lexiconAddresses(), react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    manifest: true,
    target: ['chrome120', 'firefox121', 'safari17'],
    // A data: URL in CSS would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'words-ru', test: /src[\\/]words[\\/]ru[\\/]/ },
            { name: 'words-en', test: /src[\\/]words[\\/]en[\\/]/ },
          ],
        },
      },
    },
  },
});
