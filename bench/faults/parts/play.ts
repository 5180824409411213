import { contract } from '../../../packages/contract/src/index.ts';
import type { Account } from '../client/line-to-runner.ts';
import { faultsOfClient, faultsOfServer } from './compare.ts';
import type { Fault } from './fault.ts';
import { pause, until } from './process.ts';
import type { Stage } from './stage.ts';

/** What came of a case. */
export interface Outcome {
  rounds: number;
  /** Messages that were confirmed while it played. */
  confirmed: number;
  /** Everything that differs from what must be; empty when all is well. */
  faults: string[];
  /** From the healing until every earlier message is confirmed and every client hears again; the worst round. */
  normalSeconds: number;
}

const visitorPause = 1500;
const agentPause = 1200;
const normalWithin = 150;
const equalWithin = 45;

async function load(stage: Stage, on: boolean): Promise<void> {
  const order = (everyMilliseconds: number) => ({ what: 'load' as const, everyMilliseconds: on ? everyMilliseconds : null });
  for (const visitor of stage.visitors) await visitor.tell(order(visitorPause));
  // Agents answer what is there.
  if (on) await until('conversations have begun', 30, async () => (await stage.owner.ask(contract.conversations.counts)).all >= stage.visitors.length);
  for (const agent of stage.agents) await agent.tell(order(agentPause));
}

/** Waits until all that was written before is confirmed and everybody has heard something since. */
async function becomeNormal(stage: Stage, since: number): Promise<void> {
  let late = '';
  await until('back to normal', normalWithin, async () => {
    const pulses = await Promise.all(stage.clients.map(async (client) => ({ client, pulse: await client.tell({ what: 'pulse' }) })));
    const behind = pulses.filter(({ pulse }) => pulse.heardAt === null || pulse.heardAt <= since || pulse.waitingSince.some((at) => at <= since));
    late = behind
      .map(({ client, pulse }) => `${client.data.name} ${pulse.heardAt === null ? 'hears nothing' : ''} ${pulse.waitingSince.length} wait`)
      .join(', ');
    return behind.length === 0;
  }).catch((error: Error) => {
    throw new Error(`${error.message} (${late})`);
  });
}

async function accountsOf(stage: Stage): Promise<Map<string, Account>> {
  return new Map(await Promise.all(stage.clients.map(async (client): Promise<[string, Account]> => [client.data.name, await client.account()])));
}

/** What differs at this moment. */
async function faultsNow(stage: Stage): Promise<string[]> {
  const accounts = await accountsOf(stage);
  const ofClients = await Promise.all(
    stage.clients.map((client) => {
      const account = accounts.get(client.data.name);
      return account ? faultsOfClient(client, account, stage.server.url) : [];
    }),
  );
  return [...(await faultsOfServer(stage.owner, accounts)), ...ofClients.flat(), ...stage.clients.flatMap(({ failures }) => failures)];
}

const confirmedBy = async (stage: Stage) => {
  let sum = 0;
  for (const client of stage.clients) sum += (await client.tell({ what: 'pulse' })).acknowledged;
  return sum;
};

/** Keeps load on, strikes round after round, then lets everything come to rest and compares. */
export async function play(fault: Fault, stage: Stage, quick: boolean, say: (progress: string) => void): Promise<Outcome> {
  const rounds = quick ? Math.max(1, fault.rounds.quick) : fault.rounds.usual;
  const before = await confirmedBy(stage);
  let normalSeconds = 0;
  await load(stage, true);
  await becomeNormal(stage, Date.now());
  for (let round = 1; round <= rounds; round += 1) {
    await fault.strike(stage, { quick, round });
    const healed = Date.now();
    await becomeNormal(stage, healed);
    const seconds = (Date.now() - healed) / 1000;
    normalSeconds = Math.max(normalSeconds, seconds);
    say(`round ${round} of ${rounds}: normal after ${seconds.toFixed(1)} s`);
  }
  await load(stage, false);
  let faults: string[] = ['nothing was compared'];
  const deadline = performance.now() + equalWithin * 1000;
  while (faults.length > 0 && performance.now() < deadline) {
    await pause(300);
    faults = await faultsNow(stage).catch((error: unknown) => [String(error)]);
  }
  return { rounds, confirmed: (await confirmedBy(stage)) - before, faults, normalSeconds };
}
