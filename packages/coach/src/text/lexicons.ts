import type { Lexicons } from '../lexicon.ts';
import { type EnglishSources, englishLexicon } from './lexicon-en.ts';
import { type RussianSources, russianLexicon } from './lexicon-ru.ts';

/** The files the lexicons are made of, as paths in node_modules; those of `data/` are this package's own. */
export const binaryFiles = {
  words: 'az/dicts/words.dawg',
  chances: 'az/dicts/p_t_given_w.intdawg',
  paradigms: 'az/dicts/paradigms.array',
  endings0: 'az/dicts/prediction-suffixes-0.dawg',
  endings1: 'az/dicts/prediction-suffixes-1.dawg',
  endings2: 'az/dicts/prediction-suffixes-2.dawg',
} as const;

export const textFiles = {
  suffixes: 'az/dicts/suffixes.json',
  tags: 'az/dicts/gramtab-opencorpora-int.json',
  ruAff: 'dictionary-ru/index.aff',
  ruDic: 'dictionary-ru/index.dic',
  ruFrequencies: 'data/ru_50k.txt',
  ruShop: 'data/shop-words-ru.txt',
  enAff: 'dictionary-en/index.aff',
  enDic: 'dictionary-en/index.dic',
  enFrequencies: 'data/en_50k.txt',
  enShop: 'data/shop-words-en.txt',
} as const;

export type BinaryFile = keyof typeof binaryFiles;
export type TextFile = keyof typeof textFiles;

/** How a loader gets at a file, by its name above. Numbers inside must begin at a multiple of four: a buffer of its own for each file. */
export interface Reader {
  binary(file: BinaryFile): Promise<ArrayBuffer>;
  text(file: TextFile): Promise<string>;
}

/** Reads all files, all at once, and builds both lexicons of them. Rejects with the reader's error. */
export async function readLexicons({ binary, text }: Reader): Promise<Lexicons> {
  const [ru, en] = await Promise.all([russianSources({ binary, text }), englishSources({ binary, text })]);
  return { ru: russianLexicon(ru), en: englishLexicon(en) };
}

async function russianSources({ binary, text }: Reader): Promise<RussianSources> {
  const [words, chances, paradigms, endings] = await Promise.all([
    binary('words'),
    binary('chances'),
    binary('paradigms'),
    Promise.all([binary('endings0'), binary('endings1'), binary('endings2')]),
  ]);
  const [suffixes, tags, aff, dic, frequencies, shopWords] = await Promise.all([
    text('suffixes'),
    text('tags'),
    text('ruAff'),
    text('ruDic'),
    text('ruFrequencies'),
    text('ruShop'),
  ]);
  return { words, chances, paradigms, endings, suffixes, tags, aff, dic, frequencies, shopWords };
}

async function englishSources({ text }: Reader): Promise<EnglishSources> {
  const [aff, dic, frequencies, shopWords] = await Promise.all([text('enAff'), text('enDic'), text('enFrequencies'), text('enShop')]);
  return { aff, dic, frequencies, shopWords };
}
