import { Button, Loader, TextInput } from '@mantine/core';
import { apply, type Chapter, handbookOf, handbookWords, ruleDefaults } from '@otklik/coach';
import { IconCloudOff, IconPencil, IconPrinter, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { standardQuery, useMay } from '../desk.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { languageNow } from '../words/index.ts';
import { findPages } from './find-pages.ts';
import css from './handbook.module.css';
import { Marked } from './Marked.tsx';
import { PageParts } from './PageParts.tsx';

/** The handbook: the desk's own standard as a book that everybody reads, searches and prints. */
export default function HandbookPage() {
  const { t } = useTranslation(['standard', 'form']);
  const held = useQuery(standardQuery);
  const locale = languageNow();
  const words = handbookWords[locale];
  const standard = useMemo(() => held.data && apply(ruleDefaults, held.data.edits, held.data.number), [held.data]);
  const chapters = useMemo(() => (standard ? handbookOf(standard, locale) : []), [standard, locale]);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  if (standard) return <Book chapters={chapters} version={standard.version} />;
  return (
    <main className={css.book}>
      {held.error ? (
        <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(held.error)} role="alert">
          <Button variant="default" onClick={() => void held.refetch()}>
            {t('form:tryAgain')}
          </Button>
        </EmptyState>
      ) : (
        <Loader m="xl" aria-label={t('form:loading')} />
      )}
    </main>
  );
}

function Book({ chapters, version }: { chapters: Chapter[]; version: string }) {
  const { t } = useTranslation('standard');
  const mayChange = useMay('changeStandard');
  const words = handbookWords[languageNow()];
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const found = useMemo(() => findPages(chapters, query), [chapters, query]);
  const here = useLocation({ select: ({ hash }) => hash });

  useEffect(() => {
    if (here) document.getElementById(here)?.scrollIntoView();
  }, [here]);

  const count = found.reduce((sum, { pages }) => sum + pages.length, 0);
  return (
    <div className={css.frame}>
      <nav className={css.side} aria-label={t('contents')}>
        <TextInput
          type="search"
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          aria-label={t('searchBook')}
          placeholder={t('searchBook')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className={css.count} role="status">
          {query !== '' && t('pagesFound', { count })}
        </p>
        <div className={css.chapters}>
          {found.map((chapter) => (
            <details key={`${chapter.id} ${query !== ''}`} open={query !== '' || chapter.pages.some(({ id }) => id === here)}>
              <summary>{chapter.title}</summary>
              <ul>
                {chapter.pages.map(({ id, title }) => (
                  <li key={id}>
                    <Link to="/handbook" hash={id} {...(id === here ? { 'data-on': true, 'aria-current': 'location' as const } : { 'data-on': undefined })}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      </nav>
      <main className={css.book}>
        <header className={css.head}>
          <div>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <p className={css.version}>
              {words.version}: {version}
            </p>
          </div>
          <div className={css.deeds}>
            {mayChange && (
              <Button component={Link} to="/settings/standard" variant="default" leftSection={<IconPencil size={18} stroke={1.7} aria-hidden />}>
                {t('toEditor')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        </header>
        {count === 0 && <EmptyState icon={IconSearchOff} title={t('nothingInBook')} text={t('nothingInBookText')} />}
        {found.map((chapter) => (
          <section key={chapter.id} className={css.chapter}>
            <h2>{chapter.title}</h2>
            {chapter.pages.map((page) => (
              <article key={page.id} id={page.id} className={css.page} data-here={page.id === here || undefined}>
                <h3>
                  <Marked text={page.title} query={query} />
                </h3>
                <PageParts parts={page.parts} query={query} />
              </article>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
