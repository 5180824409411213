import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const method = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals what must lie in the database but be read by nobody who only has the database. */
export interface Seal {
  close(text: string): string;
  open(sealed: string): string;
}

/** `purpose` keeps what is sealed for one thing from being opened as another. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    close(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(method, key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(method, key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}
