import type { Lexicon } from '../lexicon.ts';
import { plainForSlang } from '../rules/slang.ts';
import { analyse } from '../text/text.ts';
import { plainOf } from '../text/tokens.ts';
import { editCost } from './edit-cost.ts';
import { fixed } from './slip.ts';
import { slipsIn } from './slips.ts';

/** The text with its misspelt words set right by the likeliest suggestion: what an agent gets who takes every fix. Slang stays, spelling by ear («канешно») does not. */
export function correct(source: string, lexicon: Lexicon): string {
  return fixed(source, slipsIn(analyse(source, lexicon), lexicon, isClipping));
}

/** A chat word that is no way to spell its full word. */
function isClipping(form: string): boolean {
  const plain = plainOf(form);
  const full = plainForSlang(plain);
  return full !== undefined && (full === '' || editCost(plain, plainOf(full)) > 2);
}
