import type { SiteId, WorkspaceId } from '@otklik/contract/ids';
import type { Language } from '@otklik/contract/shapes';
import { SignJWT } from 'jose';
import type { Clock } from '../kit/clock.ts';
import { Refusal } from '../kit/errors.ts';
import { wordsOf } from './pages/layout.ts';

/** What the shop asks of the sites. */
interface ShopParts {
  clock: Clock;
  findSite(key: string | undefined): Promise<{ siteId: SiteId; workspaceId: WorkspaceId; key: string } | undefined>;
  identitySecrets(workspaceId: WorkspaceId, siteId: SiteId): Promise<string[]>;
}

const identitySeconds = 600;

export type Shop = ReturnType<typeof createShop>;

/** The demo shop: it uses the desk as any shop would, and holds nothing of its own. */
export function createShop({ clock, findSite, identitySecrets }: ShopParts) {
  return {
    findSite,
    /** Signs the demo's customer, as a shop's server does for those who signed in with it. Each browser has a customer of its own, so that strangers never share a history. */
    async sign(siteKey: string | undefined, browserId: string, language: Language): Promise<string> {
      const site = await findSite(siteKey);
      const secret = site && (await identitySecrets(site.workspaceId, site.siteId)).at(-1);
      if (!site || !secret) throw new Refusal('workspace_not_set_up');
      const said = wordsOf({ language });
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ name: said.customer, email: `olga.${browserId.slice(0, 8)}@example.com`, city: said.city, orders: 2, last_order: '40718' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(`demo-${browserId}`)
        .setAudience(site.key)
        .setIssuedAt(now)
        .setExpirationTime(now + identitySeconds)
        .sign(new TextEncoder().encode(secret));
    },
  };
}
