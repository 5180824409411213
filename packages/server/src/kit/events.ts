import type { AgentFrame, VisitorFrame } from '@otklik/contract/events';

/** Who hears it: everybody on a desk, one person in all their tabs, or one customer. */
type Audience = { workspaceId: string; people: true } | { personId: string } | { customerId: string };

type FrameFor<A extends Audience> = A extends { customerId: string } ? VisitorFrame : AgentFrame;

/** News on its way: serialised once, however many hear it. */
export interface News {
  audience: Audience;
  type: string;
  data: string;
}

export interface Events {
  /** Tells an audience. Call it after the commit (`after`), never inside a transaction. */
  publish<A extends Audience>(audience: A, frame: FrameFor<A>): void;
  /** Hears all news; answers how to stop. A carrier between nodes (NOTIFY, NATS) would stand here and listen like a socket does. */
  subscribe(listener: (news: News) => void): () => void;
}

/** News within one process. A listener that fails keeps the news from nobody else. */
export function createEvents(onFailure: (error: unknown) => void): Events {
  const listeners = new Set<(news: News) => void>();
  return {
    publish(audience, frame) {
      const news = { audience, type: frame.type, data: JSON.stringify(frame) };
      for (const listener of listeners) {
        try {
          listener(news);
        } catch (error) {
          onFailure(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
