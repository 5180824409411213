/** A NATS server for the tests of several nodes: the one that is there, or Debian's. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian-packages.mjs';

/** Path of a nats-server: the PATH, or where Debian puts it; undefined where there is none. */
export function findNats() {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nats-server')).find(isProgram);
}

/** Finds one, or installs Debian's where that is allowed; answers a remark. */
export function ensureNats() {
  if (!findNats()) installFromDebian('nats-server');
  const found = findNats();
  if (!found)
    return { skipped: 'none is installed and none could be; nodes are tried over PostgreSQL alone (Debian and Ubuntu: sudo apt-get install nats-server)' };
  return spawnSync(found, ['-v'], { encoding: 'utf8' }).stdout.trim();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
