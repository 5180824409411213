import { Alert, Button, Skeleton } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { queries, useMe } from '../desk.ts';
import { Back } from '../ui/Back.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { BlindReview } from './BlindReview.tsx';
import { CalibrationResult, type Result } from './CalibrationResult.tsx';
import css from './calibration.module.css';
import frame from './frame.module.css';
import { calibrationQuery, qualityKeys } from './queries.ts';

/** A calibration: one’s own reviews while it is under way, everybody’s and their spread once it is closed. */
export default function CalibrationPage() {
  const { t } = useTranslation(['quality', 'form']);
  const me = useMe();
  const { calibrationId = '' }: { calibrationId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(calibrationQuery(calibrationId));
  const [reviewing, setReviewing] = useState<Result>();
  const [closing, setClosing] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: qualityKeys.calibrations });
  const close = useMutation({
    mutationFn: () => call(contract.quality.closeCalibration, { params: { calibrationId } }),
    onSuccess: () => {
      setClosing(false);
      return again();
    },
  });
  const back = <Back to="/quality/calibrations">{t('toCalibrations')}</Back>;
  if (error && !data)
    return (
      <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(error)} role="alert">
        <Button variant="default" onClick={() => void refetch()}>
          {t('form:tryAgain')}
        </Button>
      </EmptyState>
    );
  if (!data)
    return (
      <div className={frame.scroll}>
        <Page title={t('part_calibrations')} back={back}>
          <Skeleton height={240} radius="lg" />
        </Page>
      </div>
    );
  const { calibration, results } = data;
  const open = calibration.closedAt === null;
  const takesPart = open && calibration.reviewers.some(({ id }) => id === me.id);
  return (
    <div className={frame.scroll}>
      <Page
        title={calibration.title}
        back={back}
        lead={calibration.reviewers.map(({ name, done }) => t('progress', { name, done, all: calibration.conversationIds.length })).join(' · ')}
        actions={
          open && (
            <Button variant="default" onClick={() => setClosing(true)}>
              {t('closeCalibration')}
            </Button>
          )
        }
      >
        {open && (
          <Alert color="gray" mb="md">
            {t('blind')}
          </Alert>
        )}
        <Section bare>
          <ul className={css.results}>
            {results.map((result) => (
              <CalibrationResult
                key={`${result.conversationId} ${result.agentId}`}
                result={result}
                open={open}
                review={takesPart ? () => setReviewing(result) : undefined}
              />
            ))}
          </ul>
        </Section>
      </Page>
      {reviewing && (
        <BlindReview
          calibrationId={calibrationId}
          result={reviewing}
          done={() => {
            setReviewing(undefined);
            void again();
          }}
          cancel={() => setReviewing(undefined)}
        />
      )}
      <Confirm
        opened={closing}
        title={t('closeCalibrationTitle')}
        text={t('closeCalibrationText')}
        yes={t('closeCalibration')}
        busy={close.isPending}
        fault={close.error ? sentenceOf(close.error) : undefined}
        onYes={() => close.mutate()}
        onClose={() => setClosing(false)}
      />
    </div>
  );
}
