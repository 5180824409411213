import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const chanceBytes = 24;
const markBytes = 8;

/** Opaque tokens that bear a mark of ours: one that was made up is known as wrong without asking the database. */
export interface Tokens {
  make(): string;
  /** Whether it was made here. Only the database knows whether it is still good. */
  isOurs(token: string): boolean;
}

/** The mark is of the desk's secret, the same on every node; what it guards against is cost, for the chance alone is beyond guessing. */
export function createTokens(secret: string): Tokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tokens', 32));
  const markOf = (chance: Buffer) => createHmac('sha256', key).update(chance).digest().subarray(0, markBytes);
  return {
    make() {
      const chance = randomBytes(chanceBytes);
      return Buffer.concat([chance, markOf(chance)]).toString('base64url');
    },
    isOurs(token) {
      const given = Buffer.from(token, 'base64url');
      return given.length === chanceBytes + markBytes && timingSafeEqual(given.subarray(chanceBytes), markOf(given.subarray(0, chanceBytes)));
    },
  };
}
