import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import { smallNumber } from '../../mentions/figures/number-words.js';
import type { Statement } from '../../mentions/reading.js';
import { countryOf } from '../../mentions/speech/countries.js';
import type { Token } from '../../text/tokens.js';
import type { Span } from '../../types.js';
import { newsRarity } from '../figures/news-rarity.js';

/** A word or mark of a sentence, as the comparison of clauses sees it. */
export interface StanceWord extends Span {
  /** Lower case, without a possessive ending. */
  readonly lower: string;
  readonly stem: string;
  readonly isMark: boolean;
  /** A word of grammar, or a mark. */
  readonly isStop: boolean;
  readonly isNumber: boolean;
  readonly isCapitalised: boolean;
  readonly isName: boolean;
  /** What a name is compared by: "indonesian" and "jakarta" are "indonesia". */
  readonly canonical: string;
  /** How rare it is in news at large, 0 to 1: 1 for a number. */
  readonly newsRarity: number;
  /** Counts up at marks and at words that open a clause. */
  readonly clause: number;
  /** A hyphen follows: "no-fee". */
  readonly isHyphenated: boolean;
}

const STOP: ReadonlySet<string> = new Set(grammar.stop);
const OPENERS: ReadonlySet<string> = new Set(grammar.clauseOpeners);
const DAYS: ReadonlySet<string> = new Set(grammar.days);
/** Units that are written with a capital and name nobody. */
const UNIT_NAMES: ReadonlySet<string> = new Set(grammar.unitNames);
const CLAUSE_MARK = /^[;:,—–()]$/;
const LEFT_OUT = /^[-%$£€&]$/;
const CONTRACTION = /n't$|'(?:re|ve|ll|d|m)$/;

/** No sentence of prose is longer; a text without full stops is not compared, so that any text costs linear time. */
export const LONGEST_SENTENCE = 300;

/** The words of a sentence, with their clauses. Signs that belong to figures are left out. */
export function stanceWords({ tokens }: Pick<Statement, 'tokens'>): StanceWord[] {
  const words: StanceWord[] = [];
  let clause = 0;
  for (const [at, token] of tokens.entries()) {
    const form = FORMS.get(token.surface) ?? newForm(token);
    if (form.isLeftOut) continue;
    if (form.opensClause) clause++;
    words.push(toWord(token, form, clause, tokens[at + 1]));
  }
  return words;
}

/** What of a word does not hang on its place. */
interface WordForm extends Omit<StanceWord, 'start' | 'end' | 'clause' | 'isHyphenated'> {
  readonly isLeftOut: boolean;
  readonly opensClause: boolean;
}

/** The forms that were met of late, by the words as they are written. */
const FORMS = new Map<string, WordForm>();
const MOST_FORMS = 20_000;
/** Longer runs of letters are hardly met twice. */
const LONGEST_KEPT = 30;

function newForm(token: Token): WordForm {
  const form = formOf(token);
  if (token.surface.length > LONGEST_KEPT) return form;
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(token.surface, form);
  return form;
}

function formOf({ surface, lower: written, stem, isCapitalised, hasDigit, isWord }: Token): WordForm {
  const lower = written.replace(/'s$/, '');
  const isMark = !isWord && !hasDigit;
  const isStop = isMark || STOP.has(lower) || CONTRACTION.test(lower);
  return {
    lower,
    stem,
    isMark,
    isStop,
    isNumber: hasDigit,
    isCapitalised,
    isName: isCapitalised && !isStop && !DAYS.has(lower) && !UNIT_NAMES.has(lower) && smallNumber(lower) === undefined,
    canonical: isCapitalised ? (countryOf(lower) ?? lower) : stem,
    newsRarity: hasDigit ? 1 : newsRarity(stem),
    isLeftOut: LEFT_OUT.test(surface),
    opensClause: CLAUSE_MARK.test(surface) || OPENERS.has(written),
  };
}

/** Written out, and not spread, which takes far longer: this is made of every word of a source. */
function toWord({ start, end }: Token, form: WordForm, clause: number, next: Token | undefined): StanceWord {
  const { lower, stem, isMark, isStop, isNumber, isCapitalised, isName, canonical, newsRarity: rarity } = form;
  return {
    start,
    end,
    lower,
    stem,
    isMark,
    isStop,
    isNumber,
    isCapitalised,
    isName,
    canonical,
    newsRarity: rarity,
    clause,
    isHyphenated: next?.surface === '-' && next.start === end,
  };
}

/** True for a weekday, a month or a day told from today. */
export function isDay({ lower }: StanceWord): boolean {
  return DAYS.has(lower);
}
