import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Line, Rows } from '../ui/Rows.tsx';
import css from './calibration.module.css';
import frame from './frame.module.css';
import { calibrationsQuery } from './queries.ts';

/** Calibration sessions, newest first. */
export default function CalibrationsPage() {
  const { t } = useTranslation('quality');
  const sessions = useQuery(calibrationsQuery);
  const choose = (
    <Button component={Link} to="/quality" variant="default">
      {t('calibrationsChoose')}
    </Button>
  );
  return (
    <div className={frame.scroll}>
      <Page title={t('part_calibrations')} lead={t('calibrationsLead')} actions={sessions.data?.length ? choose : undefined}>
        <Section bare>
          <Rows
            query={sessions}
            trouble={t('trouble')}
            label={t('part_calibrations')}
            empty={
              <EmptyState icon={IconScale} title={t('calibrationsNone')} text={t('calibrationsNoneText')}>
                {choose}
              </EmptyState>
            }
          >
            {({ id, title, conversationIds, reviewers, at, closedAt }) => (
              <Line
                key={id}
                title={
                  <Link className={css.link} to="/quality/calibrations/$calibrationId" params={{ calibrationId: id }}>
                    {title}
                  </Link>
                }
                text={`${t('scored', { count: conversationIds.length })} · ${reviewers
                  .map(({ name, done }) => t('progress', { name, done, all: conversationIds.length }))
                  .join(' · ')}`}
              >
                <small>
                  {dateOf(at)} · {t(closedAt ? 'calibrationState_closed' : 'calibrationState_open')}
                </small>
              </Line>
            )}
          </Rows>
        </Section>
      </Page>
    </div>
  );
}
