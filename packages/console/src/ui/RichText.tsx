import { pieces } from './rich-text.ts';

/** Text as its writer meant it: text stays text, addresses can be clicked, searched words are marked. */
export function RichText({ text, words }: { text: string; words?: string | undefined }) {
  return pieces(text, words).map((piece, at) =>
    piece.href ? (
      // The pieces of one text never move
      <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {piece.text}
      </a>
    ) : piece.found ? (
      // The pieces of one text never move
      <mark key={at}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}
