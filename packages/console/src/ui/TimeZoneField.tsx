import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The zone of this machine. */
export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Moscow';

function part(timeZone: string, language: string, style: 'long' | 'shortOffset') {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: style }).formatToParts(0);
  return parts.find((one) => one.type === 'timeZoneName')?.value ?? '';
}

function zonesOf(language: string, chosen: string) {
  const names = Intl.supportedValuesOf('timeZone');
  const all = names.includes(chosen) ? names : [chosen, ...names];
  return all.map((zone) => ({
    value: zone,
    label: `${part(zone, language, 'shortOffset')} · ${zone.replaceAll('_', ' ')} · ${part(zone, language, 'long')}`,
  }));
}

interface Props {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  onChange: (timeZone: string) => void;
}

/** A time zone, found by its IANA name or by its name in the language of the screen. */
export function TimeZoneField({ label, hint, value, error, onChange }: Props) {
  const { t, i18n } = useTranslation('form');
  const zones = useMemo(() => zonesOf(i18n.language, value), [i18n.language, value]);
  return (
    <Select
      label={label}
      description={hint}
      data={zones}
      value={value}
      error={error}
      searchable
      // What is chosen stands there in full: typing shall replace it, not add to its end.
      onClick={(event) => event.currentTarget.select()}
      onFocus={(event) => event.currentTarget.select()}
      limit={60}
      nothingFoundMessage={t('nothingFound')}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
