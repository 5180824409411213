import { Alert, Button, Group } from '@mantine/core';
import type { Appeal } from '@otklik/contract/quality';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { useMay, useMe } from '../desk.ts';
import { useSend } from '../ui/send.ts';
import css from './conversation.module.css';
import type { Lost } from './marks.ts';
import { showScored } from './queries.ts';
import { SayForm } from './SayForm.tsx';
import { useStandardWords } from './standard-words.ts';

interface Props {
  conversationId: string;
  lost: Lost;
  appeals: readonly Appeal[];
}

/** Why a point was lost, and what can be said of it: a reviewer overrules, the agent appeals. */
export function LostPoint({ conversationId, lost: { agentId, line }, appeals }: Props) {
  const { t } = useTranslation('quality');
  const me = useMe();
  const reviews = useMay('reviewQuality');
  const words = useStandardWords();
  const [saying, setSaying] = useState<'overrule' | 'appeal'>();
  const rule = words.rule(line.rule);
  const at = { params: { conversationId } };
  const overrule = (reason: string | null) => call(contract.quality.overrule, { ...at, body: { agentId, line: line.line, reason } });
  const letStand = useSend({ send: () => overrule(null), sent: showScored });
  const appeal = appeals.find((one) => one.agentId === agentId && one.line === line.line);
  const close = () => setSaying(undefined);
  return (
    <div className={css.point}>
      <p>{line.message}</p>
      {rule.why && rule.why !== line.message && <p className={css.why}>{rule.why}</p>}
      {line.overruled && (
        <Alert color="gray" p="xs">
          {t('overruledBy', { name: line.overruled.by, reason: line.overruled.reason })}
        </Alert>
      )}
      {appeal && (
        <p className={css.why}>
          {t('appeals')}: {t(`appeal_${appeal.state}`)}
        </p>
      )}
      {letStand.faults.form && <Alert color="red">{letStand.faults.form}</Alert>}
      {saying === 'overrule' && (
        <SayForm
          label={t('overruleReason')}
          hint={t('overruleHint')}
          yes={t('overrule')}
          autoFocus
          send={overrule}
          sent={(scored) => {
            close();
            showScored(scored);
          }}
          cancel={close}
        />
      )}
      {saying === 'appeal' && (
        <SayForm
          label={t('appealComment')}
          yes={t('appealSend')}
          autoFocus
          send={(comment) => call(contract.quality.appeal, { ...at, body: { line: line.line, comment } })}
          sent={(scored) => {
            close();
            showScored(scored);
          }}
          cancel={close}
        />
      )}
      {!saying && (
        <Group gap="xs">
          {reviews && !line.overruled && (
            <Button size="compact-sm" variant="default" onClick={() => setSaying('overrule')}>
              {t('overrule')}
            </Button>
          )}
          {reviews && line.overruled && (
            <Button size="compact-sm" variant="default" loading={letStand.busy} onClick={() => letStand.submit(undefined)}>
              {t('letStand')}
            </Button>
          )}
          {agentId === me.id && !line.overruled && !appeal && (
            <Button size="compact-sm" variant="default" onClick={() => setSaying('appeal')}>
              {t('appeal')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
