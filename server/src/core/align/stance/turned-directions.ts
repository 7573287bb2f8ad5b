import type { Figure } from '../../mentions/figure.js';
import type { Reading, Statement } from '../../mentions/reading.js';
import { statementAt } from '../../mentions/statement-at.js';
import type { Span } from '../../types.js';
import type { FigureAlignment, SourceSpan } from '../alignment.js';
import { significantDigits } from '../figures/rounding.js';
import { LONGEST_SENTENCE, type StanceWord, stanceWords } from './stance-words.js';
import { oppositeness } from './word-relations.js';

/** A word that steers a figure the other way than in the source: "fell 12 percent" for "rose 12 percent". */
export interface TurnedDirection extends Span {
  readonly at: SourceSpan;
  /** The index of the draft's sentence. */
  readonly statement: number;
}

const REACH = 6;
const FEWEST_DIGITS = 2;
const FEWEST_SHARED = 2;
const SUBJECT_WORDS = 2;

/**
 * Where the draft gives a figure of the source with a word before it whose opposite stands before it in the source. Only
 * figures that are told apart by their digits, in clauses that share words.
 */
export function turnedDirections(draft: Reading, figures: readonly FigureAlignment[]): TurnedDirection[] {
  return figures.flatMap(({ figure, verdict, slot }) => {
    if (verdict !== 'supported' || slot === undefined || !isTelling(figure)) return [];
    const ours = before(draft.statements, figure);
    const theirs = before(slot.source.reading.statements, slot.figure);
    if (ours === undefined || theirs === undefined || sharedStems(ours, theirs) < FEWEST_SHARED) return [];
    const turned = nearestTurned(ours.steering, theirs.steering);
    if (turned === undefined || ours.isNegated !== theirs.isNegated || !isOfOneThing(turned.draft, ours, theirs))
      return [];
    const { start, end } = turned.draft;
    return [
      {
        start,
        end,
        statement: ours.statement,
        at: { start: turned.source.start, end: turned.source.end, source: slot.source },
      },
    ];
  });
}

/** Days and spans of time are not steered: "the next two months" and "the past two" are both right. */
function isTelling({ value, unit, class: kind }: Figure): boolean {
  return significantDigits(value) >= FEWEST_DIGITS && unit !== undefined && kind !== 'date' && kind !== 'duration';
}

interface Steered {
  readonly statement: number;
  readonly words: readonly StanceWord[];
  /** The words before the figure in its clause, the nearest first. */
  readonly steering: readonly StanceWord[];
  readonly isNegated: boolean;
}

function before(statements: readonly Statement[], figure: Span): Steered | undefined {
  const statement = statementAt(statements, figure);
  if (statement === undefined || statement.tokens.length > LONGEST_SENTENCE) return undefined;
  const words = stanceWords(statement);
  const behind = words.findIndex(({ start }) => start >= figure.start);
  const near = words.slice(Math.max(0, behind - REACH), Math.max(0, behind)).reverse();
  const clause = near[0]?.clause;
  const steering = near.filter((word) => word.clause === clause && !word.isMark && !word.isNumber);
  return {
    statement: statement.index,
    words,
    steering,
    isNegated: steering.some(({ lower }) => /^(?:not|no|never)$|n't$/.test(lower)),
  };
}

/** What rose in the draft is what fell in the source: the words right before the turned one stand there too. */
function isOfOneThing(turned: StanceWord, ours: Steered, theirs: Steered): boolean {
  const subject = ours.words.filter(
    ({ start, clause, isStop }) => start < turned.start && clause === turned.clause && !isStop,
  );
  return subject.slice(-SUBJECT_WORDS).every(({ stem }) => theirs.words.some((word) => word.stem === stem));
}

function sharedStems(ours: Steered, theirs: Steered): number {
  const there = new Set(theirs.words.filter(({ isStop }) => !isStop).map(({ stem }) => stem));
  return new Set(
    ours.words.filter(({ isStop, isNumber, stem }) => !isStop && !isNumber && there.has(stem)).map(({ stem }) => stem),
  ).size;
}

/** The first word of the draft with an opposite in the source, where no word of the draft stands in the source too. */
function nearestTurned(ours: readonly StanceWord[], theirs: readonly StanceWord[]) {
  for (const draft of ours) {
    const source = theirs.find((word) => !word.isStop && !draft.isStop && oppositeness(draft, word) > 0);
    const isKept =
      theirs.some(({ stem }) => stem === draft.stem) || (source && ours.some(({ stem }) => stem === source.stem));
    if (source !== undefined && !isKept) return { draft, source };
  }
  return undefined;
}
