import { Menu } from '@mantine/core';
import type { Fault } from '@otklik/coach';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './situation.module.css';

const faults: readonly Fault[] = ['company', 'customer', 'third_party', 'nobody', 'unknown'];

interface Props {
  fault: Fault;
  /** Somebody has said so, not the coach. */
  corrected: boolean;
  choose: (fault: Fault | null) => void;
}

/** Whose fault it is: decides about apology and goodwill, and is corrected by one click. */
export function FaultChip({ fault, corrected, choose }: Props) {
  const { t } = useTranslation('coach');
  return (
    <Menu position="bottom-start" width={260} shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.chip} aria-label={t('changeFault', { fault: t(`fault_${fault}`) })}>
          <span className={classes.faint}>{t('fault')}</span> {t(`fault_${fault}`)}
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {faults.map((one) => (
          <Menu.Item key={one} onClick={() => choose(one)} rightSection={one === fault ? <IconCheck size={15} aria-label={t('current')} /> : null}>
            {t(`fault_${one}`)}
          </Menu.Item>
        ))}
        {corrected && <Menu.Divider />}
        {corrected && <Menu.Item onClick={() => choose(null)}>{t('asCoach')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
