import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { Refusal } from '../kit/errors.ts';
import { checkedAttributes, cleanLine, type Identity } from './rules.ts';

const own = z.object({
  sub: z.string().trim().min(1).max(200),
  name: z.string().max(500).nullish(),
  email: z.email().max(254).nullish(),
  phone: z.string().max(100).nullish(),
});
const registered = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'name', 'email', 'phone']);
const toleranceSeconds = 30;

/** Reads a token that the shop's server has signed (HS256; `sub`, `exp`, `aud` = site key) with one of the living keys, or refuses. */
export async function readIdentity(token: string, siteKey: string, secrets: readonly string[], now: Date): Promise<Identity> {
  const payload = await verify(token, siteKey, secrets, now);
  const parsed = own.safeParse(payload);
  if (!parsed.success) {
    const claim = String(parsed.error.issues[0]?.path[0]);
    throw claim === 'sub' ? new Refusal('customers_bad_identity') : new Refusal('customers_bad_attributes', { name: claim });
  }
  const { sub, name, email, phone } = parsed.data;
  const others = Object.fromEntries(Object.entries(payload).filter(([claim, value]) => !registered.has(claim) && value !== null));
  const externalId = cleanLine(sub, 200);
  if (externalId === null) throw new Refusal('customers_bad_identity');
  return {
    externalId,
    name: cleanLine(name, 120),
    email: cleanLine(email, 254)?.toLowerCase() ?? null,
    phone: cleanLine(phone, 40),
    attributes: checkedAttributes(others),
  };
}

async function verify(token: string, siteKey: string, secrets: readonly string[], now: Date): Promise<JWTPayload> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'],
        audience: siteKey,
        requiredClaims: ['sub', 'exp', 'aud'],
        currentDate: now,
        clockTolerance: toleranceSeconds,
      });
      return payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw new Refusal('customers_identity_expired', {}, { cause });
      if (cause instanceof errors.JWSSignatureVerificationFailed) continue;
      if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'aud' && cause.reason === 'check_failed') {
        throw new Refusal('customers_identity_other_site', {}, { cause });
      }
      throw new Refusal('customers_bad_identity', {}, { cause });
    }
  }
  // Signed with a key that is not ours: a token made for another shop is told apart, to spare its author the search.
  throw new Refusal(namesAnotherSite(token, siteKey) ? 'customers_identity_other_site' : 'customers_bad_identity');
}

function namesAnotherSite(token: string, siteKey: string): boolean {
  try {
    const { aud } = decodeJwt(token);
    return aud !== undefined && ![aud].flat().includes(siteKey);
  } catch {
    return false;
  }
}
