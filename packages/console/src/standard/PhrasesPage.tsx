import { Button } from '@mantine/core';
import { type BlockId, blocks } from '@otklik/coach';
import { IconMapQuestion, IconRotate2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { Back } from './Back.tsx';
import { withPhrases } from './change.ts';
import { useEditing } from './editing.ts';
import { Language } from './Language.tsx';
import { PhraseList } from './PhraseList.tsx';
import { isBlock } from './parts.ts';
import css from './standard.module.css';

/** The phrases of one block. */
export function PhrasesPage({ id }: { id: string }) {
  const { t } = useTranslation('standard');
  if (isBlock(id)) return <BlockPhrases id={id} />;
  return (
    <EmptyState icon={IconMapQuestion} title={t('noBlock')}>
      <Back to="blocks">{t('toBlocks')}</Back>
    </EmptyState>
  );
}

function BlockPhrases({ id }: { id: BlockId }) {
  const { t } = useTranslation('standard');
  const { standard, edits, language, may, change } = useEditing();
  const locale = languageNow();
  const { title, what, when } = blocks[id];
  const phrases = standard.phrases[id];
  return (
    <>
      <Back to="blocks" line={id}>
        {t('toBlocks')}
      </Back>
      <Section
        title={title[locale]}
        lead={
          <>
            {what[locale]} {when[locale]}
          </>
        }
      >
        <Fields>
          <Language />
          <p className={css.quiet}>{t('placeholders')}</p>
          <fieldset className={css.set} disabled={!may}>
            <PhraseList
              key={language}
              phrases={phrases[language]}
              path={`edits.phrases.${id}.${language}`}
              onChange={(list) => change((now) => withPhrases(now, id, { ...phrases, [language]: list }))}
            />
          </fieldset>
          {edits.phrases[id] && may && (
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconRotate2 size={16} stroke={1.7} aria-hidden />}
                onClick={() => change((now) => withPhrases(now, id, blocks[id].phrases))}
              >
                {t('asShipped')}
              </Button>
            </div>
          )}
        </Fields>
      </Section>
    </>
  );
}
