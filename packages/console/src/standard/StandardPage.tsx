import { Button, Loader } from '@mantine/core';
import type { HeldStandard } from '@otklik/contract/standard';
import { IconBook2, IconCloudOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { standardQuery } from '../desk.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { useCurrentInSight } from '../ui/use-current-in-sight.ts';
import { BlocksSection } from './BlocksSection.tsx';
import { DictionarySection } from './DictionarySection.tsx';
import { DraftBar } from './DraftBar.tsx';
import { EditingContext, setEditedLanguage, useOpenEditing } from './editing.ts';
import { GlossarySection } from './GlossarySection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { LimitsSection } from './LimitsSection.tsx';
import { PhrasesPage } from './PhrasesPage.tsx';
import { placeOfPath, type SectionId, sections } from './parts.ts';
import { RulePage } from './RulePage.tsx';
import { RulesSection } from './RulesSection.tsx';
import { SituationPage } from './SituationPage.tsx';
import { SituationsSection } from './SituationsSection.tsx';
import css from './standard.module.css';
import { VersionPage } from './VersionPage.tsx';

/** The standard of the desk: read by all, edited by supervisors. */
export default function StandardPage() {
  const { t } = useTranslation(['standard', 'form']);
  const standard = useQuery(standardQuery);
  if (standard.data) return <Editor saved={standard.data} />;
  return (
    <Page title={t('title')}>
      {standard.error ? (
        <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(standard.error)} role="alert">
          <Button variant="default" onClick={() => void standard.refetch()}>
            {t('form:tryAgain')}
          </Button>
        </EmptyState>
      ) : (
        <Loader aria-label={t('form:loading')} />
      )}
    </Page>
  );
}

function Editor({ saved }: { saved: HeldStandard }) {
  const { t } = useTranslation('standard');
  const { section: asked, part } = useParams({ strict: false });
  const section: SectionId = sections.find((one) => one === asked) ?? 'rules';
  const editing = useOpenEditing(saved);
  const { fault, edits, may } = editing;
  const top = useRef<HTMLDivElement>(null);
  const row = useCurrentInSight();
  const navigate = useNavigate();

  useEffect(() => {
    // A list opened at one of its lines begins there, everything else at its top
    const line = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (line) line.scrollIntoView({ block: 'center' });
    else top.current?.closest('main')?.scrollTo({ top: 0 });
  }, [section, part]);

  useEffect(() => {
    if (!fault) return;
    const place = placeOfPath(fault.path, edits);
    if (place.language) setEditedLanguage(place.language);
    const focus = () => {
      const field = document.querySelector<HTMLElement>(`[data-path="${fault.path}"]`);
      field?.focus();
      // Out from under the bar with the unsaved changes
      field?.scrollIntoView({ block: 'center' });
    };
    if (place.section === section && place.part === part) requestAnimationFrame(focus);
    else void navigate({ to: addressOf(place.section, place.part) });
  }, [fault, edits, section, part, navigate]);

  return (
    <EditingContext value={editing}>
      <div ref={top}>
        <Page
          wide
          title={t('title')}
          lead={!part && (may ? t('lead') : t('readOnly'))}
          actions={
            <Button component={Link} to="/handbook" variant="default" leftSection={<IconBook2 size={18} stroke={1.7} aria-hidden />}>
              {t('toHandbook')}
            </Button>
          }
        >
          <nav ref={row} className={css.tabs} aria-label={t('sections')}>
            {sections.map((one) => (
              <Link key={one} to={addressOf(one)} {...(one === section ? { 'data-on': true, 'aria-current': 'page' as const } : {})}>
                {t(`section_${one}`)}
              </Link>
            ))}
          </nav>
          <Body section={section} part={part} />
          {may && <DraftBar />}
        </Page>
      </div>
    </EditingContext>
  );
}

function addressOf(section: SectionId, part?: string): string {
  return `/settings/standard/${section}${part ? `/${part}` : ''}`;
}

function Body({ section, part }: { section: SectionId; part: string | undefined }) {
  switch (section) {
    case 'rules':
      return part ? <RulePage key={part} id={part} /> : <RulesSection />;
    case 'blocks':
      return part ? <PhrasesPage key={part} id={part} /> : <BlocksSection />;
    case 'situations':
      return part ? <SituationPage key={part} id={part} /> : <SituationsSection />;
    case 'limits':
      return <LimitsSection />;
    case 'dictionary':
      return <DictionarySection />;
    case 'glossary':
      return <GlossarySection />;
    case 'history':
      return part ? <VersionPage key={part} number={Number(part)} /> : <HistorySection />;
  }
}
