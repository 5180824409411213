import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { queries } from './desk.ts';
import { Look } from './ui/Look.tsx';
import { startWords } from './words/index.ts';

await startWords();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look>
        <App />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
