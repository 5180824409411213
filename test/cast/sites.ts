import type { CastSite, SiteKey } from './shape.ts';

/** The two shop pages on which customers write. */
export const sites = {
  home: {
    name: 'Дом и чай',
    origin: 'https://domichay.example.ru',
    language: 'page',
    look: {
      colour: '#0b7a70',
      position: 'right',
      launcher: 'icon',
      offsetX: 24,
      offsetY: 24,
      theme: 'auto',
      showTeam: true,
      texts: {
        ru: {
          greeting: 'Выбираете чай или посуду? Подскажем.',
          welcome: 'Здравствуйте! Расскажите, что ищете или что случилось: ответит живой человек, мы здесь с 10 до 21.',
          launcher: 'Спросить',
        },
        en: {
          greeting: 'Choosing tea or teaware? We can help.',
          welcome: 'Hello! Tell us what you are after or what went wrong: a person will answer, 10 am to 9 pm Moscow time.',
          launcher: 'Ask us',
        },
      },
    },
  },
  leaf: {
    name: 'Leaf & Home',
    origin: 'https://leafandhome.example.com',
    language: 'page',
    look: {
      colour: '#8a4b2d',
      position: 'right',
      launcher: 'text',
      offsetX: 28,
      offsetY: 28,
      theme: 'light',
      showTeam: true,
      texts: {
        ru: {
          greeting: null,
          welcome: 'Здравствуйте! Пишите по-русски или по-английски, ответим на том же языке.',
          launcher: 'Написать нам',
        },
        en: {
          greeting: 'Questions about tea, shipping or an order? We’re here.',
          welcome: 'Hello and welcome! Write to us in English or Russian, a real person answers.',
          launcher: 'Chat with us',
        },
      },
    },
  },
} as const satisfies Record<SiteKey, CastSite>;
