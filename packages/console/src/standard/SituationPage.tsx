import { Button, Group, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { blocks, faults, handbookWords, kinds } from '@otklik/coach';
import type { Situation } from '@otklik/coach/schema';
import { IconMapQuestion, IconRotate2, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { Back } from './Back.tsx';
import { shippedSituation, withoutSituation, withSituation } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { FollowUps } from './FollowUps.tsx';
import { Language } from './Language.tsx';
import { Lines } from './Lines.tsx';
import { NeededBlocks } from './NeededBlocks.tsx';
import { PhraseList } from './PhraseList.tsx';
import css from './standard.module.css';
import { WordsList } from './WordsList.tsx';

/** One situation, whole. */
export function SituationPage({ id }: { id: string }) {
  const { t } = useTranslation('standard');
  const { standard } = useEditing();
  const situation = standard.situations.find((one) => one.id === id);
  if (situation) return <SituationForm situation={situation} />;
  return (
    <EmptyState icon={IconMapQuestion} title={t('noSituation')}>
      <Back to="situations">{t('toSituations')}</Back>
    </EmptyState>
  );
}

function SituationForm({ situation }: { situation: Situation }) {
  const { t } = useTranslation('standard');
  const { edits, language, may, change } = useEditing();
  const field = useField();
  const navigate = useNavigate();
  const locale = languageNow();
  const words = handbookWords[locale];
  const { id, title, hidden, asked, bonus } = situation;
  const edited = edits.situations.some((one) => one.id === id);
  // A situation that nobody has edited yet stands behind the others when it becomes an edit
  const at = edited ? edits.situations.findIndex((one) => one.id === id) : edits.situations.length;
  const path = `edits.situations.${at}`;
  const shipped = shippedSituation(id);
  const set = (part: Partial<Situation>) => change((now) => withSituation(now, { ...situation, ...part }));

  return (
    <>
      <Back to="situations" line={id}>
        {t('toSituations')}
      </Back>
      <div className={css.above}>
        <div>
          <h2 className={css.heading}>{title[locale] || title.ru || title.en || t('newSituation')}</h2>
          <p>{words.stories[situation.story]}</p>
        </div>
        <Language />
      </div>
      <fieldset key={language} className={css.set} disabled={!may}>
        <Section title={t('situationAbout')}>
          <Fields>
            <TextInput
              label={t('situationTitle')}
              maxLength={600}
              value={title[language]}
              {...field(`${path}.title.${language}`)}
              onChange={(event) => set({ title: { ...title, [language]: event.currentTarget.value } })}
            />
            <Textarea
              label={words.hidden}
              description={t('hiddenHint')}
              autosize
              maxLength={600}
              value={hidden[language]}
              {...field(`${path}.hidden.${language}`)}
              onChange={(event) => set({ hidden: { ...hidden, [language]: event.currentTarget.value } })}
            />
            <Group gap="lg">
              <NativeSelect
                label={t('kind')}
                value={situation.kind}
                data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                onChange={(event) => set({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? situation.kind })}
              />
              <NativeSelect
                label={t('fault')}
                value={situation.fault}
                data={faults.map((fault) => ({ value: fault, label: words.faults[fault] }))}
                onChange={(event) => set({ fault: faults.find((fault) => fault === event.currentTarget.value) ?? situation.fault })}
              />
            </Group>
          </Fields>
        </Section>
        <Section title={words.asked} lead={t('askedLead')}>
          <Lines
            label={t('asked', { count: asked[language].length })}
            values={asked[language]}
            {...field(`${path}.asked.${language}`)}
            onChange={(list) => set({ asked: { ...asked, [language]: list } })}
          />
        </Section>
        <Section title={t('blocksOf')} lead={t('blocksOfLead')}>
          <NeededBlocks situation={situation} set={set} />
        </Section>
        <Section title={words.phrases} lead={t('situationPhrasesLead')}>
          <Fields>
            {situation.blocks.map(({ block }) => (
              <BlockPhrases key={block} block={block} situation={situation} path={path} set={set} />
            ))}
          </Fields>
        </Section>
        <Section title={words.followUps} lead={t('followUpsLead')}>
          <FollowUps situation={situation} path={path} set={set} />
        </Section>
        <Section title={t('know')}>
          <Fields>
            <WordsList label={words.required} values={situation.required} path={`${path}.required`} onChange={(required) => set({ required })} />
            <WordsList label={words.alone} values={situation.alone} path={`${path}.alone`} onChange={(alone) => set({ alone })} />
            <Switch
              label={t('bonusAllowed')}
              checked={bonus.allowed}
              onChange={(event) => set({ bonus: { ...bonus, allowed: event.currentTarget.checked } })}
            />
            <Textarea
              label={t('bonusPolicy')}
              autosize
              maxLength={600}
              value={bonus.policy[language]}
              {...field(`${path}.bonus.policy.${language}`)}
              onChange={(event) => set({ bonus: { ...bonus, policy: { ...bonus.policy, [language]: event.currentTarget.value } } })}
            />
          </Fields>
        </Section>
      </fieldset>
      {may && (
        <Group gap="xs" mb="lg">
          {shipped && edited && (
            <Button
              variant="subtle"
              leftSection={<IconRotate2 size={18} stroke={1.7} aria-hidden />}
              onClick={() => change((now) => withSituation(now, shipped))}
            >
              {t('asShipped')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={18} stroke={1.7} aria-hidden />}
            onClick={() => {
              change((now) => withoutSituation(now, id));
              void navigate({ to: '/settings/standard/situations' });
            }}
          >
            {t(shipped ? 'putAside' : 'removeSituation')}
          </Button>
        </Group>
      )}
    </>
  );
}

type Block = Situation['blocks'][number]['block'];

function BlockPhrases({ block, situation, path, set }: { block: Block; situation: Situation; path: string; set: (part: Partial<Situation>) => void }) {
  const { language } = useEditing();
  const phrases = situation.phrases[block] ?? { ru: [], en: [] };
  return (
    <section className={css.block} aria-label={blocks[block].title[languageNow()]}>
      <h3>{blocks[block].title[languageNow()]}</h3>
      <PhraseList
        phrases={phrases[language]}
        path={`${path}.phrases.${block}.${language}`}
        onChange={(list) => {
          const next = { ...phrases, [language]: list };
          const { [block]: _before, ...others } = situation.phrases;
          set({ phrases: next.ru.length + next.en.length === 0 ? others : { ...others, [block]: next } });
        }}
      />
    </section>
  );
}
