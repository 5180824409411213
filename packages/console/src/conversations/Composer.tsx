import type { EditorView } from '@codemirror/view';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Conversation, messageMax } from '@otklik/contract/conversations';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onMac } from '../actions.ts';
import { useMe } from '../desk.ts';
import { outbox } from '../outbox.ts';
import { useStore } from '../ui/store.ts';
import classes from './composer.module.css';
import { cameWalking, setComposer } from './composing.ts';
import { keepDraft, saveDraftNow, unsavedDraft } from './drafts.ts';
import { EmojiButton } from './EmojiButton.tsx';
import { createEditor, type Editor } from './editor.ts';
import { stretchOf } from './queries.ts';
import { lastSeq } from './timeline.ts';
import { saidTyping, stoppedTyping } from './typing.ts';
import { UploadChips } from './UploadChips.tsx';
import { attach, mostFiles, reattach, uploadsOf } from './uploads.ts';

interface Props {
  row: Conversation;
  savedDraft: string;
  /** What another room lays under the text field, and into it. */
  under: (view: EditorView) => ReactNode;
}

const onTouch = () => window.matchMedia('(pointer: coarse)').matches;

/** Where an answer is written: the best place on the screen. */
export default function Composer({ row, savedDraft, under }: Props) {
  const { t, i18n } = useTranslation('conversations');
  const me = useMe();
  const id = row.id;
  const host = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const editor = useRef<Editor>(undefined);
  const [view, setView] = useState<EditorView>();
  const [filled, setFilled] = useState(false);
  const uploads = useStore(uploadsOf(id), (state) => state.uploads);
  const busy = uploads.some((upload) => !upload.file && !upload.reason);
  const [tooLong, setTooLong] = useState(0);
  const [sendWhenReady, setSendWhenReady] = useState(false);

  const addFiles = (files: File[]) => {
    if (attach(id, files) > 0) notifications.show({ message: t('tooManyFiles', { count: mostFiles }) });
  };
  const send = () => {
    const text = editor.current?.text() ?? '';
    const files = uploads.flatMap((upload) => upload.file ?? []);
    if (busy) return setSendWhenReady(true);
    if (text.trim() === '' && files.length === 0) return;
    if (text.length > messageMax) return setTooLong(text.length - messageMax);
    // Emptied only once the outbox has it on disk: a full disk must not eat the text.
    outbox
      .add({
        id: outbox.nextId(),
        conversationId: id,
        personId: me.id,
        text,
        files,
        seenSeq: Math.max(row.seq, lastSeq(stretchOf(id) ?? { entries: [], newest: 0 })),
        anyway: false,
        writtenAt: new Date().toISOString(),
        state: 'waiting',
        reason: null,
      })
      .catch(() => {
        editor.current?.setText(text);
        notifications.show({ color: 'red', message: t('notKept') });
      });
    editor.current?.setText('');
    uploadsOf(id).change({ uploads: uploads.filter((upload) => !upload.file) });
    stoppedTyping(id);
  };
  const enter = (withMod: boolean) => {
    const wanted = withMod || (me.sendKey === 'enter' && !onTouch());
    if (wanted) send();
    return wanted;
  };
  // The editor is made once; what it calls is always the newest.
  const latest = useRef({ addFiles, enter });
  latest.current = { addFiles, enter };

  useEffect(() => {
    if (sendWhenReady && !busy) {
      setSendWhenReady(false);
      send();
    }
  });

  // Made once for a conversation; its first draft and words are what it begins with
  useEffect(() => {
    if (!host.current) return;
    const text = unsavedDraft(id) ?? savedDraft;
    setFilled(text.trim() !== '');
    const made = createEditor(
      host.current,
      text,
      { label: t('answerTo'), placeholder: t('placeholder') },
      {
        changed(next) {
          setFilled(next.trim() !== '');
          keepDraft(id, next);
          saidTyping(id, next);
        },
        enter: (withMod) => latest.current.enter(withMod),
        files: (files) => latest.current.addFiles(files),
        left: () => stoppedTyping(id),
      },
    );
    editor.current = made;
    setView(made.view);
    if (!cameWalking() && !onTouch()) made.focus();
    const off = setComposer({
      focus: made.focus,
      restore(text, files) {
        made.setText(made.text().trim() === '' ? text : `${text}\n${made.text()}`);
        reattach(id, files);
        made.focus();
      },
    });
    const leave = () => saveDraftNow(id);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      stoppedTyping(id);
      off();
      made.destroy();
    };
  }, [id]);
  useEffect(() => editor.current?.setWords({ label: t('answerTo'), placeholder: t('placeholder') }), [t, i18n.language]);

  const ready = filled || uploads.some((upload) => upload.file);
  return (
    <div className={classes.composer}>
      <div ref={host} className={classes.editor} />
      <div className={classes.under}>{view && under(view)}</div>
      {tooLong > 0 && (
        <p className={classes.fault} role="alert">
          {t('tooLong', { count: tooLong, max: messageMax })}
        </p>
      )}
      <UploadChips conversationId={id} />
      <div className={classes.tools}>
        <Tooltip label={t('attach')}>
          <ActionIcon onClick={() => picker.current?.click()} aria-label={t('attach')}>
            <IconPaperclip size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <EmojiButton chosen={(emoji) => editor.current?.insert(emoji)} closed={() => editor.current?.focus()} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('attach')}
          onChange={(event) => {
            addFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <span className={classes.gap} />
        <Button onClick={send} disabled={!ready && !busy} loading={sendWhenReady} className={classes.send}>
          {t('send')} <span className={classes.sendKey}>{me.sendKey === 'enter' ? 'Enter' : onMac() ? '⌘ Enter' : 'Ctrl Enter'}</span>
        </Button>
      </div>
    </div>
  );
}
