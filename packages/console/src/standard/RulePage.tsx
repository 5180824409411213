import { Button, Group, Switch } from '@mantine/core';
import { handbookOf, type RuleId, rules } from '@otklik/coach';
import { IconMapQuestion, IconRotate2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { Back } from './Back.tsx';
import { type RuleChange, withRule } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { Finders } from './Finders.tsx';
import { Language } from './Language.tsx';
import { Lines } from './Lines.tsx';
import { OwnRulePage } from './OwnRulePage.tsx';
import { PageParts } from './PageParts.tsx';
import { PatternHelp } from './PatternHelp.tsx';
import { isRule } from './parts.ts';
import css from './standard.module.css';
import { TryRule } from './TryRule.tsx';
import { Weight } from './Weight.tsx';

/** One rule: a shipped one, or the desk's own. */
export function RulePage({ id }: { id: string }) {
  const { t } = useTranslation('standard');
  const { edits } = useEditing();
  const own = edits.ownRules.find((one) => one.id === id);
  if (isRule(id)) return <ShippedRule id={id} />;
  if (own) return <OwnRulePage rule={own} />;
  return (
    <EmptyState icon={IconMapQuestion} title={t('noRule')}>
      <Back to="rules">{t('toRules')}</Back>
    </EmptyState>
  );
}

function ShippedRule({ id }: { id: RuleId }) {
  const { t } = useTranslation('standard');
  const { standard, edits, language, may, change } = useEditing();
  const field = useField();
  const locale = languageNow();
  const rule = rules[id];
  const now = standard.rules[id];
  const set = (part: RuleChange) => change((before) => withRule(before, id, part));
  const live = rule.draft !== undefined;
  const allowPath = `edits.rules.${id}.allow.${language}`;
  return (
    <>
      <Back to="rules" line={id}>
        {t('toRules')}
      </Back>
      <Section title={rule.title[locale]} lead={rule.why[locale]}>
        <fieldset className={css.set} disabled={!may}>
          <Group gap="lg">
            <Switch label={t('on')} checked={now.on} data-path={`edits.rules.${id}.on`} onChange={(event) => set({ on: event.currentTarget.checked })} />
            {now.weight > 0 && <Weight value={now.weight} onChange={(weight) => set({ weight })} />}
            {edits.rules[id] && may && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconRotate2 size={16} stroke={1.7} aria-hidden />}
                onClick={() => change(({ rules: { [id]: _change, ...others }, ...rest }) => ({ ...rest, rules: others }))}
              >
                {t('asShipped')}
              </Button>
            )}
          </Group>
        </fieldset>
        {!now.on && rule.off && <p className={css.off}>{rule.off[locale]}</p>}
      </Section>
      {live ? (
        <>
          <Section title={t('ownWords')} lead={t('ownWordsLead')}>
            <Fields>
              <Language />
              <fieldset className={css.set} disabled={!may}>
                <Finders
                  key={language}
                  finders={now.more[language]}
                  pathOf={(at) => `edits.rules.${id}.more.${language}.${at}`}
                  onChange={(more) => set({ more: { ...now.more, [language]: more } })}
                />
                <Lines
                  key={`allow ${language}`}
                  label={t('allow')}
                  description={t('allowHint')}
                  values={now.allow[language]}
                  {...field(allowPath)}
                  onChange={(allow) => set({ allow: { ...now.allow, [language]: allow } })}
                />
              </fieldset>
              <PatternHelp />
            </Fields>
          </Section>
          <TryRule id={id} />
        </>
      ) : (
        <p className={css.note}>{t('wholeOnly')}</p>
      )}
      <Section title={t('examples')}>
        <PageParts parts={examplesOf(id, standard, language)} level="h3" />
      </Section>
    </>
  );
}

/** The rule's examples as the handbook shows them. */
function examplesOf(id: RuleId, standard: Parameters<typeof handbookOf>[0], locale: Parameters<typeof handbookOf>[1]) {
  const bare = { ...standard, rules: { ...standard.rules, [id]: { ...standard.rules[id], more: { ru: [], en: [] }, allow: { ru: [], en: [] } } } };
  const page = handbookOf(bare, locale)
    .flatMap((chapter) => chapter.pages)
    .find((one) => one.id === `rules.${id}`);
  return page?.parts.filter((part) => 'items' in part) ?? [];
}
