import type { EditorView } from '@codemirror/view';
import { CloseButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClockCheck, IconHeartHandshake } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCaps, onMac } from '../actions.ts';
import { serverNow } from '../desk.ts';
import { useStore } from '../ui/store.ts';
import classes from './coach-bar.module.css';
import { type Coached, type Coaching, createCoaching } from './coaching.ts';
import { Meter } from './Meter.tsx';
import type { Mark } from './mark.ts';
import { mind } from './mind.ts';
import { fill, offersOf, phrasesOf } from './offers.ts';
import { setOpenDraft } from './open-draft.ts';
import { addWord } from './queries.ts';
import { draftAsked, type Talk } from './talk.ts';
import { useCoachActions } from './use-coach-actions.ts';
import { type Known, useKnown } from './use-known.ts';
import { whenDue } from './when-due.ts';

interface Props {
  talk: Talk;
  /** The text field that the coach helps at. */
  view: EditorView;
}

/** Under the text field: what the reply still lacks, what it promises, its blocks, and the way to make it kinder. */
export default function CoachBar({ talk, view }: Props) {
  const known = useKnown(talk);
  const coaching = useCoaching(talk, view, known);
  const away = useStore(mind, (state) => state.away);
  // Without the coach the composer is what it was before
  if (away && !known.sheet) return null;
  if (coaching && known.sheet) return <Bar coaching={coaching} talk={talk} known={known} />;
  return (
    <>
      <div className={classes.lines} />
      <div className={classes.bar} />
    </>
  );
}

/** Makes the coach for a text field, once; what it asks is always the newest. */
function useCoaching(talk: Talk, view: EditorView, known: Known): Coaching | undefined {
  const { t } = useTranslation('coach');
  const [coaching, setCoaching] = useState<Coaching>();
  const latest = useRef({ talk, known, t });
  latest.current = { talk, known, t };
  const id = talk.conversation.id;

  useEffect(() => {
    const now = () => latest.current;
    const nameOf = (name: string) => now().t(`hole_${name === 'time' || name === 'sum' || name === 'item' || name === 'order' ? name : 'any'}`);
    const fillNow = (text: string) => {
      const names = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, nameOf(name)]));
      return fill(text, now().known.values, names);
    };
    const made = createCoaching({
      conversationId: id,
      view,
      ask(draft) {
        const { known: all, talk: open } = now();
        if (!all.sheet || !all.correction) return undefined;
        const { me, timeZone, correction, language } = all;
        return draftAsked(draft, open, { agentName: me.name, timeZone, correction, now: serverNow(), language });
      },
      ruleOf(rule) {
        const one = now().known.sheet?.rules[rule];
        return one && { title: one.title[now().known.language], group: one.group };
      },
      offers(query, within) {
        const { sheet, record, language, values, localeOf } = now().known;
        if (!sheet) return [];
        const offers = offersOf(query, within, { sheet, record, language, values, locale: localeOf(view.state.doc.toString()) });
        return offers.map((offer) => (offer.kind === 'phrase' ? { ...offer, text: fillNow(offer.text) } : offer));
      },
      titleOf: (block) => now().known.sheet?.blocks[block].title[now().known.language] ?? '',
      fill: fillNow,
      learn: addWord,
    });
    setCoaching(made);
    const off = setOpenDraft({ conversationId: id, insert: made.insert });
    return () => {
      off();
      made.end();
    };
  }, [id, view]);

  // What stands around the draft has changed: it is looked at anew
  const { sheet, correction } = known;
  const newest = talk.entries.at(-1)?.id;
  useEffect(() => coaching?.look(), [coaching, sheet, correction, newest, talk.customerTyping]);
  return coaching;
}

function Bar({ coaching, talk, known }: { coaching: Coaching; talk: Talk; known: Known }) {
  const { t } = useTranslation('coach');
  const coached = useStore<Coached, Coached>(coaching.state, (state) => state);
  const { blocks, missing, promises, shown, kinder, told } = coached;
  const { sheet, language, record, values } = known;
  const makeKinder = () => {
    const count = coaching.kinder();
    notifications.show({ message: count > 0 ? t('kinderDone', { count, keys: keyCaps('Mod+KeyZ', onMac()).join(' ') }) : t('kinderNothing') });
  };
  useCoachActions(coaching, makeKinder);
  if (!sheet) return null;

  const due = promises.filter((promise) => promise.dueAt !== null);
  const [lacking] = missing;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text field itself is reached by Tab */}
      <div className={classes.lines} onMouseDown={coaching.focus}>
        {lacking && <Missing key={lacking.key} mark={lacking} coaching={coaching} />}
        {due.map(({ dueAt, start, answers }) => (
          <span key={start} className={classes.promise}>
            <IconClockCheck size={15} stroke={1.7} aria-hidden />
            {t(answers ? 'promisesAnswer' : 'promises', { when: whenDue(dueAt ?? 0, serverNow(), known.timeZone, t) })}
          </span>
        ))}
      </div>
      <div className={classes.bar}>
        <Meter
          sheet={sheet}
          language={language}
          blocks={blocks}
          phrases={(block) => phrasesOf(block, { sheet, record, values, locale: known.localeOf(talk.conversation.preview.text) })}
          fill={(text) => fill(text, values, {})}
          insert={(block, text) => coaching.insert(text, block === 'greeting' ? 'start' : block === 'open_door' ? 'end' : 'cursor')}
        />
        <span className={classes.gap} />
        {shown > 0 && (
          <button type="button" className={`${classes.quiet} ${classes.hints}`} onClick={() => coaching.next(1)}>
            {t('hints', { count: shown })} <kbd aria-hidden>F8</kbd>
          </button>
        )}
        {kinder > 0 && (
          <button
            type="button"
            className={classes.quiet}
            data-accent
            onClick={makeKinder}
            title={t('kinderWhat', { count: kinder })}
            aria-label={t('kinderNamed', { count: kinder })}
          >
            <IconHeartHandshake size={16} stroke={1.7} aria-hidden />
            <span className={classes.name}>{t('kinder')}</span> <span className={classes.count}>{kinder}</span>
          </button>
        )}
      </div>
      <div className={classes.spoken} role="status" aria-live="polite">
        {told &&
          `${told.title}. ${told.message} ${told.fix === undefined ? '' : t('fixBy', { fix: told.fix.trim(), keys: keyCaps('Mod+Period', onMac()).join(' ') })}`}
      </div>
    </>
  );
}

/** What the reply lacks, with the phrase that mends it. */
function Missing({ mark, coaching }: { mark: Mark; coaching: Coaching }) {
  const { t } = useTranslation('coach');
  return (
    <div className={classes.missing} data-gravity={mark.gravity}>
      <span className={classes.message} title={mark.message}>
        {mark.message}
      </span>
      {mark.fix !== undefined && (
        <button type="button" className={classes.insert} title={mark.fix.trim()} onClick={() => coaching.fix(mark)}>
          {t('insert')}
        </button>
      )}
      <CloseButton size={24} iconSize={14} aria-label={t('dismissThis', { title: mark.title })} onClick={() => coaching.dismiss(mark)} />
    </div>
  );
}
