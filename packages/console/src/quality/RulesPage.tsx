import { Button, Skeleton, Table } from '@mantine/core';
import { IconCloudOff, IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import frame from './frame.module.css';
import { precisionQuery } from './queries.ts';
import css from './rules.module.css';
import { useStandardWords } from './standard-words.ts';

/** How often people agreed with each rule: the least precise first. */
export default function RulesPage() {
  const { t } = useTranslation(['quality', 'form']);
  const words = useStandardWords();
  const { data, error, refetch } = useQuery(precisionQuery);
  const share = ({ found, overruled }: { found: number; overruled: number }) => (found === 0 ? 1 : 1 - overruled / found);
  const rows = [...(data ?? [])].sort((a, b) => share(a) - share(b) || b.found - a.found);
  // Nobody has disagreed so far: maybe nobody has looked.
  const judged = rows.some(({ overruled }) => overruled > 0);
  const percent = new Intl.NumberFormat(languageNow(), { style: 'percent' });
  return (
    <div className={frame.scroll}>
      <Page title={t('part_rules')} lead={t('rulesLead')}>
        {error && !data && (
          <EmptyState icon={IconCloudOff} title={t('trouble')} text={sentenceOf(error)} role="alert">
            <Button variant="default" onClick={() => void refetch()}>
              {t('form:tryAgain')}
            </Button>
          </EmptyState>
        )}
        {!data && !error && <Skeleton height={240} radius="lg" />}
        {data?.length === 0 && <EmptyState icon={IconTargetArrow} title={t('rulesNone')} text={t('rulesNoneText')} />}
        {rows.length > 0 && (
          <Section>
            <Table className={css.table}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('rule')}</Table.Th>
                  <Table.Th>{t('found')}</Table.Th>
                  <Table.Th>{t('overruled')}</Table.Th>
                  <Table.Th>{t('precision')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.rule}>
                    <Table.Td>
                      <Link to="/quality" search={{ rule: row.rule }}>
                        {words.rule(row.rule).title}
                      </Link>
                    </Table.Td>
                    <Table.Td>{row.found}</Table.Td>
                    <Table.Td>{row.overruled}</Table.Td>
                    <Table.Td data-low={share(row) < 0.9 || undefined}>{judged ? percent.format(share(row)) : '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Section>
        )}
      </Page>
    </div>
  );
}
