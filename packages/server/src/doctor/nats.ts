import { greetNats } from '../kit/fabric/nats.ts';
import { type Check, failed, ok, reasonOf, skipped } from './check.ts';

const isNats = /^(?:nats|tls):/;

/** NATS answers and lets us in, where the nodes are tied by it. */
export const nats: Check = {
  name: 'nats',
  async look({ config: { fabric = '' } }) {
    if (!isNats.test(fabric)) return [skipped((words) => words.nats.none)];
    const hosts = fabric
      .split(',')
      .map((address) => new URL(address).host)
      .join(', ');
    try {
      await greetNats(fabric);
      return [ok((words) => words.nats.answers(hosts))];
    } catch (error) {
      return [
        failed(
          (words) => words.nats.unusable(hosts, reasonOf(error)),
          (words) => words.nats.checkIt,
        ),
      ];
    }
  },
};
