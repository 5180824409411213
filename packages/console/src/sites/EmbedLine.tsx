import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../ui/CopyLine.tsx';
import { embedLine } from '../ui/embed-line.ts';
import { Section } from '../ui/Page.tsx';

/** The one line that puts the chat on the shop's pages. */
export function EmbedLine({ siteKey }: { siteKey: string }) {
  const { t } = useTranslation('sites');
  return (
    <Section title={t('embed')} lead={t('embedText')}>
      <CopyLine text={embedLine(siteKey)} label={t('embed')} />
      <Text size="sm" c="dimmed" mt="sm">
        {t('embedCsp')}
      </Text>
    </Section>
  );
}
