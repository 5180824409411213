import { Menu, UnstyledButton } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { keys, photoOf, queries, useMe } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { fetchWords } from '../words/index.ts';
import { useChangeMe } from './change-me.ts';
import { openShortcuts } from './open-shortcuts.ts';
import classes from './shell.module.css';

const statuses = ['online', 'away', 'invisible'] as const;
const themes = ['auto', 'light', 'dark'] as const;
const themeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };
const languages = ['ru', 'en'] as const;
/** Each language by its own name, whatever the screen speaks. */
const languageNames = { ru: 'Русский', en: 'English' };

/** A menu tells its choice as a plain string; it is one of those we gave it. */
function oneOf<Value extends string>(values: readonly Value[], chosen: string): Value {
  const value = values.find((one) => one === chosen);
  if (value === undefined) throw new Error(`not a choice: ${chosen}`);
  return value;
}

/** Oneself on the rail: status, look, language, the way out. */
export default function MeMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const { mutate: changeMe } = useChangeMe();
  const signOut = useMutation({
    mutationFn: () => call(contract.people.signOut),
    onSettled: () => queries.setQueryData(keys.me, null),
  });
  const presence = me.status === 'invisible' ? 'offline' : me.status;
  return (
    <Menu onOpen={fetchWords} position="right-end" offset={10} width={232} shadow="md" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={t('meMenu', { name: me.name, status: t(`status_${me.status}`) })}>
          <Avatar name={me.name} seed={me.id} photo={photoOf(me.photoFileId)} presence={presence} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.RadioGroup value={me.status} onChange={(status) => changeMe({ status: oneOf(statuses, status) })}>
          {statuses.map((status) => (
            <Menu.RadioItem key={status} value={status} className={classes.item} closeMenuOnClick classNames={{ itemIndicator: classes.mark }}>
              <span className={classes.dot} data-status={status} />
              {t(`status_${status}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('theme')}</Menu.Label>
        <div className={classes.choices}>
          <Menu.RadioGroup value={me.theme} onChange={(theme) => changeMe({ theme: oneOf(themes, theme) })}>
            {themes.map((theme) => {
              const Icon = themeIcons[theme];
              return (
                <Menu.RadioItem
                  key={theme}
                  value={theme}
                  className={classes.choice}
                  classNames={{ itemIndicator: classes.mark }}
                  aria-label={t(`theme_${theme}`)}
                  title={t(`theme_${theme}`)}
                >
                  <Icon size={18} stroke={1.6} aria-hidden />
                </Menu.RadioItem>
              );
            })}
          </Menu.RadioGroup>
        </div>
        <Menu.Label>{t('language')}</Menu.Label>
        <div className={classes.choices}>
          <Menu.RadioGroup value={me.language} onChange={(language) => changeMe({ language: oneOf(languages, language) })}>
            {languages.map((language) => (
              <Menu.RadioItem key={language} value={language} className={classes.choice} classNames={{ itemIndicator: classes.mark }} lang={language}>
                {languageNames[language]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings/profile" leftSection={<IconUser size={18} stroke={1.6} />}>
          {t('profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.6} />} rightSection={<kbd className={classes.kbd}>?</kbd>} onClick={openShortcuts}>
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
