import { Button, Loader } from '@mantine/core';
import type { StandardVersion } from '@otklik/contract/standard';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { fullDateOf } from '../ui/dates.ts';
import { Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { useEditing } from './editing.ts';
import { nameOfPart } from './parts.ts';
import { versionsQuery } from './queries.ts';
import css from './standard.module.css';

/** Who changed what and when; every version can be looked at and brought back. */
export function HistorySection() {
  const { t } = useTranslation(['standard', 'form']);
  const { saved } = useEditing();
  const versions = useInfiniteQuery(versionsQuery);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('section_history')} lead={t('historyLead')} bare>
      {versions.isPending && <Loader m="lg" aria-label={t('form:loading')} />}
      {versions.error && (
        <p role="alert" className={css.below}>
          {sentenceOf(versions.error)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void versions.refetch()}>
            {t('form:tryAgain')}
          </Button>
        </p>
      )}
      {versions.data && (
        <ol className={css.list} reversed>
          {items.map((version) => (
            <VersionLine key={version.number} version={version} current={version.number === saved.number} />
          ))}
          {!versions.hasNextPage && (
            <li id="0" className={css.item}>
              <div className={css.what}>
                <Link className={css.name} to="/settings/standard/history/0">
                  {t('shippedVersion')}
                </Link>
                {saved.number === 0 && <small className={css.mark}>{t('current')}</small>}
                <p>{t('shippedVersionText')}</p>
              </div>
            </li>
          )}
        </ol>
      )}
      {versions.hasNextPage && (
        <div className={css.below}>
          <Button variant="subtle" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function VersionLine({ version, current }: { version: StandardVersion; current: boolean }) {
  const { t } = useTranslation('standard');
  const { edits } = useEditing();
  const locale = languageNow();
  const back = /^→ (\d+)$/.exec(version.comment)?.[1];
  return (
    <li id={String(version.number)} className={css.item}>
      <div className={css.what}>
        <Link className={css.name} to={`/settings/standard/history/${version.number}`}>
          {t('version', { number: version.number })}
        </Link>
        {current && <small className={css.mark}>{t('current')}</small>}
        <p>{version.touched.map((part) => nameOfPart(part, edits, t, locale)).join(', ')}</p>
        {version.comment && <p className={css.comment}>{back ? t('wentBack', { number: back }) : version.comment}</p>}
      </div>
      <small className={css.quiet}>
        {version.by.name}
        <br />
        <time dateTime={version.at}>{fullDateOf(version.at)}</time>
      </small>
    </li>
  );
}
