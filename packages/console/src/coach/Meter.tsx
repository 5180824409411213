import { Menu, Tooltip } from '@mantine/core';
import type { BlockId, Locale } from '@otklik/coach';
import { useTranslation } from 'react-i18next';
import classes from './coach-bar.module.css';
import { blockOrder, type Offer } from './offers.ts';
import type { Judged, Sheet } from './thought.ts';

interface Props {
  sheet: Sheet;
  language: Locale;
  blocks: Judged['blocks'] | undefined;
  phrases: (block: BlockId) => Offer[];
  /** Fills the places of a phrase, to show it. */
  fill: (text: string) => string;
  insert: (block: BlockId, text: string) => void;
}

const few = 7;

/** Seven quiet dots: what the reply has, what it owes, what it does not need. Each opens its phrases. */
export function Meter({ sheet, language, blocks, phrases, fill, insert }: Props) {
  const { t } = useTranslation('coach');
  const stateOf = (block: BlockId) => (blocks?.have.includes(block) ? 'has' : blocks?.owed.includes(block) ? 'owed' : 'free');
  return (
    <ul className={classes.meter} aria-label={t('meter')}>
      {blockOrder.map((block) => {
        const { title, what } = sheet.blocks[block];
        const state = stateOf(block);
        return (
          <li key={block} data-state={state}>
            <Menu position="top-start" width={420} shadow="md" withinPortal returnFocus={false}>
              <Menu.Target>
                <button type="button" aria-label={`${title[language]}: ${t(`block_${state}`)}`}>
                  <Tooltip label={`${title[language]} – ${t(`block_${state}`)}. ${what[language]}`} multiline maw={300}>
                    <span className={classes.dotted}>
                      <i aria-hidden />
                      {state !== 'free' && <span className={classes.name}>{title[language]}</span>}
                    </span>
                  </Tooltip>
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>{title[language]}</Menu.Label>
                {phrases(block)
                  .slice(0, few)
                  .map(
                    (offer) =>
                      offer.kind === 'phrase' && (
                        <Menu.Item key={offer.text} onClick={() => insert(block, offer.text)}>
                          {fill(offer.text)}
                        </Menu.Item>
                      ),
                  )}
              </Menu.Dropdown>
            </Menu>
          </li>
        );
      })}
    </ul>
  );
}
