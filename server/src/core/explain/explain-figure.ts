import { type Candidate, isLoose } from '../align/figures/candidates.js';
import { type DraftMatch, matchDraft } from '../align/figures/draft-matches.js';
import { type Judgement, judge } from '../align/figures/figure-model.js';
import type { SlotIndex } from '../align/figures/slot-index.js';
import type { Figure } from '../mentions/figure.js';
import type { Reading } from '../mentions/reading.js';
import type { Verdict } from '../types.js';
import { alignedWords, rounded } from './aligned-words.js';
import type { Comparison } from './explanation.js';
import { signalsOf } from './signals.js';

const MOST = 3;

/** Why a figure has its verdict, with the slots of the sources that fit it best. */
export function explainFigure(
  figure: Figure,
  verdict: Verdict,
  draft: Reading,
  indexes: readonly SlotIndex[],
): { readonly reasons: string[]; readonly compared: Comparison[] } {
  const found = matchDraft(draft, indexes).find(({ match }) => match.figure.figure === figure);
  if (found === undefined) return { reasons: [TOO_MANY], compared: [] };
  const { agree, differ, candidates } = found.match;
  const shown = new Set([...(agree ? [agree] : []), ...(differ ? [differ] : []), ...candidates].slice(0, MOST));
  const inOrder = candidates.filter((candidate) => shown.has(candidate));
  return {
    reasons: [...reasons(found, verdict)],
    compared: inOrder.map((candidate) => comparison(candidate, found)),
  };
}

const TOO_MANY = 'Only the first sixty figures of a sentence are laid against the sources; this is one behind them.';

function* reasons({ match, contested }: DraftMatch, verdict: Verdict): Generator<string> {
  const { figure, candidates, agree, differ } = match;
  const judgement = contested && judge(figure, contested.regime, contested.features);
  if (verdict === 'supported') {
    yield 'A source has the same figure in a sentence that fits.';
    if (judgement) yield `Another figure fits too, but is not told: ${inWords(judgement)}.`;
  } else if (verdict === 'contradicted') {
    if (contested?.setAside)
      yield 'What agrees elsewhere fits far worse, or fits worse and says less or measures something else.';
    if (judgement) yield `The place of the sources that fits best has another value: ${inWords(judgement)}.`;
    else yield 'A source has the same figure, and takes it back.';
  } else if (candidates.length === 0) yield 'No source has a figure of this kind.';
  else if (judgement) yield `A source has another figure in a sentence that is a little alike: ${inWords(judgement)}.`;
  else if (differ && isLoose(figure, differ))
    yield 'A small or vague figure that no word beside it ties to a source is left alone.';
  else if (!agree) yield 'The figures of this kind that the sources have are those of other figures of the draft.';
}

function inWords({ chance, loudFrom, quietFrom, isTied }: Judgement): string {
  const quietly = quietFrom === undefined ? '' : `quietly from ${inHundred(quietFrom)} on, and `;
  const held = isTied ? '' : ', and it is a warning only where both texts plainly speak of the same one';
  return `the chance that the draft is wrong is ${inHundred(chance)} in 100; it is told ${quietly}as a warning from ${inHundred(loudFrom)} on${held}`;
}

function inHundred(chance: number): number {
  return Math.round(chance * 100);
}

function comparison(candidate: Candidate, { match, contested }: DraftMatch): Comparison {
  const { slot, index, relation, score, features } = candidate;
  const { figure } = match;
  const judged = contested?.differ === candidate ? judge(figure, contested.regime, contested.features) : undefined;
  return {
    evidence: slot.source.evidenceOf(slot.figure),
    relation: relation === 'agree' ? 'agrees' : 'differs',
    score: rounded(score),
    words: alignedWords(figure.statement, slot.statement, index),
    signals: signalsOf(features),
    ...(judged && { judged: judgedOf(judged) }),
  };
}

function judgedOf({ chance, loudFrom, quietFrom }: Judgement): NonNullable<Comparison['judged']> {
  const quietly = quietFrom === undefined ? {} : { quietFrom: rounded(quietFrom) };
  return { chance: rounded(chance), loudFrom: rounded(loudFrom), ...quietly };
}
