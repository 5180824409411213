import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import type { Carrier, Ears } from './carrier.ts';
import { createFabric } from './fabric.ts';
import { Members } from './members.ts';

/** Carries nothing from node to node by itself; the test says what is heard. */
async function tie(beatSeconds = 3600) {
  const sent: string[] = [];
  let ears: Ears | undefined;
  let renewed = 0;
  const carrier: Carrier = {
    send: (topic, line) => void sent.push(`${topic}: ${line}`),
    follow: async () => {},
    unfollow() {},
    renew() {
      renewed += 1;
    },
    close: async () => {},
  };
  const fabric = await createFabric({
    log: createLog({ level: 'error' }),
    beatSeconds,
    open: async (_, given) => {
      ears = given;
      return carrier;
    },
  });
  onTestFinished(() => fabric.close());
  const hears = (line: string, from = 'other') => ears?.heard(from, line);
  return { fabric, sent, hears, ears, renewed: () => renewed };
}

test('a node that is silent for four beats is gone, one that speaks is not', () => {
  const members = new Members(4);
  members.heard('quiet');
  members.heard('lively');
  const gone = [1, 2, 3, 4, 5].map(() => {
    members.heard('lively');
    return members.beat();
  });
  expect(gone).toEqual([[], [], [], [], ['quiet']]);
  expect(members.size).toBe(1);
});

test('a message reaches the ear of its kind; what breaks the form reaches nobody', async () => {
  const { fabric, hears } = await tie();
  const heard: unknown[] = [];
  fabric.hear('news', (message) => heard.push(message));
  hears('news desk.1 {"type":"resync"}');
  for (const broken of ['', 'news', 'news  {}', 'viewers desk.1 {}', '💥']) hears(broken);
  expect(heard).toEqual([{ from: 'other', topic: 'desk.1', data: '{"type":"resync"}' }]);
});

test('whoever comes is asked what they keep about every topic that is followed here', async () => {
  const { fabric, hears } = await tie();
  const asked: string[] = [];
  fabric.whenToAsk((topic) => asked.push(topic));
  await fabric.follow('desk.1');
  await fabric.follow('desk.1');
  expect(asked).toEqual(['desk.1']);
  hears('beat all {}');
  hears('beat all {}');
  expect(asked).toEqual(['desk.1', 'desk.1']);
  expect(fabric.state()).toEqual({ nodes: 2, apart: false });
});

test('a node that takes its leave is gone and nothing was missed; one that gave up messages says so', async () => {
  const { fabric, hears, ears, sent } = await tie();
  const [gone, missed]: [string[], number[]] = [[], []];
  fabric.whenGone((node) => gone.push(node));
  fabric.whenMissed(() => missed.push(1));
  hears('beat all {}');
  hears('bye all {}');
  expect([gone, missed.length, fabric.state().nodes]).toEqual([['other'], 0, 1]);
  hears('lost all {}');
  expect(missed.length).toBe(1);
  ears?.dropped();
  expect(sent.at(-1)).toBe('all: lost all {}');
});

test('a node that does not hear itself lays its line anew, and knows itself apart until it does', async () => {
  const { fabric, hears, renewed, sent } = await tie(0.005);
  hears('beat all {}');
  await expect.poll(() => renewed()).toBeGreaterThan(0);
  expect(fabric.state()).toEqual({ nodes: 2, apart: true });
  expect(sent[0]).toBe('all: beat all {}');
});
