import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { queries, useMay, useWorkspace } from '../desk.ts';
import { Confirm } from '../ui/Confirm.tsx';
import css from './demo.module.css';

/** Says that what is seen here is played, and removes it all when an owner has seen enough. */
export function DemoBanner() {
  const { t } = useTranslation('demo');
  const workspace = useWorkspace();
  const mayRemove = useMay('removeDemo');
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(contract.demo.remove),
    onSuccess: () => {
      setAsking(false);
      return queries.invalidateQueries();
    },
  });
  if (!workspace?.demo) return null;
  return (
    <aside className={css.banner} aria-label={t('title')}>
      <IconSparkles size={18} stroke={1.7} aria-hidden />
      <p>
        <b>{t('title')}</b> <span>{t('text')}</span>
      </p>
      {mayRemove && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t('removeTitle')}
        text={t('removeText')}
        yes={t('removeYes')}
        grave
        busy={remove.isPending}
        fault={remove.error ? sentenceOf(remove.error) : undefined}
        onYes={() => remove.mutate()}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
      />
    </aside>
  );
}
