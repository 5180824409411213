import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { meQuery, statusQuery } from '../desk.ts';
import { Redirect } from '../ui/Redirect.tsx';
import { Blank } from './Blank.tsx';
import { PageTrouble } from './PageTrouble.tsx';

/** Lets in who is signed in; sends the others to the sign-in, or to the setup of a new desk. */
export function Gate({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const status = useQuery({ ...statusQuery, enabled: me.data === null || me.isError });

  if (me.data) return children;
  if (status.data && !status.data.setUp) return <Redirect to="/setup" />;
  if (me.data === null && status.data) return <ToSignIn />;
  const error = me.error ?? status.error;
  if (error) return <PageTrouble error={error} reset={() => void Promise.all([me.refetch(), status.refetch()])} />;
  return <Blank />;
}

/** The sign-in leads back to where the person is now. */
function ToSignIn() {
  const [here] = useState(() => window.location.pathname + window.location.search);
  return <Redirect to={here === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(here)}`} />;
}
