import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { useMe } from '../desk.ts';
import type { Result } from './CalibrationResult.tsx';
import css from './calibration.module.css';
import { ReviewForm } from './ReviewForm.tsx';
import { Talk } from './Talk.tsx';

interface Props {
  calibrationId: string;
  result: Result;
  done: () => void;
  cancel: () => void;
}

/** The talk without any marks, and the form beside it. */
export function BlindReview({ calibrationId, result, done, cancel }: Props) {
  const { t } = useTranslation('quality');
  const me = useMe();
  const narrow = useMediaQuery('(max-width: 760px)') ?? false;
  const { conversationId, agentId, agentName, reviews } = result;
  return (
    <Modal opened onClose={cancel} title={t('reviewOf', { name: agentName })} size={1080} fullScreen={narrow} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={css.blind}>
        <Talk conversationId={conversationId} lost={[]} explain={() => null} />
        <ReviewForm
          earlier={reviews.find(({ by }) => by.id === me.id)}
          send={(given) => call(contract.quality.reviewForCalibration, { params: { calibrationId, conversationId }, body: { agentId, ...given } })}
          sent={done}
          cancel={cancel}
        />
      </div>
    </Modal>
  );
}
