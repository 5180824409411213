import { Alert, Button, Group, Switch } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk.ts';
import { chime, readySound } from '../ui/chime.ts';
import { Fields, Section } from '../ui/Page.tsx';
import { useChangeMe } from './actions.ts';

type Asked = 'unasked' | 'denied' | 'missing';

/** By what one is called to the desk. */
export function News() {
  const { t } = useTranslation('people');
  const me = useMe();
  const { mutate: changeMe } = useChangeMe();
  const [asked, setAsked] = useState<Asked>('unasked');
  const allowed = 'Notification' in window && Notification.permission === 'granted';
  const switchDesktop = async (on: boolean) => {
    if (!on) return changeMe({ desktopNotifications: false });
    if (!('Notification' in window)) return setAsked('missing');
    const answer = await Notification.requestPermission();
    setAsked(answer === 'granted' ? 'unasked' : 'denied');
    if (answer === 'granted') changeMe({ desktopNotifications: true });
  };
  return (
    <Section title={t('news')}>
      <Fields>
        <Group justify="space-between" gap="xs">
          <Switch label={t('sound')} checked={me.sound} onChange={(event) => changeMe({ sound: event.currentTarget.checked })} />
          <Button variant="default" size="compact-md" leftSection={<IconVolume size={16} aria-hidden />} onClick={() => void readySound().then(chime)}>
            {t('soundTry')}
          </Button>
        </Group>
        <Switch
          label={t('desktop')}
          description={t('desktopHint')}
          checked={me.desktopNotifications && allowed}
          onChange={(event) => void switchDesktop(event.currentTarget.checked)}
        />
        {asked !== 'unasked' && (
          <Alert color="yellow" role="alert">
            {asked === 'denied' ? t('desktopDenied') : t('desktopMissing')}
          </Alert>
        )}
      </Fields>
    </Section>
  );
}
