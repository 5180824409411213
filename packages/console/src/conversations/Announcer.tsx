import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../live.ts';

/** Reads new messages of the open conversation to those who listen to the screen; what is loaded by scrolling stays silent. */
export function Announcer({ id }: { id: string }) {
  const { t } = useTranslation('conversations');
  const [words, setWords] = useState('');
  useEffect(() => {
    let readSeq = 0;
    return live.hear((frame) => {
      if (frame.type !== 'entry.added' || frame.entry.conversationId !== id || frame.entry.kind !== 'message') return;
      const { seq, author, text, files } = frame.entry;
      // Told once more.
      if (seq <= readSeq) return;
      readSeq = seq;
      setWords(`${author.name ?? t('customer')}: ${text || t('filesOnly', { count: files.length })}`);
    });
  }, [id, t]);
  return (
    <VisuallyHidden role="log" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
