/** Breaks one thing after another under load, heals it, and compares what everybody has with what was confirmed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults/parts/fault.ts';
import { type Outcome, play } from './faults/parts/play.ts';
import { openStage, type Stage } from './faults/parts/stage.ts';
import type { BenchOptions, Figure } from './report/figures.ts';

export const title = 'Faults';

interface Case {
  name: string;
  fault: Fault;
}

/** The cases by the parts they need, so that those with the same parts play on one stage. `only`: names with commas between. */
async function readCases(only: string | undefined, quick: boolean): Promise<Case[]> {
  const cases: Case[] = [];
  for (const file of readdirSync(join(import.meta.dirname, 'faults')).sort()) {
    if (!file.endsWith('.ts')) continue;
    const name = file.slice(0, -'.ts'.length);
    if (only !== undefined && !only.split(',').includes(name)) continue;
    const { fault }: { fault: Fault } = await import(`./faults/${file}`);
    if (only === undefined && quick && fault.rounds.quick === 0) continue;
    cases.push({ name, fault });
  }
  if (cases.length === 0) throw new Error(`there is no case ${only}`);
  const key = ({ fault }: Case) => JSON.stringify(fault.setting);
  return cases.sort((a, b) => key(a).localeCompare(key(b)));
}

export async function measure({ quick, only, say }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  let stage: Stage | undefined;
  const leave = async () => {
    await stage?.close();
    stage = undefined;
  };
  try {
    for (const { name, fault } of await readCases(only, quick)) {
      const reason = fault.unable?.();
      if (reason) {
        say(`${name}: left out, ${reason}`);
        continue;
      }
      say(`${name}: ${fault.what}`);
      if (stage && JSON.stringify(stage.setting) !== JSON.stringify(fault.setting)) await leave();
      const outcome = await outcomeOf(name, fault);
      figures.push(...figuresOf(name, outcome));
      // What went wrong once would be found again by every case after it.
      if (outcome.faults.length > 0) await leave();
    }
  } finally {
    await leave();
  }
  return figures;

  async function outcomeOf(name: string, fault: Fault): Promise<Outcome> {
    try {
      stage ??= await openStage(fault.setting);
      const outcome = await play(fault, stage, quick, (progress) => say(`${name}: ${progress}`));
      for (const found of outcome.faults.slice(0, 10)) console.error(`    ${found}`);
      return outcome;
    } catch (error) {
      console.error(error, stage?.server.said().slice(-3000));
      return { rounds: 0, confirmed: 0, faults: [String(error)], normalSeconds: 0 };
    }
  }
}

const figuresOf = (name: string, { rounds, confirmed, faults, normalSeconds }: Outcome): Figure[] => [
  { figure: `${name}, ${rounds} ×: lost, doubled, out of order or different`, value: faults.length, unit: '', aim: { atMost: 0 } },
  { figure: `${name}: messages confirmed`, value: confirmed, unit: '', aim: { atLeast: 1 } },
  { figure: `${name}: until normal, at most`, value: normalSeconds, unit: 's' },
];
