import { randomUUID } from 'node:crypto';
import { type UpFrame, upFrame } from '@otklik/contract/events';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { type Events, topicOf } from '../events.ts';
import type { Fabric } from '../fabric/fabric.ts';
import { Buckets } from '../http/buckets.ts';
import type { Identify, PersonWho, VisitorWho } from '../http/who.ts';
import { createTurns } from '../turns.ts';
import { type Connection, closing, type Pipe, type Proof } from './connection.ts';

/** What rooms do with what comes up the line. They check themselves who may touch what. */
export interface LiveListener {
  heard(connection: Connection, frame: Exclude<UpFrame, { type: 'hello' | 'ping' }>): Promise<void>;
  gone(connection: Connection): void;
}

/** Signs of life, for «online». */
interface LivePresence {
  beat(who: PersonWho | VisitorWho): Promise<unknown>;
  left(who: PersonWho | VisitorWho): Promise<unknown>;
}

interface LiveParts {
  events: Events;
  fabric: Pick<Fabric, 'follow' | 'unfollow'>;
  clock: Clock;
  log: Logger;
  version: string;
  identify: Identify;
  listener: LiveListener;
  presence: LivePresence;
}

export type Live = ReturnType<typeof createLive>;

const beatSeconds = 20;
/** A thousand signs of life at once would hold up everybody's messages. */
const beatsAtOnce = 4;
/** Every so many beats everybody is asked again who they are. */
const beatsToRecheck = 15;
/** News that a client has not taken; more, and it is better off asking anew. */
const pendingBytes = 1_000_000;
const mostConnections = { person: 30, visitor: 20 };
/** What goes up may be lost, so whoever sends more than this is not heard. */
const upAllowance = { burst: 40, perSecond: 8 };

const keyOf = (who: PersonWho | VisitorWho) => topicOf(who.kind === 'person' ? { personId: who.personId } : { customerId: who.customerId });

/** All live connections of this node, whatever line they run on: who they are, what they hear, what they may say. */
export function createLive({ events, fabric, clock, log, version, identify, listener, presence }: LiveParts) {
  const connections = new Map<string, Connection>();
  const audiences = new Map<string, Set<Connection>>();
  const ups = new Buckets(upAllowance);
  let beats = 0;
  let working = false;
  const inTurn = createTurns(beatsAtOnce);

  const keysOf = ({ who }: Connection) => (who.kind === 'person' ? [keyOf(who), topicOf({ workspaceId: who.workspaceId, people: true })] : [keyOf(who)]);
  const troubled = (what: string) => (error: unknown) => log.warn({ err: error }, what);

  function send({ id, pipe }: Connection, data: string): void {
    if (pipe.pending() > pendingBytes) {
      log.info({ connectionId: id }, 'live: too slow, closed');
      pipe.close(closing.slow);
    } else pipe.send(data);
  }

  const ask = ({ headers, token }: Proof) => (token === null ? identify.person(headers) : identify.visitor(token));

  /** Asks again who somebody is, and ends the connection of one who is nobody any more, or somebody else. */
  async function recheck(connection: Connection): Promise<void> {
    const who = await ask(connection.proof);
    if (!who) {
      send(connection, JSON.stringify({ type: 'signed.out' }));
      connection.pipe.close(closing.unknown);
    } else if (keyOf(who) !== keyOf(connection.who)) connection.pipe.close(closing.again);
    else connection.who = who;
  }

  const unsubscribe = events.subscribe((news) => {
    const everybody = 'everybody' in news.audience;
    for (const connection of everybody ? [...connections.values()] : [...(audiences.get(news.topic) ?? [])]) {
      // Some session of theirs has ended: which, everyone is asked.
      if (news.type === 'signed.out') void recheck(connection).catch(troubled('live: could not check a session'));
      else send(connection, news.data);
    }
  });

  function beat(): void {
    beats += 1;
    const present = new Map<string, PersonWho | VisitorWho>();
    const work: Promise<unknown>[] = [];
    for (const connection of [...connections.values()]) {
      if (!connection.pipe.probe()) connection.pipe.close(closing.again);
      else present.set(keyOf(connection.who), connection.who);
      if (beats % beatsToRecheck === 0 && !working) work.push(inTurn(() => recheck(connection)).catch(troubled('live: could not check a session')));
    }
    // While the database is away the last beat may still be at work.
    if (working) return;
    for (const who of present.values()) work.push(inTurn(() => presence.beat(who)).catch(troubled('live: could not note presence')));
    working = true;
    void Promise.all(work).finally(() => {
      working = false;
    });
  }
  const heart = setInterval(beat, beatSeconds * 1000);
  heart.unref();

  return {
    /** Lets somebody in, by their proof, and welcomes them; null when they are nobody (the line is then closed). */
    async join(proof: Proof, pipe: Pipe): Promise<Connection | null> {
      const who = await ask(proof).catch((error: unknown) => {
        troubled('live: could not tell who connects')(error);
        return undefined;
      });
      if (!who) {
        pipe.close(who === null ? closing.unknown : closing.later);
        return null;
      }
      if ((audiences.get(keyOf(who))?.size ?? 0) >= mostConnections[who.kind]) {
        pipe.close(closing.tooMany);
        return null;
      }
      const connection: Connection = { id: randomUUID(), who, proof, pipe, ended: false };
      // What the client asks for after the welcome covers the time before it, and nothing of the time after may be lost.
      await Promise.all(keysOf(connection).map((key) => fabric.follow(key)));
      connections.set(connection.id, connection);
      for (const key of keysOf(connection)) {
        const audience = audiences.get(key) ?? new Set();
        audiences.set(key, audience.add(connection));
      }
      send(connection, JSON.stringify({ type: 'welcome', connectionId: connection.id, now: clock.now().toISOString(), version }));
      void presence.beat(who).catch(troubled('live: could not note presence'));
      return connection;
    },

    /** Takes a frame that came up; what is too much, broken or not theirs to say is dropped. */
    hear(connection: Connection, data: string): void {
      if (ups.take(connection.id, clock.now().getTime()) > 0) return;
      const frame = parsed(data);
      if (!frame) {
        log.info({ connectionId: connection.id }, 'live: a frame that breaks the contract');
        return;
      }
      if (frame.type === 'hello') return;
      if (frame.type === 'ping') {
        send(connection, JSON.stringify({ type: 'pong', now: clock.now().toISOString() }));
        return;
      }
      listener.heard(connection, frame).catch((error: unknown) => {
        if (error instanceof Refusal) log.info({ code: error.code, frame: frame.type }, 'live: refused');
        else troubled('live: a frame could not be handled')(error);
      });
    },

    /** How many connections of people and of visitors this node holds. */
    count() {
      const counts = { person: 0, visitor: 0 };
      for (const { who } of connections.values()) counts[who.kind] += 1;
      return counts;
    },

    /** The connection with this id, if it is that asker's. */
    find(id: string, who: PersonWho | VisitorWho): Connection | undefined {
      const connection = connections.get(id);
      return connection?.who.sessionId === who.sessionId ? connection : undefined;
    },

    /** The line has ended. */
    leave(connection: Connection): void {
      if (!connections.delete(connection.id)) return;
      connection.ended = true;
      for (const key of keysOf(connection)) {
        fabric.unfollow(key);
        const audience = audiences.get(key);
        audience?.delete(connection);
        if (audience?.size === 0) audiences.delete(key);
      }
      listener.gone(connection);
      if (!audiences.has(keyOf(connection.who))) void presence.left(connection.who).catch(troubled('live: could not note presence'));
    },

    close(): void {
      clearInterval(heart);
      unsubscribe();
      for (const { pipe } of [...connections.values()]) pipe.close(closing.again);
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
