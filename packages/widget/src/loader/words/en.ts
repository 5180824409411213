import type { ru } from './ru.ts';

export const en: typeof ru = {
  open: 'Open the chat',
  close: 'Close the chat',
  unread: 'unread',
  chat: 'Chat with the shop',
  dismiss: 'Hide the greeting',
  launcher: 'Chat with us',
  unreachable: 'The chat’s server does not answer; we will try again later.',
};
