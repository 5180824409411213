import { Button } from '@mantine/core';
import type { AgentScore, Review } from '@otklik/contract/quality';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { useMay, useMe } from '../desk.ts';
import { Section } from '../ui/Page.tsx';
import { showScored } from './queries.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewText } from './ReviewText.tsx';

interface Props {
  conversationId: string;
  score: AgentScore;
  reviews: readonly Review[];
}

/** What people say of an agent’s part, beside the automatic score. */
export function Reviews({ conversationId, score, reviews }: Props) {
  const { t } = useTranslation('quality');
  const me = useMe();
  const mayReview = useMay('reviewQuality');
  const [writing, setWriting] = useState(false);
  const own = reviews.find((review) => review.by.id === me.id);
  return (
    <Section title={t('reviews')} lead={t('reviewsHint')}>
      {reviews.length === 0 && !writing && <p>{t('reviewsNone')}</p>}
      {reviews.map((review) => (
        <ReviewText key={review.by.id} review={review} />
      ))}
      {mayReview && !writing && (
        <Button variant="default" size="compact-md" onClick={() => setWriting(true)}>
          {t(own ? 'reviewAgain' : 'review')}
        </Button>
      )}
      {writing && (
        <ReviewForm
          earlier={own}
          send={(given) => call(contract.quality.review, { params: { conversationId }, body: { agentId: score.agentId, ...given } })}
          sent={(scored) => {
            setWriting(false);
            showScored(scored);
          }}
          cancel={() => setWriting(false)}
        />
      )}
    </Section>
  );
}
