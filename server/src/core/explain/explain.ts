import type { SlotIndex } from '../align/figures/slot-index.js';
import type { LibraryIndex } from '../align/library-index.js';
import type { Figure } from '../mentions/figure.js';
import type { Reading, Statement } from '../mentions/reading.js';
import { type CheckedPlace, checkedPlaces } from '../report/checked-places.js';
import type { Prose } from '../text/prose.js';
import type { CheckedKind, Evidence, Report, Span, Verdict } from '../types.js';
import { alignedWords, rounded } from './aligned-words.js';
import { explainFigure } from './explain-figure.js';
import type { Comparison, Explanation } from './explanation.js';
import { nearestSentences } from './nearest-sentences.js';

/** A draft that was read, with what it is laid against and what came of it. */
export interface ReadDraft {
  readonly prose: Prose;
  readonly reading: Reading;
  readonly index: LibraryIndex;
  readonly report: Report;
}

const MOST_NEAR = 3;

/** Why the place at an offset of a document has its verdict, or why nothing was checked there. */
export function explain(draft: ReadDraft, offset: number): Explanation {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset < Math.max(end, start + 1);
  const places = [...checkedPlaces(draft.report), ...(draft.report.ignored ?? []).map(ignoredPlace)];
  const [place] = places.filter(holds).sort((a, b) => a.end - a.start - (b.end - b.start));
  if (place !== undefined) return explainPlace(place, draft);
  const sentence = draft.reading.statements.find((statement) => holds(draft.prose.toDocument(statement)));
  return sentence === undefined ? outside(offset) : explainSentence(sentence, draft);
}

/** What is ignored is no place to count, but one to explain. */
function ignoredPlace(finding: NonNullable<Report['ignored']>[number]): CheckedPlace {
  return { ...finding, kind: 'statement', verdict: 'contradicted', finding };
}

function explainPlace(place: CheckedPlace, draft: ReadDraft): Explanation {
  const { start, end, verdict, finding } = place;
  const told = finding && draft.report.ignored?.some((ignored) => ignored === finding) ? [IGNORED] : [];
  const figure = draft.reading.statements
    .flatMap(({ figures }) => figures)
    .find(({ figure }) => isWithin(place, draft.prose.toDocument(figure)))?.figure;
  const isFigure = place.kind === 'quantity' || place.kind === 'date' || figureCodes(finding?.code);
  const sentence = figure && statementAt({ start, end }, draft);
  if (figure !== undefined && sentence !== undefined && isFigure) {
    const near = [...slotsNear(sentence, draft), ...slotsAgreeing(figure, sentence, draft)];
    const { reasons, compared } = explainFigure(figure, verdict, draft.reading, near);
    const kind = figure.class === 'date' || figure.class === 'time' ? 'date' : 'quantity';
    return { start, end, kind, verdict, reasons: [...reasons, ...told], compared };
  }
  return {
    start,
    end,
    kind: place.kind,
    verdict,
    reasons: [REASONS[place.kind][verdict], ...told],
    compared: besideOf(place, draft),
  };
}

function figureCodes(code: string | undefined): boolean {
  return code !== undefined && /^(?:number|unit|comparator|date|figure|rounding)-/.test(code);
}

const IGNORED = 'What is found here is ignored, by a comment, the front matter or a waiver.';

/** The words that were found, or else the nearest there are. */
function besideOf({ start, end, evidence, verdict }: CheckedPlace, draft: ReadDraft): Comparison[] {
  const statement = statementAt({ start, end }, draft);
  if (statement === undefined) return [];
  if (evidence.length === 0) return nearestSentences(statement, slotsNear(statement, draft), MOST_NEAR);
  return evidence.map((one) => beside(statement, one, verdict, draft));
}

/** The sources nearest to a sentence: all of a small library. */
function slotsNear(statement: Statement, { index: { slots, search } }: ReadDraft): SlotIndex[] {
  return search.near(statement).nearest.flatMap((number) => slots.at(number) ?? []);
}

/** Others that bear a figure out. */
function slotsAgreeing(
  figure: Figure,
  statement: Statement,
  { index: { slots, slotLookUp, search } }: ReadDraft,
): SlotIndex[] {
  const agreeing = slotLookUp.agreeing(figure);
  const numbers = search.near(statement).further.filter((number) => agreeing.isIn(number));
  return numbers.flatMap((number) => slots.at(number) ?? []);
}

function beside(
  statement: Statement,
  evidence: Evidence,
  verdict: Verdict,
  { index: { slots, sources } }: ReadDraft,
): Comparison {
  const relation = verdict === 'supported' ? 'agrees' : 'differs';
  const index = slots.at(sources.findIndex(({ source }) => source.id === evidence.source));
  const there = index?.statements.find((source) => index.source.evidenceOf(source).quote === evidence.quote);
  const words = index && there ? alignedWords(statement, there, index) : [];
  const score = rounded(words.reduce((sum, { weight }) => sum + weight, 0));
  return { evidence, relation, score, words, signals: [] };
}

function explainSentence(statement: Statement, draft: ReadDraft): Explanation {
  const near = nearestSentences(statement, slotsNear(statement, draft), MOST_NEAR);
  const reason = near.length === 0 ? 'No source has a sentence with words of this one.' : NOTHING_TURNED;
  return { ...draft.prose.toDocument(statement), kind: 'sentence', reasons: [NOT_LOOKED_AT, reason], compared: near };
}

const NOT_LOOKED_AT = 'No figure, date, quotation, attribution, office or outlet stands here.';
const NOTHING_TURNED =
  'What the sentence says was laid beside the nearest sentences of the sources, and none is so near that it would say otherwise.';

function outside(offset: number): Explanation {
  const reason = 'This is no running text: code, addresses, citation keys, comments and front matter are left out.';
  return { start: offset, end: offset, kind: 'outside', reasons: [reason], compared: [] };
}

function statementAt(span: Span, { prose, reading }: ReadDraft): Statement | undefined {
  return reading.statements.find((statement) => isWithin(span, prose.toDocument(statement)));
}

function isWithin(a: Span, b: Span): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}

const SAME_FIGURE: Readonly<Record<Verdict, string>> = {
  supported: 'A source has the same figure in a sentence that fits.',
  contradicted: 'A source has another figure in a sentence that fits.',
  unsourced: 'No source has this figure in a sentence that fits.',
};

const REASONS: Readonly<Record<CheckedKind, Readonly<Record<Verdict, string>>>> = {
  quantity: SAME_FIGURE,
  date: SAME_FIGURE,
  quotation: {
    supported: 'A source has these words.',
    contradicted: 'A source has nearly these words; each word that differs is told on its own.',
    unsourced: 'No source has these words, or words that are near enough to be the same quotation.',
  },
  attribution: {
    supported: 'A source has the same said by the same person.',
    contradicted: 'A source has the same said by somebody else.',
    unsourced: 'No source is known to have this said by anybody: an unnamed speaker, or words that stand nowhere.',
  },
  name: {
    supported: 'A source gives the same name or office.',
    contradicted: 'A source gives another name or office in a statement that is otherwise nearly the same.',
    unsourced: 'No source names this.',
  },
  statement: {
    supported: 'A source says the same.',
    contradicted: 'The nearest sentence of a source says nearly the same, but for what turns it round.',
    unsourced: 'No source says this.',
  },
};
