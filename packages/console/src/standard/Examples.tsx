import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import css from './standard.module.css';
import { useExamplesTrial } from './trial.ts';

/** Whether the rule finds what it should in its own examples, and nothing in the good ones. */
export function Examples({ id, examples, bad }: { id: string; examples: readonly string[]; bad?: boolean }) {
  const { t } = useTranslation('standard');
  const { language } = useEditing();
  const { answer, failed } = useExamplesTrial(`${id}`, language, examples);
  if (failed) return <p className={css.quiet}>{t('tryFailed')}</p>;
  if (!answer || answer.length !== examples.length) return null;
  const wrong = examples.filter((_, at) => answer[at] !== Boolean(bad));
  if (wrong.length === 0)
    return (
      <p className={css.fine}>
        <IconCheck size={16} stroke={1.9} aria-hidden /> {t(bad ? 'badAllFound' : 'goodAllClean')}
      </p>
    );
  return (
    <ul className={css.wrong} aria-live="polite">
      {wrong.map((text) => (
        <li key={text}>
          <IconAlertTriangle size={16} stroke={1.9} aria-hidden /> {t(bad ? 'badMissed' : 'goodFound', { text })}
        </li>
      ))}
    </ul>
  );
}
