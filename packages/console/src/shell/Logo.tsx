import { Link } from '@tanstack/react-router';
import { photoOf, useWorkspace } from '../desk.ts';
import classes from './shell.module.css';

/** The workspace's logo, or ours. */
export function Logo() {
  const workspace = useWorkspace();
  const logo = photoOf(workspace?.logoFileId);
  return (
    <Link className={classes.logo} to="/" title={workspace?.name ?? ''} aria-label={workspace?.name ?? ''}>
      {logo ? (
        <img src={logo} alt="" width={32} height={32} />
      ) : (
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <rect width="32" height="32" rx="10" fill="var(--accent)" />
          <circle cx="16" cy="16" r="7" fill="none" stroke="var(--on-fill)" strokeWidth="3.6" />
        </svg>
      )}
    </Link>
  );
}
