import lexicon from '../../../../../data/lexicons/new-event-words.json' with { type: 'json' };
import type { Figure } from '../../mentions/figure.js';
import type { PlacedFigure } from '../../mentions/reading.js';
import type { Speech } from '../../mentions/speech.js';
import type { Token } from '../../text/tokens.js';
import type { Span } from '../../types.js';
import { addTo } from '../multimap.js';
import type { Passage } from '../passage.js';
import { compareFigures } from './compare.js';
import { speaksOfEarlier } from './draft-matches.js';
import { type FigureInContext, inContext } from './figure-in-context.js';
import { newsRarity } from './news-rarity.js';
import { share } from './slot-features.js';
import { namesBetween } from './statement-names.js';
import { verbFeatures } from './verbs.js';

/** A figure that states something plainly, in the passage where it stands. */
export interface StatedFigure {
  /** The stem of what it counts. */
  readonly matter: string;
  readonly figure: FigureInContext;
  /** Its value as the draft writes it. */
  readonly words: string;
  /** Whose words it is in, where they are anybody's. */
  readonly speaker: string | undefined;
}

/** One fact that a draft gives twice, with two values. */
export interface RepeatedFact {
  readonly first: StatedFigure;
  readonly again: StatedFigure;
}

const NEW_BEFORE_NOUN: ReadonlySet<string> = new Set(lexicon.beforeNoun);
const NEW_ANYWHERE: ReadonlySet<string> = new Set(lexicon.anywhere);
const DEFINITE: ReadonlySet<string> = new Set(lexicon.definite);
const PHRASE_ENDS: ReadonlySet<string> = new Set(lexicon.phraseEnds);
const RELATIVE: ReadonlySet<string> = new Set(lexicon.relative);
const COMMON_NOUN = /^\p{Ll}{3}/u;
/** How many like figures before this one are looked at, so that a long series costs linear time. */
export const LOOK_BACK = 30;
const LEAST_SHARED_WORDS = 2;
const LEAST_COVER = 0.85;

/** The figures of a passage that state something plainly. */
export function statedFigures({ own, speech, text }: Passage): StatedFigure[] {
  return own
    .filter((statement) => statement.figures.length > 0 && !speaksOfEarlier(statement))
    .flatMap((statement) =>
      statement.figures.flatMap((placed) => {
        const matter = matterOf(placed.figure);
        const isOnlyOne = statement.figures.every((other) => other === placed || matterOf(other.figure) !== matter);
        if (matter === undefined || !isOnlyOne || isQuoted(placed.figure, speech)) return [];
        const figure = inContext(placed, statement);
        const { start, end } = placed.figure.valueSpan;
        return isAnotherState(figure)
          ? []
          : [{ matter, figure, words: text.slice(start, end), speaker: speakerOf(figure, speech) }];
      }),
    );
}

/**
 * Where a draft gives one fact two values: the same thing counted, in two sentences, in the same words or with a
 * definite article that points back. Anything that may make it another event, part, day or speaker keeps it quiet.
 */
export class RepeatedFacts {
  readonly #pairs = new WeakMap<StatedFigure, WeakMap<StatedFigure, boolean>>();

  /** Those among all plain figures of a draft, in order. A pair that was compared before is not compared again. */
  find(stated: readonly StatedFigure[]): RepeatedFact[] {
    const byMatter = new Map<string, StatedFigure[]>();
    for (const figure of stated) addTo(byMatter, figure.matter, figure);
    return [...byMatter.values()].flatMap((alike) =>
      alike.flatMap((again, at) => {
        for (let before = Math.max(0, at - LOOK_BACK); before < at; before++) {
          const first = alike[before];
          if (first === undefined || !this.#isSameFact(first, again)) continue;
          return hasOtherValue(first.figure, again.figure) ? [{ first, again }] : [];
        }
        return [];
      }),
    );
  }

  #isSameFact(first: StatedFigure, again: StatedFigure): boolean {
    const known = this.#pairs.get(again) ?? new WeakMap<StatedFigure, boolean>();
    this.#pairs.set(again, known);
    const isSame = known.get(first) ?? isSameFact(first, again);
    known.set(first, isSame);
    return isSame;
  }
}

/** Plain counts that name what they count: sums and percentages of like words are too often parts of a series. */
function matterOf({ class: kind, comparator, max, vague, soft, noun, nounWord = '' }: Figure): string | undefined {
  const isPlain = kind === 'count' && comparator === 'eq' && max === undefined && !vague && !soft;
  return isPlain && COMMON_NOUN.test(nounWord) ? noun : undefined;
}

function isQuoted({ start, end }: Span, { quotations }: Speech): boolean {
  return quotations.some((quotation) => quotation.start <= start && quotation.end >= end);
}

function isAnotherState({ statement, clause }: FigureInContext): boolean {
  return statement.tokens.slice(clause.from, clause.to + 1).some(({ lower }) => NEW_ANYWHERE.has(lower));
}

function hasOtherValue(first: FigureInContext, again: FigureInContext): boolean {
  return (
    compareFigures(again.figure, first.figure) === 'differ' && compareFigures(first.figure, again.figure) === 'differ'
  );
}

function isSameFact(one: StatedFigure, other: StatedFigure): boolean {
  const { figure: first, speaker } = one;
  const { figure: again, speaker: speakerAgain } = other;
  const hasOtherSpeaker = speaker !== undefined && speakerAgain !== undefined && speaker !== speakerAgain;
  if (first.statement === again.statement || isNewEvent(again) || hasOtherSpeaker) return false;
  if (verbFeatures(again, first).verbClash === 1) return false;
  return pointsBack(first, again) || saysAgain(first, again);
}

/** "A flood", "another match": what follows is not what was spoken of before. */
function isNewEvent({ statement, clause }: FigureInContext): boolean {
  const words = statement.tokens.slice(clause.from, clause.to + 1);
  return words.some(({ lower }, at) => NEW_BEFORE_NOUN.has(lower) && words[at + 1]?.isWord);
}

function speakerOf({ figure }: FigureInContext, { attributions }: Speech): string | undefined {
  return attributions.find(({ content }) => content.start <= figure.start && content.end >= figure.end)?.speaker;
}

/** "The 14 people killed in the flood": all the words that describe them stand in the earlier sentence. */
function pointsBack(first: FigureInContext, again: FigureInContext): boolean {
  const before = again.statement.tokens[again.from - 1];
  if (before === undefined || !DEFINITE.has(before.lower)) return false;
  const phrase = describingPhrase(again);
  const there = new Set(first.statement.places.keys());
  return (
    datesWithin(phrase, first) && namesOf(phrase).every((name) => there.has(name)) && isCovered(wordsOf(phrase), there)
  );
}

/** A figure's noun phrase as its clause: "14 people killed in the flood", to the verb of the sentence. */
function describingPhrase(figure: FigureInContext): FigureInContext {
  const { statement, to } = figure;
  const from = statement.tokens[to + 1]?.stem === figure.figure.noun ? to + 2 : to + 1;
  const start = RELATIVE.has(statement.tokens[from]?.lower ?? '') ? from + 1 : from;
  const end = statement.tokens.findIndex(
    (token, at) => at > start && (PHRASE_ENDS.has(token.lower) || !isInside(token)),
  );
  return { ...figure, clause: { from: to + 1, to: end < 0 ? statement.tokens.length - 1 : end - 1 } };
}

function isInside({ isWord, hasDigit, surface }: Token): boolean {
  return isWord || hasDigit || surface === '-';
}

/** The same clause once more, about the same names: no word of weight stands in one only. */
function saysAgain(first: FigureInContext, again: FigureInContext): boolean {
  const [names, words] = [namesOf(again), wordsOf(again)];
  if (names.length === 0 || names.join() !== namesOf(first).join()) return false;
  if (!datesWithin(again, first) || !datesWithin(first, again)) return false;
  return isCovered(words, wordsOf(first)) && isCovered(wordsOf(first), words);
}

function namesOf({ statement, clause }: FigureInContext): string[] {
  return [...namesBetween(statement, clause.from, clause.to)].sort();
}

function wordsOf({ statement, clause, figure }: FigureInContext): Set<string> {
  const words = statement.tokens.slice(clause.from, clause.to + 1).filter(({ stem }) => statement.places.has(stem));
  return new Set(words.map(({ stem }) => stem).filter((word) => word !== figure.noun));
}

function isCovered(words: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => there.has(word));
  return shared.length >= LEAST_SHARED_WORDS && share(weigh(shared), weigh(words)) >= LEAST_COVER;
}

function weigh(words: Iterable<string>): number {
  return [...words].reduce((sum, word) => sum + newsRarity(word), 0);
}

/** Every date of one clause is a date of the other figure's sentence. */
function datesWithin(inner: FigureInContext, outer: FigureInContext): boolean {
  const known = datesOf(outer.statement.figures);
  const { from, to } = inner.clause;
  const named = datesOf(inner.statement.figures.filter((placed) => placed.from >= from && placed.to <= to));
  return named.every((date) => known.some((other) => compareFigures(date, other) === 'agree'));
}

function datesOf(figures: readonly PlacedFigure[]): Figure[] {
  return figures.map(({ figure }) => figure).filter(({ class: kind }) => kind === 'date' || kind === 'time');
}
