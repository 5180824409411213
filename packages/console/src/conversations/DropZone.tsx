import { notifications } from '@mantine/notifications';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { attach, mostFiles } from './uploads.ts';

/** Takes files dropped anywhere on the conversation. */
export function DropZone({ conversationId, children }: { conversationId: string; children: ReactNode }) {
  const { t } = useTranslation('conversations');
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const move = (by: 1 | -1) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only another way to what the paperclip does
    <div
      className={classes.zone}
      onDragEnter={move(1)}
      onDragLeave={move(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (attach(conversationId, [...event.dataTransfer.files]) > 0) notifications.show({ message: t('tooManyFiles', { count: mostFiles }) });
      }}
    >
      {children}
      {over && (
        <div className={classes.drop}>
          <IconPaperclip size={28} stroke={1.5} aria-hidden />
          {t('dropHere')}
        </div>
      )}
    </div>
  );
}
