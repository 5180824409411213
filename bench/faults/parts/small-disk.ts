import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Setting } from './stage.ts';

const megabyte = 1024 * 1024;

export const unableToMount = () => (process.getuid?.() === 0 && process.platform === 'linux' ? undefined : 'only root can make a small disk');

function perform(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

/** A data folder of which this part (or the whole, `.`) lies on a disk of so many megabytes. */
export const smallDisk = (part: string, megabytes: number): NonNullable<Setting['folder']> => ({
  make() {
    const folder = mkdtempSync(join(tmpdir(), 'otklik-faults-disk-'));
    const place = join(folder, part);
    mkdirSync(place, { recursive: true });
    perform('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]);
    return folder;
  },
  remove(folder) {
    perform('umount', ['-l', join(folder, part)]);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Fills the disk of this folder to the last byte; answers how to make room again. */
export function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(ballast, Buffer.alloc(Math.ceil(bavail * bsize + megabyte)));
  } catch {
    // What fits has been written: the disk is full.
  }
  return () => rmSync(ballast);
}
