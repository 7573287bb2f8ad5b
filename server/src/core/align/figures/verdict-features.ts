import type { Figure } from '../../mentions/figure.js';
import type { Statement } from '../../mentions/reading.js';
import type { Candidate } from './candidates.js';
import { clauseWordFeatures } from './clause-words.js';
import { copyFeatures } from './copied-words.js';
import { dateTieFeatures } from './date-ties.js';
import { datedEventFeatures } from './day-of-what.js';
import { isDerived } from './derived.js';
import { digitFeatures, tellingAgreement } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import type { FigureMatch } from './figure-matches.js';
import { governingVerbFeatures } from './governing-verbs.js';
import { hypotheticalFeatures } from './hypothetical.js';
import { magnitudeFeatures } from './magnitude.js';
import { nearestNameFeatures } from './nearest-names.js';
import { type DraftFigures, otherFigureFeatures } from './other-figures.js';
import { otherTimeFeatures } from './other-time.js';
import { bit, type Features, joined, share } from './slot-features.js';
import { subjectFeatures } from './subjects.js';
import { swappedWordFeatures } from './swapped-words.js';
import { unexplainedFeatures } from './unexplained.js';
import { verbFeatures } from './verbs.js';
import { wordOrderFeatures } from './word-order.js';
import { workedOutFeatures } from './worked-out.js';

/** A draft as the verdict needs it: its sentences, its figures, and which figures of the sentence have an agreeing slot. */
export interface DraftContext {
  readonly statements: readonly Statement[];
  readonly figures: DraftFigures;
  hasAgreeing(figure: FigureInContext): boolean;
}

/** A line of fewer telling words is as often a heading or a row of a list as a sentence. */
const FEW_WORDS = 3;
const MAX_MARGIN = 4;
const MAX_RIVAL_MARGIN = 3;
/** Ranker features that the verdict looks at again. */
const SHOWN = withLeads([
  'contextCover',
  'localDraft',
  'localSource',
  'nounMatch',
  'nounClash',
  'figureNear',
  'leftWord',
  'rightWord',
  'leftRaw',
  'rightRaw',
  'leftRun',
  'rightRun',
  'otherTime',
  'sameKind',
  'sameUnit',
  'phraseOverlap',
]);

/** Ties of which the lead over the slot that agrees counts, too. */
const TIES = withLeads([
  'clauseCover',
  'clauseCoverBack',
  'clauseRare',
  'pairRare',
  'wordShared',
  'wordCoverBack',
  'nameCover',
  'near',
  'sideLeft',
  'sideRight',
  'paraphrase',
  'verbSame',
  'verbClash',
  'governorSame',
  'governorClash',
  'nearNameSame',
  'nearNameClash',
  'subjectSame',
  'subjectClash',
  'copied',
  'copiedLong',
]);

/**
 * What speaks for "this figure contradicts that slot". Where some slot agrees, the shown ranker features are the
 * differing slot's lead over it, under a "+" name.
 */
export function verdictFeatures(
  match: FigureMatch,
  differ: Candidate,
  draft: DraftContext,
  ...others: readonly Features[]
): Features {
  const { agree, figure } = match;
  const ties = tieFeatures(figure, differ, draft);
  return joined(
    scores(match, differ),
    ...(agree ? against(match, agree, differ) : [shown(differ.features)]),
    binding(figure, differ),
    { derived: bit(isDerived(figure, differ.slot, differ.index)) },
    workedOutFeatures(figure, differ.slot),
    ties,
    digitFeatures(figure.figure, differ.slot.figure),
    magnitudeFeatures(figure.figure, differ.slot.figure),
    datedEventFeatures(figure, differ.slot),
    unexplainedFeatures(figure, draft.statements, differ.slot, differ.index),
    swappedWordFeatures(figure, draft.statements, differ.slot, differ.index),
    otherTimeFeatures(figure, draft.figures, differ.slot, differ.index),
    dateTieFeatures(figure, differ.slot, differ.index),
    otherFigureFeatures(figure, differ.slot, differ.index, draft.figures, (other) => draft.hasAgreeing(other)),
    // How much better the words of its clause tie the figure to the slot that differs than to the one that agrees.
    agree ? leads(TIES, ties, tieFeatures(figure, agree, draft)) : NONE,
    ...others,
  );
}

const NONE: Features = {};

function scores({ figure, rival }: FigureMatch, differ: Candidate): Features {
  const words = [...figure.statement.places.keys()];
  const known = words.filter((word) => differ.index.knows(word)).length;
  return {
    differScore: differ.score,
    rivalMargin: rival ? Math.min(MAX_RIVAL_MARGIN, differ.score - rival.score) : MAX_RIVAL_MARGIN,
    slotsOfKind: Math.log(1 + (differ.index.slotsOfKind.get(figure.kind) ?? 0)),
    draftKnown: share(known, words.length),
    isCount: bit(figure.figure.class === 'count'),
    isDate: bit(figure.figure.class === 'date'),
    brief: bit(words.length < FEW_WORDS),
  };
}

function shown(features: Features): Features {
  const values: Record<string, number> = {};
  for (const { name } of SHOWN) values[name] = features[name] ?? 0;
  return values;
}

function against({ figure, candidates, taken }: FigureMatch, agree: Candidate, differ: Candidate): Features[] {
  const open = candidates.filter(({ slot }) => !taken.has(slot));
  const mass = (list: readonly Candidate[]): number =>
    list.reduce((sum, { score }) => sum + Math.exp(score - differ.score), 0);
  const own = {
    margin: Math.max(-MAX_MARGIN, Math.min(MAX_MARGIN, differ.score - agree.score)),
    massDiffer: share(mass(open.filter(({ relation }) => relation === 'differ')), mass(open)),
    agreeTells: tellingAgreement(figure, agree),
    // The source tells of both: "unchanged from the prior quarter and from the prior year".
    sideBySide: bit(agree.slot.statement === differ.slot.statement),
  };
  return [own, leads(SHOWN, differ.features, agree.features)];
}

function binding({ figure }: FigureInContext, { slot }: Candidate): Features {
  const { noun } = figure;
  const counted = noun !== undefined && slot.figure.noun !== undefined;
  const isCounting = figure.class === 'count' || figure.class === 'ordinal';
  const sameNoun = counted && noun === slot.figure.noun;
  return {
    nounStrict: counted ? bit(sameNoun) : isCounting ? 0 : 0.7,
    bareCount: bit(figure.class === 'count' && !sameNoun),
    softSlot: bit(isTooSoft(figure, slot.figure)),
  };
}

/** "Days a month" says nothing of 20 months; "no one" says something. */
function isTooSoft({ class: figureClass, soft }: Figure, slot: Figure): boolean {
  return figureClass !== 'date' && soft !== true && slot.soft === true && slot.value !== 0;
}

/** What ties a figure to a slot by the words, the names and the verb of both clauses. */
function tieFeatures(
  figure: FigureInContext,
  { slot, index }: Pick<Candidate, 'slot' | 'index'>,
  { statements }: DraftContext,
): Features {
  return joined(
    clauseWordFeatures(figure, statements, slot, index),
    wordOrderFeatures(figure, slot),
    copyFeatures(figure, slot),
    verbFeatures(figure, slot),
    governingVerbFeatures(figure, slot),
    nearestNameFeatures(figure, slot, index),
    subjectFeatures(figure, statements, slot, index.statements),
    hypotheticalFeatures(figure, slot),
  );
}

/** A feature, and the name of its lead over the same feature of another slot. */
interface Led {
  readonly name: string;
  readonly lead: string;
}

function withLeads(names: readonly string[]): readonly Led[] {
  return names.map((name) => ({ name, lead: `+${name}` }));
}

function leads(features: readonly Led[], ours: Features, theirs: Features): Features {
  const values: Record<string, number> = {};
  for (const { name, lead } of features) values[lead] = (ours[name] ?? 0) - (theirs[name] ?? 0);
  return values;
}
