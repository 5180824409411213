import type { AgentFrame, VisitorFrame } from '@otklik/contract/events';
import { customerId, personId, workspaceId } from '@otklik/contract/ids';
import { alone, everywhere, type Fabric } from './fabric/fabric.ts';

/** Who hears it: everybody on a desk, one person in all their tabs, one customer, or everybody there is. */
export type Audience = { workspaceId: string; people: true } | { personId: string } | { customerId: string } | { everybody: true };

type Shared = Extract<AgentFrame, { type: 'resync' }>;
type FrameFor<A extends Audience> = A extends { everybody: true } ? Shared : A extends { customerId: string } ? VisitorFrame : AgentFrame;

/**
 * News on its way: serialised once, however many hear it, and not at all where nobody does. A class, for an object literal with a getter is given a
 * shape of its own each time, in the old generation, and the shape holds the getter with all it sees.
 */
export class News {
  readonly audience: Audience;
  /** The audience as nodes name it. */
  readonly topic: string;
  readonly type: string;
  readonly #frame: AgentFrame | VisitorFrame | undefined;
  #data: string | undefined;

  /** Either the frame itself, or as it came from another node. */
  constructor(audience: Audience, type: string, { frame, data }: { frame?: AgentFrame | VisitorFrame; data?: string }) {
    this.audience = audience;
    this.topic = topicOf(audience);
    this.type = type;
    this.#frame = frame;
    this.#data = data;
  }

  get data(): string {
    this.#data ??= JSON.stringify(this.#frame);
    return this.#data;
  }
}

export interface Events {
  /** Tells an audience, on whatever node it is. Call it after the commit (`after`), never inside a transaction. */
  publish<A extends Audience>(audience: A, frame: FrameFor<A>): void;
  /** Tells those of an audience who are connected to this node. */
  publishHere<A extends Audience>(audience: A, frame: FrameFor<A>): void;
  /**
   * Hears the news of this node and what other nodes tell of the topics followed here; answers how to stop. `signed.out` and
   * `settings.changed` are heard of all nodes, whoever is connected here. `resync` says that news may have been missed.
   */
  subscribe(listener: (news: News) => void): () => void;
}

/** News that is heard on all nodes: what it makes untrue may be remembered where nobody of the audience is connected. */
const forAllNodes = new Set(['signed.out', 'settings.changed']);

/** News of this node and, over the fabric, of the others. A listener that fails keeps the news from nobody else. */
export function createEvents(onFailure: (error: unknown) => void, fabric: Pick<Fabric, 'tell' | 'hear' | 'whenMissed'> = alone): Events {
  const listeners = new Set<(news: News) => void>();

  function hand(news: News): void {
    for (const listener of listeners) {
      try {
        listener(news);
      } catch (error) {
        onFailure(error);
      }
    }
  }
  const newsOf = (audience: Audience, frame: AgentFrame | VisitorFrame) => new News(audience, frame.type, { frame });
  const publishHere: Events['publishHere'] = (audience, frame) => hand(newsOf(audience, frame));

  fabric.hear('news', ({ topic, data }) => {
    const audience = audienceOf(topic);
    const type = typeOf(data);
    if (audience && type) hand(new News(audience, type, { data }));
  });
  fabric.whenMissed(() => publishHere({ everybody: true }, { type: 'resync' }));

  return {
    publish(audience, frame) {
      const news = newsOf(audience, frame);
      hand(news);
      if (fabric !== alone) fabric.tell('news', news.topic, news.data, forAllNodes.has(news.type) ? 'all' : 'followers');
    },
    publishHere,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** An audience as nodes name it to each other. */
export function topicOf(audience: Audience): string {
  if ('workspaceId' in audience) return `desk.${audience.workspaceId}`;
  if ('personId' in audience) return `person.${audience.personId}`;
  return 'customerId' in audience ? `customer.${audience.customerId}` : everywhere;
}

function audienceOf(topic: string): Audience | undefined {
  const [kind, id = ''] = topic.split('.');
  if (kind === 'desk' && workspaceId.safeParse(id).success) return { workspaceId: id, people: true };
  if (kind === 'person' && personId.safeParse(id).success) return { personId: id };
  if (kind === 'customer' && customerId.safeParse(id).success) return { customerId: id };
  return undefined;
}

function typeOf(data: string): string | undefined {
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null && 'type' in frame && typeof frame.type === 'string' ? frame.type : undefined;
  } catch {
    return undefined;
  }
}
