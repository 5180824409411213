import { TagsInput, TextInput } from '@mantine/core';
import type { Site } from '@otklik/contract/sites';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { keys, queries } from '../desk.ts';
import { Choice } from '../ui/Choice.tsx';
import { useDraft } from '../ui/draft.ts';
import { Form } from '../ui/Form.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { emptyOnes, useSend } from '../ui/send.ts';
import { languageNow } from '../words/index.ts';
import { LookFields } from './LookFields.tsx';
import { parseOrigin } from './origin.ts';
import { Preview } from './Preview.tsx';
import { SneakPeek } from './SneakPeek.tsx';
import css from './sites.module.css';
import { TextFields } from './TextFields.tsx';

type Values = Pick<Site, 'name' | 'allowedOrigins' | 'language' | 'look' | 'sneakPeek'>;
const siteLanguages = ['page', 'ru', 'en'] as const;

/** The form of a site, and what comes of it right beside. */
export function SiteForm({ saved }: { saved: Site }) {
  const { t } = useTranslation('sites');
  const { id: siteId, key: _key, ...changeable } = saved;
  const draft = useDraft<Values>(changeable);
  const { values, set } = draft;
  const [open, setOpen] = useState(true);
  const [language, setLanguage] = useState(saved.language === 'page' ? languageNow() : saved.language);
  const [badOrigin, setBadOrigin] = useState<string>();
  const { submit, faults, busy, show } = useSend({
    check: (given: Values) => ({
      ...emptyOnes({ name: given.name }, ['name']),
      ...([given.look.offsetX, given.look.offsetY].every((offset) => offset >= 0 && offset <= 400) ? {} : { offset: t('offsetRange') }),
    }),
    send: () => call(contract.sites.change, { params: { siteId }, body: draft.changes }),
    fields: { sites_bad_origin: 'allowedOrigins' },
    sent: (changed: Site) => {
      queries.setQueryData<Site[]>(keys.sites, (all) => all?.map((one) => (one.id === changed.id ? changed : one)));
      draft.reset();
    },
  });
  const changeOrigins = (typed: string[]) => {
    const wrong = typed.find((one) => parseOrigin(one) === undefined);
    setBadOrigin(wrong);
    set({ allowedOrigins: [...new Set(typed.map(parseOrigin).filter((one) => one !== undefined))] });
  };
  const changeLook = (part: Partial<Values['look']>) => set({ look: { ...values.look, ...part } });

  return (
    <div className={css.columns}>
      <Form faults={faults} silent onSubmit={() => submit(values)}>
        <div>
          <Section title={t('about')}>
            <Fields>
              <TextInput
                label={t('name')}
                description={t('nameHint')}
                maxLength={80}
                value={values.name}
                error={faults.name}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              <TagsInput
                label={t('origins')}
                description={t('originsHint')}
                placeholder={values.allowedOrigins.length === 0 ? t('originsPlaceholder') : ''}
                value={values.allowedOrigins}
                maxTags={50}
                acceptValueOnBlur
                error={badOrigin === undefined ? faults.allowedOrigins : t('badOrigin', { typed: badOrigin })}
                onChange={changeOrigins}
              />
              <Choice
                label={t('language')}
                hint={t('languageHint')}
                value={values.language}
                options={siteLanguages.map((value) => ({ value, label: t(`language_${value}`) }))}
                onChange={(next) => {
                  set({ language: next });
                  if (next !== 'page') setLanguage(next);
                }}
              />
            </Fields>
          </Section>
          <LookFields look={values.look} offsetFault={faults.offset} onChange={changeLook} onFocusLauncher={() => setOpen(false)} />
          <TextFields
            texts={values.look.texts}
            language={language}
            launcher={values.look.launcher}
            onLanguage={setLanguage}
            onChange={(texts) => changeLook({ texts })}
            onShow={setOpen}
          />
          <SneakPeek on={values.sneakPeek} language={language} onChange={(sneakPeek) => set({ sneakPeek })} />
        </div>
        <SaveBar
          changed={draft.changed}
          saving={busy}
          fault={faults.form}
          onReset={() => {
            draft.reset();
            setBadOrigin(undefined);
            show({});
          }}
        />
      </Form>
      <Preview values={values} language={language} open={open} onOpen={setOpen} />
    </div>
  );
}
