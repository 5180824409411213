import { Button, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { IdentityKey, Site } from '@otklik/contract/sites';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, call, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { CodeSample, CopyLine } from '../ui/CopyLine.tsx';
import { fullDateOf } from '../ui/dates.ts';
import { Fields, Section } from '../ui/Page.tsx';
import { nodeSample, pageSample, phpSample } from './samples.ts';
import css from './sites.module.css';

/** The keys with which the shop's server signs its customers, and how that is done. */
export function IdentityKeys({ site }: { site: Pick<Site, 'id' | 'key'> }) {
  const { t } = useTranslation(['sites', 'form']);
  const queryKey = ['identity-keys', site.id];
  const params = { siteId: site.id };
  const found = useQuery({ queryKey, queryFn: () => ask(contract.sites.identityKeys, { params }), staleTime: 0 });
  const [removing, setRemoving] = useState<string>();
  const keep = (all: IdentityKey[]) => {
    queries.setQueryData(queryKey, all);
    setRemoving(undefined);
  };
  const add = useMutation({
    mutationFn: () => call(contract.sites.addIdentityKey, { params }),
    onSuccess: keep,
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
  });
  const remove = useMutation({ mutationFn: (keyId: string) => call(contract.sites.removeIdentityKey, { params: { ...params, keyId } }), onSuccess: keep });
  const addButton = (
    <Button variant="default" onClick={() => add.mutate()} loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
      {t('keyAdd')}
    </Button>
  );

  return (
    <Section title={t('keys')} lead={t('keysText')}>
      <Fields>
        {found.error && !found.data && (
          <div role="alert">
            <Text mb="xs">{sentenceOf(found.error)}</Text>
            <Button variant="default" onClick={() => void found.refetch()}>
              {t('form:tryAgain')}
            </Button>
          </div>
        )}
        {found.isPending && <Skeleton height={40} />}
        {found.data && (
          <div>
            {found.data.length === 0 && <Text>{t('keysNone')}</Text>}
            {found.data.map((key) => (
              <Key key={key.id} identityKey={key} onRemove={found.data.length > 1 ? () => setRemoving(key.id) : undefined} />
            ))}
          </div>
        )}
        {found.data && found.data.length < 2 && addButton}
        {found.data?.length === 1 && (
          <Text size="sm" c="dimmed">
            {t('keySecond')}
          </Text>
        )}
        <details className={css.howTo}>
          <summary>{t('howTo')}</summary>
          <Text c="dimmed" my="xs">
            {t('howToText')}
          </Text>
          <Fields>
            <Sample title={t('sampleNode')} text={nodeSample(site.key)} />
            <Sample title={t('samplePhp')} text={phpSample(site.key)} />
            <Sample title={t('samplePage')} text={pageSample()} />
          </Fields>
        </details>
      </Fields>
      <Confirm
        opened={removing !== undefined}
        title={t('keyRemoveTitle')}
        text={t('keyRemoveText')}
        yes={t('keyRemove')}
        grave
        busy={remove.isPending}
        fault={remove.error ? sentenceOf(remove.error) : undefined}
        onYes={() => removing && remove.mutate(removing)}
        onClose={() => {
          setRemoving(undefined);
          remove.reset();
        }}
      />
    </Section>
  );
}

function Key({ identityKey, onRemove }: { identityKey: IdentityKey; onRemove: (() => void) | undefined }) {
  const { t } = useTranslation('sites');
  const [shown, setShown] = useState(false);
  return (
    <div className={css.key}>
      <div className={css.keyHead}>
        <span>{t('keyMade', { when: fullDateOf(identityKey.createdAt) })}</span>
        <Button variant="default" size="compact-md" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {shown ? t('keyHide') : t('keyShow')}
        </Button>
        {onRemove && (
          <Button variant="subtle" color="red" size="compact-md" onClick={onRemove}>
            {t('keyRemove')}
          </Button>
        )}
      </div>
      {shown && <CopyLine text={identityKey.secret} label={t('keySecret')} />}
    </div>
  );
}

function Sample({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text fw={550} mb={4}>
        {title}
      </Text>
      <CodeSample text={text} label={title} />
    </div>
  );
}
