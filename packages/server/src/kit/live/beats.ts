import type { PersonWho, VisitorWho } from '../http/who.ts';
import type { Connection } from './connection.ts';

type Who = PersonWho | VisitorWho;

interface BeatsParts {
  /** Who is here, at most once each; written together. */
  note(whos: readonly Who[]): Promise<unknown>;
  /** Asks again who somebody is. */
  recheck(connection: Connection): void;
  /** The line is dead. */
  dead(connection: Connection): void;
}

const roundSeconds = 20;
/** Every so many rounds everybody is asked again who they are. */
const roundsToRecheck = 15;

/**
 * Signs of life of all connections. Each has its second in a round of twenty, so that ten thousand are never probed, written down or
 * asked about at once; whoever comes is written down with those of the next second.
 */
export class Beats {
  readonly #parts: BeatsParts;
  readonly #slots: Set<Connection>[] = Array.from({ length: roundSeconds }, () => new Set());
  /** By person or customer: those to be written down. */
  #present = new Map<string, Who>();
  #seconds = 0;
  #placed = 0;
  #writing = false;

  constructor(parts: BeatsParts) {
    this.#parts = parts;
  }

  /** Gives a connection its second. */
  place(connection: Connection): void {
    this.#slots[this.#placed++ % roundSeconds]?.add(connection);
    this.present(connection.who);
  }

  remove(connection: Connection): void {
    for (const slot of this.#slots) if (slot.delete(connection)) return;
  }

  /** Somebody is here: written down within a second. */
  present(who: Who): void {
    this.#present.set(who.kind === 'person' ? who.personId : who.customerId, who);
  }

  /** One second. */
  beat(): void {
    this.#seconds += 1;
    const round = Math.floor(this.#seconds / roundSeconds);
    for (const connection of [...(this.#slots[this.#seconds % roundSeconds] ?? [])]) {
      if (!connection.pipe.probe()) this.#parts.dead(connection);
      else this.present(connection.who);
      if (round % roundsToRecheck === roundsToRecheck - 1) this.#parts.recheck(connection);
    }
    // While the database is away the last ones may still be at work.
    if (this.#writing || this.#present.size === 0) return;
    const whos = [...this.#present.values()];
    this.#present = new Map();
    this.#writing = true;
    void this.#parts.note(whos).finally(() => {
      this.#writing = false;
    });
  }
}
