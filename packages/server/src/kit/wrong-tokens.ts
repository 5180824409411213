/** Tokens that were found to be nobody's. No session comes back to life, so for a while the database need not be asked again. */
export interface WrongTokens {
  has(token: string): boolean;
  add(token: string): void;
}

const rememberedMilliseconds = 30_000;
const mostRemembered = 10_000;

/** Remembers wrong tokens for half a minute; of too many, the oldest are forgotten. */
export function createWrongTokens(now: () => Date): WrongTokens {
  const until = new Map<string, number>();
  return {
    has: (token) => (until.get(token) ?? 0) > now().getTime(),
    add(token) {
      until.delete(token);
      if (until.size >= mostRemembered) for (const oldest of [...until.keys()].slice(0, mostRemembered / 10)) until.delete(oldest);
      until.set(token, now().getTime() + rememberedMilliseconds);
    },
  };
}
