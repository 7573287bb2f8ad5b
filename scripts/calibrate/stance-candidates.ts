import type { Features } from '../../server/src/core/align/figures/slot-features.js';
import { turnCandidates } from '../../server/src/core/align/stance/align-stances.js';
import type { Turn, TurnCandidate } from '../../server/src/core/align/stance/candidate.js';
import { indexStances, type StanceIndex } from '../../server/src/core/align/stance/stance-index.js';
import { isVetoed } from '../../server/src/core/align/stance/stance-model.js';
import { stanceSentence } from '../../server/src/core/align/stance/stance-sentence.js';
import type { SourceReading } from '../../server/src/core/claims/library.js';
import { type Item, overlaps } from './items.js';

/** A place where a draft may turn its source round, with what is known of it. */
export interface LabelledTurn {
  readonly item: Item;
  readonly turn: Turn;
  readonly features: Features;
  /** 1: the draft says the opposite here, 0: it does not, undefined: nobody knows. */
  readonly label: 0 | 1 | undefined;
  /** True where it overlaps the words that the row calls wrong. */
  readonly isHit: boolean;
  /** The sentence of the draft, so that two places in it count as one alarm. */
  readonly sentence: number;
  readonly show: string;
}

/** Every candidate of some items; those that a veto silences are left out. */
export function labelledTurns(items: readonly Item[]): LabelledTurn[] {
  const indexes = new Map<SourceReading, StanceIndex>();
  return items.flatMap((item) => {
    const { source } = item.source;
    const index = indexes.get(source) ?? indexStances(source);
    indexes.set(source, index);
    return item.draft.statements.flatMap((statement) => {
      const candidates = turnCandidates(index, stanceSentence(statement));
      return candidates
        .filter((candidate) => !isVetoed(candidate) && overlaps(item.prose.toDocument(candidate), item.scope))
        .map((candidate) => labelled(item, candidate, statement.index));
    });
  });
}

function labelled(item: Item, candidate: TurnCandidate, sentence: number): LabelledTurn {
  const { turn, features } = candidate;
  const isHit = item.isWrong(candidate);
  return { item, turn, features, isHit, label: labelOf(item, turn, isHit), sentence, show: shown(item, candidate) };
}

function labelOf(item: Item, turn: Turn, isHit: boolean): 0 | 1 | undefined {
  if (item.world !== 'pairs' || item.isClean) return 0;
  if (!isHit) return undefined;
  if (turn === 'name-unknown' || turn === 'name-moved')
    return item.kind === 'entity' || item.kind === 'speaker' ? 1 : undefined;
  const isNegation = item.subtype === 'negation';
  const isTurned = item.subtype === 'comparator' || (item.kind === 'polarity' && !isNegation);
  return (turn === 'antonym' ? isTurned : isNegation) ? 1 : undefined;
}

function shown({ draft, source }: Item, { start, end, sentence, at }: TurnCandidate): string {
  const ours = draft.text.slice(sentence.start, start);
  const theirs = source.source.reading.text;
  const marked = `${ours}[[${draft.text.slice(start, end)}]]${draft.text.slice(end, sentence.end)}`;
  const there = `${theirs.slice(Math.max(0, at.start - 120), at.start)}[[${theirs.slice(at.start, at.end)}]]${theirs.slice(at.end, at.end + 120)}`;
  return `${marked.replace(/\s+/g, ' ')}\n      ${there.replace(/\s+/g, ' ')}`;
}
