import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract, sentenceOf } from '../api.ts';
import { serverNow } from '../desk.ts';
import { dateOf } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import frame from './frame.module.css';
import css from './mine.module.css';
import { mineQuery } from './queries.ts';
import { useStandardWords } from './standard-words.ts';
import { Average, WeeksChart } from './WeeksChart.tsx';
import { lastWeeks } from './weeks.ts';

/** One’s own page: how it goes, what comes back most often with one’s own words, and what others had to say. */
export default function MinePage() {
  const { t } = useTranslation(['quality', 'form']);
  const words = useStandardWords();
  const { data: mine, error, refetch } = useQuery(mineQuery());
  const unseen = mine?.notes.some((note) => note.seenAt === null) ?? false;
  // They stay marked as new on this screen; the next visit finds them read
  useEffect(() => {
    if (unseen) void ask(contract.quality.notesSeen).catch(() => {});
  }, [unseen]);
  const to = (conversationId: string, seq?: number | null) => ({
    to: '/quality/conversations/$conversationId' as const,
    params: { conversationId },
    search: seq == null ? {} : { seq },
  });
  if (error && !mine)
    return (
      <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(error)} role="alert">
        <Button variant="default" onClick={() => void refetch()}>
          {t('form:tryAgain')}
        </Button>
      </EmptyState>
    );
  return (
    <div className={frame.scroll}>
      <Page title={t('part_mine')} lead={t('mineLead')}>
        {!mine && <Skeleton height={240} radius="lg" />}
        {mine && mine.conversations === 0 && (
          <EmptyState icon={IconStar} title={t('empty')} text={t('emptyOwnText')}>
            <Button component={Link} to="/inbox/mine">
              {t('toInbox')}
            </Button>
          </EmptyState>
        )}
        {mine && mine.conversations > 0 && (
          <>
            <Section title={t('weeks')} lead={t('weeksText')}>
              <Average score={mine.score} conversations={mine.conversations} />
              <WeeksChart weeks={lastWeeks(new Date(serverNow()), mine.weeks)} />
            </Section>
            <Section title={t('slips')}>
              {mine.slips.length === 0 && <p className={css.none}>{t('slipsNone')}</p>}
              {mine.slips.map(({ rule, conversations, examples }) => (
                <article key={rule} className={css.slip}>
                  <h3>
                    {words.rule(rule).title} <small>{t('slipIn', { count: conversations })}</small>
                  </h3>
                  <p>{words.rule(rule).why}</p>
                  <ul>
                    {examples.map((example, at) => (
                      <li key={`${example.conversationId} ${example.seq} ${example.words}`}>
                        <Link {...to(example.conversationId, example.seq)}>{example.words ? <q>{example.words}</q> : example.message}</Link>{' '}
                        <time dateTime={example.at}>{dateOf(example.at)}</time>
                        {example.words && example.message !== examples[at - 1]?.message && <p>{example.message}</p>}
                      </li>
                    ))}
                  </ul>
                </article>
              ))}
            </Section>
          </>
        )}
        {mine && (
          <>
            <Section title={t('notesToMe')}>
              {mine.notes.length === 0 && <p className={css.none}>{t('notesToMeNone')}</p>}
              {mine.notes.map((note) => (
                <article key={note.id} className={css.slip}>
                  <h3>
                    {note.by} <time dateTime={note.at}>{dateOf(note.at)}</time> {note.seenAt === null && <em>{t('noteNew')}</em>}
                  </h3>
                  <p>{note.text}</p>
                  <Link {...to(note.conversationId)}>{t('toConversation')}</Link>
                </article>
              ))}
            </Section>
            <Section title={t('myAppeals')}>
              {mine.appeals.length === 0 && <p className={css.none}>{t('myAppealsNone')}</p>}
              {mine.appeals.map((appeal) => (
                <article key={appeal.id} className={css.slip}>
                  <h3>
                    {t(`appeal_${appeal.state}`)} <time dateTime={appeal.at}>{dateOf(appeal.at)}</time>
                  </h3>
                  <p>{appeal.comment}</p>
                  {appeal.answer && (
                    <p>
                      <b>{t('answerBy', { name: appeal.decidedBy ?? '' })}</b> {appeal.answer}
                    </p>
                  )}
                  <Link {...to(appeal.conversationId)}>{t('toConversation')}</Link>
                </article>
              ))}
            </Section>
          </>
        )}
      </Page>
    </div>
  );
}
