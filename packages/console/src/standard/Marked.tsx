import { placesOf } from './find-pages.ts';

/** A text with the words that were looked for. */
export function Marked({ text, query }: { text: string; query: string }) {
  const places = query === '' ? [] : placesOf(text, query);
  if (places.length === 0) return text;
  const ends = places.map((start) => start + query.length);
  return (
    <>
      {places.map((start, at) => (
        <span key={start}>
          {text.slice(ends[at - 1] ?? 0, start)}
          <mark>{text.slice(start, ends[at])}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
