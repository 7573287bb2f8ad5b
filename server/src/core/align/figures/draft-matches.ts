import lexicon from '../../../../../data/lexicons/walk-back-cues.json' with { type: 'json' };
import type { Reading, Statement } from '../../mentions/reading.js';
import type { SentenceMemory } from '../sentence-memory.js';
import type { SourceIndexes } from '../source-indexes.js';
import { bearingOut, type Candidate, type FigureCandidates, wordsIn } from './candidates.js';
import { contest } from './contested.js';
import type { FigureInContext } from './figure-in-context.js';
import { type FigureMatch, matchFigures } from './figure-matches.js';
import { FigureMemory } from './figure-memory.js';
import { RANK_WEIGHTS } from './figure-model.js';
import { type ContestInDraft, KeptContest } from './kept-contest.js';
import { type LaidFigures, layFigures, onceFor } from './lay-figures.js';
import { packFeatures } from './packed-features.js';
import type { SlotIndex } from './slot-index.js';
import type { AgreeingSlots } from './slot-look-up.js';
import type { DraftContext } from './verdict-features.js';
import type { Weights } from './weights.js';

/** A figure's match, ready to be judged. */
export interface DraftMatch {
  readonly match: FigureMatch;
  /** The slot that the figure may contradict, where it is close enough to be judged at all. */
  readonly contested?: ContestInDraft;
  /** Whether the source of that slot has the figure itself, too. */
  readonly isKnown: boolean;
}

/** A match without what hangs on the whole draft, as it is kept. */
export interface KeptMatch {
  readonly match: FigureMatch;
  readonly contested?: KeptContest;
}

const EARLIER = new RegExp(`\\b(?:${lexicon.earlier.join('|')})\\b`, 'i');

/** Over which sources the figures of a sentence are matched. */
interface Among {
  readonly nearest: readonly SlotIndex[];
  /** They may bear a figure out that none of the nearest does, and contradict none. */
  readonly further: readonly number[];
  readonly indexes: SourceIndexes<SlotIndex>;
}

/** The matches of all figures over the sources that they are laid against. */
export function matchLaid(laid: LaidFigures, indexes: SourceIndexes<SlotIndex>): DraftMatch[] {
  const among = (statement: Statement): Among => {
    const { nearest, further } = laid.search.near(statement);
    return { nearest: nearest.flatMap((number) => indexes.at(number) ?? []), further, indexes };
  };
  return matchEach(laid, laid.memory.matchesWith(indexes), { among, isWanted: () => true, isContested: () => true });
}

/**
 * The matches of some figures over one source alone, where it is among those nearest to their sentence. What agrees with the
 * source is contested by nothing of it.
 */
export function matchAlone(
  laid: LaidFigures,
  index: SlotIndex,
  number: number,
  isWanted: (figure: FigureInContext) => boolean,
): DraftMatch[] {
  const alone: Among = { nearest: [index], further: [], indexes: NO_INDEXES };
  const among = (statement: Statement) => (laid.search.near(statement).nearest.includes(number) ? alone : undefined);
  const isContested = ({ agree }: FigureMatch): boolean => agree === undefined;
  return matchEach(laid, laid.memory.matchesWith(index), { among, isWanted, isContested });
}

/** Which figures are matched, with what, and which of the matches may be contested. */
interface Matching {
  readonly among: (statement: Statement) => Among | undefined;
  readonly isWanted: (figure: FigureInContext) => boolean;
  readonly isContested: (match: FigureMatch) => boolean;
}

function matchEach(
  laid: LaidFigures,
  memory: SentenceMemory<Map<number, KeptMatch>>,
  { among: amongFor, isWanted, isContested }: Matching,
): DraftMatch[] {
  const { statements, own, figures } = laid;
  return own.flatMap((statement) => {
    const here = figures.byStatement[statement.index] ?? [];
    if (!here.some(isWanted)) return [];
    const among = amongFor(statement);
    if (among === undefined) return [];
    const known = memory.get(statement, statements, () => new Map());
    const find = onceFor(() => matchesOf(statement, laid, among, isContested));
    return here.flatMap((figure, which) => {
      if (!isWanted(figure)) return [];
      const kept = known.get(which);
      const match = kept ?? find(statement)(which);
      if (match === undefined) return [];
      if (kept === undefined) known.set(which, keptOf(match));
      return [withDraft(match, figure, laid)];
    });
  });
}

/** Matches every figure of a draft with the slots of every source. */
export function matchDraft(draft: Reading, indexes: readonly SlotIndex[], rank: Weights = RANK_WEIGHTS): DraftMatch[] {
  const all = { nearest: indexes.map((_, at) => at), further: [] };
  const search = { near: () => all };
  const laid = layFigures(draft, { memory: new FigureMemory(), search, lookUp: { agreeing: () => NOTHING }, rank });
  return matchLaid(laid, { count: indexes.length, at: (number) => indexes[number] });
}

/** The matches of one statement's figures, by number; each is looked at closely when it is asked for. */
function matchesOf(statement: Statement, laid: LaidFigures, among: Among, isContested: Matching['isContested']) {
  const { statements, figures } = laid;
  const here = figures.byStatement[statement.index] ?? [];
  const perSource = among.nearest.map((index) => laid.candidatesIn(index, statement.index));
  const bearingOut = among.further.length > 0 ? agreeingIn(among, statement, laid, perSource) : [];
  const matches = matchStatement(statement, here, [...perSource, ...bearingOut]);
  const agreeing = new Set(matches.filter(({ agree }) => agree).map(({ figure }) => figure));
  const context: DraftContext = { statements, figures, hasAgreeing: (figure) => agreeing.has(figure) };
  return (which: number): KeptMatch | undefined => {
    const match = matches[which];
    if (match === undefined) return undefined;
    const contested = isContested(match) ? contest(match, context) : undefined;
    return { match, ...(contested && { contested: new KeptContest(contested, packFeatures(contested.features)) }) };
  };
}

/** What agrees in sources that are not among the nearest, for the figures that nothing nearer agrees with. */
function agreeingIn(
  { further, indexes }: Among,
  statement: Statement,
  { figures, lookUp, rank }: LaidFigures,
  nearer: readonly (readonly FigureCandidates[])[],
): FigureCandidates[][] {
  const agrees = ({ relation }: Candidate): boolean => relation === 'agree';
  const here = figures.byStatement[statement.index] ?? [];
  const found = here.map((figure, at) => {
    const isOpen = !nearer.some((list) => list[at]?.candidates.some(agrees));
    return { figure, slots: isOpen ? lookUp.agreeing(figure.figure) : NOTHING };
  });
  return further.flatMap((source) => {
    const index = found.some(({ slots }) => slots.isIn(source)) ? indexes.at(source) : undefined;
    if (index === undefined) return [];
    const words = wordsIn(index);
    return [
      found.map(({ figure, slots }) => {
        return { figure, candidates: bearingOut(figure, here, words, rank, slots.among(source, index)) };
      }),
    ];
  });
}

const NOTHING: AgreeingSlots = { isIn: () => false, among: () => [] };
const NO_INDEXES: SourceIndexes<SlotIndex> = { count: 0, at: () => undefined };

/** A match as it is kept: of the candidates, the one that is borne out by what still stands; what spoke for each is weighed already. */
function keptOf({ match, contested }: KeptMatch): KeptMatch {
  const { agree, differ, rival } = match;
  const standing = match.candidates.find(({ relation, slot }) => relation === 'agree' && slot.superseded === undefined);
  const kept = {
    ...match,
    candidates: standing === undefined ? [] : [weighed(standing)],
    ...(agree && { agree: weighed(agree) }),
    ...(differ && { differ: weighed(differ) }),
    ...(rival && { rival: weighed(rival) }),
  };
  return { match: kept, ...(contested && { contested: contested.with(weighed) }) };
}

const NO_FEATURES: Candidate['features'] = {};

function weighed(candidate: Candidate): Candidate {
  const { slot, index, relation, crossesClass, isPartial, score } = candidate;
  return { slot, index, relation, crossesClass, isPartial, score, features: NO_FEATURES };
}

/** A match that may have been kept, for the figure where it stands now, in the draft as it is now. */
function withDraft({ match, contested }: KeptMatch, figure: FigureInContext, laid: LaidFigures): DraftMatch {
  const here = { ...match, figure };
  if (contested === undefined) return { match: here, isKnown: false };
  const isKnown = laid.isKnownTo(contested.differ.index, figure);
  return { match: here, contested: contested.in(laid.whole, figure, isKnown), isKnown };
}

function matchStatement(
  statement: Statement,
  figures: readonly FigureInContext[],
  perSource: readonly (readonly FigureCandidates[])[],
): FigureMatch[] {
  const merged = figures.map((figure, at): FigureCandidates => {
    const [only, ...others] = perSource;
    if (only !== undefined && others.length === 0) return { figure, candidates: only[at]?.candidates ?? [] };
    const candidates: Candidate[] = [];
    for (const list of perSource) for (const candidate of list[at]?.candidates ?? []) candidates.push(candidate);
    return { figure, candidates: candidates.sort((a, b) => b.score - a.score) };
  });
  return matchFigures(merged, (slot) => slot.superseded === undefined || speaksOfEarlier(statement));
}

/** True where a sentence says that a figure was given earlier or taken back since. */
export function speaksOfEarlier({ tokens }: Statement): boolean {
  return EARLIER.test(tokens.map(({ surface }) => surface).join(' '));
}
