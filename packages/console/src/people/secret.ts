import { useEffect, useState } from 'react';

/** The secret of a one-time link. It stands behind `#`, reaches no log, and leaves the address bar as soon as it is read. */
export function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return secret;
}
