import type { Language } from '@otklik/contract/shapes';
import type { Site } from '@otklik/contract/sites';
import { useTranslation } from 'react-i18next';
import { photoOf, usePeople, useWorkspace } from '../desk.ts';
import { Choice } from '../ui/Choice.tsx';
import { WidgetPreview } from '../ui/WidgetPreview.tsx';
import { previewWords } from './preview-words.ts';
import css from './sites.module.css';

interface Props {
  values: Pick<Site, 'look' | 'sneakPeek'>;
  language: Language;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** What customers will see, as it is typed. */
export function Preview({ values, language, open, onOpen }: Props) {
  const { t } = useTranslation('sites');
  const workspace = useWorkspace();
  const people = usePeople();
  const team = people.filter((person) => person.deactivatedAt === null).map(({ id, name, photoFileId }) => ({ id, name, photo: photoOf(photoFileId) }));
  return (
    <div className={css.preview}>
      <Choice
        quiet
        label={t('previewState')}
        value={open ? 'open' : 'closed'}
        options={[
          { value: 'open', label: t('previewOpen') },
          { value: 'closed', label: t('previewClosed') },
        ]}
        onChange={(state) => onOpen(state === 'open')}
      />
      <WidgetPreview
        label={t('preview')}
        look={values.look}
        team={values.look.showTeam ? team : []}
        open={open}
        onToggle={() => onOpen(!open)}
        words={previewWords(values, workspace?.name ?? '', language)}
      />
    </div>
  );
}
