import { lexiconFiles } from '@otklik/coach/node';
import type { Plugin } from 'vite';

const name = 'virtual:lexicon-addresses';

/** Serves the coach's dictionaries as files with a hash in their names: fetched once, kept by the browser for good. */
export function lexiconAddresses(): Plugin {
  return {
    name: 'lexicon-addresses',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const files = lexiconFiles();
      return [
        ...files.map(([file, path]) => `import ${file} from ${JSON.stringify(`${path}?url`)};`),
        `export const addresses = { ${files.map(([file]) => file).join(', ')} };`,
      ].join('\n');
    },
  };
}
