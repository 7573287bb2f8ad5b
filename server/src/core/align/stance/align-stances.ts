import { overlap } from '../../text/overlap.js';
import type { Span } from '../../types.js';
import type { FigureAlignment, SourceSpan, StanceAlignment } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import { addTo } from '../multimap.js';
import type { Passage } from '../passage.js';
import type { WordsMemory } from '../sentence-memory.js';
import type { SourceIndexes } from '../source-indexes.js';
import { addedNegations } from './added-negation.js';
import { antonyms } from './antonyms.js';
import type { TurnCandidate } from './candidate.js';
import { droppedNegations } from './dropped-negation.js';
import type { KnownElsewhere } from './known-elsewhere.js';
import type { NearestSentences } from './nearest-sentences.js';
import { MOST_MATCHED } from './nearness.js';
import { surerStatements } from './raised-certainty.js';
import type { StanceIndex, StemsOfSources } from './stance-index.js';
import { isNearVerbatim, LEAST_MATCHED, surplus } from './stance-model.js';
import { type StanceSentence, stanceSentence } from './stance-sentence.js';
import { substitutedNames } from './substituted-names.js';
import { conditionsOf, turnedConditions } from './turned-conditions.js';
import { type TurnedDirection, turnedDirections } from './turned-directions.js';

/** Of a sentence's words with a wrong one among them: what is nearly the source's own has more. */
const LEAST_SHARE = 0.4;
/** Characters between two places of a source that are told of once. */
const SAME_WORDS = 60;

/** Where a draft turns round what a source says; one at a place, the surest. */
export function alignStances(
  draft: Passage,
  { stances: indexes, known, search, memory }: LibraryIndex,
  figures: readonly FigureAlignment[],
): StanceAlignment[] {
  const directions = new Map<number, TurnedDirection[]>();
  for (const direction of turnedDirections(draft, figures)) addTo(directions, direction.statement, direction);
  return draft.own.flatMap((statement) => {
    const { start, turns } = memory.stances.get(statement, () => ({
      start: statement.start,
      turns: turnsOf(stanceSentence(statement), draft.text, search.near(statement).nearest, { indexes, known }),
    }));
    const steered = directions.get(statement.index);
    if (turns.length === 0 && steered === undefined) return [];
    const moved = turns.map((turn) => shifted(turn, statement.start - start));
    return surestApart(steered === undefined ? moved : [...moved, ...steered.map(ofDirection)]);
  });
}

/** The turns of a sentence as they were found when it stood at `start`. */
export type StanceMemory = WordsMemory<{ readonly start: number; readonly turns: readonly SureTurn[] }>;

function turnsOf(
  sentence: StanceSentence,
  text: string,
  nearest: readonly number[],
  { indexes, known }: { readonly indexes: SourceIndexes<StanceIndex>; readonly known: KnownElsewhere },
): SureTurn[] {
  if (sentence.words.length === 0) return [];
  const conditions = conditionsOf(sentence, text);
  return nearest.flatMap((number) => {
    const index = indexes.at(number);
    if (index === undefined) return [];
    const { stems } = known;
    const near = index.nearest(sentence, stems);
    const [nearest] = near.sentences;
    if (near.sentences.some((other) => isVerbatim(other, sentence))) return [];
    return [
      ...turnsAmong(near, index, sentence, stems)
        .filter((candidate) => surplus(candidate) > 0 && !isKnownElsewhere(candidate, number, known))
        .map(toSureTurn),
      ...surerStatements(index, sentence, near.sentences).map(
        // What is turned round is told rather than what is only said more surely.
        ({ start, end, turn, at }): SureTurn => ({
          surplus: Number.NEGATIVE_INFINITY,
          alignment: { start, end, turn, at: placeIn(index, at), isNearVerbatim: true },
        }),
      ),
      ...turnedConditions(index, sentence, conditions, nearest).map(
        (condition): SureTurn => ({
          surplus: Number.POSITIVE_INFINITY,
          alignment: {
            ...spanOf(condition),
            turn: 'condition-turned',
            at: placeIn(condition.index, condition.at),
            isNearVerbatim: false,
          },
        }),
      ),
    ];
  });
}

function shifted({ surplus, alignment }: SureTurn, by: number): SureTurn {
  if (by === 0) return { surplus, alignment };
  return { surplus, alignment: { ...alignment, start: alignment.start + by, end: alignment.end + by } };
}

function ofDirection({ start, end, at }: TurnedDirection): SureTurn {
  return {
    surplus: Number.POSITIVE_INFINITY,
    alignment: { start, end, turn: 'direction-turned', at, isNearVerbatim: false },
  };
}

/** What a source has word for word it does not say otherwise, whatever else it says in like words. */
function isVerbatim({ words }: StanceSentence, draft: StanceSentence): boolean {
  return words.length === draft.words.length && words.every(({ lower }, at) => lower === draft.words[at]?.lower);
}

/** Every place where one sentence of a draft may turn a source round, sure or not. */
export function turnCandidates(index: StanceIndex, sentence: StanceSentence): TurnCandidate[] {
  return turnsAmong(index.nearest(sentence), index, sentence);
}

/** A source that shares too little with the sentence for any clause to be tied is not looked at further. */
function turnsAmong(
  { sentences, mostMatched, all }: NearestSentences,
  index: StanceIndex,
  sentence: StanceSentence,
  stems?: StemsOfSources,
): TurnCandidate[] {
  if (mostMatched < LEAST_MATCHED * MOST_MATCHED && mostMatched < LEAST_SHARE * all) return [];
  return [addedNegations, droppedNegations, antonyms, substitutedNames].flatMap((find) =>
    find(index, sentence, sentences, stems),
  );
}

/** What one source calls otherwise, another may well have. */
function isKnownElsewhere({ name }: TurnCandidate, source: number, known: KnownElsewhere): boolean {
  return name !== undefined && known.isKnown(name, source);
}

interface SureTurn {
  readonly surplus: number;
  readonly alignment: StanceAlignment;
}

function toSureTurn(candidate: TurnCandidate): SureTurn {
  const { turn, index, at } = candidate;
  return {
    surplus: surplus(candidate),
    alignment: { ...spanOf(candidate), turn, at: placeIn(index, at), isNearVerbatim: isNearVerbatim(candidate) },
  };
}

function surestApart(turns: readonly SureTurn[]): StanceAlignment[] {
  const kept: StanceAlignment[] = [];
  for (const { alignment } of [...turns].sort((a, b) => b.surplus - a.surplus)) {
    if (!kept.some((other) => isOneMatter(other, alignment))) kept.push(alignment);
  }
  return kept;
}

/** Two turns at one place of the draft, or against the same few words of a source. */
function isOneMatter(a: StanceAlignment, b: StanceAlignment): boolean {
  return overlap(a, b) || (a.at.source === b.at.source && gapBetween(a.at, b.at) < SAME_WORDS);
}

function gapBetween(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}

function placeIn({ source }: StanceIndex, { start, end }: Span): SourceSpan {
  return { start, end, source };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
