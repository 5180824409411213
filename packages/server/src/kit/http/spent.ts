import { z } from 'zod';
import { everywhere, type Fabric, read } from '../fabric/fabric.ts';

type Fabrics = Pick<Fabric, 'tell' | 'hear' | 'state'>;

/** What was let through: of which kind, by whom, how often. */
const told = z.array(z.tuple([z.string(), z.string(), z.number().int().min(1).max(1_000_000)]));
type Told = z.infer<typeof told>;

interface SpentParts {
  fabric: Fabrics;
  /** How much of one kind and key is worth telling. */
  worth: (kind: string) => number;
  /** Another node let somebody through. */
  heard: (kind: string, key: string, count: number) => void;
}

/** What is too little to be told is forgotten after so many rounds. */
const forgetRounds = 30;
const perMessage = 200;

/** What this node has let through and the others do not know of yet, so that a limit holds for all of them together. */
export class Spent {
  readonly #fabric: Fabrics;
  readonly #worth: (kind: string) => number;
  #untold = new Map<string, Map<string, number>>();
  #rounds = 0;

  constructor({ fabric, worth, heard }: SpentParts) {
    this.#fabric = fabric;
    this.#worth = worth;
    fabric.hear('spent', ({ data }) => {
      for (const one of read(told, data) ?? []) heard(...one);
    });
  }

  note(kind: string, key: string): void {
    if (this.#fabric.state().nodes === 1) return;
    const keys = this.#untold.get(kind) ?? new Map<string, number>();
    this.#untold.set(kind, keys.set(key, (keys.get(key) ?? 0) + 1));
  }

  /** One round: tells what is worth it. */
  tell(): void {
    const lines: Told = [];
    for (const [kind, keys] of this.#untold) {
      const worth = this.#worth(kind);
      for (const [key, count] of keys) {
        if (count < worth) continue;
        lines.push([kind, key, count]);
        keys.delete(key);
      }
    }
    for (let from = 0; from < lines.length; from += perMessage) {
      this.#fabric.tell('spent', everywhere, JSON.stringify(lines.slice(from, from + perMessage)), 'all');
    }
    this.#rounds += 1;
    if (this.#rounds % forgetRounds === 0) this.#untold = new Map();
  }
}
