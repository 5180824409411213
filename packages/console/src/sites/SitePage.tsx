import { Button, Loader } from '@mantine/core';
import { IconCloudOff, IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { sitesQuery, useMay } from '../desk.ts';
import { Back } from '../ui/Back.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { EmbedLine } from './EmbedLine.tsx';
import { IdentityKeys } from './IdentityKeys.tsx';
import { SiteForm } from './SiteForm.tsx';

/** One site: its look and words with the preview beside, its embed line, its keys. */
export default function SitePage() {
  const { t } = useTranslation(['sites', 'form']);
  const { siteId } = useParams({ strict: false });
  const sites = useQuery(sitesQuery);
  const mayChange = useMay('changeSites');
  const maySign = useMay('readIdentityKeys');
  const site = sites.data?.find((one) => one.id === siteId);
  const back = <Back to="/settings/sites">{t('toSites')}</Back>;
  if (site)
    return (
      <Page wide title={site.name} back={back}>
        {mayChange && <SiteForm key={site.id} saved={site} />}
        <EmbedLine siteKey={site.key} />
        {maySign && <IdentityKeys site={site} />}
      </Page>
    );
  if (sites.error)
    return (
      <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(sites.error)} role="alert">
        <Button variant="default" onClick={() => void sites.refetch()}>
          {t('form:tryAgain')}
        </Button>
      </EmptyState>
    );
  if (sites.data)
    return (
      <EmptyState icon={IconMapQuestion} title={t('gone')} text={t('goneText')}>
        {back}
      </EmptyState>
    );
  return <Loader m="xl" aria-label={t('form:loading')} />;
}
