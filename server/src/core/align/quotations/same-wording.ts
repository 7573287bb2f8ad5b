import lexicon from '../../../../../data/lexicons/contractions.json' with { type: 'json' };
import edits from '../../../../../data/lexicons/quotation-edits.json' with { type: 'json' };
import { findFigures } from '../../mentions/figures/find-figures.js';
import type { QuotationWord } from './quotation-words.js';

const WHOLES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.wholes));
const TAILS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.tails));
const FILLERS: ReadonlySet<string> = new Set(lexicon.fillers);
const FILLER_PHRASES: ReadonlySet<string> = new Set(edits.fillerPhrases);
const CURRENCY_NOUNS: ReadonlySet<string> = new Set(lexicon.currencyNouns);
/** Figures in words are short; longer runs are not read. */
const LONGEST_FIGURE = 8;

/**
 * Whether two runs of words differ only as writers may write the same speech: "per cent" and "%", "twenty-five" and
 * "25", "do not" and "don't", "health care" and "healthcare", an "um" left out.
 */
export function isSameWording(ours: readonly QuotationWord[], theirs: readonly QuotationWord[]): boolean {
  if (joined(ours) === joined(theirs)) return true;
  if (ours.length === 0 || theirs.length === 0) return [...ours, ...theirs].every(isCurrencyNoun);
  return (
    ([...ours, ...theirs].some(isContraction) && contracted(ours) === contracted(theirs)) || isSameFigure(ours, theirs)
  );
}

function joined(words: readonly QuotationWord[]): string {
  const spoken = words.filter(({ value }) => !FILLERS.has(value));
  const phrase = spoken.map(({ value }) => value.replace(/s's$/, 's').replaceAll("'", '')).join(' ');
  return (FILLER_PHRASES.has(phrase) ? '' : phrase).replaceAll(' ', '');
}

/** "$5 million" and "5 million dollars": the sign is no word. */
function isCurrencyNoun({ value }: QuotationWord): boolean {
  return CURRENCY_NOUNS.has(value);
}

function isContraction({ value }: QuotationWord): boolean {
  return value.includes("'") || WHOLES.has(value);
}

/** "Did not" and "didn't" both become "didnt". Used only where one side is contracted: "is" and "has" come out alike. */
function contracted(words: readonly QuotationWord[]): string {
  return words
    .flatMap(({ value }) => (WHOLES.get(value) ?? value).split(' '))
    .map((word) => TAILS.get(word) ?? word.replaceAll("'", ''))
    .join('');
}

function isSameFigure(ours: readonly QuotationWord[], theirs: readonly QuotationWord[]): boolean {
  const [here, there] = [figureOf(ours), figureOf(theirs)];
  return here !== undefined && here === there;
}

function figureOf(words: readonly QuotationWord[]): number | undefined {
  if (words.length > LONGEST_FIGURE) return undefined;
  const text = words.map(({ surface }) => surface).join(' ');
  const [figure, ...others] = findFigures(text);
  const isAll = figure?.start === 0 && figure.end === text.length && others.length === 0;
  return isAll && figure.max === undefined ? figure.value : undefined;
}
