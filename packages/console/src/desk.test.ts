import { profile } from '@otklik/contract/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { keys, Me, queries, useMe } from './desk.ts';

const anna = profile.parse({
  id: '00000000-0000-7000-8000-000000000901',
  name: 'Анна Кравец',
  email: 'anna@example.ru',
  role: 'agent',
  photoFileId: null,
  language: 'ru',
  status: 'online',
  theme: 'auto',
  sendKey: 'enter',
  sound: true,
  desktopNotifications: false,
});

test('a part of the desk that comes while its person signs out is still drawn for them', () => {
  const Part = () => useMe().name;
  queries.setQueryData(keys.me, null);
  const desk = createElement(Me, { value: anna }, createElement(Part));
  expect(renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, desk))).toBe('Анна Кравец');
});
