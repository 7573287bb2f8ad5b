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
  tokens.forEach((token, at) => {
    if (LEFT_OUT.test(token.surface)) return;
    if (CLAUSE_MARK.test(token.surface) || OPENERS.has(token.lower)) clause++;
    words.push(toWord(token, clause, tokens[at + 1]));
  });
  return words;
}

function toWord(token: Token, clause: number, next: Token | undefined): StanceWord {
  const { start, end, stem, isCapitalised, hasDigit, isWord } = token;
  const lower = token.lower.replace(/'s$/, '');
  const isMark = !isWord && !hasDigit;
  const isStop = isMark || STOP.has(lower) || CONTRACTION.test(lower);
  return {
    start,
    end,
    lower,
    stem,
    isMark,
    isStop,
    isNumber: hasDigit,
    isCapitalised,
    isName: isCapitalised && !isStop && !DAYS.has(lower) && !UNIT_NAMES.has(lower) && smallNumber(lower) === undefined,
    canonical: isCapitalised ? (countryOf(lower) ?? lower) : stem,
    newsRarity: hasDigit ? 1 : newsRarity(stem),
    clause,
    isHyphenated: next?.surface === '-' && next.start === end,
  };
}

/** True for a weekday, a month or a day told from today. */
export function isDay({ lower }: StanceWord): boolean {
  return DAYS.has(lower);
}
