import type { Example, Rule } from '../rule.ts';
import { rules } from '../rules.ts';
import { blocks } from '../standard/blocks.ts';
import { blockIds, type Locale, ruleGroups, ruleIds, storyIds } from '../standard/ids.ts';
import type { Situation, Standard } from '../standard/schema.ts';
import { handbookWords } from '../words/handbook.ts';

/** A paragraph, a list under a heading of its own, or a table. */
export type Part = { text: string } | { heading: string; items: readonly string[] } | { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A page of the handbook: a block, a situation, a rule. */
export interface Page {
  /** `blocks.greeting`, `situations.delivery.late`, `rules.slang`: stable, for addresses. */
  id: string;
  title: string;
  parts: readonly Part[];
}

export interface Chapter {
  id: string;
  title: string;
  pages: readonly Page[];
}

/** How many ways to ask are shown: the model ones stand first. */
const askedShown = 12;

/** The handbook of a standard: generated, so that it says what the coach does and nothing else. */
export function handbookOf(standard: Standard, locale: Locale): Chapter[] {
  const words = handbookWords[locale];
  return [
    { id: 'blocks', title: words.blocks, pages: blockIds.map((id) => blockPage(standard, locale, id)) },
    ...storyIds.map((story) => ({
      id: `situations.${story}`,
      title: `${words.situations}: ${words.stories[story]}`,
      pages: standard.situations.filter((one) => one.story === story).map((one) => situationPage(one, locale)),
    })),
    ...ruleGroups.map((group) => ({
      id: `rules.${group}`,
      title: `${words.rules}: ${words.groups[group]}`,
      pages: [
        ...ruleIds.filter((id) => rules[id].group === group).map((id) => rulePage(standard, rules[id], locale)),
        ...standard.ownRules
          .filter((own) => own.group === group)
          .map((own) => ({
            id: `rules.${own.id}`,
            title: own.title,
            parts: [
              { text: own.why },
              { text: own.on ? words.weight(own.weight) : `${words.off}.` },
              ...listPart(words.more, own.finders.filter((finder) => finder.locale === locale).map(finderText)),
              ...exampleParts(own.good, own.bad, locale),
            ],
          })),
      ],
    })),
    ...(standard.glossary[locale].length
      ? [
          {
            id: 'glossary',
            title: words.glossary,
            pages: [
              {
                id: 'glossary.all',
                title: words.glossary,
                parts: [{ head: [words.term, words.plain], rows: standard.glossary[locale].map(({ term, plain }) => [term, plain]) }],
              },
            ],
          },
        ]
      : []),
  ].filter((chapter) => chapter.pages.length > 0);
}

function blockPage(standard: Standard, locale: Locale, id: (typeof blockIds)[number]): Page {
  const words = handbookWords[locale];
  const { title, what, when } = blocks[id];
  const phrases = standard.phrases[id][locale].map((phrase) => `${phrase.text} (${words.voices[phrase.voice]})`);
  return {
    id: `blocks.${id}`,
    title: title[locale],
    parts: [
      { text: what[locale] },
      { text: `${words.when}: ${when[locale].charAt(0).toLocaleLowerCase(locale)}${when[locale].slice(1)}` },
      { heading: words.phrases, items: phrases },
    ],
  };
}

function situationPage(situation: Situation, locale: Locale): Page {
  const words = handbookWords[locale];
  const phrases = situation.blocks.flatMap(({ block }) =>
    (situation.phrases[block]?.[locale] ?? []).map(({ text }) => `${blocks[block].title[locale]}: ${text}`),
  );
  return {
    id: `situations.${situation.id}`,
    title: situation.title[locale],
    parts: [
      { text: `${words.hidden}: ${situation.hidden[locale]}` },
      ...listPart(words.asked, situation.asked[locale].slice(0, askedShown)),
      { text: `${words.sequence}: ${situation.blocks.map(({ block, need }) => `${blocks[block].title[locale]} (${words.needs[need]})`).join(' → ')}` },
      ...listPart(
        words.required,
        situation.required.map((one) => one[locale]),
      ),
      ...listPart(words.phrases, phrases),
      ...listPart(
        words.followUps,
        situation.followUps.map(({ question, answer, article }) => `${question[locale]} – ${answer[locale]}${article ? ` ${article}` : ''}`),
      ),
      ...listPart(
        words.alone,
        situation.alone.map((one) => one[locale]),
      ),
      { text: `${words.bonus}: ${situation.bonus.policy[locale]}` },
    ],
  };
}

function rulePage(standard: Standard, rule: Rule, locale: Locale): Page {
  const words = handbookWords[locale];
  const { on, weight, more, allow } = standard.rules[rule.id];
  const { good, bad } = rule.examples[locale];
  const state = on ? words.weight(weight) : `${words.off}. ${rule.off?.[locale] ?? ''}`.trim();
  return {
    id: `rules.${rule.id}`,
    title: rule.title[locale],
    parts: [
      { text: rule.why[locale] },
      { text: state },
      ...listPart(words.more, more[locale].map(finderText)),
      ...listPart(words.allow, allow[locale]),
      ...exampleParts(good, bad, locale),
    ],
  };
}

function exampleParts(good: readonly Example[], bad: readonly Example[], locale: Locale): Part[] {
  const words = handbookWords[locale];
  const shown = (examples: readonly Example[]) => examples.map((one) => exampleText(one, locale));
  return [...listPart(words.good, shown(good)), ...listPart(words.bad, shown(bad))];
}

const listPart = (heading: string, items: readonly string[]): Part[] => (items.length ? [{ heading, items }] : []);

/** A pattern as a reader takes it, without its signs: `<мочь> не` → «мочь не»; with what to say instead. */
function finderText({ find, fix }: { find: string; fix?: string | undefined }): string {
  const plain = find
    .replace(/<([^:>]*)[^>]*>/g, '$1')
    .replace(/\.\.\d*/g, '…')
    .replace(/[[\]()^$!?*\\]/g, '')
    .replaceAll('|', ' / ')
    .replace(/\s+/g, ' ')
    .trim();
  return fix ? `${plain} → ${fix}` : plain;
}

/** An example as a line of reading: who says what, the pauses named as they are written. */
function exampleText(example: Example, locale: Locale): string {
  if (typeof example === 'string') return example;
  const { who } = handbookWords[locale];
  const names: Record<string, string> = { c: who.customer, a: who.agent, b: who.bot };
  const said = example.talk.map((line) =>
    line.replace(/^(\+\S+ )?([cab])(\([^)]*\))?: /, (_, pause: string | undefined, letter: string) => `${pause ?? ''}${names[letter]}: `),
  );
  return [...said, ...(example.draft === undefined ? [] : [`${who.agent}: ${example.draft}`])].join(' / ');
}

/** The handbook as one Markdown document. */
export function handbookMarkdown(standard: Standard, locale: Locale): string {
  const words = handbookWords[locale];
  const lines = [`# ${words.title}`, '', words.intro, '', `${words.version}: ${standard.version}`, ''];
  for (const chapter of handbookOf(standard, locale)) {
    lines.push(`## ${chapter.title}`, '');
    for (const page of chapter.pages) {
      lines.push(`### ${page.title}`, '');
      for (const part of page.parts) lines.push(...markdownOf(part), '');
    }
  }
  return lines.join('\n');
}

function markdownOf(part: Part): string[] {
  if ('text' in part) return [escaped(part.text)];
  if ('items' in part) return [`**${part.heading}**`, '', ...part.items.map((item) => `- ${escaped(item)}`)];
  return [`| ${part.head.join(' | ')} |`, `| ${part.head.map(() => '---').join(' | ')} |`, ...part.rows.map((row) => `| ${row.map(escaped).join(' | ')} |`)];
}

/** A line of somebody’s words must not become markup. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');
