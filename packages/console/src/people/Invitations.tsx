import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LinkId } from '@otklik/contract/ids';
import { IconMail } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';
import { fullDateOf } from '../ui/dates.ts';
import { Section } from '../ui/Page.tsx';
import { Line, Rows } from '../ui/Rows.tsx';
import { invitationsKey, invitationsQuery } from './queries.ts';

/** Invitations nobody has used yet; nothing at all while there are none. */
export function Invitations() {
  const { t } = useTranslation('people');
  const invitations = useQuery(invitationsQuery);
  const withdraw = useMutation({
    mutationFn: (linkId: LinkId) => call(contract.people.withdrawInvitation, { params: { linkId } }),
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsKey }),
  });
  if (!invitations.error && !invitations.data?.length) return null;
  return (
    <Section title={t('openInvitations')} bare>
      <Rows query={invitations} trouble={t('troubleList')} label={t('openInvitations')}>
        {(link) => (
          <Line
            key={link.id}
            face={<IconMail size={24} stroke={1.5} color="var(--ink-3)" aria-hidden />}
            title={link.email}
            text={[link.role && t(`role_${link.role}`), t('until', { when: fullDateOf(link.expiresAt) })].filter(Boolean).join(' · ')}
          >
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('withdrawOf', { email: link.email })}
              loading={withdraw.isPending && withdraw.variables === link.id}
              onClick={() => withdraw.mutate(link.id)}
            >
              {t('withdraw')}
            </Button>
          </Line>
        )}
      </Rows>
    </Section>
  );
}
