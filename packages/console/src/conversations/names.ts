import type { Conversation } from '@otklik/contract/conversations';
import i18next from 'i18next';

/** How a customer is called: by name, or «Гость 17». */
export function nameOf({ name, number }: Pick<Conversation['customer'], 'name' | 'number'>): string {
  return name ?? i18next.t('conversations:guest', { number });
}
