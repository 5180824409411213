import type { StoryId } from '../../standard/ids.ts';
import type { Pattern, Search } from '../../text/pattern.ts';

/** What none of the situations is about but plainly belongs to a story: the first that is found. Russian and English together. */
export const storyCues: readonly (readonly [StoryId, readonly (Pattern | Search)[]])[] = [
  [
    'money',
    [
      {
        find: '(чек|чека|чеки|счет|счета|фактур*|счет-фактур*|акт|акта|акты|балл*|бонус*|кешбэк*|кэшбэк*|квитанци*|подписк*|абонемент*|налог*|документ* ..2 бухгалт*)',
        unless: ['рассылк*'],
      },
      '(закрывающ*|бухгалтер*) ..2 #any',
      {
        find: '(receipt|receipts|invoice|invoices|points|cashback|subscription|membership|plan|balance|billing|statement)',
        unless: ['(newsletter|mailing|unsubscribe)'],
      },
    ],
  ],
  [
    'delivery',
    [
      '(адрес*|дат*|время|интервал*|день) ..2 (доставк*|получ*)',
      '(перенес*|поменя*|измен*|сменить|смените|подвин*|сдвин*|отлож*|отмен*|задерж*|добав*) ..4 (доставк*|адрес*|заказ|заказа|пункт*|получател*|домофон*|этаж*|подъезд*)',
      '(домофон*|подъезд*|получател*|перенаправ*)',
      '(change|move|reschedule|postpone|cancel|redirect|hold|update) ..4 (delivery|address|order|parcel|recipient)',
      '(delivery|shipping) (address|date|time|slot|day)',
    ],
  ],
  ['returns', ['(обратн* (накладн*|этикетк*|ярлык*)|бланк* ..2 возврат*)', '(return|returns) (label|slip|form)']],
  ['errors', ['(сайт*|приложени*|личн* кабинет*) ..3 (тормоз*|завис*|глюч*|ошибк*)', '(app|website|site) ..3 (slow|bug|glitch*|error)']],
  [
    'product',
    [
      '(ухаживать|ухаживают|уход* за|стирать|чистить|мыть|хранить|собрать|собирать|сборк*|установить|подключить|настроить|инструкци*|запчаст*|комплектующ*)',
      '(добав*|положите) ..4 (в|к) ..1 заказ*',
      '(look after|care for|wash|clean|store|assemble|assembling|assembly|set up|install|manual|instructions|spare (part|parts))',
      'add ..5 (to) ..1 order',
    ],
  ],
];
/** Of the company rather than of an order: work, partners, shops, mailings. */
export const aboutCompany: readonly (Pattern | Search)[] = [
  '(ваканси*|резюме|устроиться|сотруднич*|поставщик*|реклам*|аренд*|парковк*|рассылк*|магазин* ..3 (на|в)|отзыв*|мастер-класс*|мастер класс*|бот|директор*|инн|профил*)',
  '(hiring|job|jobs|vacanc*|career*|supplier*|partner*|advertis*|parking|newsletter|unsubscribe|workshop*|bot|vat number|profile|shop in|store in|(your|the) shop)',
];
