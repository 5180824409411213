import { randomUUID } from 'node:crypto';
import type { Value } from './copy.ts';
import { createWriting } from './writing.ts';

/** Where talks are told: rows that are there already. */
export interface Place {
  workspaceId: string;
  siteId: string;
  people: readonly string[];
}

/** A talk as rows of its tables, in the order of the columns beside. */
export interface Talk {
  customer: Value[];
  conversation: Value[];
  entries: Value[][];
  read: Value[] | null;
  messages: number;
}

export const columns = {
  customers: ['id', 'workspace_id', 'number', 'external_id', 'name', 'email', 'phone', 'language', 'last_seen_at', 'created_at'],
  conversations: [
    ...['id', 'workspace_id', 'site_id', 'customer_id', 'status', 'assignee_id', 'seq', 'message_seq', 'preview_by', 'preview_text', 'waiting_since'],
    ...['reply_seq', 'reply_by', 'customer_seen_seq', 'agent_seen_seq', 'first_reply_seconds', 'updated_at', 'created_at'],
  ],
  conversations_entries: ['conversation_id', 'seq', 'workspace_id', 'id', 'kind', 'by_kind', 'by_id', 'text', 'created_at'],
  conversations_reads: ['person_id', 'conversation_id', 'workspace_id', 'seq'],
};

const days = 365;
const openDays = 4;
const day = 86_400_000;
const previewLetters = 160;
const names = {
  ru: ['Анна', 'Мария', 'Ольга', 'Елена', 'Алёна', 'Иван', 'Пётр', 'Сергей', 'Дмитрий', 'Фёдор', 'Наталья', 'Юлия', 'Тимур', 'Айгуль', 'Глеб', 'Вера'],
  en: ['Anna', 'James', 'Oliver', 'Emma', 'Lucas', 'Hannah', 'Grace', 'Noah', 'Amelia', 'George', 'Ella', 'Henry', 'Mia', 'Jack', 'Ruth', 'Adam'],
};
const families = {
  ru: ['Коваль', 'Черных', 'Шевчук', 'Бондаренко', 'Долгих', 'Ткаченко', 'Гончар', 'Петренко', 'Кравец', 'Седых', 'Мельник', 'Фоменко'],
  en: ['Smith', 'Brown', 'Taylor', 'Walker', 'Green', 'Hughes', 'Fischer', 'Novak', 'Martin', 'Keller', 'Moore', 'Clark'],
};

/** Invents talks: of ten conversations one or two are open, four of five are Russian, most are short. `text` hears every message. */
export function createTalks({ workspaceId, siteId, people }: Place, chance: () => number, now: number, heard: (text: string) => void) {
  const write = createWriting(chance);
  const pick = <T>(list: readonly T[], otherwise: T) => list[Math.floor(chance() * list.length)] ?? otherwise;

  return (number: number, messages = 2 + Math.floor(-8 * Math.log(1 - chance()))): Talk => {
    const language = chance() < 0.8 ? 'ru' : 'en';
    const state = chance();
    const status = state < 0.85 ? 'solved' : state < 0.95 ? 'assigned' : 'queued';
    const agent = status === 'queued' ? null : pick(people, '');
    const began = now - (status === 'solved' ? day + chance() * days * day : chance() * openDays * day);
    const [id, customerId] = [randomUUID(), randomUUID()];
    const guest = chance() < 0.4;
    const name = `${pick(names[language], '')} ${pick(families[language], '')}`;

    const entries: Value[][] = [];
    let at = began;
    const add = (kind: string, by: 'customer' | 'agent', text: string) => {
      entries.push([id, entries.length + 1, workspaceId, randomUUID(), kind, by, by === 'customer' ? customerId : agent, text, new Date(at)]);
      at = Math.min(now, at + 1000 * (5 + chance() * 300));
    };
    let [last, lastText, lastReply, messageSeq, waitingSince]: ['customer' | 'agent', string, number, number, number | null] = ['customer', '', 0, 0, began];
    let firstReply: number | null = null;
    for (let written = 0; written < messages; written += 1) {
      last = agent && written % 2 === 1 ? 'agent' : 'customer';
      lastText = write(last, language);
      heard(lastText);
      if (last === 'agent') {
        if (lastReply === 0) add('taken', 'agent', '');
        firstReply ??= Math.round((at - began) / 1000);
        waitingSince = null;
      } else waitingSince ??= at;
      add('message', last, lastText);
      messageSeq = entries.length;
      if (last === 'agent') lastReply = messageSeq;
    }
    if (status === 'solved') add('solved', 'agent', '');
    const seq = entries.length;
    const waits = status === 'solved' || waitingSince === null ? null : new Date(waitingSince);
    return {
      messages,
      customer: [
        ...[customerId, workspaceId, number, guest ? null : `shop-${number}`, guest ? null : name, guest ? null : `customer${number}@example.ru`],
        ...[guest ? null : `+7 9${String(100_000_000 + number * 7).slice(0, 9)}`, language, new Date(at), new Date(began)],
      ],
      conversation: [
        ...[id, workspaceId, siteId, customerId, status, agent, seq, messageSeq, last, lastText.slice(0, previewLetters), waits],
        ...[lastReply, lastReply > 0 ? agent : null, lastReply, seq, firstReply, new Date(at), new Date(began)],
      ],
      entries,
      read: agent ? [agent, id, workspaceId, chance() < 0.8 ? seq : lastReply] : null,
    };
  };
}
