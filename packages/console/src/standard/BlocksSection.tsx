import { blockIds, blocks } from '@otklik/coach';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { useEditing } from './editing.ts';
import css from './standard.module.css';

/** The blocks of a reply, each a way to its phrases. */
export function BlocksSection() {
  const { t } = useTranslation('standard');
  const { standard, edits } = useEditing();
  const locale = languageNow();
  return (
    <>
      <p className={css.above}>{t('blocksLead')}</p>
      <Section bare>
        <ul className={css.list}>
          {blockIds.map((id) => (
            <li key={id} id={id} className={css.item}>
              <div className={css.what}>
                <Link className={css.name} to={`/settings/standard/blocks/${id}`}>
                  {blocks[id].title[locale]}
                </Link>
                {edits.phrases[id] && <small className={css.mark}>{t('changedMark')}</small>}
                <p>{blocks[id].what[locale]}</p>
              </div>
              <small className={css.quiet}>
                {t('phraseCount', { count: standard.phrases[id].ru.length })} · {t('phraseCountEn', { count: standard.phrases[id].en.length })}
              </small>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
