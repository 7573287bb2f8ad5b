import lexicon from '../../../../../data/lexicons/contractions.json' with { type: 'json' };
import edits from '../../../../../data/lexicons/quotation-edits.json' with { type: 'json' };
import { mayBeFigure } from '../../mentions/figures/figure-starts.js';
import { findFigures } from '../../mentions/figures/find-figures.js';
import type { QuotationWord } from './quotation-words.js';

const WHOLES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.wholes));
const TAILS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.tails));
const FILLERS: ReadonlySet<string> = new Set(lexicon.fillers);
const FILLER_PHRASES: ReadonlySet<string> = new Set(edits.fillerPhrases);
const FILLER_FORMS: ReadonlySet<string> = new Set(edits.fillerPhrases.map((phrase) => phrase.replaceAll(' ', '')));
const CURRENCY_NOUNS: ReadonlySet<string> = new Set(lexicon.currencyNouns);
/** Figures in words are short; longer runs are not read. */
const LONGEST_FIGURE = 8;

/**
 * Whether two runs of words differ only as writers may write the same speech: "per cent" and "%", "twenty-five" and
 * "25", "do not" and "don't", "health care" and "healthcare", an "um" left out.
 */
export function isSameWording(ours: readonly QuotationWord[], theirs: readonly QuotationWord[]): boolean {
  return sameWordingAs(ours)(theirs);
}

/** The same for some words that are laid beside many others. */
export function sameWordingAs(ours: readonly QuotationWord[]): (theirs: readonly QuotationWord[]) => boolean {
  const whole = joined(ours);
  const isContracted = ours.some(isContraction);
  let figure: { readonly value: number | undefined } | undefined;
  return (theirs) => {
    if (isJoined(theirs, whole)) return true;
    if (ours.length === 0 || theirs.length === 0) return ours.every(isCurrencyNoun) && theirs.every(isCurrencyNoun);
    if ((isContracted || theirs.some(isContraction)) && contracted(ours) === contracted(theirs)) return true;
    figure ??= { value: figureOf(ours) };
    return figure.value !== undefined && figure.value === figureOf(theirs);
  };
}

/** Whether words come to a whole when they are joined; most are not even as long. */
function isJoined(words: readonly QuotationWord[], whole: string): boolean {
  if (whole === '') return joined(words) === '';
  let at = 0;
  for (const { value } of words) {
    if (FILLERS.has(value)) continue;
    const form = spokenForm(value);
    if (!whole.startsWith(form, at)) return false;
    at += form.length;
  }
  return at === whole.length;
}

function joined(words: readonly QuotationWord[]): string {
  let whole = '';
  for (const { value } of words) if (!FILLERS.has(value)) whole += spokenForm(value);
  return whole !== '' && FILLER_FORMS.has(whole) && FILLER_PHRASES.has(phraseOf(words)) ? '' : whole;
}

function phraseOf(words: readonly QuotationWord[]): string {
  const spoken = words.filter(({ value }) => !FILLERS.has(value));
  return spoken.map(({ value }) => spokenForm(value)).join(' ');
}

/** Without apostrophes: "its" for "it's". */
function spokenForm(value: string): string {
  return value.includes("'") ? value.replace(/s's$/, 's').replaceAll("'", '') : value;
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

function figureOf(words: readonly QuotationWord[]): number | undefined {
  if (words.length > LONGEST_FIGURE) return undefined;
  const text = words.map(({ surface }) => surface).join(' ');
  if (!mayBeFigure(text)) return undefined;
  const [figure, ...others] = findFigures(text);
  const isAll = figure?.start === 0 && figure.end === text.length && others.length === 0;
  return isAll && figure.max === undefined ? figure.value : undefined;
}
