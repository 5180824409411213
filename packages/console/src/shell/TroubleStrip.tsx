import { useTranslation } from 'react-i18next';
import { trouble } from '../api.ts';
import { useStore } from '../ui/store.ts';
import classes from './shell.module.css';

/** Says that the server is out of reach, and that what was done meanwhile is kept. */
export function TroubleStrip() {
  const { t } = useTranslation('shell');
  const offline = useStore(trouble, (state) => state.offline);
  const saving = useStore(trouble, (state) => state.away || state.saving > 0);
  return (
    <div aria-live="polite" className={classes.stripPlace}>
      {(offline || saving) && <div className={classes.strip}>{offline ? t('connectionLost') : t('saving')}</div>}
    </div>
  );
}
