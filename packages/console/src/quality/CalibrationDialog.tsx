import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { queries, useMe, usePeople } from '../desk.ts';
import { Form } from '../ui/Form.tsx';
import { emptyOnes, useSend } from '../ui/send.ts';
import { qualityKeys } from './queries.ts';

/** Names a calibration and says who takes part. */
export function CalibrationDialog({ conversationIds, onClose }: { conversationIds: string[]; onClose: () => void }) {
  const { t } = useTranslation(['quality', 'form']);
  const me = useMe();
  const reviewers = usePeople().filter((person) => person.role !== 'agent' && person.deactivatedAt === null);
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [reviewerIds, setReviewerIds] = useState<string[]>([me.id]);
  const { submit, faults, busy } = useSend({
    check: (given: { title: string; reviewerIds: string[] }) => ({
      ...emptyOnes({ title: given.title }, ['title']),
      ...(given.reviewerIds.length < 2 ? { reviewers: t('calibrationTwo') } : {}),
    }),
    send: (body) => call(contract.quality.openCalibration, { body: { ...body, conversationIds } }),
    sent: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: qualityKeys.calibrations });
      await navigate({ to: '/quality/calibrations/$calibrationId', params: { calibrationId: id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('startCalibration')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Form faults={faults} onSubmit={() => submit({ title, reviewerIds })}>
        <TextInput
          label={t('calibrationName')}
          description={t('calibrationNameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
          maxLength={120}
          value={title}
          error={faults.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {reviewers.length < 2 ? (
          <Text c="dimmed">{t('calibrationAlone')}</Text>
        ) : (
          <Checkbox.Group
            label={t('calibrationReviewers')}
            description={t('calibrationReviewersHint')}
            value={reviewerIds}
            error={faults.reviewers}
            onChange={setReviewerIds}
          >
            <Stack gap="xs" mt={8}>
              {reviewers.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={reviewers.length < 2}>
            {t('calibrationOpen')}
          </Button>
        </Group>
      </Form>
    </Modal>
  );
}
