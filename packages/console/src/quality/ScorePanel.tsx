import { Button } from '@mantine/core';
import type { AgentScore, Appeal } from '@otklik/contract/quality';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Page.tsx';
import css from './conversation.module.css';
import { LostPoint } from './LostPoint.tsx';
import { gravityOf, keyOf, lostOf } from './marks.ts';
import { Score } from './Score.tsx';
import { useStandardWords } from './standard-words.ts';

interface Props {
  conversationId: string;
  score: AgentScore;
  appeals: readonly Appeal[];
}

/** The automatic score: every lost point with its words and its rule; what held and what did not apply is folded. */
export function ScorePanel({ conversationId, score, appeals }: Props) {
  const { t } = useTranslation('quality');
  const words = useStandardWords();
  const [open, setOpen] = useState<string>();
  const lost = lostOf([score]);
  const counted = lost.filter(({ line }) => !line.overruled).length;
  return (
    <Section title={t('automatic')} lead={`${score.agentName} · ${t('version', { version: score.version })}`}>
      <p className={css.total}>
        <Score value={score.score} large />
        <span>{counted === 0 ? t('lostNone') : t('lost', { count: counted })}</span>
      </p>
      {lost.length > 0 && (
        <ul className={css.points}>
          {lost.map((one) => {
            const key = keyOf(one);
            const { line } = one;
            return (
              <li key={key} data-gravity={gravityOf(line)}>
                <button type="button" className={css.pointHead} aria-expanded={open === key} onClick={() => setOpen(open === key ? undefined : key)}>
                  <b>{words.rule(line.rule).title}</b>
                  <small>{t('weight', { weight: line.weight })}</small>
                  <span className={css.words}>{line.words ? <q>{line.words}</q> : line.entryId === null ? t('wholeTalk') : t('missingHere')}</span>
                  <IconChevronDown size={16} stroke={1.6} aria-hidden />
                </button>
                {open === key && (
                  <>
                    <LostPoint conversationId={conversationId} lost={one} appeals={appeals} />
                    {line.entryId !== null && (
                      <Button size="compact-sm" variant="subtle" onClick={() => show(`mark-${key}`)}>
                        {t('showInTalk')}
                      </Button>
                    )}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Folded title={t('held', { count: score.held.length })} rules={score.held} />
      <Folded title={t('notApplicable', { count: score.notApplicable.length })} rules={score.notApplicable} />
    </Section>
  );
}

/** Brings a mark of the talk into sight and onto the keyboard. */
function show(id: string): void {
  const mark = document.getElementById(id);
  mark?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  mark?.focus({ preventScroll: true });
}

function Folded({ title, rules }: { title: string; rules: readonly string[] }) {
  const words = useStandardWords();
  if (rules.length === 0) return null;
  return (
    <details className={css.folded}>
      <summary>{title}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{words.rule(rule).title}</li>
        ))}
      </ul>
    </details>
  );
}
