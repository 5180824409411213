import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { listenToCoach } from './coach/listens.ts';
import { AskingBadge } from './conversations/AskingBadge.tsx';
import { unlockSound, whenAlertOpened } from './conversations/alerts.ts';
import { listenToConversations } from './conversations/listens.ts';
import { useMe, useWorkspace } from './desk.ts';
import { live } from './live.ts';
import { outbox } from './outbox.ts';
import { SearchKeys } from './search/SearchBox.tsx';
import { listenToDesk } from './shell/listens.ts';
import { Shell } from './shell/Shell.tsx';

const DemoBanner = lazy(async () => ({ default: (await import('./demo/DemoBanner.tsx')).DemoBanner }));

/** Everything that runs while somebody is signed in: the live connection, the outbox, and the frame around the rooms. */
export function DeskRoute() {
  const { id } = useMe();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  useEffect(() => {
    const stops = [
      listenToDesk(),
      listenToConversations(id),
      listenToCoach(),
      outbox.start(id),
      live.start(),
      unlockSound(),
      whenAlertOpened((conversationId) => void navigate({ to: '/inbox/$view/$conversationId', params: { view: 'all', conversationId } })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [id, navigate]);
  return (
    <Shell badge={<AskingBadge />}>
      {workspace?.demo && (
        <Suspense>
          <DemoBanner />
        </Suspense>
      )}
      <Outlet />
      <SearchKeys />
    </Shell>
  );
}
