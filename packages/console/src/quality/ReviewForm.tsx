import { Button, Group, Textarea, TextInput } from '@mantine/core';
import type { Review } from '@otklik/contract/quality';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../ui/Form.tsx';
import { useSend } from '../ui/send.ts';
import css from './review.module.css';
import { type RuleWords, useStandardWords } from './standard-words.ts';

type Verdict = Review['marks'][number]['verdict'];
type Marks = Readonly<Record<string, { verdict: Verdict; comment: string }>>;

/** A person’s marks as they are sent. */
export interface Given {
  marks: { rule: string; verdict: Verdict; comment: string }[];
  comment: string;
}

interface Props<Reply> {
  /** The asker’s own review, when there is one. */
  earlier: Review | undefined;
  send: (given: Given) => Promise<Reply>;
  sent: (reply: Reply) => void;
  cancel: () => void;
}

/** What only a person can judge of a whole conversation; the clock and the words are the software’s. */
const isJudged = ({ scope }: RuleWords) => scope.includes('c') && !scope.includes('w');

/** A review by hand: a verdict for each rule one has an opinion on, and what one would tell the agent. */
export function ReviewForm<Reply>({ earlier, send, sent, cancel }: Props<Reply>) {
  const { t } = useTranslation(['quality', 'form']);
  const { rules } = useStandardWords();
  const [marks, setMarks] = useState<Marks>(() => Object.fromEntries((earlier?.marks ?? []).map(({ rule, ...mark }) => [rule, mark])));
  const [comment, setComment] = useState(earlier?.comment ?? '');
  const { submit, faults, busy } = useSend({
    check: (given: Given) => (given.marks.length === 0 && given.comment.trim() === '' ? { form: t('reviewEmpty') } : {}),
    send,
    sent,
  });
  const put = (rule: string, mark: Marks[string]) => setMarks({ ...marks, [rule]: mark });
  const asRow = (rule: RuleWords) => <RuleMark key={rule.id} rule={rule} mark={marks[rule.id]} put={(mark) => put(rule.id, mark)} />;
  const rest = rules.filter((rule) => !isJudged(rule));
  return (
    <Form faults={faults} onSubmit={() => submit({ marks: Object.entries(marks).map(([rule, mark]) => ({ rule, ...mark })), comment })}>
      <div>
        <h3 className={css.heading}>{t('reviewJudged')}</h3>
        {rules.filter(isJudged).map(asRow)}
        <details open={rest.some(({ id }) => marks[id])}>
          <summary className={css.heading}>{t('reviewRest')}</summary>
          {rest.map(asRow)}
        </details>
      </div>
      <Textarea label={t('reviewComment')} autosize minRows={2} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" onClick={cancel}>
          {t('form:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('reviewSave')}
        </Button>
      </Group>
    </Form>
  );
}

const verdicts: Verdict[] = ['held', 'broken', 'not_applicable'];

function RuleMark({ rule, mark, put }: { rule: RuleWords; mark: Marks[string] | undefined; put: (mark: Marks[string]) => void }) {
  const { t } = useTranslation('quality');
  const name = useId();
  return (
    <fieldset className={css.rule}>
      <legend title={rule.why}>{rule.title}</legend>
      <div className={css.verdicts}>
        {verdicts.map((verdict) => (
          <label key={verdict} data-verdict={verdict}>
            <input type="radio" name={name} checked={mark?.verdict === verdict} onChange={() => put({ verdict, comment: mark?.comment ?? '' })} />
            <span>{t(`verdict_${verdict}`)}</span>
          </label>
        ))}
      </div>
      {mark?.verdict === 'broken' && (
        <TextInput
          size="xs"
          aria-label={t('reviewRuleComment')}
          placeholder={t('reviewRuleComment')}
          value={mark.comment}
          onChange={(event) => put({ ...mark, comment: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
