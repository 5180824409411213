import { argon2, type BinaryLike, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's choice for Argon2id: 19 MiB, two passes. */
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

const plain64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
/** The same letters typed on another system are the same password. */
const typed = (password: string): BinaryLike => password.normalize('NFKC');

/** The password as a PHC string: how it was made, salt, hash. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: typed(password), nonce, parallelism, tagLength, memory, passes });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain64(nonce)}$${plain64(tag)}`;
}

/** Whether a password is the one that was hashed. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, m, t, p, salt = '', expected = ''] = phc.exec(hash) ?? [];
  if (m === undefined) return false;
  const tag = Buffer.from(expected, 'base64');
  const nonce = Buffer.from(salt, 'base64');
  const found = await derive('argon2id', {
    message: typed(password),
    nonce,
    parallelism: Number(p),
    tagLength: tag.length,
    memory: Number(m),
    passes: Number(t),
  });
  return timingSafeEqual(found, tag);
}
