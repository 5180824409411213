import { ActionIcon, Button, Skeleton } from '@mantine/core';
import type { CustomerCard } from '@otklik/contract/customers';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { dateOf, timeOf, timeOrDateOf, zoneOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import { useCard, useChangeCustomer } from './card.ts';
import { EarlierConversations } from './EarlierConversations.tsx';
import { Editable } from './Editable.tsx';
import { Pages } from './Pages.tsx';
import classes from './panel.module.css';

interface Props {
  conversationId: string;
  close: () => void;
}

/** The right column: everything known about the customer, so that nothing is asked twice. */
export default function CustomerPanel({ conversationId, close }: Props) {
  const { t } = useTranslation('customers');
  const { data, error, refetch } = useCard(conversationId);
  if (error && !data) {
    return (
      <div className={classes.panel} role="alert">
        <b>{t('trouble')}</b>
        <p>{sentenceOf(error)}</p>
        <Button variant="default" size="xs" onClick={() => void refetch()}>
          {t('tryAgain')}
        </Button>
      </div>
    );
  }
  if (!data) return <PanelSkeleton />;
  const { customer } = data;
  return (
    <div className={classes.panel}>
      <section className={classes.box}>
        <Who key={customer.id} customer={customer} conversationId={conversationId} close={close} />
      </section>
      <Facts customer={customer} />
      <Pages customer={customer} />
      <EarlierConversations customer={customer} currentId={conversationId} />
    </div>
  );
}

function Who({ customer, conversationId, close }: { customer: CustomerCard; conversationId: string; close: () => void }) {
  const { t } = useTranslation('customers');
  const minute = useMinute();
  const { mutateAsync: change } = useChangeCustomer(conversationId);
  const { name, email, phone } = customer;
  const keep = (field: 'name' | 'email' | 'phone') => async (value: string) => {
    await change({ customerId: customer.id, change: { [field]: value === '' ? null : value } });
  };
  return (
    <>
      <div className={classes.head}>
        <Avatar name={name} seed={customer.id} presence={customer.online ? 'online' : undefined} size={40} />
        <div className={classes.title}>
          <Editable label={t('name')} value={name} empty={`${t('guest', { number: customer.number })} · ${t('addName')}`} keep={keep('name')} strong />
          <small>
            {customer.online
              ? t('onlineNow')
              : customer.lastSeenAt
                ? t('lastSeen', { when: timeOrDateOf(customer.lastSeenAt, minute) })
                : t('since', { date: dateOf(customer.createdAt) })}
          </small>
        </div>
        <ActionIcon size={28} onClick={close} aria-label={t('close')}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <dl className={classes.facts}>
        <dt>{t('email')}</dt>
        <dd>
          <Editable label={t('email')} value={email} empty={t('addEmail')} keep={keep('email')} kind="email" />
        </dd>
        <dt>{t('phone')}</dt>
        <dd>
          <Editable label={t('phone')} value={phone} empty={t('addPhone')} keep={keep('phone')} kind="tel" />
        </dd>
        {customer.timeZone && (
          <>
            <dt>{t('localTime')}</dt>
            <dd>
              {timeOf(minute, customer.timeZone)} <span className={classes.faint}>{zoneOf(customer.timeZone)}</span>
            </dd>
          </>
        )}
        {customer.language && (
          <>
            <dt>{t('language')}</dt>
            <dd>{t(`language_${customer.language}`)}</dd>
          </>
        )}
        {customer.device && (
          <>
            <dt>{t('device')}</dt>
            <dd>{customer.device}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Facts({ customer }: { customer: CustomerCard }) {
  const { t } = useTranslation('customers');
  const facts = Object.entries(customer.attributes).filter(([, value]) => value !== null);
  if (facts.length === 0 && !customer.externalId) return null;
  const show = (value: (typeof facts)[number][1]) => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value));
  return (
    <section className={classes.box}>
      <h3>{t('facts')}</h3>
      <dl className={classes.facts}>
        {customer.externalId && (
          <>
            <dt>{t('shopId')}</dt>
            <dd>{customer.externalId}</dd>
          </>
        )}
        {facts.map(([name, value]) => (
          <div key={name} className={classes.pair}>
            <dt title={name}>{name}</dt>
            <dd dir="auto">{show(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PanelSkeleton() {
  return (
    <div className={classes.panel} aria-hidden>
      <div className={classes.box}>
        <div className={classes.head}>
          <Skeleton circle height={40} width={40} />
          <Skeleton height={13} width="55%" />
        </div>
        <Skeleton height={11} mt={16} width="80%" />
        <Skeleton height={11} mt={12} width="70%" />
        <Skeleton height={11} mt={12} width="62%" />
      </div>
    </div>
  );
}
