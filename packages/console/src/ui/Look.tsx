import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import '@fontsource-variable/golos-text/index.css';
import { theme } from './theme.ts';
import './theme.css';

/**
 * Dresses everything inside. The variables stand in `theme.css` as plain CSS, so Mantine writes no `<style>` of its own and a strict
 * Content-Security-Policy holds; therefore `hiddenFrom`, `visibleFrom` and responsive style props are not to be used: write CSS.
 */
export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
