import type { Locale } from '@otklik/coach';
import { IconCornerDownLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Where } from './coaching.ts';
import { blockOrder, fill, type Values } from './offers.ts';
import classes from './situation.module.css';
import type { Grasp, Sheet } from './thought.ts';

type Record = NonNullable<Grasp['record']>;
type Insert = (text: string, where?: Where) => void;

/** What to look up before answering, and what an agent decides alone. */
export function PlainLists({ record, language }: { record: Record; language: Locale }) {
  const { t } = useTranslation('coach');
  const alone = [...record.alone, ...(record.bonus.allowed ? [record.bonus.policy] : [])];
  return (
    <>
      {record.required.length > 0 && (
        <details className={classes.part}>
          <summary>{t('lookUp')}</summary>
          <ul>
            {record.required.map((one) => (
              <li key={one.ru}>{one[language]}</li>
            ))}
          </ul>
        </details>
      )}
      {alone.length > 0 && (
        <details className={classes.part}>
          <summary>{t('alone')}</summary>
          <ul>
            {alone.map((one) => (
              <li key={one.ru}>{one[language]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What they will ask next, with the answer. `language`: of the screen, `locale`: of the conversation. */
export function FollowUps({ record, language, locale, insert }: { record: Record; language: Locale; locale: Locale; insert: Insert }) {
  const { t } = useTranslation('coach');
  if (record.followUps.length === 0) return null;
  return (
    <details className={classes.part} open>
      <summary>{t('willAsk')}</summary>
      {record.followUps.map(({ question, answer, article }) => (
        <details key={question.ru} className={classes.question}>
          <summary>{question[language]}</summary>
          <p>{answer[language]}</p>
          <button type="button" className={classes.insert} onClick={() => insert([answer[locale], article].filter(Boolean).join(' '))}>
            <IconCornerDownLeft size={14} aria-hidden /> {t('insert')}
          </button>
        </details>
      ))}
    </details>
  );
}

/** The situation's own phrases, block by block. */
export function PhraseLists(props: { record: Record; sheet: Sheet; language: Locale; locale: Locale; values: Values; insert: Insert }) {
  const { record, sheet, language, locale, values, insert } = props;
  const { t } = useTranslation('coach');
  const blocks = blockOrder.filter((block) => (record.phrases[block]?.[locale].length ?? 0) > 0);
  if (blocks.length === 0) return null;
  return (
    <details className={classes.part}>
      <summary>{t('phrases')}</summary>
      {blocks.map((block) => (
        <div key={block} className={classes.phrases}>
          <h4>{sheet.blocks[block].title[language]}</h4>
          {record.phrases[block]?.[locale].map(({ text }) => (
            <button
              key={text}
              type="button"
              className={classes.phrase}
              lang={locale}
              aria-label={t('insertPhrase', { text: fill(text, values, {}) })}
              onClick={() => insert(text, block === 'greeting' ? 'start' : block === 'open_door' ? 'end' : 'cursor')}
            >
              {fill(text, values, {})}
            </button>
          ))}
        </div>
      ))}
    </details>
  );
}
