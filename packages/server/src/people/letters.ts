import type { Language } from '@otklik/contract/shapes';
import type { Letter } from '../kit/mail.ts';
import { en, type LetterWords } from './words/en.ts';
import { ru } from './words/ru.ts';

const words: Record<Language, LetterWords> = { ru, en };

/** The letter that brings an invitation. */
export function invitationLetter(to: string, language: Language, told: { inviter: string; desk: string; url: string }): Letter {
  return { to, ...words[language].invitation(told) };
}

/** The letter that brings a link to set a new password. */
export function resetLetter(to: string, language: Language, told: { desk: string; url: string; hours: number }): Letter {
  return { to, ...words[language].reset(told) };
}
