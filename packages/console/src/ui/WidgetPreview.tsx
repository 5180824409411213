import { useComputedColorScheme } from '@mantine/core';
import type { Look } from '@otklik/contract/sites';
import { IconArrowUp, IconMessageCircle, IconX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { Avatar } from './Avatar.tsx';
import { inkOn } from './contrast.ts';
import css from './widget-preview.module.css';

export interface PreviewWords {
  shop: string;
  expectation: string;
  greeting: string | null;
  welcome: string | null;
  launcher: string;
  question: string;
  answer: string;
  placeholder: string;
  /** What the customer is told while agents see them type; null when they do not. */
  told: string | null;
}

interface Props {
  look: Pick<Look, 'colour' | 'position' | 'launcher' | 'offsetX' | 'offsetY' | 'theme'>;
  words: PreviewWords;
  team: { id: string; name: string; photo: string | null }[];
  open: boolean;
  label: string;
  size?: 'full' | 'mini';
  onToggle: () => void;
}

declare module 'react' {
  interface CSSProperties {
    '--w-colour'?: string;
    '--w-on-colour'?: string;
  }
}

/** A shop's page with the launcher and the chat, drawn from the same values that the widget gets. */
export function WidgetPreview({ look, words, team, open, label, size = 'full', onToggle }: Props) {
  const scheme = useComputedColorScheme('light');
  const style: CSSProperties = { '--w-colour': look.colour, '--w-on-colour': inkOn(look.colour) };
  const corner: CSSProperties = { bottom: Math.min(look.offsetY, 120), [look.position]: Math.min(look.offsetX, 120) };
  return (
    <section className={css.page} style={style} data-size={size} data-look={look.theme === 'auto' ? scheme : look.theme} aria-label={label}>
      <div className={css.shop} aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <i key={at} />
        ))}
      </div>
      <div className={css.corner} data-side={look.position} style={corner}>
        {open ? <Chat words={words} team={team} /> : words.greeting && <div className={css.greeting}>{words.greeting}</div>}
        <button type="button" className={css.launcher} onClick={onToggle} aria-expanded={open} aria-label={words.launcher}>
          {open ? <IconX size={24} stroke={1.7} /> : <IconMessageCircle size={26} stroke={1.7} />}
          {look.launcher === 'text' && !open && <span>{words.launcher}</span>}
        </button>
      </div>
    </section>
  );
}

function Chat({ words, team }: Pick<Props, 'words' | 'team'>) {
  return (
    <div className={css.chat}>
      <div className={css.head}>
        {team.length > 0 && (
          <div className={css.faces}>
            {team.slice(0, 3).map((one) => (
              <Avatar key={one.id} name={one.name} photo={one.photo} seed={one.id} size={36} />
            ))}
          </div>
        )}
        <div style={{ minWidth: 0 }}>
          <b>{words.shop}</b>
          <small>{words.expectation}</small>
        </div>
      </div>
      <div className={css.talk}>
        {words.welcome && <div className={css.welcome}>{words.welcome}</div>}
        <div className={css.theirs}>{words.question}</div>
        <div className={css.ours}>{words.answer}</div>
      </div>
      {words.told && <div className={css.told}>{words.told}</div>}
      <div className={css.composer}>
        <span>{words.placeholder}</span>
        <span className={css.send}>
          <IconArrowUp size={20} stroke={1.8} />
        </span>
      </div>
    </div>
  );
}
