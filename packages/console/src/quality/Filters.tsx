import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, usePeople } from '../desk.ts';
import css from './list.module.css';
import { type Filter, moods, stories } from './search.ts';
import { useStandardWords } from './standard-words.ts';

const bounds = [50, 70, 80, 90];

/** What narrows the list down; every choice stands in the address. */
export function Filters({ filter, change }: { filter: Filter; change: (filter: Filter) => void }) {
  const { t } = useTranslation('quality');
  const reviews = useMay('reviewQuality');
  const people = usePeople();
  const { rules } = useStandardWords();
  const put = <Key extends keyof Filter>(key: Key, value: Filter[Key] | undefined) => {
    const { [key]: _, ...rest } = filter;
    change(value === undefined ? rest : { ...rest, [key]: value });
  };
  const any = (label: string) => ({ value: '', label });
  return (
    <fieldset className={css.filters} aria-label={t('filters')}>
      {reviews && (
        <NativeSelect
          label={t('agent')}
          data={[any(t('anyAgent')), ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          value={filter.agentId ?? ''}
          onChange={(event) => put('agentId', event.currentTarget.value || undefined)}
        />
      )}
      <NativeSelect
        label={t('rule')}
        data={[any(t('anyRule')), ...rules.map(({ id, title }) => ({ value: id, label: title }))]}
        value={filter.rule ?? ''}
        onChange={(event) => put('rule', event.currentTarget.value || undefined)}
      />
      <NativeSelect
        label={t('story')}
        data={[any(t('anyStory')), ...stories.map((story) => ({ value: story, label: t(`${story}Topic`) }))]}
        value={filter.story ?? ''}
        onChange={(event) => put('story', event.currentTarget.value || undefined)}
      />
      <NativeSelect
        label={t('mood')}
        data={[any(t('anyMood')), ...moods.map((mood) => ({ value: mood, label: t(`mood_${mood}`) }))]}
        value={filter.mood ?? ''}
        onChange={(event) =>
          put(
            'mood',
            moods.find((mood) => mood === event.currentTarget.value),
          )
        }
      />
      <NativeSelect
        label={t('atMost')}
        data={[any(t('anyScore')), ...bounds.map((score) => ({ value: String(score), label: t('atMostScore', { score }) }))]}
        value={filter.atMost === undefined ? '' : String(filter.atMost)}
        onChange={(event) => put('atMost', event.currentTarget.value ? Number(event.currentTarget.value) : undefined)}
      />
      <div className={css.period}>
        <TextInput type="date" label={t('from')} value={filter.from ?? ''} onChange={(event) => put('from', event.currentTarget.value || undefined)} />
        <TextInput type="date" label={t('to')} value={filter.to ?? ''} onChange={(event) => put('to', event.currentTarget.value || undefined)} />
      </div>
      <div className={css.last}>
        <Checkbox label={t('appealed')} checked={filter.appealed ?? false} onChange={(event) => put('appealed', event.currentTarget.checked || undefined)} />
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => change({})}>
            {t('reset')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
