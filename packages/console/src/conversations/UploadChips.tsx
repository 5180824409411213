import { ActionIcon } from '@mantine/core';
import { IconFile, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../ui/size-text.ts';
import { useStore } from '../ui/store.ts';
import classes from './composer.module.css';
import { detach, tryAgain, uploadsOf } from './uploads.ts';

/** The files about to be sent, each with its way or its trouble. */
export function UploadChips({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('conversations');
  const uploads = useStore(uploadsOf(conversationId), (state) => state.uploads);
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t('files')}>
      {uploads.map((upload) => (
        <li key={upload.id} className={classes.upload} data-failed={upload.reason !== null || undefined}>
          {upload.preview ? <img src={upload.preview} alt="" width={36} height={36} /> : <IconFile size={24} stroke={1.5} aria-hidden />}
          <span className={classes.uploadText}>
            <b dir="auto">{upload.name}</b>
            <small role={upload.reason ? 'alert' : undefined}>
              {upload.reason ?? (upload.file ? sizeText(upload.bytes) : t('uploading', { percent: Math.round(upload.done * 100) }))}
            </small>
          </span>
          {upload.passing && upload.source && (
            <ActionIcon size={28} onClick={() => tryAgain(conversationId, upload)} aria-label={t('tryAgain')}>
              <IconRefresh size={16} />
            </ActionIcon>
          )}
          <ActionIcon size={28} onClick={() => detach(conversationId, upload)} aria-label={t('removeFile', { name: upload.name })}>
            <IconX size={16} />
          </ActionIcon>
          {!upload.file && !upload.reason && <i className={classes.progress} style={{ transform: `scaleX(${upload.done})` }} />}
        </li>
      ))}
    </ul>
  );
}
