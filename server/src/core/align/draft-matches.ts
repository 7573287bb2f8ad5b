import lexicon from '../../../../data/lexicons/walk-back-cues.json' with { type: 'json' };
import type { Reading, Statement } from '../mentions/reading.js';
import { type Candidate, type FigureCandidates, findCandidates, isLoose } from './candidates.js';
import { type FigureInContext, inContext } from './figure-in-context.js';
import { type FigureMatch, matchFigures } from './figure-matches.js';
import { RANK_WEIGHTS, type Regime } from './figure-model.js';
import { countTelling, knownFigures } from './other-figures.js';
import type { Features } from './slot-features.js';
import type { SlotIndex } from './slot-index.js';
import { type DraftContext, verdictFeatures } from './verdict-features.js';
import type { Weights } from './weights.js';

/** A figure's match, ready to be judged. */
export interface DraftMatch {
  readonly match: FigureMatch;
  /** The slot that the figure may contradict, where it is close enough to be judged at all. */
  readonly contested?: { readonly differ: Candidate; readonly regime: Regime; readonly features: Features };
}

/** In the ranker's scale, in which the best slot of a sentence leads the next one by about one. */
const OTHER_SOURCE_LEAD = 2;
const EARLIER = new RegExp(`\\b(?:${lexicon.earlier.join('|')})\\b`, 'i');

/** Lays every figure of a draft against the slots of every source. */
export function matchDraft(draft: Reading, indexes: readonly SlotIndex[], rank: Weights = RANK_WEIGHTS): DraftMatch[] {
  const byStatement = draft.statements.map((statement) =>
    statement.figures.map((placed) => inContext(placed, statement)),
  );
  const known = new Map(indexes.map((index) => [index, knownFigures(byStatement, index)]));
  const telling = countTelling(byStatement);
  return draft.statements.flatMap((statement, at) => {
    const matches = matchStatement(statement, byStatement[at] ?? [], indexes, rank);
    const agreeing = new Set(matches.filter(({ agree }) => agree).map(({ figure }) => figure));
    const contextFor = (index: SlotIndex): DraftContext => ({
      statements: draft.statements,
      figures: { byStatement, known: known.get(index) ?? new Set(), telling },
      hasAgreeing: (figure) => agreeing.has(figure),
    });
    return matches.map((match) => contest(match, contextFor));
  });
}

function matchStatement(
  statement: Statement,
  figures: readonly FigureInContext[],
  indexes: readonly SlotIndex[],
  rank: Weights,
): FigureMatch[] {
  if (figures.length === 0) return [];
  const perSource = indexes.map((index) => findCandidates(figures, index, rank));
  const merged = figures.map((figure, at): FigureCandidates => {
    const candidates = perSource.flatMap((list) => list[at]?.candidates ?? []);
    return { figure, candidates: candidates.sort((a, b) => b.score - a.score) };
  });
  const isPast = speaksOfEarlier(statement);
  return matchFigures(merged, (slot) => isPast || slot.superseded === undefined);
}

function contest(match: FigureMatch, contextFor: (index: SlotIndex) => DraftContext): DraftMatch {
  const { figure, differ, agree } = match;
  if (!differ || isLoose(figure, differ) || (agree && differ.score < agree.score + leadOver(agree, differ)))
    return { match };
  const features = verdictFeatures(match, differ, contextFor(differ.index));
  return { match, contested: { differ, regime: agree ? 'against' : 'alone', features } };
}

/** What another source says has to fit far better than what bears the figure out: two sources may simply differ. */
function leadOver(agree: Candidate, differ: Candidate): number {
  return agree.index === differ.index ? 0 : OTHER_SOURCE_LEAD;
}

/** True where a sentence says that a figure was given earlier or taken back since. */
export function speaksOfEarlier({ tokens }: Statement): boolean {
  return EARLIER.test(tokens.map(({ surface }) => surface).join(' '));
}
