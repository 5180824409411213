import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';

/** The composer's place while the editor is on its way: same size, so that nothing jumps. */
export function ComposerFrame() {
  const { t } = useTranslation('conversations');
  return (
    <div className={classes.composer} aria-busy="true">
      <div className={classes.waiting}>{t('placeholder')}</div>
      <div className={classes.under} />
      <div className={classes.tools} />
    </div>
  );
}
