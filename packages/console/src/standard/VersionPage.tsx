import { Button, Loader } from '@mantine/core';
import { touchedBy } from '@otklik/coach/edits';
import { noEdits } from '@otklik/coach/schema';
import type { HeldStandard } from '@otklik/contract/standard';
import { IconHistory, IconMapQuestion } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { keys, queries } from '../desk.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { Back } from './Back.tsx';
import { linesOfEdits } from './describe.ts';
import { useEditing } from './editing.ts';
import { PageParts } from './PageParts.tsx';
import { nameOfPart } from './parts.ts';
import { versionQuery } from './queries.ts';
import css from './standard.module.css';

/** A version as it stood: what the desk had changed by then, and what would change if it came back. */
export function VersionPage({ number }: { number: number }) {
  const { t } = useTranslation(['standard', 'form']);
  const version = useQuery({ ...versionQuery(number), enabled: Number.isInteger(number) });
  const { saved, may } = useEditing();
  const locale = languageNow();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const restore = useMutation({
    mutationFn: () => call(contract.standard.restore, { params: { number: String(number) }, body: { was: saved.number } }),
    onSuccess: (held: HeldStandard) => {
      queries.setQueryData(keys.standard, held);
      void queries.invalidateQueries({ queryKey: keys.standard });
      return navigate({ to: '/settings/standard/history' });
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.standard }),
  });
  const back = (
    <Back to="history" line={String(number)}>
      {t('toHistory')}
    </Back>
  );
  if (version.error || !Number.isInteger(number))
    return (
      <EmptyState icon={IconMapQuestion} title={version.error ? sentenceOf(version.error) : t('noVersion')}>
        {back}
      </EmptyState>
    );
  if (!version.data) return <Loader aria-label={t('form:loading')} />;
  const { edits } = version.data;
  const different = touchedBy(saved.edits, edits);
  return (
    <>
      {back}
      <Section
        title={number === 0 ? t('shippedVersion') : t('version', { number })}
        lead={
          different.length === 0 ? t('sameAsNow') : t('ifBack', { list: different.map((part) => nameOfPart(part, merged(edits, saved), t, locale)).join(', ') })
        }
      >
        {may && different.length > 0 && (
          <Button leftSection={<IconHistory size={18} stroke={1.7} aria-hidden />} onClick={() => setAsking(true)}>
            {t('goBack')}
          </Button>
        )}
      </Section>
      <Section title={t('changedThere')}>
        {touchedBy(noEdits, edits).length === 0 ? <p className={css.quiet}>{t('nothingChanged')}</p> : <PageParts parts={linesOfEdits(edits, t, locale)} />}
      </Section>
      <Confirm
        opened={asking}
        title={t('goBackTitle', { number })}
        text={t('goBackText')}
        yes={t('goBack')}
        busy={restore.isPending}
        fault={restore.error ? sentenceOf(restore.error) : undefined}
        onYes={() => restore.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** So that a part that only one of both knows has its name. */
function merged(then: HeldStandard['edits'], now: HeldStandard): HeldStandard['edits'] {
  return { ...then, ownRules: [...then.ownRules, ...now.edits.ownRules], situations: [...then.situations, ...now.edits.situations] };
}
