import type { Language } from '@otklik/contract/shapes';
import type { Site } from '@otklik/contract/sites';
import i18next from 'i18next';
import type { PreviewWords } from '../ui/WidgetPreview.tsx';

/** The chat's own words in a language that need not be that of the screen: the customer's. */
export function previewWords(site: Pick<Site, 'look' | 'sneakPeek'>, shop: string, language: Language): PreviewWords {
  const own = site.look.texts[language];
  const word = (key: 'expectation' | 'welcome' | 'launcher' | 'question' | 'answer' | 'placeholder' | 'sneakPeek') =>
    i18next.t(`sites:chat_${key}_${language}`);
  return {
    shop,
    expectation: word('expectation'),
    greeting: own.greeting,
    welcome: own.welcome ?? word('welcome'),
    launcher: own.launcher ?? word('launcher'),
    question: word('question'),
    answer: word('answer'),
    placeholder: word('placeholder'),
    told: site.sneakPeek ? word('sneakPeek') : null,
  };
}
