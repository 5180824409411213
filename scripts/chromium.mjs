/** A Chromium for the journeys and the pictures: the one that is there, or Debian's. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const usual = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
}[process.platform];

/** Path of a Chromium: CHROME_PATH, the PATH, or where it usually stands. */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usual ?? [])].find(isProgram);
}

/** Finds a Chromium, or installs Debian's where that is allowed. Throws a sentence that says what to do. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const said = installFromDebian('chromium');
  if (said !== undefined) {
    const installed = findChromium();
    if (installed) return installed;
    throw new Error(`apt-get could not install chromium:\n${said.slice(-2000)}`);
  }
  throw new Error(
    'No Chromium found. Install one (Debian and Ubuntu: sudo apt-get install chromium; macOS and Windows: Google Chrome) or name it in CHROME_PATH. ' +
      'Without root, the npm package @sparticuz/chromium brings a binary that CHROME_PATH can point to.',
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
