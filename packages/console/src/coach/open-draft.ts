import type { Where } from './coaching.ts';

interface OpenDraft {
  conversationId: string;
  insert: (text: string, where: Where) => void;
}

let open: OpenDraft | undefined;

/** Tells which draft is on the screen; answers how to take it off. */
export function setOpenDraft(draft: OpenDraft): () => void {
  open = draft;
  return () => {
    if (open === draft) open = undefined;
  };
}

/** Puts text into the reply of a conversation, where one is being written. */
export function insertIntoDraft(conversationId: string, text: string, where: Where): void {
  if (open?.conversationId === conversationId) open.insert(text, where);
}
