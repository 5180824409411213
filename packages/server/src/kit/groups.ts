/** A piece of work that waits, and whoever waits for it. */
interface Waiting<Work, Answer> {
  work: Work;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

interface Queue<Kind, Work, Answer> {
  waiting: Waiting<Work, Answer>[];
  /** How many pieces of each kind. */
  underWay: Map<Kind, number>;
  lanes: Set<string>;
}

interface GroupsParts<Key, Kind, Work, Answer> {
  /** The kinds in which work is done; they do not wait for each other. */
  kinds: readonly Kind[];
  /** While fewer pieces of a kind are under way, what comes sets out at once; else it goes into the next group. */
  few: number;
  /** The kind of a piece at this moment; it may be another one later, as long as nothing of its lane is under way. */
  kindOf(work: Work): Kind;
  /** What two groups must not work on at the same time: they would only wait for each other. */
  laneOf(work: Work): string;
  /**
   * Does a whole group, and answers what became of each piece, in the order given. Fails when nothing of the group was done. It may say `done` before,
   * when nothing is left but to tell others: the next group then sets out first, so that the database does not wait for that.
   */
  perform(key: Key, kind: Kind, group: Work[], done: () => void): Promise<PromiseSettledResult<Answer>[]>;
  /** So many pieces in a group at most. */
  most: number;
}

export interface Groups<Key, Work, Answer> {
  /** Does a piece of work together with what else has arrived for this key. Pieces of one lane are done in the order in which they came. */
  add(key: Key, work: Work): Promise<Answer>;
}

/**
 * Group commit. A commit costs the same for one message as for a hundred, so everything that arrives while one is under way goes into the next.
 * Alone, a piece waits for nobody.
 */
export function createGroups<Key, Kind, Work, Answer>(parts: GroupsParts<Key, Kind, Work, Answer>): Groups<Key, Work, Answer> {
  const { kinds, few, kindOf, laneOf, perform, most } = parts;
  const queues = new Map<Key, Queue<Kind, Work, Answer>>();
  const mayStart = ({ underWay }: Queue<Kind, Work, Answer>, kind: Kind) => (underWay.get(kind) ?? 0) < few;

  async function run(key: Key, kind: Kind, group: Waiting<Work, Answer>[], done: () => void): Promise<void> {
    try {
      const pieces = group.map(({ work }) => work);
      const results = await perform(key, kind, pieces, done).finally(done);
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index];
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result?.reason ?? new TypeError('a piece of a group was left without an answer'));
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function next(key: Key): void {
    const queue = queues.get(key);
    if (!queue) return;
    for (const kind of kinds) {
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
      const count = (change: number) => queue.underWay.set(kind, (queue.underWay.get(kind) ?? 0) + change);
      count(group.length);
      for (const lane of taken) queue.lanes.add(lane);
      let isDone = false;
      void run(key, kind, group, () => {
        if (isDone) return;
        isDone = true;
        count(-group.length);
        for (const lane of taken) queue.lanes.delete(lane);
        next(key);
      });
    }
    if (queue.lanes.size === 0) queues.delete(key);
  }

  return {
    add(key, work) {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const queue = queues.get(key) ?? { waiting: [], underWay: new Map<Kind, number>(), lanes: new Set<string>() };
      queues.set(key, queue);
      queue.waiting.push({ work, resolve, reject });
      if (mayStart(queue, kindOf(work))) next(key);
      return promise;
    },
  };
}
