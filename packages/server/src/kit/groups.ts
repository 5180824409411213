/** A piece of work that waits, and whoever waits for it. */
interface Waiting<Work, Answer> {
  work: Work;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

interface Queue<Kind, Work, Answer> {
  waiting: Waiting<Work, Answer>[];
  /** How many pieces each group has. */
  underWay: { kind: Kind; pieces: number }[];
  lanes: Set<string>;
}

/** What became of a piece; null when it has to be done again, as another kind. */
export type Outcome<Answer> = PromiseSettledResult<Answer> | null;

interface GroupsParts<Key, Kind, Work, Answer> {
  /**
   * The kinds in which work is done; they do not wait for each other. Of each, two groups of a key are under way at most, and the second sets out only
   * beside fewer pieces than told here.
   */
  kinds: ReadonlyMap<Kind, number>;
  /** The kind of a piece at this moment. */
  kindOf(work: Work): Kind;
  /** What two groups must not work on at the same time: they would only wait for each other. */
  laneOf(work: Work): string;
  /**
   * Does a whole group, and answers what became of each piece, in the order given. Fails when nothing of the group was done. It may say `done` before,
   * when nothing is left but to tell others: the next group then sets out first, so that the database does not wait for that.
   */
  perform(key: Key, kind: Kind, group: Work[], done: () => void): Promise<Outcome<Answer>[]>;
  /** So many pieces in a group at most. */
  most: number;
}

export interface Groups<Key, Work, Answer> {
  /** Does a piece of work together with what else has arrived for this key. Pieces of one lane are done in the order in which they came. */
  add(key: Key, work: Work): Promise<Answer>;
}

/**
 * Group commit. A commit costs the same for one message as for a hundred, so what arrives while others are under way goes into the next one together.
 * Alone, a piece waits for nobody.
 */
export function createGroups<Key, Kind, Work, Answer>(parts: GroupsParts<Key, Kind, Work, Answer>): Groups<Key, Work, Answer> {
  const { kinds, kindOf, laneOf, perform, most } = parts;
  const queues = new Map<Key, Queue<Kind, Work, Answer>>();

  function mayStart({ underWay }: Queue<Kind, Work, Answer>, kind: Kind): boolean {
    const [first, second] = underWay.filter((one) => one.kind === kind);
    return !first || (!second && first.pieces < (kinds.get(kind) ?? 0));
  }

  async function run(key: Key, queue: Queue<Kind, Work, Answer>, kind: Kind, group: Waiting<Work, Answer>[], done: () => void): Promise<void> {
    try {
      const pieces = group.map(({ work }) => work);
      const outcomes = await perform(key, kind, pieces, done);
      // Before those of their lanes that came later.
      queue.waiting.unshift(...group.filter((_, index) => outcomes[index] === null));
      done();
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index];
        if (outcome === null) continue;
        if (outcome?.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome?.reason ?? new TypeError('a piece of a group was left without an answer'));
      }
    } catch (error) {
      done();
      for (const { reject } of group) reject(error);
    }
  }

  function next(key: Key): void {
    const queue = queues.get(key);
    if (!queue) return;
    for (const kind of kinds.keys()) {
      if (!mayStart(queue, kind)) continue;
      const group: Waiting<Work, Answer>[] = [];
      const taken = new Set<string>();
      const passed = new Set<string>();
      queue.waiting = queue.waiting.filter((one) => {
        const lane = laneOf(one.work);
        if (group.length >= most || queue.lanes.has(lane) || passed.has(lane) || kindOf(one.work) !== kind) {
          // Nothing overtakes what came before it in its lane.
          passed.add(lane);
          return true;
        }
        taken.add(lane);
        group.push(one);
        return false;
      });
      if (group.length === 0) continue;
      const entry = { kind, pieces: group.length };
      queue.underWay.push(entry);
      for (const lane of taken) queue.lanes.add(lane);
      void run(key, queue, kind, group, () => {
        const place = queue.underWay.indexOf(entry);
        if (place < 0) return;
        queue.underWay.splice(place, 1);
        for (const lane of taken) queue.lanes.delete(lane);
        next(key);
      });
    }
    if (queue.underWay.length === 0) queues.delete(key);
  }

  return {
    add(key, work) {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const queue = queues.get(key) ?? { waiting: [], underWay: [], lanes: new Set<string>() };
      queues.set(key, queue);
      queue.waiting.push({ work, resolve, reject });
      if (mayStart(queue, kindOf(work))) next(key);
      return promise;
    },
  };
}
