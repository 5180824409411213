const key = 'otklik-dismissed';
/** So many conversations are remembered; a hint waved away in an older one may come once more. */
const most = 300;

function read(): Record<string, string[]> {
  try {
    const kept: Record<string, string[]> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return kept;
  } catch {
    return {};
  }
}

/** The hints that were waved away in a conversation. */
export const dismissedIn = (conversationId: string): readonly string[] => read()[conversationId] ?? [];

/** Remembers that a hint is not wanted in this conversation any more. */
export function rememberDismissed(conversationId: string, hint: string): void {
  const { [conversationId]: here = [], ...others } = read();
  const kept = Object.entries({ ...others, [conversationId]: [...new Set([...here, hint])] }).slice(-most);
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
}
