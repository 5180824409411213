import { Textarea, TextInput } from '@mantine/core';
import type { Language } from '@otklik/contract/shapes';
import type { Look } from '@otklik/contract/sites';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { languages } from '../ui/LanguageSwitch.tsx';
import { Fields, Section } from '../ui/Page.tsx';

interface Props {
  texts: Look['texts'];
  language: Language;
  launcher: Look['launcher'];
  onLanguage: (language: Language) => void;
  onChange: (texts: Look['texts']) => void;
  /** Opens or closes the chat in the preview, so that the words at hand are in sight. */
  onShow: (open: boolean) => void;
}

/** The shop's own words in the widget, a language each; our words stand behind empty fields. */
export function TextFields({ texts, language, launcher, onLanguage, onChange, onShow }: Props) {
  const { t } = useTranslation('sites');
  const own = texts[language];
  const field = (name: keyof typeof own, open: boolean, maxLength: number) => ({
    value: own[name] ?? '',
    maxLength,
    lang: language,
    onFocus: () => onShow(open),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...texts, [language]: { ...own, [name]: event.currentTarget.value === '' ? null : event.currentTarget.value } }),
  });
  return (
    <Section title={t('texts')} lead={t('textsText')}>
      <Fields>
        <Choice label={t('textsLanguage')} value={language} options={languages} onChange={onLanguage} />
        <TextInput label={t('greeting')} {...field('greeting', false, 200)} />
        <Textarea label={t('welcome')} placeholder={t(`chat_welcome_${language}`)} autosize minRows={2} {...field('welcome', true, 500)} />
        {launcher === 'text' && <TextInput label={t('launcherText')} placeholder={t(`chat_launcher_${language}`)} {...field('launcher', false, 40)} />}
      </Fields>
    </Section>
  );
}
