import { Alert, Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconFilterOff, IconStar } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { useMay } from '../desk.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CalibrationBar } from './CalibrationBar.tsx';
import { Filters } from './Filters.tsx';
import frame from './frame.module.css';
import css from './list.module.css';
import { listQuery, summaryQuery } from './queries.ts';
import { ScoredList } from './ScoredList.tsx';
import { Summary } from './Summary.tsx';
import { filterSearch } from './search.ts';

/** Scored conversations: what is selected, its averages, and each of them. */
export default function ListPage() {
  const { t } = useTranslation(['quality', 'form']);
  const reviews = useMay('reviewQuality');
  const filter = filterSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (search: typeof filter) => void navigate({ to: '/quality', search, replace: true });
  const summary = useQuery(summaryQuery(filter));
  const list = useInfiniteQuery(listQuery(filter));
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const none = list.isSuccess && rows.length === 0;
  const filtered = Object.keys(filter).length > 0;
  const pick = (id: string) => setPicked((now) => (now?.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...(now ?? []), id])));

  return (
    <div ref={scroller} className={frame.scroll}>
      <div className={css.page}>
        <header className={css.head}>
          <h1>{t('list')}</h1>
          {reviews && rows.length > 0 && (
            <Button variant="default" size="compact-md" onClick={() => setPicked(picked ? undefined : new Set())}>
              {t(picked ? 'pickEnd' : 'pick')}
            </Button>
          )}
        </header>
        <details className={css.fold} open={filtered || window.innerWidth > 760}>
          <summary>{t('moreFilters')}</summary>
          <Filters filter={filter} change={change} />
        </details>
        {summary.data && (!none || summary.data.waiting > 0) && <Summary summary={summary.data} filter={filter} change={change} />}
        {list.isError && rows.length === 0 && (
          <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(list.error)} role="alert">
            <Button variant="default" onClick={() => void list.refetch()}>
              {t('form:tryAgain')}
            </Button>
          </EmptyState>
        )}
        {list.isPending && <Coming />}
        {none && filtered && (
          <EmptyState icon={IconFilterOff} title={t('emptyFilter')} text={t('emptyFilterText')}>
            <Button variant="default" onClick={() => change({})}>
              {t('reset')}
            </Button>
          </EmptyState>
        )}
        {none && !filtered && (
          <EmptyState icon={IconStar} title={t('empty')} text={t(reviews ? 'emptyText' : 'emptyOwnText')}>
            <Button component={Link} to="/inbox/mine">
              {t('toInbox')}
            </Button>
          </EmptyState>
        )}
        {rows.length > 0 && <ScoredList rows={rows} list={list} scroller={scroller} picked={picked} pick={pick} />}
        {list.isFetchNextPageError && (
          <Alert color="red" role="alert" mt="sm">
            {sentenceOf(list.error)}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void list.fetchNextPage()}>
              {t('form:tryAgain')}
            </Button>
          </Alert>
        )}
      </div>
      {picked && <CalibrationBar conversationIds={[...picked]} />}
    </div>
  );
}

function Coming() {
  return (
    <div className={css.coming} aria-busy="true">
      {[0, 1, 2, 3, 4].map((at) => (
        <Skeleton key={at} height={56} radius="md" />
      ))}
    </div>
  );
}
