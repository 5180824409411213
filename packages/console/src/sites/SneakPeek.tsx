import { Switch } from '@mantine/core';
import type { Language } from '@otklik/contract/shapes';
import { useTranslation } from 'react-i18next';
import { Fields, Section } from '../ui/Page.tsx';
import css from './sites.module.css';

/** Whether agents see what the customer types, and what the customer is told about it. */
export function SneakPeek({ on, language, onChange }: { on: boolean; language: Language; onChange: (on: boolean) => void }) {
  const { t } = useTranslation('sites');
  return (
    <Section title={t('typing')}>
      <Fields>
        <Switch label={t('sneakPeek')} description={t('sneakPeekHint')} checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
        {on && (
          <p className={css.told}>
            {t('sneakPeekTold')} <q lang={language}>{t(`chat_sneakPeek_${language}`)}</q>
          </p>
        )}
      </Fields>
    </Section>
  );
}
