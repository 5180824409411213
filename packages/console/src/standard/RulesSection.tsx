import { Button, NativeSelect, Switch } from '@mantine/core';
import { handbookWords, type RuleGroup, ruleGroups, ruleIds, rules } from '@otklik/coach';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Page.tsx';
import { uuidv7 } from '../ui/uuid.ts';
import { languageNow } from '../words/index.ts';
import { withOwnRule, withRule } from './change.ts';
import { useEditing } from './editing.ts';
import css from './standard.module.css';

const weights = [1, 2, 3, 4, 5];

interface Shown {
  id: string;
  title: string;
  why: string;
  on: boolean;
  /** 0: never scored. */
  weight: number;
  off?: string | undefined;
  mark?: string | undefined;
  change: (part: { on?: boolean; weight?: number }) => void;
}

/** All rules by group: on or off, and how much they weigh. */
export function RulesSection() {
  const { t } = useTranslation('standard');
  const { edits, may, change } = useEditing();
  const locale = languageNow();
  const navigate = useNavigate();
  const linesOf = useRuleLines();

  const add = () => {
    const id = `own_${uuidv7().slice(-12)}`;
    const empty = { on: true, group: 'words', weight: 3, title: '', why: '', message: '', finders: [], good: [], bad: [] } as const;
    change((now) => ({ ...now, ownRules: [...now.ownRules, { id, ...empty, finders: [{ locale, find: '' }], good: [], bad: [] }] }));
    void navigate({ to: `/settings/standard/rules/${id}` });
  };
  return (
    <>
      {may && edits.ownRules.length < 100 && (
        <div className={css.above}>
          <p>{t('rulesLead')}</p>
          <Button variant="default" leftSection={<IconPlus size={18} stroke={1.7} aria-hidden />} onClick={add}>
            {t('addRule')}
          </Button>
        </div>
      )}
      {ruleGroups.map((group) => (
        <Section key={group} title={handbookWords[locale].groups[group]} bare>
          <ul className={css.list}>
            {linesOf(group).map((rule) => (
              <RuleLine key={rule.id} rule={rule} may={may} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** The rules of a group, shipped ones first, as the list shows them. */
function useRuleLines(): (group: RuleGroup) => Shown[] {
  const { t } = useTranslation('standard');
  const { standard, edits, change } = useEditing();
  const locale = languageNow();
  return (group) => [
    ...ruleIds
      .filter((id) => rules[id].group === group)
      .map((id) => ({
        id,
        title: rules[id].title[locale],
        why: rules[id].why[locale],
        on: standard.rules[id].on,
        weight: standard.rules[id].weight,
        off: standard.rules[id].on ? undefined : rules[id].off?.[locale],
        mark: edits.rules[id] && t('changedMark'),
        change: (part: { on?: boolean; weight?: number }) => change((now) => withRule(now, id, part)),
      })),
    ...edits.ownRules
      .filter((own) => own.group === group)
      .map((own) => ({
        ...own,
        title: own.title || t('untitled'),
        mark: t('ownMark'),
        change: (part: { on?: boolean; weight?: number }) => change((now) => withOwnRule(now, own.id, part)),
      })),
  ];
}

function RuleLine({ rule, may }: { rule: Shown; may: boolean }) {
  const { t } = useTranslation('standard');
  return (
    <li id={rule.id} className={css.rule} data-dim={!rule.on || undefined}>
      <Switch
        checked={rule.on}
        disabled={!may}
        aria-label={t('turnOn', { name: rule.title })}
        onChange={(event) => rule.change({ on: event.currentTarget.checked })}
      />
      <div className={css.what}>
        <Link className={css.name} to={`/settings/standard/rules/${rule.id}`}>
          {rule.title}
        </Link>
        {rule.mark && <small className={css.mark}>{rule.mark}</small>}
        <p>{rule.why}</p>
        {rule.off && <p className={css.off}>{rule.off}</p>}
      </div>
      {rule.weight > 0 && (
        <NativeSelect
          size="xs"
          className={css.weight}
          disabled={!may}
          aria-label={t('weightOf', { name: rule.title })}
          value={String(rule.weight)}
          data={weights.map((weight) => ({ value: String(weight), label: t('weight', { weight }) }))}
          onChange={(event) => rule.change({ weight: Number(event.currentTarget.value) })}
        />
      )}
    </li>
  );
}
