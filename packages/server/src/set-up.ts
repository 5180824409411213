import type { Setup } from '@otklik/contract/workspace';
import type { People } from './people/people.ts';
import { lookOf, type Sites } from './sites/sites.ts';
import type { Workspace } from './workspace/workspace.ts';

interface SetUpParts {
  workspace: Workspace;
  people: People;
  sites: Sites;
}

/** Answers the three questions in one go: the desk, its owner, its first site; then the owner is signed in. Answers the cookies. */
export function createSetUp({ workspace, people, sites }: SetUpParts) {
  return async (answers: Setup, from: { address: string; userAgent: string }): Promise<string[]> => {
    const { name, email, password, shop, colour, language, timeZone } = answers;
    const passwordHash = await people.hash(password);
    const other = language === 'ru' ? 'en' : 'ru';
    await workspace.setUp({ name: shop, timeZone, languages: [language, other] }, async (tx, workspaceId) => {
      await people.add(tx, workspaceId, { name, email, role: 'owner', language }, passwordHash);
      await sites.add(tx, workspaceId, { name: shop, look: lookOf(colour) });
    });
    return people.signIn(email, password, from);
  };
}
