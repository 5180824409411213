import { useTranslation } from 'react-i18next';
import { useMe } from '../desk.ts';
import { Choice } from '../ui/Choice.tsx';
import { languages } from '../ui/LanguageSwitch.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { useChangeMe } from './actions.ts';
import { sendKeys, statuses, themes } from './choices.ts';

/** How one likes to work; every choice takes effect at once. */
export function Habits() {
  const { t } = useTranslation('people');
  const me = useMe();
  const { mutate: changeMe } = useChangeMe();
  return (
    <Section title={t('habits')} lead={t('habitsText')}>
      <Fields>
        <Choice
          label={t('status')}
          hint={t('statusHint')}
          value={me.status}
          options={statuses.map((value) => ({ value, label: t(`status_${value}`) }))}
          onChange={(next) => changeMe({ status: next })}
        />
        <Choice label={t('language')} value={me.language} options={languages} onChange={(language) => changeMe({ language })} />
        <Choice
          label={t('theme')}
          value={me.theme}
          options={themes.map((value) => ({ value, label: t(`theme_${value}`) }))}
          onChange={(theme) => changeMe({ theme })}
        />
        <Choice
          label={t('sendKey')}
          hint={me.sendKey === 'enter' ? t('sendKeyHint') : t('sendKeyHintCtrl')}
          value={me.sendKey}
          options={sendKeys.map((value) => ({ value, label: t(`sendKey_${value}`) }))}
          onChange={(sendKey) => changeMe({ sendKey })}
        />
      </Fields>
    </Section>
  );
}
