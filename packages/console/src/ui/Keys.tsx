import { keyCaps, onMac } from '../actions.ts';
import classes from './keys.module.css';

/** A shortcut as little key caps. */
export function Keys({ of }: { of: string }) {
  return (
    <span className={classes.keys}>
      {keyCaps(of, onMac()).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
