import type { Conversation, Entry } from '@otklik/contract/conversations';
import type { Profile } from '@otklik/contract/people';
import i18next from 'i18next';
import { keys, queries } from '../desk.ts';
import { chime, readySound } from '../ui/chime.ts';
import { nameOf } from './names.ts';

/** Whether a customer's message is this agent's business: their own conversation, or the queue while they are there for it. */
function concerns(row: Pick<Conversation, 'status' | 'assigneeId'> | undefined, me: Pick<Profile, 'id' | 'status'>): boolean {
  // A conversation nobody here has seen yet has just come to the queue.
  if (!row || row.status === 'queued') return me.status === 'online';
  return row.assigneeId === me.id;
}

/** Browsers let a page sound only after a click or a key; this makes ready at the first one. */
export function unlockSound(): () => void {
  const unlock = () => void readySound();
  const once = { once: true, capture: true };
  window.addEventListener('pointerdown', unlock, once);
  window.addEventListener('keydown', unlock, once);
  return () => {
    window.removeEventListener('pointerdown', unlock, once);
    window.removeEventListener('keydown', unlock, once);
  };
}

let lastChimeMs = 0;
/** By conversation; what is told again is no news. */
const alertedSeq = new Map<string, number>();

/** Of several tabs one sounds and notifies: whoever gets the lock of this entry first keeps it a moment. */
function inOneTab(entryId: string, work: () => void) {
  if (!navigator.locks) return work();
  void navigator.locks.request(`otklik-alert ${entryId}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    work();
    await new Promise((resolve) => setTimeout(resolve, 3000));
  });
}

const opening = new Set<(conversationId: string) => void>();
/** Hears that a notification was clicked. */
export function whenAlertOpened(open: (conversationId: string) => void): () => void {
  opening.add(open);
  return () => opening.delete(open);
}

/** Sounds and notifies when a customer's message concerns the person who sits here. */
export function alertOf(entry: Entry, row: Conversation | undefined): void {
  const me = queries.getQueryData<Profile | null>(keys.me);
  if (entry.seq <= (alertedSeq.get(entry.conversationId) ?? 0)) return;
  alertedSeq.set(entry.conversationId, entry.seq);
  if (!me || entry.kind !== 'message' || entry.author.kind !== 'customer' || !concerns(row, me)) return;
  const looking = document.visibilityState === 'visible' && document.hasFocus();
  inOneTab(entry.id, () => {
    const now = Date.now();
    if (me.sound && now - lastChimeMs > 1500) {
      lastChimeMs = now;
      chime();
    }
    if (looking || !me.desktopNotifications || !('Notification' in window) || Notification.permission !== 'granted') return;
    const shown = new Notification(row ? nameOf(row.customer) : i18next.t('conversations:newConversation'), {
      body: entry.text.slice(0, 180) || i18next.t('conversations:filesOnly', { count: entry.files.length }),
      tag: entry.conversationId,
      icon: '/favicon.svg',
      silent: true,
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
      for (const open of opening) open(entry.conversationId);
    };
  });
}
