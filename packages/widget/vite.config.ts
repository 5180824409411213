import { defineConfig } from 'vite';

/**
 * Two builds into one `dist`: the frame (`vite build`) as a page with its assets under `/widget/`, and the loader
 * (`vite build --mode loader`) as one classic script without imports, for any page.
 */
export default defineConfig(({ mode }) =>
  mode === 'loader'
    ? {
        publicDir: false,
        build: {
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: 'src/loader.ts', formats: ['iife'], name: 'otklikLoader', fileName: () => 'loader.js' },
        },
      }
    : {
        base: '/widget/',
        publicDir: false,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        build: {
          target: 'es2022',
          modulePreload: false,
          // Everything is a file of the desk: the frame's CSP allows no `data:`.
          assetsInlineLimit: 0,
          rolldownOptions: { input: 'frame.html' },
        },
      },
);
