import type { Review } from '@otklik/contract/quality';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../ui/dates.ts';
import css from './conversation.module.css';
import { Score } from './Score.tsx';
import { useStandardWords } from './standard-words.ts';

/** A review as it is read: the score, what the reviewer found broken, and the impression. */
export function ReviewText({ review }: { review: Review }) {
  const { t } = useTranslation('quality');
  const words = useStandardWords();
  const broken = review.marks.filter((mark) => mark.verdict === 'broken');
  return (
    <article className={css.said}>
      <h3>
        {review.score === null ? <small>{t('reviewNoScore')}</small> : <Score value={review.score} />} {review.by.name}{' '}
        <time dateTime={review.at}>{dateOf(review.at)}</time>
      </h3>
      {broken.length > 0 && (
        <>
          <p>{t('verdict_broken')}:</p>
          <ul>
            {broken.map(({ rule, comment }) => (
              <li key={rule}>
                {words.rule(rule).title}
                {comment && ` – ${comment}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {review.comment && <p>{review.comment}</p>}
    </article>
  );
}
