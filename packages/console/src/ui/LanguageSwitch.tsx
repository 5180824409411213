import { useTranslation } from 'react-i18next';
import { languageNow, setLanguage } from '../words/index.ts';
import { Choice } from './Choice.tsx';

/** Languages name themselves, so that whoever reads only one of them finds it. */
export const languages = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

/** Changes the language of the screen at once; for pages before the sign-in. */
export function LanguageSwitch() {
  const { t } = useTranslation('form');
  return <Choice quiet label={t('language')} value={languageNow()} options={languages} onChange={(next) => void setLanguage(next)} />;
}
