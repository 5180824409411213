import type { CastPerson, PersonKey } from './shape.ts';

/** Who works at «Дом и чай». Anna answers by the standard, Marina warmly, Katya in two languages; Timofey is quick and short, Denis writes like an office. */
export const people = {
  vera: { name: 'Вера Климова', email: 'vera@example.ru', role: 'owner', language: 'ru', answersIn: ['ru'] },
  igor: { name: 'Игорь Власов', email: 'igor@example.ru', role: 'supervisor', language: 'ru', answersIn: ['ru', 'en'] },
  anna: { name: 'Анна Кравец', email: 'anna@example.ru', role: 'agent', language: 'ru', answersIn: ['ru'] },
  marina: { name: 'Марина Соколова', email: 'marina@example.ru', role: 'agent', language: 'ru', answersIn: ['ru'] },
  timofey: { name: 'Тимофей Белов', email: 'timofey@example.ru', role: 'agent', language: 'ru', answersIn: ['ru'] },
  denis: { name: 'Денис Орлов', email: 'denis@example.ru', role: 'agent', language: 'ru', answersIn: ['ru'] },
  katya: { name: 'Катя Лисина', email: 'katya@example.com', role: 'agent', language: 'en', answersIn: ['ru', 'en'] },
} as const satisfies Record<PersonKey, CastPerson>;
