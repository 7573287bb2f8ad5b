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

/** The figures of a draft beside the slots of every source, before it is settled which of them they speak of. */
export interface LaidFigures {
  readonly statements: readonly Statement[];
  readonly figures: Omit<DraftContext['figures'], 'known'>;
  /** For each source and statement, the candidates of the statement's figures. */
  readonly candidates: ReadonlyMap<SlotIndex, readonly (readonly FigureCandidates[])[]>;
}

/** Lays every figure of a draft against the slots of every source. */
export function layFigures({ statements }: Reading, indexes: readonly SlotIndex[], rank = RANK_WEIGHTS): LaidFigures {
  const byStatement = statements.map((statement) => statement.figures.map((placed) => inContext(placed, statement)));
  const laid = (index: SlotIndex) => byStatement.map((figures) => findCandidates(figures, index, rank));
  return {
    statements,
    figures: { byStatement, telling: countTelling(byStatement) },
    candidates: new Map(indexes.map((index) => [index, laid(index)])),
  };
}

/** The matches of all figures, or of the wanted ones, over some of the sources that they are laid against. */
export function matchLaid(
  { statements, figures, candidates }: LaidFigures,
  indexes: readonly SlotIndex[],
  isWanted: (figure: FigureInContext) => boolean = () => true,
): DraftMatch[] {
  const known = new Map<SlotIndex, ReadonlySet<FigureInContext>>();
  const knownTo = (index: SlotIndex): ReadonlySet<FigureInContext> => {
    const found = known.get(index) ?? knownFigures(figures.byStatement, index);
    known.set(index, found);
    return found;
  };
  return statements.flatMap((statement, at) => {
    const here = figures.byStatement[at] ?? [];
    if (!here.some(isWanted)) return [];
    const perSource = indexes.map((index) => candidates.get(index)?.[at] ?? []);
    const matches = matchStatement(statement, here, perSource);
    const agreeing = new Set(matches.filter(({ agree }) => agree).map(({ figure }) => figure));
    const contextFor = (index: SlotIndex): DraftContext => ({
      statements,
      figures: { ...figures, known: knownTo(index) },
      hasAgreeing: (figure) => agreeing.has(figure),
    });
    return matches.filter(({ figure }) => isWanted(figure)).map((match) => contest(match, contextFor));
  });
}

/** Matches every figure of a draft with the slots of every source. */
export function matchDraft(draft: Reading, indexes: readonly SlotIndex[], rank: Weights = RANK_WEIGHTS): DraftMatch[] {
  return matchLaid(layFigures(draft, indexes, rank), indexes);
}

function matchStatement(
  statement: Statement,
  figures: readonly FigureInContext[],
  perSource: readonly (readonly FigureCandidates[])[],
): FigureMatch[] {
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
