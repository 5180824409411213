/** `npm run build`: brings what is missing and builds the pages, so that the program can be started where nothing may be written. */
import { buildPages, listStalePages } from './build.mjs';
import { install } from './install.mjs';

await install();
await Promise.all(listStalePages().map(buildPages));
