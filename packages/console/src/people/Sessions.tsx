import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';
import { fullDateOf } from '../ui/dates.ts';
import { Section } from '../ui/Page.tsx';
import { Line, Rows } from '../ui/Rows.tsx';
import { sessionsKey, sessionsQuery } from './queries.ts';

/** Where one is signed in, with a way to end each. */
export function Sessions() {
  const { t } = useTranslation('people');
  const sessions = useQuery(sessionsQuery);
  const revoke = useMutation({
    mutationFn: (sessionId: NonNullable<typeof sessions.data>[number]['id']) => call(contract.people.revokeSession, { params: { sessionId } }),
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
  return (
    <Section title={t('sessions')} lead={t('sessionsText')} bare>
      <Rows query={sessions} trouble={t('troubleList')} label={t('sessions')}>
        {(session) => {
          const device = session.device || t('sessionUnknown');
          const Icon = /phone|android|mobile|ios/i.test(device) ? IconDeviceMobile : IconDeviceLaptop;
          return (
            <Line
              key={session.id}
              face={<Icon size={24} stroke={1.5} color="var(--ink-3)" aria-hidden />}
              title={
                <>
                  {device} {session.current && <small>{t('sessionCurrent')}</small>}
                </>
              }
              text={[session.address, t('sessionSeen', { when: fullDateOf(session.lastSeenAt) })].filter(Boolean).join(' · ')}
            >
              {!session.current && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('sessionEndOf', { device })}
                  loading={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                >
                  {t('sessionEnd')}
                </Button>
              )}
            </Line>
          );
        }}
      </Rows>
    </Section>
  );
}
