import { NumberInput } from '@mantine/core';
import { shippedThresholds } from '@otklik/coach';
import type { Thresholds } from '@otklik/coach/schema';
import { useTranslation } from 'react-i18next';
import { Row, Section } from '../ui/Page.tsx';
import { useEditing, useField } from './editing.ts';
import css from './standard.module.css';

type Name = keyof Thresholds;

/** As the schema allows; confidence is told in percent. */
const limits: Record<Name, { min: number; max: number; percent?: true }> = {
  firstReplySeconds: { min: 5, max: 86_400 },
  replyGapSeconds: { min: 10, max: 86_400 },
  silenceSeconds: { min: 30, max: 86_400 },
  silenceAsks: { min: 1, max: 10 },
  greetAgainHours: { min: 1, max: 720 },
  situationConfidence: { min: 0, max: 100, percent: true },
  capForRudeness: { min: 0, max: 100 },
};
const groups = [
  { title: 'limitsTime', names: ['firstReplySeconds', 'replyGapSeconds', 'greetAgainHours'] },
  { title: 'limitsSilence', names: ['silenceSeconds', 'silenceAsks'] },
  { title: 'limitsCoach', names: ['situationConfidence', 'capForRudeness'] },
] as const;

/** Seconds, hours and shares that the coach goes by. */
export function LimitsSection() {
  const { t } = useTranslation('standard');
  const { may } = useEditing();
  return (
    <fieldset className={css.set} disabled={!may}>
      {groups.map(({ title, names }) => (
        <Section key={title} title={t(title)}>
          <Row>
            {names.map((name) => (
              <Limit key={name} name={name} />
            ))}
          </Row>
        </Section>
      ))}
    </fieldset>
  );
}

function Limit({ name }: { name: Name }) {
  const { t } = useTranslation('standard');
  const { standard, change } = useEditing();
  const field = useField();
  const { min, max, percent } = limits[name];
  const shown = (value: number) => (percent ? Math.round(value * 100) : value);
  const set = (typed: string | number) => {
    const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
    if (!Number.isFinite(number)) return;
    const value = percent ? number / 100 : number;
    change((now) => {
      const { [name]: _before, ...others } = now.thresholds;
      return { ...now, thresholds: value === shippedThresholds[name] ? others : { ...others, [name]: value } };
    });
  };
  return (
    <NumberInput
      label={t(`limit_${name}`)}
      description={`${t(`limit_${name}_hint`)} ${t('limitShipped', { value: shown(shippedThresholds[name]) })}`}
      min={min}
      max={max}
      clampBehavior="blur"
      allowNegative={false}
      allowDecimal={name === 'greetAgainHours'}
      value={shown(standard.thresholds[name])}
      {...field(`edits.thresholds.${name}`)}
      onChange={set}
    />
  );
}
