import classes from './shell.module.css';

/** What stands there for the blink before the first answer: the bare columns, so that nothing jumps. */
export function Blank() {
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.rail} />
      <main className={classes.room} />
    </div>
  );
}
