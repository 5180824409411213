/** A piece of work that waits, and whoever waits for it. */
interface Waiting<Work, Answer> {
  work: Work;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

interface GroupsParts<Key, Work, Answer> {
  /** Does a whole group, and answers what became of each piece, in the order given. Fails when nothing of the group was done. */
  perform(key: Key, group: Work[]): Promise<PromiseSettledResult<Answer>[]>;
  /** What two groups must not work on at the same time: they would only wait for each other. */
  laneOf(work: Work): string;
  /** So many groups of one key are under way at once; what arrives meanwhile goes into the next one. */
  atOnce: number;
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
export function createGroups<Key, Work, Answer>({ perform, laneOf, atOnce, most }: GroupsParts<Key, Work, Answer>): Groups<Key, Work, Answer> {
  const queues = new Map<Key, { waiting: Waiting<Work, Answer>[]; lanes: Set<string>; underWay: number }>();

  async function run(key: Key, group: Waiting<Work, Answer>[]): Promise<void> {
    try {
      const results = await perform(
        key,
        group.map(({ work }) => work),
      );
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
    while (queue.underWay < atOnce) {
      const group: Waiting<Work, Answer>[] = [];
      const taken = new Set<string>();
      queue.waiting = queue.waiting.filter((one) => {
        const lane = laneOf(one.work);
        if (group.length >= most || queue.lanes.has(lane)) return true;
        taken.add(lane);
        group.push(one);
        return false;
      });
      if (group.length === 0) break;
      for (const lane of taken) queue.lanes.add(lane);
      queue.underWay += 1;
      void run(key, group).then(() => {
        queue.underWay -= 1;
        for (const lane of taken) queue.lanes.delete(lane);
        next(key);
      });
    }
    if (queue.underWay === 0) queues.delete(key);
  }

  return {
    add(key, work) {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const queue = queues.get(key) ?? { waiting: [], lanes: new Set(), underWay: 0 };
      queues.set(key, queue);
      queue.waiting.push({ work, resolve, reject });
      if (queue.underWay < atOnce) next(key);
      return promise;
    },
  };
}
