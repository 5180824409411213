import type { Language } from '@otklik/contract/shapes';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type coach from './ru/coach.ts';
import type connection from './ru/connection.ts';
import type conversations from './ru/conversations.ts';
import type customers from './ru/customers.ts';
import type demo from './ru/demo.ts';
import type form from './ru/form.ts';
import type people from './ru/people.ts';
import type quality from './ru/quality.ts';
import type search from './ru/search.ts';
import type shell from './ru/shell.ts';
import type sites from './ru/sites.ts';
import type standard from './ru/standard.ts';
import type workspace from './ru/workspace.ts';

/** A line a room: with it `t('room:key')` is checked by the compiler. */
interface Words {
  coach: typeof coach;
  conversations: typeof conversations;
  customers: typeof customers;
  search: typeof search;
  connection: typeof connection;
  demo: typeof demo;
  form: typeof form;
  people: typeof people;
  quality: typeof quality;
  shell: typeof shell;
  sites: typeof sites;
  standard: typeof standard;
  workspace: typeof workspace;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Words;
    returnNull: false;
  }
}

interface File {
  default: Record<string, string>;
}
const files = { ru: import.meta.glob<File>('./ru/*.ts'), en: import.meta.glob<File>('./en/*.ts') };
const remembered = 'otklik-language';

async function load(language: Language) {
  await Promise.all(
    Object.entries(files[language]).map(async ([path, read]) => {
      const room = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
      i18next.addResourceBundle(language, room, (await read()).default);
    }),
  );
}

/** The language before anybody has signed in: the one last used here, else the browser's. */
function firstLanguage(): Language {
  const last = localStorage.getItem(remembered);
  if (last === 'ru' || last === 'en') return last;
  return navigator.language.startsWith('ru') ? 'ru' : 'en';
}

/** Starts the words; the other language comes only when asked for. */
export async function startWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: '' },
  });
  await load(language);
  document.documentElement.lang = language;
}

/** Brings the other language along, so that a change to it is immediate. */
export function fetchWords(): void {
  void load(languageNow() === 'ru' ? 'en' : 'ru').catch(() => {});
}

/** Changes the language of everything on the screen at once. */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  if (i18next.language === language) return;
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language on the screen. */
export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'ru');
