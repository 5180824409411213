import { messageMax } from '@otklik/contract/conversations';
import { Refusal } from '../kit/errors.ts';

// All control characters but tab and line feed.
const control = /[\p{Cc}--[\t\n]]/gv;
// Embeddings, overrides and isolates: they can turn a line around («gpj.exe»). The harmless marks U+200E, U+200F stay.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const visible = /[^\p{Z}\p{Cc}\p{Cf}\u2800\u3164\u115F\u1160\uFFA0]/u;

/** The text of a message as it is kept: plain text, cleaned, or refused. Markup stays what it is: text. */
export function cleanText(given: string, fileCount: number): string {
  if (!given.isWellFormed()) throw new Refusal('conversations_message_unreadable');
  const text = given.replace(/\r\n?/g, '\n').replace(control, '').replace(turning, '').normalize('NFC').trim();
  if (text.length > messageMax) throw new Refusal('conversations_message_too_long', { max: messageMax });
  if (visible.test(text)) return text;
  if (fileCount === 0) throw new Refusal('conversations_message_empty');
  return '';
}

const previewLetters = 160;

/** First words of a message, in one line. */
export function previewOf(text: string): string {
  const words = text.slice(0, 400).replace(/\s+/g, ' ');
  return (words.length <= previewLetters ? words : [...words].slice(0, previewLetters).join('')).toWellFormed();
}
