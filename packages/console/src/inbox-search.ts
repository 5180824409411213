/** What may stand behind `?` of an open conversation: the place a search result asks for. */
export function inboxSearch(search: Record<string, unknown>): { seq?: number; words?: string } {
  const seq = Number(search.seq);
  return Number.isInteger(seq) && seq > 0 ? { seq, words: typeof search.words === 'string' ? search.words : '' } : {};
}
