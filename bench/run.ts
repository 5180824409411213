import { readdirSync } from 'node:fs';

interface Bench {
  title: string;
  /** What was measured, and what came out, as a person reads it. */
  measure(): Promise<Record<string, string>>;
}

const asked = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name));

for (const name of names) {
  const { title, measure }: Bench = await import(`./${name}.ts`);
  console.log(`\n${title}`);
  for (const [what, figure] of Object.entries(await measure())) console.log(`  ${what.padEnd(64)} ${figure}`);
}
