import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { EmptyState } from './EmptyState.tsx';
import css from './rows.module.css';

interface Props<Item> {
  query: UseQueryResult<Item[]>;
  /** What went wrong, as a title: «Не удалось загрузить список». */
  trouble: string;
  empty?: ReactNode;
  label: string;
  children: (item: Item) => ReactNode;
}

/** A list with all its states: coming, failed, empty, there. Each child is a `Line`. */
export function Rows<Item>({ query, trouble, empty = null, label, children }: Props<Item>) {
  const { t } = useTranslation('form');
  if (query.error && !query.data)
    return (
      <EmptyState icon={IconCloudOff} title={trouble} text={sentenceOf(query.error)} role="alert">
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('tryAgain')}
        </Button>
      </EmptyState>
    );
  if (!query.data)
    return (
      <div className={css.rows} aria-busy="true" aria-label={t('loading')} role="status">
        {[0, 1, 2].map((at) => (
          <div key={at} className={css.line}>
            <Skeleton circle height={36} />
            <Skeleton height={14} width="40%" />
          </div>
        ))}
      </div>
    );
  if (query.data.length === 0) return empty;
  return (
    <ul className={css.rows} aria-label={label}>
      {query.data.map(children)}
    </ul>
  );
}

interface LineProps {
  face?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** Buttons and states at the end. */
  children?: ReactNode;
  dim?: boolean;
}

/** One line of a list. */
export function Line({ face, title, text, children, dim }: LineProps) {
  return (
    <li className={css.line} data-dim={dim || undefined}>
      {face}
      <div className={css.what}>
        <div className={css.title}>{title}</div>
        {text && <div className={css.text}>{text}</div>}
      </div>
      {children && <div className={css.end}>{children}</div>}
    </li>
  );
}
