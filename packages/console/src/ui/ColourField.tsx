import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './colour-field.module.css';
import { contrast, inkOn, parseColour } from './contrast.ts';

/** Colours that look good on a shop and keep their text readable. */
const offered = ['#0b7a70', '#2457c5', '#5b3fd6', '#a3327d', '#c2321f', '#b35c00', '#2f7d32', '#22262b'];

interface Props {
  label: string;
  value: string;
  onChange: (colour: string) => void;
}

/** A colour: one of ours, picked by eye, or typed. Shows in which ink text will stand on it, and how well it reads. */
export function ColourField({ label, value, onChange }: Props) {
  const { t, i18n } = useTranslation('form');
  const [typed, setTyped] = useState<string>();
  const ink = inkOn(value);
  const ratio = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(contrast(value, ink));
  return (
    <fieldset className={css.field}>
      <legend>{label}</legend>
      <div className={css.swatches}>
        {offered.map((colour) => (
          <label key={colour} className={css.swatch} style={{ background: colour }}>
            <input type="radio" name="colour" value={colour} checked={value === colour} aria-label={colour} onChange={() => onChange(colour)} />
          </label>
        ))}
      </div>
      <div className={css.own}>
        <label className={css.picker} style={{ background: value }}>
          <input type="color" value={value} aria-label={t('pickColour')} onChange={(event) => onChange(event.currentTarget.value)} />
        </label>
        <TextInput
          aria-label={t('colourCode')}
          value={typed ?? value}
          w={120}
          maxLength={7}
          spellCheck={false}
          error={typed !== undefined && !parseColour(typed)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const colour = parseColour(event.currentTarget.value);
            if (colour) onChange(colour);
          }}
          onBlur={() => setTyped(undefined)}
        />
        <span className={css.sample} style={{ background: value, color: ink }}>
          {t('sample')}
        </span>
        <span className={css.ratio}>{t('contrast', { ratio })}</span>
      </div>
    </fieldset>
  );
}
