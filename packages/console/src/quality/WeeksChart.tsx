import { useTranslation } from 'react-i18next';
import { shortDateOf } from '../ui/dates.ts';
import css from './mine.module.css';
import { Score } from './Score.tsx';
import type { lastWeeks } from './weeks.ts';

const [width, height, left, top, bottom] = [640, 180, 34, 12, 26];
const right = 12;

/** Scores by week as a line: gaps where nothing was scored. Whoever can’t see it hears the weeks one by one. */
export function WeeksChart({ weeks }: { weeks: ReturnType<typeof lastWeeks> }) {
  const { t } = useTranslation('quality');
  const x = (at: number) => left + ((width - left - right) * at) / Math.max(1, weeks.length - 1);
  const y = (score: number) => top + ((height - top - bottom) * (100 - score)) / 100;
  const points = weeks.map((week, at) => ({ ...week, at, name: shortDateOf(`${week.from}T12:00:00`) }));
  const line = points.reduce((path, { score, at }, index) => {
    if (score === null) return path;
    const joined = index > 0 && points[index - 1]?.score !== null;
    return `${path}${joined ? 'L' : 'M'}${x(at).toFixed(1)} ${y(score).toFixed(1)}`;
  }, '');
  return (
    <figure className={css.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[0, 50, 100].map((score) => (
          <g key={score}>
            <line className={css.grid} x1={left} x2={width - right} y1={y(score)} y2={y(score)} />
            <text className={css.axis} x={left - 8} y={y(score) + 4} textAnchor="end">
              {score}
            </text>
          </g>
        ))}
        <path className={css.line} d={line} />
        {points.map(({ from, at, name, score }) => (
          <g key={from}>
            {score !== null && (
              <circle className={css.dot} cx={x(at)} cy={y(score)} r={4}>
                <title>{t('week', { from: name, score: Math.round(score) })}</title>
              </circle>
            )}
            {(weeks.length - 1 - at) % 3 === 0 && (
              <text className={css.axis} x={x(at)} y={height - 6} textAnchor={at === weeks.length - 1 ? 'end' : 'middle'}>
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className={css.spoken}>
        <ul>
          {points.map(({ from, name, score }) => (
            <li key={from}>{score === null ? t('weekNone', { from: name }) : t('week', { from: name, score: Math.round(score) })}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The average so far, beside the line. */
export function Average({ score, conversations }: { score: number | null; conversations: number }) {
  const { t } = useTranslation('quality');
  return (
    <p className={css.average}>
      {score !== null && <Score value={score} large />}
      <span>
        {t('average')} · {t('scored', { count: conversations })}
      </span>
    </p>
  );
}
