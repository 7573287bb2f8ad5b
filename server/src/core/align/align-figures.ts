import lexicon from '../../../../data/lexicons/walk-back-cues.json' with { type: 'json' };
import type { Reading, Statement } from '../mentions/reading.js';
import type { FigureAlignment } from './alignment.js';
import { type Candidate, type FigureCandidates, findCandidates, isLoose } from './candidates.js';
import { differenceOf } from './compare.js';
import { type FigureInContext, inContext } from './figure-in-context.js';
import { type FigureMatch, matchFigures } from './figure-matches.js';
import { judge, RANK_WEIGHTS } from './figure-model.js';
import { knownFigures } from './other-figures.js';
import { rewriteFigure } from './rewrite.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { tiedBy } from './tied-by.js';
import { type DraftContext, verdictFeatures } from './verdict-features.js';

/** Two slots of other values within this score of each other: neither is offered as a fix. */
const RIVAL_MARGIN = 0.5;
const EARLIER = new RegExp(`\\b(?:${lexicon.earlier.join('|')})\\b`, 'i');

/** Which claim each figure and date of a draft speaks of, and whether it agrees. */
export function alignFigures(draft: Reading, indexes: readonly SlotIndex[]): FigureAlignment[] {
  const byStatement = draft.statements.map((statement) => statement.figures.map((placed) => inContext(placed, statement)));
  const known = new Map(indexes.map((index) => [index, knownFigures(byStatement, index)]));
  return draft.statements.flatMap((statement, at) => {
    const matches = matchStatement(statement, byStatement[at] ?? [], indexes);
    const agreeing = new Set(matches.filter(({ agree }) => agree).map(({ figure }) => figure));
    const contextFor = (index: SlotIndex): DraftContext => ({
      statements: draft.statements,
      figures: { byStatement, known: known.get(index) ?? new Set() },
      hasAgreeing: (figure) => agreeing.has(figure),
    });
    return matches.map((match) => settle(match, draft.text, contextFor));
  });
}

function matchStatement(statement: Statement, figures: readonly FigureInContext[], indexes: readonly SlotIndex[]): FigureMatch[] {
  if (figures.length === 0) return [];
  const perSource = indexes.map((index) => findCandidates(figures, index, RANK_WEIGHTS));
  const merged = figures.map((figure, at): FigureCandidates => {
    const candidates = perSource.flatMap((list) => list[at]?.candidates ?? []);
    return { figure, candidates: candidates.sort((a, b) => b.score - a.score) };
  });
  const speaksOfThePast = EARLIER.test(statement.tokens.map(({ surface }) => surface).join(' '));
  return matchFigures(merged, (slot) => speaksOfThePast || slot.superseded === undefined);
}

function settle(match: FigureMatch, text: string, contextFor: (index: SlotIndex) => DraftContext): FigureAlignment {
  const { figure, differ } = match;
  const regime = match.agree ? 'against' : 'alone';
  if (differ && !isLoose(figure, differ) && differ.score >= (match.agree?.score ?? Number.NEGATIVE_INFINITY)) {
    const { isLoud, isQuiet } = judge(figure, regime, verdictFeatures(match, differ, contextFor(differ.index)));
    if (isLoud || isQuiet) return contradicted(match, differ, text, isLoud);
  }
  return match.agree ? supported(figure, match) : { figure: figure.figure, verdict: 'unsourced', isLoud: false, tiedBy: [] };
}

function contradicted({ figure, rival }: FigureMatch, differ: Candidate, text: string, isLoud: boolean): FigureAlignment {
  const { slot, index } = differ;
  const isSettled = isLoud && !(rival && differ.score - rival.score < RIVAL_MARGIN);
  const fix = isSettled ? rewriteFigure(figure.figure, slot.figure, text, slot.source.reading.text) : undefined;
  return {
    figure: figure.figure,
    verdict: 'contradicted',
    slot: { figure: slot.figure, source: slot.source },
    difference: differenceOf(figure.figure, slot.figure),
    isLoud,
    ...(fix === undefined ? {} : { fix }),
    tiedBy: tiedBy(figure, slot, index),
  };
}

function supported(figure: FigureInContext, { agree, candidates }: FigureMatch): FigureAlignment {
  const standing = candidates.find(({ relation, slot }) => relation === 'agree' && slot.superseded === undefined);
  const chosen = standing ?? agree;
  const slot: Slot | undefined = chosen?.slot;
  const superseding = slot && !EARLIER.test(textOf(figure)) ? slot.superseded : undefined;
  return {
    figure: figure.figure,
    verdict: superseding ? 'contradicted' : 'supported',
    isLoud: false,
    ...(slot && chosen ? { slot: { figure: slot.figure, source: slot.source }, tiedBy: tiedBy(figure, slot, chosen.index) } : { tiedBy: [] }),
    ...(superseding ? { supersededBy: superseding } : {}),
  };
}

function textOf({ statement }: FigureInContext): string {
  return statement.tokens.map(({ surface }) => surface).join(' ');
}
