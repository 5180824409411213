import { Alert, Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CodeSample } from '../ui/CopyLine.tsx';
import { Page, Section } from '../ui/Page.tsx';
import css from './connection.module.css';
import { hops, tryHop } from './hops.ts';
import { nginxSample } from './nginx.ts';

/** Tries every way on which the desk depends, and names the broken one with its cure. */
export default function ConnectionPage() {
  const { t } = useTranslation('connection');
  const tried = useQueries({
    queries: hops.map((hop) => ({ queryKey: ['connection', hop], queryFn: () => tryHop(hop), staleTime: 0, gcTime: 0, retry: false })),
  });
  const busy = tried.some((one) => one.isFetching);
  const broken = tried.some((one) => one.data === null);
  const state = busy ? 'running' : broken ? 'broken' : 'fine';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" disabled={busy} onClick={() => tried.forEach((one) => void one.refetch())}>
          {t('again')}
        </Button>
      }
    >
      <div role="status">
        <Alert mb="lg" color={state === 'broken' ? 'red' : state === 'fine' ? 'teal' : 'gray'} title={t(state)}>
          {state === 'fine' && t('fineText')}
        </Alert>
      </div>
      <Section bare>
        <ul className={css.hops}>
          {hops.map((hop, at) => {
            const one = tried[at];
            const ms = one?.isFetching ? undefined : one?.data;
            return (
              <li key={hop}>
                {ms === undefined ? (
                  <Loader size={22} />
                ) : ms === null ? (
                  <IconAlertTriangle size={24} stroke={1.6} color="var(--grave)" aria-hidden />
                ) : (
                  <IconCircleCheck size={24} stroke={1.6} color="var(--good)" aria-hidden />
                )}
                <div>
                  <b>{t(hop)}</b>
                  <p data-bad={ms === null || undefined}>{ms === undefined ? t('running') : ms === null ? t(`${hop}_broken`) : t(`${hop}_ok`, { ms })}</p>
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t('sample')} lead={t('sampleText')}>
        <CodeSample text={nginxSample} label={t('sample')} />
      </Section>
    </Page>
  );
}
