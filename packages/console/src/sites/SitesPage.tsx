import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import type { Site } from '@otklik/contract/sites';
import { IconExternalLink, IconPlus, IconWorldWww } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { keys, queries, sitesQuery, useMay } from '../desk.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Form } from '../ui/Form.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Line, Rows } from '../ui/Rows.tsx';
import { emptyOnes, useSend } from '../ui/send.ts';
import css from './sites.module.css';

/** All sites, each a way to its settings. */
export default function SitesPage() {
  const { t } = useTranslation('sites');
  const sites = useQuery(sitesQuery);
  const mayChange = useMay('changeSites');
  const [adding, setAdding] = useState(false);
  const add = mayChange && (
    <Button leftSection={<IconPlus size={18} stroke={1.7} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const empty = (
    <EmptyState icon={IconWorldWww} title={t('empty')} text={t('emptyText')}>
      {add}
    </EmptyState>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button component="a" href="/demo" target="_blank" variant="default" leftSection={<IconExternalLink size={18} stroke={1.7} aria-hidden />}>
            {t('demo')}
          </Button>
          {sites.data?.length !== 0 && add}
        </>
      }
    >
      <Section bare>
        <Rows query={sites} trouble={t('trouble')} label={t('title')} empty={empty}>
          {(site) => (
            <Line
              key={site.id}
              face={<span className={css.dot} style={{ background: site.look.colour }} />}
              title={
                <Link className={css.name} to="/settings/sites/$siteId" params={{ siteId: site.id }}>
                  {site.name}
                </Link>
              }
              text={site.allowedOrigins.length > 0 ? site.allowedOrigins.join(', ') : t('nowhere')}
            />
          )}
        </Rows>
      </Section>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['sites', 'form']);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const { submit, faults, busy } = useSend({
    check: (given: { name: string }) => emptyOnes(given, ['name']),
    send: (body) => call(contract.sites.create, { body: { name: body.name.trim() } }),
    sent: (site: Site) => {
      queries.setQueryData<Site[]>(keys.sites, (all) => [...(all ?? []).filter((one) => one.id !== site.id), site]);
      return navigate({ to: '/settings/sites/$siteId', params: { siteId: site.id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('addTitle')}>
      <Text c="dimmed" mb="lg">
        {t('addText')}
      </Text>
      <Form faults={faults} onSubmit={() => submit({ name })}>
        <TextInput label={t('name')} data-autofocus maxLength={80} value={name} error={faults.name} onChange={(event) => setName(event.currentTarget.value)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('addDo')}
          </Button>
        </Group>
      </Form>
    </Modal>
  );
}
