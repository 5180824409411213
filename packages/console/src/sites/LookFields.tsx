import { NumberInput, Switch } from '@mantine/core';
import type { Look } from '@otklik/contract/sites';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { ColourField } from '../ui/ColourField.tsx';
import { Fields, Row, Section } from '../ui/Page.tsx';

interface Props {
  look: Look;
  offsetFault: string | undefined;
  onChange: (part: Partial<Look>) => void;
  /** The person works on what is seen only while the chat is closed. */
  onFocusLauncher: () => void;
}

const positions = ['right', 'left'] as const;
const launchers = ['icon', 'text'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** How the launcher and the chat look. */
export function LookFields({ look, offsetFault, onChange, onFocusLauncher }: Props) {
  const { t } = useTranslation('sites');
  const offset = (field: 'offsetX' | 'offsetY') => ({
    label: t(field),
    value: look[field],
    min: 0,
    max: 400,
    clampBehavior: 'none' as const,
    allowDecimal: false,
    allowNegative: false,
    error: offsetFault !== undefined && look[field] > 400 ? offsetFault : undefined,
    onChange: (value: string | number) => onChange({ [field]: typeof value === 'number' ? value : Number.parseInt(value, 10) || 0 }),
  });
  return (
    <Section title={t('look')}>
      <Fields>
        <ColourField label={t('colour')} value={look.colour} onChange={(colour) => onChange({ colour })} />
        <Choice
          label={t('theme')}
          value={look.theme}
          options={themes.map((value) => ({ value, label: t(`theme_${value}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
        <Row>
          <Choice
            label={t('position')}
            value={look.position}
            options={positions.map((value) => ({ value, label: t(`position_${value}`) }))}
            onChange={(position) => onChange({ position })}
          />
          <Choice
            label={t('launcher')}
            value={look.launcher}
            options={launchers.map((value) => ({ value, label: t(`launcher_${value}`) }))}
            onChange={(launcher) => {
              onFocusLauncher();
              onChange({ launcher });
            }}
          />
        </Row>
        <Row>
          <NumberInput {...offset('offsetX')} />
          <NumberInput {...offset('offsetY')} />
        </Row>
        <Switch
          label={t('showTeam')}
          description={t('showTeamHint')}
          checked={look.showTeam}
          onChange={(event) => onChange({ showTeam: event.currentTarget.checked })}
        />
      </Fields>
    </Section>
  );
}
