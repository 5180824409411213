import type { ConversationId, CustomerId, FileId, PersonId, SiteId } from '@otklik/contract/ids';
import type { CastFile, CastMessage, CastTalk, PersonKey } from '../../../../test/cast/shape.ts';
import type { Conversations } from '../conversations/conversations.ts';

type Told = Parameters<Conversations['importMany']>[1][number];

/** How long before their answer an agent has taken the conversation, and how long after the last word it was solved. */
const takenSeconds = 6;
const solvedSeconds = 45;

/** The ids under which the cast plays on this desk. */
export interface Known {
  conversationId: ConversationId;
  siteId: SiteId;
  customerId: CustomerId;
  people: Readonly<Record<PersonKey, PersonId>>;
  /** The id of a file of this talk. */
  fileId(file: CastFile): FileId;
}

/** When each message of a talk was written, told from now. */
export function momentsOf({ when, messages }: Pick<CastTalk, 'when' | 'messages'>, now: Date, timeZone: string): Date[] {
  const lasts = messages.reduce((sum, { afterSeconds }) => sum + afterSeconds, 0);
  const begins = 'daysAgo' in when ? moment(now, when.daysAgo, when.at, timeZone) : now.getTime() - (when.lastSecondsAgo + lasts) * 1000;
  let seconds = 0;
  return messages.map(({ afterSeconds }) => {
    seconds += afterSeconds;
    return new Date(begins + seconds * 1000);
  });
}

/** A talk as the conversations room takes it: with who took it, handed it on and solved it. */
export function toldOf(talk: CastTalk, known: Known, now: Date, timeZone: string): Told {
  const moments = momentsOf(talk, now, timeZone);
  const entries: Told['entries'] = [];
  let assignee: PersonKey | null = null;
  talk.messages.forEach((message, index) => {
    const at = moments[index] ?? now;
    const { by } = message;
    if (by !== 'customer' && by !== assignee) {
      const taken = new Date(at.getTime() - Math.min(takenSeconds, message.afterSeconds / 2) * 1000);
      if (assignee === null) entries.push({ kind: 'taken', by: { personId: known.people[by] }, at: taken });
      else entries.push({ kind: 'assigned', by: { personId: known.people[assignee] }, to: known.people[by], at: taken });
      assignee = by;
    }
    entries.push(said(message, known, at));
  });
  const last = moments.at(-1) ?? now;
  if (talk.state === 'solved' && assignee !== null) {
    entries.push({ kind: 'solved', by: { personId: known.people[assignee] }, at: new Date(last.getTime() + solvedSeconds * 1000) });
  }
  const { conversationId: id, siteId, customerId } = known;
  return { id, siteId, customerId, entries };
}

function said({ by, text, files = [] }: CastMessage, known: Known, at: Date): Told['entries'][number] {
  return { kind: 'message', by: by === 'customer' ? 'customer' : { personId: known.people[by] }, text, fileIds: files.map(known.fileId), at };
}

/** So many days ago, at that time of the shop's clock. */
function moment(now: Date, daysAgo: number, at: string, timeZone: string): number {
  const part = (date: Date, options: Intl.DateTimeFormatOptions, type: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, ...options }).formatToParts(date).find((found) => found.type === type)?.value ?? '';
  const day = new Date(now.getTime() - daysAgo * 86_400_000);
  const [year, month, date] = [part(day, { year: 'numeric' }, 'year'), part(day, { month: '2-digit' }, 'month'), part(day, { day: '2-digit' }, 'day')];
  const offset = part(day, { timeZoneName: 'longOffset' }, 'timeZoneName').slice(3) || 'Z';
  return Date.parse(`${year}-${month}-${date}T${at}:00${offset}`);
}
