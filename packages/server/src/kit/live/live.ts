import { randomUUID } from 'node:crypto';
import { type UpFrame, upFrame } from '@otklik/contract/events';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { type Events, topicOf } from '../events.ts';
import { everywhere, type Fabric, read } from '../fabric/fabric.ts';
import type { Identify, PersonWho, VisitorWho } from '../http/who.ts';
import { createTurns } from '../turns.ts';
import { Beats } from './beats.ts';
import { Budget } from './budget.ts';
import { type Connection, closing, type Pipe, type Proof } from './connection.ts';
import { Frame } from './frame.ts';
import { inWaves } from './waves.ts';

/** What rooms do with what comes up the line. They check themselves who may touch what. */
export interface LiveListener {
  heard(connection: Connection, frame: Exclude<UpFrame, { type: 'hello' | 'ping' }>): Promise<void>;
  gone(connection: Connection): void;
}

/** Signs of life, for «online». */
interface LivePresence {
  beat(whos: readonly (PersonWho | VisitorWho)[]): Promise<unknown>;
  left(who: PersonWho | VisitorWho): Promise<unknown>;
}

interface LiveParts {
  events: Events;
  fabric: Pick<Fabric, 'follow' | 'unfollow' | 'tell' | 'hear' | 'state'>;
  clock: Clock;
  log: Logger;
  version: string;
  identify: Identify;
  listener: LiveListener;
  presence: LivePresence;
}

export type Live = ReturnType<typeof createLive>;

/** After a restart thousands come at once, and are looked up together: more at a time would only keep those waiting who chat. */
const admittedAtOnce = 64;
const recheckedAtOnce = 4;
/** News that a client has not taken; more, and it is better off asking anew. */
const pendingBytes = 1_000_000;
const mostConnections = { person: 30, visitor: 20 };
/** What went up by post and is told on to the node that holds the stream. */
const posted = z.strictObject({ connectionId: z.string(), sessionId: z.string(), frame: z.string() });

const keyOf = (who: PersonWho | VisitorWho) => topicOf(who.kind === 'person' ? { personId: who.personId } : { customerId: who.customerId });

/** All live connections of this node, whatever line they run on: who they are, what they hear, what they may say. */
export function createLive({ events, fabric, clock, log, version, identify, listener, presence }: LiveParts) {
  const connections = new Map<string, Connection>();
  const audiences = new Map<string, Set<Connection>>();
  const atTheDoor = createTurns(admittedAtOnce);
  const inTurn = createTurns(recheckedAtOnce);
  let stopping = false;
  /** How many sessions have ended, anywhere. */
  let endings = 0;

  const keysOf = (who: PersonWho | VisitorWho) =>
    who.kind === 'person' ? [keyOf(who), topicOf({ workspaceId: who.workspaceId, people: true })] : [keyOf(who)];
  const troubled = (what: string) => (error: unknown) => log.warn({ err: error }, what);

  function send({ id, pipe }: Connection, frame: Frame): void {
    if (pipe.pending() > pendingBytes) {
      log.info({ connectionId: id }, 'live: too slow, closed');
      pipe.close(closing.slow);
    } else pipe.send(frame);
  }
  const say = (connection: Connection, frame: object) => send(connection, new Frame(JSON.stringify(frame)));

  const ask = ({ headers, token }: Proof): Promise<PersonWho | VisitorWho | null> => (token === null ? identify.person(headers) : identify.visitor(token));

  /** Asks again who somebody is, and ends the connection of one who is nobody any more, or somebody else. */
  async function recheck(connection: Connection): Promise<void> {
    const who = await ask(connection.proof);
    if (!who) {
      say(connection, { type: 'signed.out' });
      connection.pipe.close(closing.unknown);
    } else if (keyOf(who) !== keyOf(connection.who)) connection.pipe.close(closing.again);
    else connection.who = who;
  }
  const recheckSoon = (connection: Connection) => void inTurn(() => recheck(connection)).catch(troubled('live: could not check a session'));

  const beats = new Beats({
    note: (whos) => presence.beat(whos).catch(troubled('live: could not note presence')),
    recheck: recheckSoon,
    dead: ({ pipe }) => pipe.close(closing.again),
  });
  const heart = setInterval(() => beats.beat(), 1000);
  heart.unref();

  /** Everybody is to ask for what they missed: people at once, visitors in waves, for each of them is a request. */
  const tellToAsk = inWaves({ clock, perWave: 50, milliseconds: 100 }, (connection: Connection) => say(connection, { type: 'resync' }));

  const unsubscribe = events.subscribe((news) => {
    if ('everybody' in news.audience) {
      const all = [...connections.values()];
      void tellToAsk([...all.filter(({ who }) => who.kind === 'person'), ...all.filter(({ who }) => who.kind === 'visitor')]);
      return;
    }
    if (news.type === 'signed.out') endings += 1;
    const audience = audiences.get(news.topic);
    if (!audience) return;
    const frame = new Frame(news.data);
    for (const connection of [...audience]) {
      // Some session of theirs has ended: which, everyone is asked.
      if (news.type === 'signed.out') recheckSoon(connection);
      else send(connection, frame);
    }
  });

  // Their last page elsewhere has closed; whoever has one open here is still there, and says so before they are given up.
  fabric.hear('left', ({ topic }) => {
    for (const { who } of audiences.get(topic) ?? []) return beats.present(who);
  });

  /** Whether something from a connection is still to be heard; who goes on and on is shown out. */
  function maySay({ id, pipe, budget, ended }: Connection): boolean {
    if (ended) return false;
    const verdict = budget.spend(clock.now().getTime());
    if (verdict === 'flood') {
      log.info({ connectionId: id }, 'live: frames without end, closed');
      pipe.close(closing.flood);
    }
    return verdict === 'heard';
  }

  /** Takes a frame that came up; what is too much, broken or not theirs to say is dropped. */
  function hear(connection: Connection, data: string): void {
    if (!maySay(connection)) return;
    const frame = parsed(data);
    if (!frame) {
      // Such a frame costs twice.
      connection.budget.spend(clock.now().getTime());
      log.debug({ connectionId: connection.id }, 'live: a frame that breaks the contract');
      return;
    }
    if (frame.type === 'hello') return;
    if (frame.type === 'ping') {
      say(connection, { type: 'pong', now: clock.now().toISOString() });
      return;
    }
    listener.heard(connection, frame).catch((error: unknown) => {
      if (error instanceof Refusal) log.info({ code: error.code, frame: frame.type }, 'live: refused');
      else troubled('live: a frame could not be handled')(error);
    });
  }

  // Posted to another node than the one that holds the stream.
  fabric.hear('up', ({ data }) => {
    const up = read(posted, data);
    const connection = up && connections.get(up.connectionId);
    if (connection && connection.who.sessionId === up.sessionId) hear(connection, up.frame);
  });

  return {
    /** Lets somebody in, by their proof, and welcomes them; null when they are nobody (the line is then closed). */
    async join(proof: Proof, pipe: Pipe): Promise<Connection | null> {
      const endingsBefore = endings;
      const who = await atTheDoor(() => ask(proof)).catch((error: unknown) => {
        troubled('live: could not tell who connects')(error);
        return undefined;
      });
      if (!who || stopping) {
        pipe.close(stopping ? closing.again : who === null ? closing.unknown : closing.later);
        return null;
      }
      // What the client asks for after the welcome covers the time before it, and nothing of the time after may be lost.
      const keys = keysOf(who);
      await Promise.all(keys.map((key) => fabric.follow(key)));
      if ((audiences.get(keyOf(who))?.size ?? 0) >= mostConnections[who.kind]) {
        for (const key of keys) fabric.unfollow(key);
        pipe.close(closing.tooMany);
        return null;
      }
      const connection: Connection = { id: randomUUID(), who, proof, pipe, budget: new Budget(), ended: false };
      connections.set(connection.id, connection);
      beats.place(connection);
      for (const key of keys) {
        const audience = audiences.get(key) ?? new Set();
        audiences.set(key, audience.add(connection));
      }
      say(connection, { type: 'welcome', connectionId: connection.id, now: clock.now().toISOString(), version });
      // It may have been theirs, while they were not yet to be found here.
      if (endings !== endingsBefore) recheckSoon(connection);
      return connection;
    },

    /** How many connections of people and of visitors this node holds. */
    count() {
      const counts = { person: 0, visitor: 0 };
      for (const { who } of connections.values()) counts[who.kind] += 1;
      return counts;
    },

    hear,
    maySay,

    /** Takes what somebody posted for a connection of theirs, whichever node holds it; false when there is none. */
    post(id: string, who: PersonWho | VisitorWho, data: string): boolean {
      const connection = connections.get(id);
      if (connection) {
        if (connection.who.sessionId !== who.sessionId) return false;
        hear(connection, data);
        return true;
      }
      if (fabric.state().nodes === 1) return false;
      fabric.tell('up', everywhere, JSON.stringify({ connectionId: id, sessionId: who.sessionId, frame: data } satisfies z.input<typeof posted>), 'all');
      return true;
    },

    /** The line has ended. */
    leave(connection: Connection): void {
      const { who } = connection;
      if (!connections.delete(connection.id)) return;
      beats.remove(connection);
      connection.ended = true;
      for (const key of keysOf(who)) {
        fabric.unfollow(key);
        const audience = audiences.get(key);
        audience?.delete(connection);
        if (audience?.size === 0) audiences.delete(key);
      }
      listener.gone(connection);
      if (audiences.has(keyOf(who))) return;
      fabric.tell('left', keyOf(who), '{}');
      void presence.left(who).catch(troubled('live: could not note presence'));
    },

    /** No more connections are let in. */
    isStopping: () => stopping,

    /** Sends everybody to another node, a few at a time, so that the others are not stormed; at most five seconds. */
    async close(): Promise<void> {
      stopping = true;
      clearInterval(heart);
      const all = [...connections.values()];
      await inWaves({ clock, perWave: Math.max(100, Math.ceil(all.length / 50)), milliseconds: 100 }, ({ pipe }: Connection) => pipe.close(closing.again))(all);
      unsubscribe();
    },
  };
}

function parsed(data: string): UpFrame | undefined {
  try {
    return upFrame.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
