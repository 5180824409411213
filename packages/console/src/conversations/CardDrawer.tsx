import { Drawer } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import classes from './page.module.css';

interface Props {
  opened: boolean;
  close: () => void;
  label: string;
  children: ReactNode;
}

/** The card where there is no room for a third column: comes from the right over the talk. */
export default function CardDrawer({ opened, close, label, children }: Props) {
  return (
    <Drawer.Root opened={opened} onClose={close} position="right" size={360} padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={label} className={classes.drawer}>
        <Suspense>{children}</Suspense>
      </Drawer.Content>
    </Drawer.Root>
  );
}
