import { live } from '../live.ts';

const everyMs = 2500;
let saidAt = 0;
let saidFor: string | undefined;

/** Lets the customer see that an answer is being written; said again every few seconds at most. */
export function saidTyping(conversationId: string, text: string): void {
  if (text.trim() === '') {
    stoppedTyping(conversationId);
    return;
  }
  const now = performance.now();
  if (saidFor === conversationId && now - saidAt < everyMs) return;
  saidFor = conversationId;
  saidAt = now;
  live.say({ type: 'typing', conversationId, on: true });
}

export function stoppedTyping(conversationId: string): void {
  if (saidFor !== conversationId) return;
  saidFor = undefined;
  live.say({ type: 'typing', conversationId, on: false });
}
