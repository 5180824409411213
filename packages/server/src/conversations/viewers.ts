import { conversationId, type PersonId, personId, type WorkspaceId, workspaceId } from '@otklik/contract/ids';
import { z } from 'zod';
import { type Events, topicOf } from '../kit/events.ts';
import { type Fabric, type Message, read } from '../kit/fabric/fabric.ts';

/** Where a connection looks. */
const view = z.strictObject({ conversationId, workspaceId, personId });
export type View = z.infer<typeof view>;
const told = z.strictObject({ conversationId, personIds: z.array(personId) });
type Told = z.infer<typeof told>;

interface ViewersParts {
  events: Pick<Events, 'publishHere'>;
  fabric: Pick<Fabric, 'tell' | 'hear' | 'whenToAsk' | 'whenMissed' | 'whenGone'>;
}

const deskOf = (id: WorkspaceId) => topicOf({ workspaceId: id, people: true });

/**
 * Who looks at which conversation, on all nodes. Each node knows its own and tells the others of its own only; everybody puts the parts
 * together by themselves, so that two who tell at once cannot overwrite each other, and a node that is gone takes its viewers along.
 */
export function createViewers({ events, fabric }: ViewersParts) {
  /** By connection. */
  const here = new Map<string, View>();
  /** By node, then by conversation. */
  const elsewhere = new Map<string, Map<string, Told & { topic: string }>>();

  const ownOf = (conversation: string): PersonId[] => {
    const ids = [...here.values()].filter((one) => one.conversationId === conversation).map((one) => one.personId);
    return [...new Set(ids)];
  };

  function show(conversation: Told['conversationId'], workspace: string): void {
    const others = [...elsewhere.values()].flatMap((node) => node.get(conversation)?.personIds ?? []);
    const personIds = [...new Set([...ownOf(conversation), ...others])];
    events.publishHere({ workspaceId: workspace, people: true }, { type: 'conversation.viewers', conversationId: conversation, personIds });
  }

  function tellOthers({ conversationId: id, workspaceId: workspace }: View): void {
    fabric.tell('viewers', deskOf(workspace), JSON.stringify({ conversationId: id, personIds: ownOf(id) } satisfies Told));
  }

  /** Tells the others all that is known here of one desk, or of every desk. */
  function tellAll(topic?: string): void {
    const told = new Set<string>();
    for (const one of here.values()) {
      if (told.has(one.conversationId) || (topic && deskOf(one.workspaceId) !== topic)) continue;
      told.add(one.conversationId);
      tellOthers(one);
    }
  }

  function hear({ from, topic, data }: Message): void {
    const one = read(told, data);
    if (!one || !topic.startsWith('desk.')) return;
    const node = elsewhere.get(from) ?? new Map();
    elsewhere.set(from, node);
    if (one.personIds.length > 0) node.set(one.conversationId, { ...one, topic });
    else node.delete(one.conversationId);
    show(one.conversationId, topic.slice('desk.'.length));
  }

  fabric.hear('viewers', hear);
  fabric.hear('viewers.ask', ({ topic }) => tellAll(topic));
  fabric.whenToAsk((topic) => topic.startsWith('desk.') && fabric.tell('viewers.ask', topic, '{}'));
  fabric.whenMissed(() => tellAll());
  fabric.whenGone((node) => {
    const lost = elsewhere.get(node);
    elsewhere.delete(node);
    for (const { conversationId: id, topic } of lost?.values() ?? []) show(id, topic.slice('desk.'.length));
  });

  return {
    /** A connection looks at a conversation now, or at none. */
    look(connectionId: string, at: View | null): void {
      const before = here.get(connectionId);
      if (at) here.set(connectionId, at);
      else here.delete(connectionId);
      for (const one of before && before.conversationId !== at?.conversationId ? [before, at] : [at]) {
        if (!one) continue;
        show(one.conversationId, one.workspaceId);
        tellOthers(one);
      }
    },
  };
}
