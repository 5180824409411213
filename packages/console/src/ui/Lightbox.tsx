import { ActionIcon, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './lightbox.module.css';
import { closeLightbox, lightbox } from './lightbox.ts';
import { useStore } from './store.ts';

/** Pictures as large as the screen allows; arrows walk, Escape or a click beside closes. */
export function Lightbox() {
  const { t } = useTranslation('shell');
  const { pictures, at } = useStore(lightbox, (state) => state);
  const picture = pictures[at];
  const step = (by: number) => lightbox.change({ at: (at + by + pictures.length) % pictures.length });
  return (
    <Modal.Root
      opened={picture !== undefined}
      onClose={closeLightbox}
      fullScreen
      padding={0}
      onKeyDown={(event) => {
        if (event.code === 'ArrowLeft') step(-1);
        if (event.code === 'ArrowRight') step(1);
      }}
    >
      <Modal.Content aria-label={picture?.name ?? t('picture')} className={classes.content}>
        {picture && (
          <>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Escape and the button close as well */}
            <div className={classes.stage} onClick={closeLightbox}>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click on the picture from closing it */}
              <img src={picture.address} alt={picture.name} onClick={(event) => event.stopPropagation()} />
            </div>
            <div className={classes.bar}>
              <span>{picture.name}</span>
              {pictures.length > 1 && (
                <>
                  <ActionIcon className={classes.button} onClick={() => step(-1)} aria-label={t('previous')}>
                    <IconChevronLeft size={22} />
                  </ActionIcon>
                  <ActionIcon className={classes.button} onClick={() => step(1)} aria-label={t('next')}>
                    <IconChevronRight size={22} />
                  </ActionIcon>
                </>
              )}
              <ActionIcon className={classes.button} component="a" href={picture.address} download={picture.name} aria-label={t('download')}>
                <IconDownload size={20} />
              </ActionIcon>
              <ActionIcon className={classes.button} onClick={closeLightbox} aria-label={t('close')} data-autofocus>
                <IconX size={20} />
              </ActionIcon>
            </div>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
