import type { Chapter, Page } from '@otklik/coach';

/** Small letters, ё as е; as long as before, so that places stay. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replaceAll('ё', 'е');
}

/** Where a text says the words: ё is е, small and capital letters are the same. */
export function placesOf(text: string, query: string): number[] {
  const [where, what] = [folded(text), folded(query)];
  const places: number[] = [];
  for (let at = where.indexOf(what); at >= 0 && what !== ''; at = where.indexOf(what, at + what.length)) places.push(at);
  return places;
}

/** The chapters with only those pages that say the words; nothing looked for: all of them. */
export function findPages(chapters: readonly Chapter[], query: string): Chapter[] {
  if (query === '') return [...chapters];
  return chapters.map((chapter) => ({ ...chapter, pages: chapter.pages.filter((page) => says(page, query)) })).filter(({ pages }) => pages.length > 0);
}

function says({ title, parts }: Page, query: string): boolean {
  const texts = parts.flatMap((part) => ('text' in part ? [part.text] : 'items' in part ? part.items : part.rows.flat()));
  return [title, ...texts].some((text) => placesOf(text, query).length > 0);
}
