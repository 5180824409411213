import { Button, Group, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { handbookWords, ruleGroups } from '@otklik/coach';
import type { OwnRule } from '@otklik/coach/schema';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { Back } from './Back.tsx';
import { withOwnRule } from './change.ts';
import { Examples } from './Examples.tsx';
import { useEditing, useField } from './editing.ts';
import { Finders } from './Finders.tsx';
import { Language } from './Language.tsx';
import { Lines } from './Lines.tsx';
import { PatternHelp } from './PatternHelp.tsx';
import css from './standard.module.css';
import { TryRule } from './TryRule.tsx';
import { Weight } from './Weight.tsx';

/** A rule that the desk made itself, of patterns. */
export function OwnRulePage({ rule }: { rule: OwnRule }) {
  const { t } = useTranslation('standard');
  const { edits, language, may, change } = useEditing();
  const field = useField();
  const navigate = useNavigate();
  const words = handbookWords[languageNow()];
  const path = `edits.ownRules.${edits.ownRules.indexOf(rule)}`;
  const set = (part: Partial<OwnRule>) => change((now) => withOwnRule(now, rule.id, part));
  const here = rule.finders.flatMap((finder, at) => (finder.locale === language ? [{ ...finder, at }] : []));
  const bare = field(`${path}.finders`);

  return (
    <>
      <Back to="rules" line={rule.id}>
        {t('toRules')}
      </Back>
      <fieldset className={css.set} disabled={!may}>
        <Section title={rule.title || t('newRule')} lead={t('ownRuleLead')}>
          <Fields>
            <TextInput
              label={t('ruleTitle')}
              placeholder={t('ruleTitleExample')}
              maxLength={600}
              value={rule.title}
              {...field(`${path}.title`)}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <Textarea
              label={t('ruleWhy')}
              description={t('ruleWhyHint')}
              autosize
              maxLength={600}
              value={rule.why}
              {...field(`${path}.why`)}
              onChange={(event) => set({ why: event.currentTarget.value })}
            />
            <Textarea
              label={t('ruleMessage')}
              description={t('ruleMessageHint')}
              autosize
              maxLength={600}
              value={rule.message}
              {...field(`${path}.message`)}
              onChange={(event) => set({ message: event.currentTarget.value })}
            />
            <Group gap="lg" align="end">
              <NativeSelect
                label={t('group')}
                value={rule.group}
                data={ruleGroups.map((group) => ({ value: group, label: words.groups[group] }))}
                onChange={(event) => set({ group: ruleGroups.find((group) => group === event.currentTarget.value) ?? rule.group })}
              />
              <Weight value={rule.weight} onChange={(weight) => set({ weight })} />
              <Switch mb={8} label={t('on')} checked={rule.on} onChange={(event) => set({ on: event.currentTarget.checked })} />
            </Group>
          </Fields>
        </Section>
      </fieldset>
      <Section title={t('finders')} lead={t('findersLead')}>
        <Fields>
          <Language />
          <fieldset className={css.set} disabled={!may}>
            <Finders
              key={language}
              finders={here}
              pathOf={(at) => `${path}.finders.${here[at]?.at ?? 0}`}
              onChange={(lines) =>
                set({
                  finders: [
                    ...rule.finders.filter((one) => one.locale !== language),
                    ...lines.map(({ find, fix }) => ({ locale: language, find, ...(fix !== undefined && { fix }) })),
                  ],
                })
              }
            />
            {bare.error && (
              <p role="alert" className={css.bad} tabIndex={-1} data-path={bare['data-path']}>
                {bare.error}
              </p>
            )}
          </fieldset>
          <PatternHelp />
        </Fields>
      </Section>
      <Section title={t('ownExamples')} lead={t('ownExamplesLead')}>
        <Fields>
          <fieldset className={css.set} disabled={!may}>
            <Fields>
              <Lines label={t('bad')} description={t('badHint')} values={rule.bad} {...field(`${path}.bad`)} onChange={(bad) => set({ bad })} />
              <Examples id={rule.id} examples={rule.bad} bad />
              <Lines label={t('good')} description={t('goodHint')} values={rule.good} {...field(`${path}.good`)} onChange={(good) => set({ good })} />
              <Examples id={rule.id} examples={rule.good} />
            </Fields>
          </fieldset>
        </Fields>
      </Section>
      <TryRule id={rule.id} />
      {may && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} stroke={1.7} aria-hidden />}
          onClick={() => {
            change((now) => ({ ...now, ownRules: now.ownRules.filter((one) => one.id !== rule.id) }));
            void navigate({ to: '/settings/standard/rules' });
          }}
        >
          {t('removeRule')}
        </Button>
      )}
    </>
  );
}
