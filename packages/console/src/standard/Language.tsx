import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { setEditedLanguage, useEditing } from './editing.ts';

const options = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

/** Of which language words and phrases are on the screen. */
export function Language() {
  const { t } = useTranslation('standard');
  const { language } = useEditing();
  return <Choice quiet label={t('language')} value={language} options={options} onChange={setEditedLanguage} />;
}
