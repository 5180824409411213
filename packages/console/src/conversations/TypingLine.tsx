import type { Conversation } from '@otklik/contract/conversations';
import { useTranslation } from 'react-i18next';
import { useStore } from '../ui/store.ts';
import { nameOf } from './names.ts';
import { nobody, presence } from './presence.ts';
import classes from './timeline.module.css';

/** Who types right now; with the site's sneak peek, what the customer has typed so far. Keeps its place when nobody does. */
export function TypingLine({ id, customer }: { id: string; customer: Conversation['customer'] | undefined }) {
  const { t } = useTranslation('conversations');
  const typing = useStore(presence, (state) => state.typing[id] ?? nobody);
  const { customer: theirs, ...colleagues } = typing;
  const names = Object.values(colleagues).map((one) => one.name ?? t('someone'));
  const draft = theirs?.draft?.trim();
  const line =
    names.length > 0
      ? t('colleagueTyping', { names: names.join(', '), count: names.length })
      : theirs && customer
        ? t('customerTyping', { name: nameOf(customer) })
        : null;
  return (
    <div className={classes.typing}>
      {line !== null && (
        <>
          <span className={classes.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          <span>
            {draft ? `${t('customerDraft', { name: customer ? nameOf(customer) : '' })} ` : line}
            {draft && (
              <span className={classes.peek} dir="auto">
                {draft}
              </span>
            )}
          </span>
        </>
      )}
    </div>
  );
}
