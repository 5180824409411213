import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionsNow } from '../actions.ts';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import { sheet } from './open-shortcuts.ts';
import classes from './shell.module.css';

/** The list of keys that work right now. */
export function Shortcuts() {
  const { t } = useTranslation('shell');
  const open = useStore(sheet, (state) => state.open);
  const byGroup = Map.groupBy(open ? actionsNow().filter((action) => action.keys) : [], (action) => action.group);
  return (
    <Modal opened={open} onClose={() => sheet.change({ open: false })} title={t('shortcuts')} size={680} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={classes.sheet}>
        {[...byGroup].map(([group, actions]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {actions.map((action) => (
                <div key={action.id}>
                  <dt>{action.title}</dt>
                  <dd>
                    {action.keys?.map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
