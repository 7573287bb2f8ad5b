import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import type { PlacedFigure, Statement } from '../../mentions/reading.js';

const BEFORE: ReadonlySet<string> = new Set(lexicon.formerBefore);
const BEHIND: ReadonlySet<string> = new Set(lexicon.formerBehind);
const END: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '.',
  '!',
  '?',
  '(',
  ')',
  '—',
  '–',
  'to',
  'and',
  'but',
  'while',
]);
/** "Compared to the third quarter": this "to" does not end what is compared with, as that of "from 3 to 7" does. */
const COMPARED_TO: ReadonlySet<string> = new Set(lexicon.comparedTo);
const REACH = 6;

/** Whether a figure is what another is compared with: the 186 of "212 million, up from 186 million a year earlier". */
export function isFormerValue({ from, to }: PlacedFigure, { tokens }: Statement): boolean {
  return reaches(from - 1, -1, BEFORE) || reaches(to + 1, 1, BEHIND);

  function reaches(start: number, step: 1 | -1, cues: ReadonlySet<string>): boolean {
    for (let at = start, seen = 0; seen < REACH; at += step, seen++) {
      const word = tokens[at]?.lower;
      if (word === undefined) return false;
      if (step < 0 && word === 'to' && COMPARED_TO.has(tokens[at - 1]?.lower ?? '')) return true;
      if (END.has(word)) return false;
      if (cues.has(word)) return true;
    }
    return false;
  }
}
