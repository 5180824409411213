import type { Lexicon } from '../lexicon.ts';
import { analyse } from '../text/text.ts';
import { fixed } from './slip.ts';
import { slipsIn } from './slips.ts';

/** The text with its misspelt words set right by the likeliest suggestion: what an agent gets who takes every fix. */
export function correct(source: string, lexicon: Lexicon): string {
  return fixed(
    source,
    slipsIn(analyse(source, lexicon), lexicon, () => false),
  );
}
