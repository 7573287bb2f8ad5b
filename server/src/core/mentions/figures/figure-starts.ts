import comparators from '../../../../../data/lexicons/comparators.json' with { type: 'json' };
import currencies from '../../../../../data/lexicons/currencies.json' with { type: 'json' };
import dates from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import words from '../../../../../data/lexicons/number-words.json' with { type: 'json' };
import names from '../../../../../data/lexicons/numbered-names.json' with { type: 'json' };
import units from '../../../../../data/lexicons/units.json' with { type: 'json' };
import { WORD } from './lexer.js';
import { lexemeAt, type Scan } from './scan.js';

const firstWord = (phrase: string): string => /^[^\s-]+/.exec(phrase.toLowerCase())?.[0] ?? '';
const LABEL_REACH = 3;
const FIRST_WORD = new RegExp(`^${WORD}`, 'u');

/** Every word with which a figure without digits, or a name that holds a number word, can begin. */
const STARTS: ReadonlySet<string> = new Set(
  [
    words.units,
    words.tens,
    words.scales,
    words.vague,
    words.ordinals,
    words.fractions,
    words.multiples,
    words.fractionSigns,
    words.digitCounts,
    dates.months,
    dates.weekdays,
    dates.weekdayShortForms,
    dates.days,
    dates.steps,
    dates.namedTimes,
    dates.decadeWords,
    dates.seasons,
    dates.rates,
  ]
    .flatMap(Object.keys)
    .concat(cues.starts, names.phrases, dates.periods, ...Object.values(comparators.before))
    .concat(units.classes.duration.flatMap((unit) => unit.words))
    .concat(currencies.currencies.flatMap(({ signs }) => signs))
    .map(firstWord),
);

/**
 * Whether a figure can begin at a lexeme. Most words and marks of a text cannot begin one, and to ask no reader
 * about them makes finding figures several times as fast. Anything may stand before a number ("Boeing 737", "No. 10").
 */
export function canStartFigure(scan: Scan, at: number): boolean {
  const { kind, lower } = lexemeAt(scan, at);
  if (kind === 'number' || kind === 'code' || STARTS.has(lower)) return true;
  for (let ahead = 1; ahead <= LABEL_REACH; ahead++) if (lexemeAt(scan, at + ahead).kind === 'number') return true;
  return false;
}

/** Whether a text as a whole may be one figure: quickly told, since most are not. */
export function mayBeFigure(text: string): boolean {
  return /\p{N}/u.test(text) || STARTS.has(firstLexeme(text));
}

function firstLexeme(text: string): string {
  return (FIRST_WORD.exec(text)?.[0] ?? '').toLowerCase().replaceAll('’', "'");
}
