import { hkdfSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Small files of the data folder that belong to the desk and not to its machine. The database's password stays behind: every database has its own. */
const secretFile = 'secret.key';
export const keyFiles = [secretFile, 'demo-password'];

/** Four bytes that follow from the secret and tell nothing of it. */
export const printOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'backup', 4)).toString('hex');

/** The secret with which this desk signs: the one it was told, the one in its folder, or none yet. */
export function findSecret(dataFolder: string, told: string | undefined): string | null {
  const file = join(dataFolder, secretFile);
  return told ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
}

/** What is to be kept of them. A secret told by OTKLIK_SECRET lies with whoever told it. */
export function listKeys(dataFolder: string, told: string | undefined): { file: string; content: Buffer }[] {
  return keyFiles
    .filter((file) => (file !== secretFile || told === undefined) && existsSync(join(dataFolder, file)))
    .map((file) => ({ file, content: readFileSync(join(dataFolder, file)) }));
}

/** Lays files of a backup beside those of the desk; they take their places only when everything else is in place. */
export function layKeys(dataFolder: string) {
  const laid: string[] = [];
  const beside = (file: string) => join(dataFolder, `${file}.new`);
  return {
    lay(file: string, content: Buffer): void {
      writeFileSync(beside(file), content, { mode: 0o600 });
      laid.push(file);
    },
    settle(): void {
      for (const file of laid) renameSync(beside(file), join(dataFolder, file));
    },
    forget(): void {
      for (const file of laid) rmSync(beside(file), { force: true });
    },
  };
}
