import { Menu, Skeleton } from '@mantine/core';
import { sureness } from '@otklik/coach/sureness';
import { IconChevronDown, IconCompass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../ui/store.ts';
import { FaultChip } from './FaultChip.tsx';
import { FollowUps, PhraseLists, PlainLists } from './Lists.tsx';
import { MoodLine } from './MoodLine.tsx';
import { mind } from './mind.ts';
import { insertIntoDraft } from './open-draft.ts';
import { PromiseList } from './PromiseList.tsx';
import { useCorrect } from './queries.ts';
import { SituationMenu } from './SituationMenu.tsx';
import classes from './situation.module.css';
import type { Talk } from './talk.ts';
import type { Grasp } from './thought.ts';
import { type Known, useKnown } from './use-known.ts';

interface Props {
  talk: Talk;
  /** Something was put into the reply: where the card covers it, it gives way. */
  inserted: () => void;
}

const folded = 'otklik-situation-folded';

/** Above the customer's data: what they really want, how they feel, what to say next. */
export default function SituationCard({ talk, inserted }: Props) {
  const known = useKnown(talk);
  const away = useStore(mind, (state) => state.away);
  const { id } = talk.conversation;
  return (
    <div className={classes.column}>
      {known.grasp && known.sheet ? (
        <Card key={id} talk={talk} known={known} grasp={known.grasp} inserted={inserted} />
      ) : (
        !away && talk.entries.length > 0 && <Waiting />
      )}
      <PromiseList conversationId={id} timeZone={known.timeZone} />
    </div>
  );
}

function Card({ talk, known, grasp, inserted }: { talk: Talk; known: Known; grasp: Grasp; inserted: () => void }) {
  const { t } = useTranslation('coach');
  const [open, setOpen] = useState(() => localStorage.getItem(folded) === null);
  const { id } = talk.conversation;
  const { mutate: correct } = useCorrect(id);
  const { understood, record } = grasp;
  const { language, sheet, correction, values, localeOf } = known;
  const locale = localeOf('');
  const chosen = correction?.situation ?? null;
  const title = record ? record.title[language] : t('otherSituation');
  const story = understood.story === 'other' ? null : t(`story_${understood.story}`);
  const said = chosen === null ? (record ? t(sureness(understood.confidence)) : null) : t('chosen');
  const toggle = () => {
    if (open) localStorage.setItem(folded, '1');
    else localStorage.removeItem(folded);
    setOpen(!open);
  };
  const insert = (text: string, where: 'start' | 'cursor' | 'end' = 'cursor') => {
    inserted();
    insertIntoDraft(id, text, where);
  };
  if (!sheet) return null;
  return (
    <section className={classes.box} aria-label={t('card')}>
      <div className={classes.head}>
        <IconCompass size={18} stroke={1.7} aria-hidden />
        <Menu position="bottom-start" width={300} shadow="md" withinPortal>
          <Menu.Target>
            <button type="button" className={classes.title} aria-label={t('correct', { title })}>
              <b>{title}</b>
              <IconChevronDown size={14} aria-hidden />
            </button>
          </Menu.Target>
          <SituationMenu
            sheet={sheet}
            language={language}
            likely={understood.others}
            current={record?.id ?? 'other'}
            chosen={chosen !== null}
            choose={(situation) => correct({ situation, fault: correction?.fault ?? null })}
          />
        </Menu>
        <button type="button" className={classes.fold} onClick={toggle} aria-expanded={open} aria-label={t(open ? 'fold' : 'unfold')}>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </div>
      <p className={classes.sub}>{[story, said].filter(Boolean).join(' · ') || t('notTold')}</p>
      {open && (
        <>
          {record && (
            <p className={classes.hidden}>
              {t('really')} <b>{record.hidden[language]}</b>
            </p>
          )}
          <MoodLine mood={understood.mood} />
          <FaultChip
            fault={correction?.fault ?? understood.fault}
            corrected={correction?.fault !== null && correction?.fault !== undefined}
            choose={(fault) => correct({ situation: chosen, fault })}
          />
          {record && (
            <>
              <Blocks record={record} known={known} />
              <PlainLists record={record} language={language} />
              <FollowUps record={record} language={language} locale={locale} insert={insert} />
              <PhraseLists record={record} sheet={sheet} language={language} locale={locale} values={values} insert={insert} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Blocks({ record, known: { sheet, language } }: { record: NonNullable<Grasp['record']>; known: Known }) {
  const { t } = useTranslation('coach');
  const named = (need: 'required' | 'unwanted') =>
    record.blocks.flatMap((one) => (one.need === need ? (sheet?.blocks[one.block].title[language].toLocaleLowerCase(language) ?? []) : []));
  const [owed, spare] = [named('required'), named('unwanted')];
  return (
    <p className={classes.line}>
      {owed.length > 0 && (
        <>
          <span className={classes.faint}>{t('owed')}</span> {owed.join(' → ')}
        </>
      )}
      {spare.length > 0 && (
        <>
          {' '}
          <span className={classes.faint}>
            {t('unwanted')} {spare.join(', ')}
          </span>
        </>
      )}
    </p>
  );
}

function Waiting() {
  return (
    <div className={classes.box} aria-hidden>
      <Skeleton height={13} width="60%" />
      <Skeleton height={11} mt={12} width="40%" />
      <Skeleton height={38} mt={14} />
      <Skeleton height={11} mt={14} width="80%" />
    </div>
  );
}
