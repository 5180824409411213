import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { keys, Me, meQuery, queries, statusQuery } from '../desk.ts';
import { Redirect } from '../ui/Redirect.tsx';
import { Blank } from './Blank.tsx';
import { PageTrouble } from './PageTrouble.tsx';

/** Lets in who is signed in; sends the others to the sign-in, or to the setup of a new desk. */
export function Gate({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const signedOut = me.data === null;
  const status = useQuery({ ...statusQuery, enabled: signedOut || me.isError });
  useEffect(() => {
    if (signedOut) forgetDesk();
  }, [signedOut]);

  if (me.data) return <Me value={me.data}>{children}</Me>;
  if (status.data && !status.data.setUp) return <Redirect to="/setup" />;
  if (signedOut && status.data) return <ToSignIn />;
  // It goes on trying by itself; whoever looks at an empty page is told why by then
  const error = me.error ?? status.error ?? (me.failureCount > 1 ? me.failureReason : null);
  if (error) return <PageTrouble error={error} reset={() => void Promise.all([me.refetch(), status.refetch()])} />;
  return <Blank />;
}

/** Nothing stays for whoever sits down next. What the gate itself looks at stays: a query removed under its eyes would never be told to it. */
function forgetDesk() {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] && queryKey[0] !== keys.status[0] });
}

/** The sign-in leads back to where the person is now. */
function ToSignIn() {
  const [here] = useState(() => window.location.pathname + window.location.search);
  return <Redirect to={here === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(here)}`} />;
}
