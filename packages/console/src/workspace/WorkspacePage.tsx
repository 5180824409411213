import { Button, Checkbox, Group, Loader, NumberInput, TextInput } from '@mantine/core';
import type { Workspace } from '@otklik/contract/workspace';
import { IconCloudOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { keys, photoOf, queries, useMay, workspaceQuery } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { useDraft } from '../ui/draft.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Form } from '../ui/Form.tsx';
import { Fields, Page, Row, Section } from '../ui/Page.tsx';
import { PictureField } from '../ui/PictureField.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { emptyOnes, type Faults, useSend } from '../ui/send.ts';
import { TimeZoneField } from '../ui/TimeZoneField.tsx';
import { limits, type SecondsField, secondsFields, withinLimits } from './seconds.ts';

/** The company: what is the same for everybody on the desk and for all sites. */
export default function WorkspacePage() {
  const { t } = useTranslation(['workspace', 'form']);
  const workspace = useQuery(workspaceQuery);
  const mayChange = useMay('changeWorkspace');
  if (!mayChange) return <Page title={t('title')} lead={t('readOnly')} />;
  if (workspace.data) return <WorkspaceForm saved={workspace.data} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {workspace.error ? (
        <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(workspace.error)} role="alert">
          <Button variant="default" onClick={() => void workspace.refetch()}>
            {t('form:tryAgain')}
          </Button>
        </EmptyState>
      ) : (
        <Loader aria-label={t('form:loading')} />
      )}
    </Page>
  );
}

type Values = Pick<Workspace, 'name' | 'timeZone' | 'languages' | 'logoFileId' | 'amberSeconds' | 'redSeconds' | 'presenceSeconds'>;

function WorkspaceForm({ saved }: { saved: Workspace }) {
  const { t } = useTranslation('workspace');
  const { id: _id, demo: _demo, ...changeable } = saved;
  const draft = useDraft<Values>(changeable);
  const { values, set } = draft;
  const check = (given: Values): Faults => ({
    ...emptyOnes({ name: given.name }, ['name']),
    ...(given.languages.length === 0 ? { languages: t('languageNeeded') } : {}),
    ...(given.redSeconds <= given.amberSeconds ? { redSeconds: t('redAfterAmber') } : {}),
    ...Object.fromEntries(secondsFields.filter((field) => !withinLimits(field, given[field])).map((field) => [field, t('secondsRange', limits[field])])),
  });
  const { submit, faults, busy, show } = useSend({
    check,
    send: () => call(contract.workspace.change, { body: draft.changes }),
    fields: { workspace_unknown_time_zone: 'timeZone' },
    sent: (changed: Workspace) => {
      queries.setQueryData(keys.workspace, changed);
      draft.reset();
    },
  });
  const seconds = (field: SecondsField) => ({
    label: t(field),
    value: values[field],
    error: faults[field],
    allowDecimal: false,
    allowNegative: false,
    min: 0,
    max: 86_400,
    clampBehavior: 'none' as const,
    onChange: (value: string | number) => set({ [field]: typeof value === 'number' ? value : Number.parseInt(value, 10) || 0 }),
  });

  return (
    <Page title={t('title')} lead={t('lead')}>
      <Form faults={faults} silent onSubmit={() => submit(values)}>
        <div>
          <Section title={t('about')}>
            <Fields>
              <TextInput
                label={t('name')}
                description={t('nameHint')}
                maxLength={80}
                value={values.name}
                error={faults.name}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              <PictureField
                label={t('logo')}
                hint={t('logoHint')}
                has={values.logoFileId !== null}
                shown={<Avatar name={values.name} seed={saved.id} photo={photoOf(values.logoFileId)} size={64} />}
                onChange={(logoFileId) => set({ logoFileId })}
              />
            </Fields>
          </Section>
          <Section title={t('place')}>
            <Fields>
              <TimeZoneField
                label={t('timeZone')}
                hint={t('timeZoneHint')}
                value={values.timeZone}
                error={faults.timeZone}
                onChange={(timeZone) => set({ timeZone })}
              />
              <Checkbox.Group
                label={t('languages')}
                value={values.languages}
                error={faults.languages}
                onChange={(chosen) => set({ languages: (['ru', 'en'] as const).filter((language) => chosen.includes(language)) })}
              >
                <Group mt={4}>
                  <Checkbox value="ru" label={t('russian')} />
                  <Checkbox value="en" label={t('english')} />
                </Group>
              </Checkbox.Group>
            </Fields>
          </Section>
          <Section title={t('waiting')} lead={t('waitingText')}>
            <Row>
              <NumberInput {...seconds('amberSeconds')} />
              <NumberInput {...seconds('redSeconds')} />
            </Row>
          </Section>
          <Section title={t('presence')} lead={t('presenceHint')}>
            <NumberInput {...seconds('presenceSeconds')} maw={340} />
          </Section>
        </div>
        <SaveBar
          changed={draft.changed}
          saving={busy}
          fault={faults.form}
          onReset={() => {
            draft.reset();
            show({});
          }}
        />
      </Form>
    </Page>
  );
}
