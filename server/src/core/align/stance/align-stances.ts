import type { Reading } from '../../mentions/reading.js';
import type { Span } from '../../types.js';
import type { SourceSpan, StanceAlignment } from '../alignment.js';
import { addedNegations } from './added-negation.js';
import { antonyms } from './antonyms.js';
import type { TurnCandidate } from './candidate.js';
import { droppedNegations } from './dropped-negation.js';
import type { StanceIndex } from './stance-index.js';
import { surplus } from './stance-model.js';
import { type StanceSentence, stanceSentence } from './stance-sentence.js';
import { turnedConditions } from './turned-conditions.js';

/** Characters between two places of a source that are told of once. */
const SAME_WORDS = 60;

/** Where a draft turns round what a source says; one at a place, the surest. */
export function alignStances(draft: Reading, indexes: readonly StanceIndex[]): StanceAlignment[] {
  return draft.statements.flatMap((statement) => {
    const sentence = stanceSentence(statement);
    if (sentence.words.length === 0) return [];
    const turned = indexes.flatMap((index) => [
      ...turnCandidates(index, sentence).flatMap(surely),
      ...turnedConditions(index, sentence, draft.text).map(
        (condition): SureTurn => ({
          surplus: Number.POSITIVE_INFINITY,
          alignment: { ...spanOf(condition), turn: 'condition-turned', at: placeIn(condition.index, condition.at) },
        }),
      ),
    ]);
    return surestApart(turned);
  });
}

/** Every place where one sentence of a draft may turn a source round, sure or not. */
export function turnCandidates(index: StanceIndex, sentence: StanceSentence): TurnCandidate[] {
  return [...addedNegations(index, sentence), ...droppedNegations(index, sentence), ...antonyms(index, sentence)];
}

interface SureTurn {
  readonly surplus: number;
  readonly alignment: StanceAlignment;
}

function surely(candidate: TurnCandidate): SureTurn[] {
  const above = surplus(candidate);
  if (above <= 0) return [];
  const { turn, index, at } = candidate;
  return [{ surplus: above, alignment: { ...spanOf(candidate), turn, at: placeIn(index, at) } }];
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

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
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
