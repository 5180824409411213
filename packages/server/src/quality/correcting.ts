import type { ConversationId, WorkspaceId } from '@otklik/contract/ids';
import type { ScoredConversation } from '@otklik/contract/quality';
import type { Clock } from '../kit/clock.ts';
import type { After, Db } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho } from '../kit/http/who.ts';
import type { Standard } from '../standard/standard.ts';
import { reader, writer } from './corrections/store.ts';
import { localeOf } from './rules.ts';

interface Correction {
  situation: string | null;
  fault: ScoredConversation['fault'] | null;
}

const mostLabels = 2000;
const mostWords = 2000;

interface CorrectingParts {
  db: Db;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  standard: Pick<Standard, 'knowsSituation' | 'learnAgain'>;
}

/** What the coach learns from a desk: the situations that agents took from the list instead of its own guess. */
export function labelsOf(db: Db, workspaceId: WorkspaceId) {
  return db.inWorkspace(workspaceId, (tx) => reader(tx).labels(mostLabels));
}

/** An agent says what the customer came with, and whose fault it is. */
export function createCorrecting({ db, clock, events, standard }: CorrectingParts) {
  const learn = (after: After, workspaceId: WorkspaceId) =>
    after(() => {
      standard.learnAgain(workspaceId);
      events.publish({ workspaceId, people: true }, { type: 'settings.changed', what: 'standard' });
    });

  return {
    correction: (who: PersonWho, id: ConversationId): Promise<Correction> =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        if (!(await reader(tx).exists(id))) throw new Refusal('conversations_not_found');
        return (await reader(tx).find(id)) ?? { situation: null, fault: null };
      }),

    async correct(who: PersonWho, id: ConversationId, { situation, fault }: Correction): Promise<Correction> {
      const known = situation === null || situation === 'other' || (await standard.knowsSituation(who.workspaceId, situation));
      if (!known) throw new Refusal('quality_unknown_situation');
      return db.inWorkspace(who.workspaceId, async (tx, after) => {
        const change = writer(tx);
        if (!(await change.exists(id))) throw new Refusal('conversations_not_found');
        const text = (await change.customerWords(id)).slice(0, mostWords);
        await change.put({
          conversationId: id,
          workspaceId: who.workspaceId,
          by: who.personId,
          at: clock.now(),
          locale: localeOf(null, text),
          text,
          situation,
          fault,
        });
        learn(after, who.workspaceId);
        return { situation, fault };
      });
    },

    labels: (who: PersonWho) => labelsOf(db, who.workspaceId),
  };
}
