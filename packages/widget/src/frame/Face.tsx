import type { Author } from '@otklik/contract/conversations';

const hues = ['#7a5c99', '#3f6f93', '#a34f37', '#4a7550', '#8a5a2b', '#5a63a8'];

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** A person's photo, or their initials on a colour that stays theirs. */
export function Face({ name, photo }: Pick<Author, 'photo'> & { name: string }) {
  if (photo) return <img class="face" src={photo} alt="" />;
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span class="face" aria-hidden="true" style={{ background: hues[sum % hues.length] ?? '' }}>
      {initials(name)}
    </span>
  );
}
