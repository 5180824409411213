import { apply, type Locale, ruleDefaults } from '@otklik/coach';
import { mergeEdits, touchedBy } from '@otklik/coach/edits';
import type { Standard, StandardEdits } from '@otklik/coach/schema';
import type { HeldStandard } from '@otklik/contract/standard';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useMay, useMe } from '../desk.ts';
import { createStore, useStore } from '../ui/store.ts';
import { languageNow } from '../words/index.ts';
import { type Fault, holds } from './check.ts';

/** Edits that are not saved yet, and what they began with. */
interface Drafted {
  base: HeldStandard;
  edits: StandardEdits;
}

/** The draft outlives the page: it is kept in this browser, one for each person. */
const state = createStore<{ whose: string; drafted: Drafted | null; fault: Fault | null; language: Locale }>({
  whose: '',
  drafted: null,
  fault: null,
  language: 'ru',
});
const shelf = (whose: string) => `otklik-standard-1-${whose}`;

function takeUp(whose: string): void {
  if (state.get().whose === whose) return;
  const kept = localStorage.getItem(shelf(whose));
  // Nobody but this file writes there
  const drafted: Drafted | null = kept === null ? null : JSON.parse(kept);
  state.change({ whose, drafted, fault: null, language: languageNow() });
}

function keep(drafted: Drafted | null): void {
  state.change({ drafted });
  try {
    if (drafted) localStorage.setItem(shelf(state.get().whose), JSON.stringify(drafted));
    else localStorage.removeItem(shelf(state.get().whose));
  } catch {
    // A full disk or a private window: the draft lives as long as the tab
  }
}

export interface Editing {
  /** What the desk holds now. */
  saved: HeldStandard;
  /** What my changes began with; somebody may have saved since. */
  base: HeldStandard;
  edits: StandardEdits;
  /** What would hold with these edits. */
  standard: Standard;
  /** The parts that differ from `base`. */
  touched: readonly string[];
  may: boolean;
  /** The language whose words and phrases are edited. */
  language: Locale;
  fault: Fault | null;
}

/** The standard as it is being edited on this page. */
export function useOpenEditing(saved: HeldStandard): Editing {
  const me = useMe();
  useState(() => takeUp(me.id));
  const may = useMay('changeStandard');
  const kept = useStore(state, (now) => now.drafted);
  const over = useMemo(() => kept !== null && holds(saved.edits, kept.edits), [kept, saved]);
  const drafted = over ? null : kept;
  const language = useStore(state, (now) => now.language);
  const fault = useStore(state, (now) => now.fault);
  useEffect(() => {
    if (over) dropDraft();
  }, [over]);
  const base = (may && drafted?.base) || saved;
  const edits = (may && drafted?.edits) || saved.edits;
  return useMemo(
    () => ({ saved, base, edits, may, language, fault, standard: apply(ruleDefaults, edits, base.number), touched: touchedBy(base.edits, edits) }),
    [saved, base, edits, may, language, fault],
  );
}

export const EditingContext = createContext<Editing | null>(null);

/** What the page edits, and how to change it. */
export function useEditing() {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('no standard is being edited here');
  return {
    ...editing,
    /** Changes the draft; one that changes nothing any more is no draft. */
    change(next: (edits: StandardEdits) => StandardEdits) {
      const { base, edits } = state.get().drafted ?? { base: editing.saved, edits: editing.saved.edits };
      const changed = next(edits);
      state.change({ fault: null });
      keep(touchedBy(base.edits, changed).length === 0 ? null : { base, edits: changed });
    },
  };
}

export const showFault = (fault: Fault | null) => state.change({ fault });
export const setEditedLanguage = (language: Locale) => state.change({ language });
/** Forgets the draft: it was saved, or is not wanted. */
export const dropDraft = () => {
  showFault(null);
  keep(null);
};

/** Puts my changes on top of what somebody else has saved meanwhile. */
export function takeTheirs(theirs: HeldStandard): void {
  const { drafted } = state.get();
  if (!drafted) return;
  const edits = mergeEdits(drafted.base.edits, drafted.edits, theirs.edits);
  keep(touchedBy(theirs.edits, edits).length === 0 ? null : { base: theirs, edits });
}

/** What a field needs to be found by its path, and to tell what is wrong with it. */
export function useField(): (path: string) => { 'data-path': string; error?: string } {
  const { fault } = useEditing();
  return (path) => ({ 'data-path': path, ...(fault?.path === path && { error: fault.sentence }) });
}
