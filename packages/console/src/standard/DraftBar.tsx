import { Alert, Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { HeldStandard } from '@otklik/contract/standard';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract, Refused, sentenceOf } from '../api.ts';
import { keys, queries } from '../desk.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { languageNow } from '../words/index.ts';
import { filledIn, firstFault } from './check.ts';
import { dropDraft, showFault, takeTheirs, useEditing } from './editing.ts';
import { nameOfPart, placeOfPart } from './parts.ts';
import { newestVersionsQuery } from './queries.ts';
import css from './standard.module.css';

const named = 3;

/** What has changed and is not saved yet: save it with a comment, or drop it. It stays in sight on every section. */
export function DraftBar() {
  const { t } = useTranslation(['standard', 'form']);
  const { touched, saved, base, edits, fault } = useEditing();
  const [comment, setComment] = useState('');
  const [dropping, setDropping] = useState(false);
  const locale = languageNow();

  const save = useMutation({
    mutationFn: () => call(contract.standard.change, { body: { was: base.number, edits: filledIn(edits), comment: comment.trim() } }),
    onSuccess: (held: HeldStandard) => {
      dropDraft();
      setComment('');
      queries.setQueryData(keys.standard, held);
      void queries.invalidateQueries({ queryKey: keys.standard });
      notifications.show({ message: t('savedAs', { number: held.number }) });
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return;
      if (error.code === 'standard_changed_meanwhile') void queries.invalidateQueries({ queryKey: keys.standard });
      else if (error.path) showFault({ path: error.path, sentence: String(error.details.why ?? t('form:checkField')) });
    },
  });
  const submit = () => {
    const found = firstFault(filledIn(edits), locale, { required: t('form:required'), tooShort: t('tooShort'), noPattern: t('noPattern') });
    save.reset();
    showFault(found ?? null);
    if (!found) save.mutate();
  };

  if (touched.length === 0) return null;
  const newer = saved.number > base.number;
  const refused = save.error instanceof Refused && (save.error.code === 'standard_changed_meanwhile' || save.error.path !== undefined);
  return (
    <section className={css.bar} aria-label={t('unsaved')}>
      {newer && <Meanwhile theirs={saved} since={base.number} />}
      <div className={css.barSay} role="status">
        <b>{t('unsaved')}:</b>{' '}
        {touched.slice(0, named).map((part, at) => {
          const { section, part: id } = placeOfPart(part);
          return (
            <span key={part}>
              {at > 0 && ', '}
              <Link to={`/settings/standard/${section}${id ? `/${id}` : ''}`}>{nameOfPart(part, edits, t, locale)}</Link>
            </span>
          );
        })}
        {touched.length > named && ` ${t('andMore', { count: touched.length - named })}`}
      </div>
      {(fault || (save.error && !refused)) && (
        <p role="alert" className={css.bad}>
          {fault?.sentence ?? sentenceOf(save.error)}
        </p>
      )}
      <form
        className={css.barForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          aria-label={t('comment')}
          placeholder={t('comment')}
          maxLength={300}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Button variant="subtle" color="gray" onClick={() => setDropping(true)} disabled={save.isPending}>
          {t('form:discard')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={newer}>
          {t('form:save')}
        </Button>
      </form>
      <Confirm
        opened={dropping}
        title={t('discardTitle')}
        text={t('discardText')}
        yes={t('form:discard')}
        grave
        busy={false}
        onYes={() => {
          dropDraft();
          setDropping(false);
        }}
        onClose={() => setDropping(false)}
      />
    </section>
  );
}

/** Somebody has saved since I began: who, what, and the way on. */
function Meanwhile({ theirs, since }: { theirs: HeldStandard; since: number }) {
  const { t } = useTranslation('standard');
  const locale = languageNow();
  const versions = useQuery(newestVersionsQuery);
  const newer = versions.data?.filter((one) => one.number > since) ?? [];
  const who = [...new Set(newer.map((one) => one.by.name))].join(', ');
  const what = [...new Set(newer.flatMap((one) => one.touched))].map((part) => nameOfPart(part, theirs.edits, t, locale)).join(', ');
  return (
    <Alert color="yellow" role="alert" title={t('meanwhile', { who: who || t('somebody') })}>
      <p className={css.meanwhile}>{what ? t('meanwhileWhat', { what }) : t('meanwhileText')}</p>
      <Button size="compact-sm" onClick={() => takeTheirs(theirs)}>
        {t('takeTheirs')}
      </Button>
    </Alert>
  );
}
