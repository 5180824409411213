import { useState } from 'react';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is typed over what is saved. Only touched fields are held here, so news from the server reaches the others, and `changes` is
 * exactly what is to be sent.
 */
export function useDraft<Values extends object>(saved: Values) {
  const [touched, setTouched] = useState<Partial<Values>>({});
  const changes: Partial<Values> = { ...touched };
  for (const key in changes) if (same(changes[key], saved[key])) delete changes[key];
  return {
    values: { ...saved, ...touched },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (part: Partial<Values>) => setTouched((before) => ({ ...before, ...part })),
    reset: () => setTouched({}),
  };
}
