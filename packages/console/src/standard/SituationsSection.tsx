import { ActionIcon, Button } from '@mantine/core';
import { handbookWords, type StoryId, shippedSituations, storyIds } from '@otklik/coach';
import { IconArrowBackUp, IconPlus, IconRotate2, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Page.tsx';
import { uuidv7 } from '../ui/uuid.ts';
import { languageNow } from '../words/index.ts';
import { movedSituation, newSituation, shippedSituation, withoutSituation } from './change.ts';
import { useEditing } from './editing.ts';
import { Mover } from './Mover.tsx';
import css from './standard.module.css';
import { TrySituation } from './TrySituation.tsx';

/** What customers come with, story by story. */
export function SituationsSection() {
  const { t } = useTranslation('standard');
  const { edits, may, change } = useEditing();
  return (
    <>
      <div className={css.above}>
        <p>{t('situationsLead')}</p>
        {may && edits.order.length > 0 && (
          <Button variant="subtle" leftSection={<IconRotate2 size={16} stroke={1.7} aria-hidden />} onClick={() => change((now) => ({ ...now, order: [] }))}>
            {t('orderAsShipped')}
          </Button>
        )}
      </div>
      <TrySituation />
      {storyIds.map((story) => (
        <Story key={story} story={story} />
      ))}
      <PutAside />
    </>
  );
}

function Story({ story }: { story: StoryId }) {
  const { t } = useTranslation('standard');
  const { standard, edits, may, change } = useEditing();
  const navigate = useNavigate();
  const locale = languageNow();
  const words = handbookWords[locale];
  const list = standard.situations.filter((one) => one.story === story);
  const markOf = (id: string) => {
    if (!shippedSituation(id)) return t('ownMark');
    return edits.situations.some((one) => one.id === id) ? t('changedMark') : undefined;
  };
  return (
    <Section title={words.stories[story]} bare>
      <ul className={css.list} data-movable>
        {list.map((one, at) => {
          const title = one.title[locale] || one.title.ru || one.title.en || t('untitled');
          const mark = markOf(one.id);
          return (
            <li key={one.id} id={one.id} className={css.item}>
              <div className={css.what}>
                <Link className={css.name} to={`/settings/standard/situations/${one.id}`}>
                  {title}
                </Link>
                {mark && <small className={css.mark}>{mark}</small>}
                <p>{one.hidden[locale]}</p>
              </div>
              <small className={css.quiet}>{words.kinds[one.kind]}</small>
              {may && (
                <span className={css.tools}>
                  <Mover name={title} at={at} count={list.length} onMove={(to) => change((now) => movedSituation(now, standard, one.id, to))} />
                  <ActionIcon aria-label={t('removeNamed', { name: title })} onClick={() => change((now) => withoutSituation(now, one.id))}>
                    <IconX size={18} stroke={1.7} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {may && (
        <div className={css.below}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
            aria-label={t('addSituationTo', { story: words.stories[story] })}
            onClick={() => {
              const added = newSituation(uuidv7().slice(-12), story);
              change((now) => ({ ...now, situations: [...now.situations, added] }));
              void navigate({ to: `/settings/standard/situations/${added.id}` });
            }}
          >
            {t('addSituation')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Shipped situations that the desk does without. */
function PutAside() {
  const { t } = useTranslation('standard');
  const { edits, may, change } = useEditing();
  const locale = languageNow();
  const aside = shippedSituations.filter((one) => edits.without.includes(one.id));
  if (aside.length === 0) return null;
  return (
    <Section title={t('aside')} lead={t('asideLead')} bare>
      <ul className={css.list}>
        {aside.map((one) => (
          <li key={one.id} className={css.item} data-dim>
            <div className={css.what}>{one.title[locale]}</div>
            {may && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowBackUp size={16} stroke={1.7} aria-hidden />}
                aria-label={t('bringBackNamed', { name: one.title[locale] })}
                onClick={() => change((now) => ({ ...now, without: now.without.filter((id) => id !== one.id) }))}
              >
                {t('bringBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
