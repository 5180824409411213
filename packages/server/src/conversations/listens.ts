import type { ConversationId } from '@otklik/contract/ids';
import type { Events } from '../kit/events.ts';
import type { Fabric } from '../kit/fabric/fabric.ts';
import type { Connection } from '../kit/live/connection.ts';
import type { LiveListener } from '../kit/live/live.ts';
import type { Conversations } from './conversations.ts';
import { createViewers } from './viewers.ts';

interface ListenParts {
  conversations: Pick<Conversations, 'findForLive' | 'seen' | 'ownSeen'>;
  events: Events;
  fabric: Fabric;
}

/** What comes up the live connections: who types, what was seen, who looks at what. Every frame is checked for whose conversation it names. */
export function listenToLive({ conversations, events, fabric }: ListenParts): LiveListener {
  const viewers = createViewers({ events, fabric });

  /** The newest that each connection has said of where it looks: two frames may be looked up at once, and the later one holds. */
  const newest = new WeakMap<Connection, object>();

  async function type({ who }: Connection, conversationId: ConversationId, on: boolean, draft: string | undefined): Promise<void> {
    const place = await conversations.findForLive(who, conversationId);
    if (!place) return;
    const { workspaceId } = who;
    const frame = { type: 'conversation.typing', conversationId, on } as const;
    if (who.kind === 'visitor') {
      const shown = on && place.sneakPeek ? (draft?.toWellFormed() ?? null) : null;
      events.publish({ workspaceId, people: true }, { ...frame, by: 'customer', personId: null, name: null, draft: shown });
      return;
    }
    const { personId, name } = who;
    events.publish({ workspaceId, people: true }, { ...frame, by: 'agent', personId, name, draft: null });
    events.publish({ customerId: place.customerId }, { ...frame, by: 'agent', personId: null, name, draft: null });
  }

  return {
    async heard(connection, frame) {
      const { who } = connection;
      switch (frame.type) {
        case 'typing':
          return type(connection, frame.conversationId, frame.on, frame.draft);
        case 'seen':
          if (who.kind === 'person') await conversations.seen(who, frame.conversationId, frame.seenSeq);
          else await conversations.ownSeen(who, frame.conversationId, frame);
          return;
        case 'viewing': {
          if (who.kind !== 'person') return;
          const { conversationId } = frame;
          newest.set(connection, frame);
          if (conversationId !== null && !(await conversations.findForLive(who, conversationId))) return;
          if (!connection.ended && newest.get(connection) === frame)
            viewers.look(connection.id, conversationId && { conversationId, workspaceId: who.workspaceId, personId: who.personId });
        }
      }
    },
    gone: ({ id }) => viewers.look(id, null),
  };
}
