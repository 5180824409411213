import { createHmac } from 'node:crypto';

/** Signs a customer as a shop's server does: a JWT, HS256. */
export function signIdentity(claims: Record<string, unknown>, secret: string, algorithm = 'HS256'): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = `${part({ alg: algorithm, typ: 'JWT' })}.${part(claims)}`;
  return `${said}.${algorithm === 'none' ? '' : createHmac('sha256', secret).update(said).digest('base64url')}`;
}

export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
