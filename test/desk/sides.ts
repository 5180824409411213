import { expect, vi } from 'vitest';
import { contract } from '../../packages/contract/src/index.ts';
import type { Route } from '../../packages/contract/src/route.ts';
import type { PersonKey } from '../cast/shape.ts';
import type { Desk, Member } from '../desk.ts';
import { type Api, newId } from './api.ts';
import { png } from './pictures.ts';

/** One of two workspaces: its people, a site, a customer who wrote and sent a picture, and one who did not. */
export interface Side {
  owner: Member;
  agent: Member;
  supervisor: Member;
  siteId: string;
  siteKey: string;
  keyId: string;
  visitor: Api;
  visitorToken: string;
  otherVisitor: Api;
  otherVisitorToken: string;
  customerId: string;
  conversationId: string;
  fileId: string;
  agentFileId: string;
  photoId: string;
  linkId: string;
  sessionId: string;
  /** A conversation that the owner has led and solved; it has its score, and an appeal of theirs. */
  scoredId: string;
  appealId: string;
  calibrationId: string;
}

/** Fills a fresh desk with one of everything that has an id. */
export async function fill(desk: Desk, agentKey: PersonKey, supervisorKey: PersonKey): Promise<Side> {
  const { owner } = desk;
  const [agent, supervisor] = [await desk.join(agentKey, 'agent'), await desk.join(supervisorKey, 'supervisor')];
  const [site] = await owner.api.ask(contract.sites.list);
  const siteId = site?.id ?? '';
  const [key] = await owner.api.ask(contract.sites.addIdentityKey, { params: { siteId } });
  const [visitor, other] = [await desk.visit(), await desk.visit()];
  const [conversationId, fileId, agentFileId, photoId] = [newId(), newId(), newId(), newId()];
  const picture = { body: png(8, 8) };
  const named = { 'x-file-name': 'cup.png' };
  await visitor.api.ask(contract.files.visitorUpload, { params: { fileId }, ...picture }, named);
  await visitor.api.ask(contract.conversations.write, {
    params: { conversationId },
    body: { id: newId(), text: 'Чашка пришла с трещиной', fileIds: [fileId] },
  });
  await owner.api.ask(contract.files.upload, { params: { fileId: agentFileId }, ...picture }, named);
  await owner.api.ask(contract.files.uploadPhoto, { params: { fileId: photoId }, ...picture }, named);
  const { id: linkId } = await owner.api.ask(contract.people.invite, { body: { email: `${agentKey}-friend@example.ru`, role: 'agent' } });
  const [session] = await owner.api.ask(contract.people.sessions);
  const scoredId = newId();
  const third = await desk.visit();
  await third.api.ask(contract.conversations.write, { params: { conversationId: scoredId }, body: { id: newId(), text: 'Где мой заказ?' } });
  await owner.api.ask(contract.conversations.reply, { params: { conversationId: scoredId }, body: { id: newId(), text: 'Щас гляну, ок?', seenSeq: 1 } });
  await owner.api.ask(contract.conversations.solve, { params: { conversationId: scoredId } });
  const scored = { params: { conversationId: scoredId } };
  await vi.waitFor(() => owner.api.ask(contract.quality.get, scored), { timeout: 30_000, interval: 200 });
  const { appeals } = await owner.api.ask(contract.quality.appeal, { ...scored, body: { line: 0, comment: 'Так принято' } });
  const { id: calibrationId } = await owner.api.ask(contract.quality.openCalibration, {
    body: { title: 'Пробная', conversationIds: [scoredId], reviewerIds: [owner.id, supervisor.id] },
  });
  return {
    ...{ scoredId, appealId: appeals[0]?.id ?? '', calibrationId },
    ...{ owner, agent, supervisor, siteId, siteKey: desk.siteKey, keyId: key?.id ?? '', conversationId, fileId, agentFileId, photoId, linkId },
    ...{
      visitor: visitor.api,
      visitorToken: visitor.token,
      otherVisitor: other.api,
      otherVisitorToken: other.token,
      customerId: visitor.customerId,
      sessionId: session?.id ?? '',
    },
  };
}

type Asking = { params?: Record<string, string>; query?: unknown; body?: unknown };
const toConversation = ({ conversationId }: Side) => ({ params: { conversationId } });
const toScored = ({ scoredId }: Side) => ({ params: { conversationId: scoredId } });
const toCalibration = ({ calibrationId }: Side) => ({ params: { calibrationId } });
const marked = ({ owner }: Side) => ({ agentId: owner.id, marks: [{ rule: 'slang', verdict: 'held', comment: '' }], comment: 'Захвачено' });
const toSite = ({ siteId }: Side) => ({ params: { siteId } });

/** How each route that takes somebody's id is tried with the ids of one side. A new route is missed by the test until it stands here. */
export const tries: Record<string, (side: Side) => Asking> = {
  'people.revokeSession': ({ sessionId }) => ({ params: { sessionId } }),
  'people.change': ({ agent }) => ({ params: { personId: agent.id }, body: { role: 'supervisor' } }),
  'people.changeMe': ({ photoId }) => ({ body: { photoFileId: photoId } }),
  'people.withdrawInvitation': ({ linkId }) => ({ params: { linkId } }),
  'people.makeResetLink': ({ agent }) => ({ params: { personId: agent.id } }),
  'workspace.change': ({ photoId }) => ({ body: { logoFileId: photoId } }),
  'sites.change': (side) => ({ ...toSite(side), body: { name: 'Захвачено' } }),
  'sites.identityKeys': toSite,
  'sites.addIdentityKey': toSite,
  'sites.removeIdentityKey': ({ siteId, keyId }) => ({ params: { siteId, keyId } }),
  'files.upload': ({ agentFileId }) => ({ params: { fileId: agentFileId }, body: png(9, 9) }),
  'files.uploadPhoto': ({ photoId }) => ({ params: { fileId: photoId }, body: png(9, 9) }),
  'files.get': ({ fileId }) => ({ params: { fileId } }),
  'files.visitorUpload': ({ fileId }) => ({ params: { fileId }, body: png(9, 9) }),
  'files.visitorGet': ({ fileId }) => ({ params: { fileId } }),
  'customers.change': ({ customerId }) => ({ params: { customerId }, body: { name: 'Захвачено' } }),
  'conversations.get': toConversation,
  'conversations.entries': toConversation,
  'conversations.reply': (side) => ({ ...toConversation(side), body: { id: newId(), text: 'Захвачено', seenSeq: 100 } }),
  'conversations.take': toConversation,
  'conversations.assign': (side) => ({ ...toConversation(side), body: { personId: side.agent.id } }),
  'conversations.giveBack': toConversation,
  'conversations.solve': toConversation,
  'conversations.reopen': toConversation,
  'conversations.saveDraft': (side) => ({ ...toConversation(side), body: { text: 'Захвачено' } }),
  'conversations.seen': (side) => ({ ...toConversation(side), body: { seq: 1 } }),
  'promises.list': toConversation,
  'quality.get': toScored,
  'quality.overrule': (side) => ({ ...toScored(side), body: { agentId: side.owner.id, line: 0, reason: 'Захвачено' } }),
  'quality.review': (side) => ({ ...toScored(side), body: marked(side) }),
  'quality.appeal': (side) => ({ ...toScored(side), body: { line: null, comment: 'Захвачено' } }),
  'quality.decideAppeal': ({ appealId }) => ({ params: { appealId }, body: { accept: true, answer: 'Захвачено' } }),
  'quality.note': (side) => ({ ...toScored(side), body: { agentId: side.owner.id, text: 'Захвачено' } }),
  'quality.openCalibration': ({ scoredId, owner, supervisor }) => ({
    body: { title: 'Захвачено', conversationIds: [scoredId], reviewerIds: [owner.id, supervisor.id] },
  }),
  'quality.calibration': toCalibration,
  'quality.reviewForCalibration': (side) => ({ params: { calibrationId: side.calibrationId, conversationId: side.scoredId }, body: marked(side) }),
  'quality.closeCalibration': toCalibration,
  'quality.correction': toConversation,
  'quality.correct': (side) => ({ ...toConversation(side), body: { situation: 'product.specs', fault: 'company' } }),
  'conversations.ownEntries': toConversation,
  'conversations.write': (side) => ({ ...toConversation(side), body: { id: newId(), text: 'Захвачено' } }),
  'conversations.ownSeen': (side) => ({ ...toConversation(side), body: { seq: 1 } }),
};

/** Queries and bodies of routes that take no id. */
const others: Record<string, Asking> = { 'conversations.list': { query: { view: 'all' } }, 'search.search': { query: { q: 'чашка' } } };

export const attempt = (name: string, side: Side): Asking => tries[name]?.(side) ?? others[name] ?? {};

export async function expectRefusal(api: Api, route: Route, asking: Asking, statuses: number[]): Promise<void> {
  const headers: Record<string, string> = asking.body instanceof Uint8Array ? { 'x-file-name': 'cup.png' } : {};
  const { status, body } = await api.tryAsk(route, asking, headers);
  expect(statuses, `${route.method} ${route.path} answered ${status} ${JSON.stringify(body)}`).toContain(status);
  // A refusal tells its code and its sentence, and nothing of what is behind the wall.
  expect(Object.keys(Object(body)).filter((key) => !['code', 'message', 'path', 'details'].includes(key))).toEqual([]);
}

/** Cookies in which the place of the session holds something else. */
export const cookieWith = (member: Member, value: string) => `${member.api.cookie()?.split('=')[0]}=${value}`;

/** What stands in the tables, but for the marks of presence that every request leaves. */
export async function footprint(desk: Desk): Promise<unknown> {
  const kept = {
    people: 'id, name, role, status, photo_file_id, deactivated_at',
    people_links: 'id, used_at, expires_at',
    workspaces: 'id, name, logo_file_id',
    sites: 'id, name, look',
    sites_identity_keys: 'id, site_id',
    files: 'id, name, bytes, kind, conversation_id',
    customers: 'id, name, email, phone',
    conversations: 'id, seq, status, assignee_id, customer_seen_seq, agent_seen_seq',
    conversations_entries: 'id, seq, text',
    conversations_drafts: 'person_id, text',
    conversations_reads: 'person_id, seq',
    promises: 'entry_id, place, kept_at',
    standard_versions: 'number, edits',
    quality_scores: 'conversation_id, agent_id, score, broken_rules',
    quality_overrules: 'id, rule, reason',
    quality_reviews: 'conversation_id, reviewer_id, calibration_id, marks, comment',
    quality_appeals: 'id, line, state, answer',
    quality_notes: 'id, text, seen_at',
    quality_calibrations: 'id, title, closed_at',
    quality_corrections: 'conversation_id, situation, fault',
  };
  const all = Object.entries(kept).map(
    ([table, columns]) => `select '${table}' as name, (select json_agg(t order by t::text) from (select ${columns} from ${table}) t) as rows`,
  );
  return desk.peek(all.join(' union all '));
}
