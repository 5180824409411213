/** Search among a million messages, Russian and English: common words, several at once, slips of the finger, words that nobody has used. */
import { createAsker } from './load/ask.ts';
import { cheapest, probeSize, searchFor } from './load/probes.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { fullDesk } from './seed/full-desk.ts';

export const title = 'Search among a million messages (95 of 100 answers are faster)';

const questions = [
  ['a common word', 'заказы'],
  ['two words', 'доставка завтра'],
  ['a word just begun', 'чайни'],
  ['three words', 'возврат денег карта'],
  ['three words that stand nowhere together', 'чайник улун амелиорация'],
  ['a slip', 'достовка заказа'],
  ['two slips', 'вазврат денек'],
  ['nobody has used it', 'шшшшш'],
  ['three that nobody has used', 'шшшшш ыыыыы ъъъъъ'],
  ['a number', '40718'],
  ['a common word', 'order'],
  ['two words', 'refund order'],
  ['three words', 'porcelain cup broken'],
  ['a slip', 'recieve parcell'],
  ['nobody has used it', 'qwrtplk'],
  ['a customer’s e-mail', 'customer777@example'],
  ['a customer’s phone', '+7 910 000'],
] as const;

export async function measure(options: BenchOptions): Promise<Figure[]> {
  const { desk, grown } = await fullDesk(options, probeSize);
  const times = options.quick ? 10 : 30;
  const asker = await createAsker(desk, desk.owner.api);
  const { p95: floor } = await asker.times([cheapest], 5 * times);
  const figures: Figure[] = [];
  for (const [kind, question] of questions) {
    const { median, p95 } = await asker.times([searchFor(question)], times);
    options.say(`«${question}»: ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    figures.push({ figure: `«${question}» (${kind})`, value: p95, unit: 'ms', floor, aim: { atMost: 200 } });
  }
  asker.close();
  for (const [messages, probes] of grown) {
    figures.push({ figure: `a search among ${messages.toLocaleString('en')} messages`, value: probes.get('a search') ?? Number.NaN, unit: 'ms' });
  }
  return figures;
}
