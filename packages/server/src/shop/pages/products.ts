import type { PictureName } from './pictures.ts';

interface Told {
  name: string;
  short: string;
  about: string;
}

export interface Product {
  id: PictureName;
  roubles: number;
  ru: Told;
  en: Told;
}

/** What the demo shop sells. */
export const products: readonly Product[] = [
  {
    id: 'iron-teapot',
    roubles: 4900,
    ru: {
      name: 'Чугунный чайник «Тэцубин»',
      short: 'Держит тепло два часа',
      about: 'Литой чугун, эмаль внутри, ситечко в комплекте. Объём 0,8 л: на четыре чашки. Ставить на огонь нельзя, зато чай остаётся горячим два часа.',
    },
    en: {
      name: 'Tetsubin cast-iron teapot',
      short: 'Keeps warm for two hours',
      about: 'Cast iron, enamelled inside, with a strainer. Holds 0.8 l, four cups. Not for the stove, but the tea stays hot for two hours.',
    },
  },
  {
    id: 'glass-teapot',
    roubles: 1890,
    ru: {
      name: 'Стеклянный чайник «Роса»',
      short: 'Видно, как раскрывается лист',
      about: 'Тонкое жаропрочное стекло, бамбуковая крышка, съёмная колба. Объём 0,6 л. Можно мыть в посудомоечной машине.',
    },
    en: {
      name: 'Dew glass teapot',
      short: 'Watch the leaves unfold',
      about: 'Thin heat-proof glass, a bamboo lid and a removable infuser. Holds 0.6 l. Dishwasher safe.',
    },
  },
  {
    id: 'red-tea',
    roubles: 690,
    ru: {
      name: 'Да Хун Пао, 100 г',
      short: 'Тёмный улун с гор Уи',
      about: 'Прогретый на углях улун: карамель, какао, печёные яблоки. Хватает на семь проливов. Собран весной этого года.',
    },
    en: {
      name: 'Da Hong Pao, 100 g',
      short: 'Dark oolong from Wuyi',
      about: 'A charcoal-roasted oolong: caramel, cocoa, baked apple. Good for seven infusions. Picked this spring.',
    },
  },
  {
    id: 'green-tea',
    roubles: 540,
    ru: {
      name: 'Сенча «Утро», 100 г',
      short: 'Свежая, с морской ноткой',
      about: 'Японский зелёный чай первого сбора. Заваривать водой 70 °C, не дольше минуты.',
    },
    en: {
      name: 'Morning Sencha, 100 g',
      short: 'Fresh, with a breath of sea',
      about: 'Japanese green tea of the first harvest. Brew at 70 °C, no longer than a minute.',
    },
  },
  {
    id: 'cups',
    roubles: 1240,
    ru: {
      name: 'Две пиалы «Иней»',
      short: 'Ручная глазурь, 120 мл',
      about: 'Тонкая керамика с матовой глазурью. Каждая пара немного отличается: глазурь кладут вручную.',
    },
    en: {
      name: 'Two Frost bowls',
      short: 'Hand-glazed, 120 ml',
      about: 'Thin stoneware with a matt glaze. No two pairs are quite alike: the glaze is laid by hand.',
    },
  },
  {
    id: 'honey',
    roubles: 450,
    ru: { name: 'Липовый мёд, 350 г', short: 'С пасеки под Тверью', about: 'Светлый, с лёгкой горчинкой. Собран в июле, не грет. К чаю и просто так.' },
    en: {
      name: 'Lime honey, 350 g',
      short: 'From an apiary near Tver',
      about: 'Pale, with a slight bitterness. Gathered in July, never heated. For tea, or just so.',
    },
  },
  {
    id: 'blanket',
    roubles: 3200,
    ru: { name: 'Плед «Октябрь»', short: 'Мериносовая шерсть, 130 × 180 см', about: 'Мягкий и лёгкий, для кресла и веранды. Стирать вручную при 30 °C.' },
    en: { name: 'October blanket', short: 'Merino wool, 130 × 180 cm', about: 'Soft and light, for an armchair or a porch. Wash by hand at 30 °C.' },
  },
  {
    id: 'candle',
    roubles: 780,
    ru: {
      name: 'Свеча «Кедр и дым»',
      short: 'Горит сорок часов',
      about: 'Соевый воск, хлопковый фитиль, стекло можно использовать снова. Пахнет кедром и тихим вечером.',
    },
    en: {
      name: 'Cedar and Smoke candle',
      short: 'Burns for forty hours',
      about: 'Soy wax, a cotton wick, a glass to keep. It smells of cedar and a quiet evening.',
    },
  },
];
