import { type Desk, startDesk } from '../../test/desk.ts';
import { collectable } from '../load/memory.ts';
import type { BenchOptions } from '../report/figures.ts';
import { createFilling } from './fill.ts';

/** A desk on which much was talked. */
export interface FullDesk {
  desk: Desk;
  messages: number;
  /** What was measured while it grew, by the number of messages. */
  grown: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** What is measured at each size on the way: a name, and how to measure it. */
export type Probe = (desk: Desk) => Promise<Record<string, number>>;

let made: Promise<FullDesk> | undefined;

/** The full desk: a million messages, in a quick run a tenth of it. It is filled once for all benches that want it, which takes minutes. */
export function fullDesk(options: BenchOptions, probe: Probe): Promise<FullDesk> {
  made ??= fill(options, probe);
  return made;
}

async function fill({ quick, say }: BenchOptions, probe: Probe): Promise<FullDesk> {
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn', ...collectable } });
  const grown = new Map<number, ReadonlyMap<string, number>>();
  const filling = await createFilling(desk, say);
  const sizes = [1000, 10_000, 100_000, ...(quick ? [] : [1_000_000])];
  for (const messages of sizes) {
    await filling.growTo(messages);
    say(`${messages.toLocaleString('en')} messages are there, and are asked for`);
    grown.set(messages, new Map(Object.entries(await probe(desk))));
  }
  await filling.close();
  return { desk, messages: sizes.at(-1) ?? 0, grown };
}

/** Ends it, where it was made. */
export async function closeFullDesk(): Promise<void> {
  const full = await made?.catch(() => undefined);
  await full?.desk.stop();
}
