import { Menu } from '@mantine/core';
import type { Locale, StoryId } from '@otklik/coach';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './situation.module.css';
import type { Sheet } from './thought.ts';

interface Props {
  sheet: Sheet;
  language: Locale;
  /** The next likely ones, best first. */
  likely: readonly string[];
  current: string;
  /** Somebody has chosen before: that can be taken back. */
  chosen: boolean;
  choose: (situation: string | null) => void;
}

/** Corrects the coach by one click: the likely situations first, then all of them, then none. */
export function SituationMenu({ sheet, language, likely, current, chosen, choose }: Props) {
  const { t } = useTranslation('coach');
  const [all, setAll] = useState(false);
  const titleOf = (id: string) => sheet.situations.find((one) => one.id === id)?.title[language];
  const item = (id: string, title: string | undefined) =>
    title && (
      <Menu.Item key={id} onClick={() => choose(id)} rightSection={id === current ? <IconCheck size={15} aria-label={t('current')} /> : null}>
        {title}
      </Menu.Item>
    );
  const near = likely.filter((id) => id !== current);
  const stories = [...new Set(sheet.situations.map((one): StoryId => one.story))];
  return (
    <Menu.Dropdown className={classes.menu}>
      {near.length > 0 && !all && <Menu.Label>{t('maybeThis')}</Menu.Label>}
      {!all && near.map((id) => item(id, titleOf(id)))}
      {!all && <Menu.Divider />}
      {!all && (
        <Menu.Item closeMenuOnClick={false} onClick={() => setAll(true)}>
          {t('allSituations')}
        </Menu.Item>
      )}
      {all &&
        stories.map((story) => (
          <div key={story}>
            <Menu.Label>{t(`story_${story}`)}</Menu.Label>
            {sheet.situations.filter((one) => one.story === story).map((one) => item(one.id, one.title[language]))}
          </div>
        ))}
      {all && <Menu.Divider />}
      {item('other', t('noneOfThese'))}
      {chosen && <Menu.Item onClick={() => choose(null)}>{t('asCoach')}</Menu.Item>}
    </Menu.Dropdown>
  );
}
