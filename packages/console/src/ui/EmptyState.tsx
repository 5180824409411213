import type { IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  icon: ComponentType<IconProps>;
  title: string;
  text?: ReactNode;
  role?: 'alert' | 'status';
  /** The button that starts it. */
  children?: ReactNode;
}

/** A place with nothing in it says what it is for and what to do next. */
export function EmptyState({ icon: Icon, title, text, role, children }: Props) {
  return (
    <div className={classes.state} role={role}>
      <span className={classes.icon}>
        <Icon size={26} stroke={1.5} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.next}>{children}</div>}
    </div>
  );
}
