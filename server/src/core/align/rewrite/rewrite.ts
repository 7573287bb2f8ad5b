import type { Figure } from '../../mentions/figure.js';
import type { Span } from '../../types.js';
import { differenceOf } from '../figures/figure-difference.js';
import { writtenValue } from '../figures/figure-kind.js';
import { capitalizedLike, ordinalLike } from './number-words.js';
import { amountSpan, type Replacement, smallest, type Texts, whole } from './replacement.js';
import { rewriteBound, withBoundOf } from './rewrite-bound.js';
import { rewriteDate } from './rewrite-date.js';
import { rewriteNumber } from './rewrite-number.js';

/**
 * What to write in the draft, in the draft's own format, so that its figure says what the source's does: digits stay
 * digits, words stay words, units are converted. The smallest span that needs to change. Undefined where the source
 * does not settle it ("dozens") or where it cannot be written plainly.
 */
export function rewriteFigure(
  draft: Figure,
  source: Figure,
  draftText: string,
  sourceText: string,
): Replacement | undefined {
  if (draft.vague || source.vague || isNobody(draft) || isNobody(source)) return undefined;
  const texts = { draft: draftText, source: sourceText };
  const replacement = rewrite(draft, source, texts);
  return replacement && smallest(replacement, draftText);
}

/** What counts none, or is counted instead, needs another sentence. */
function isNobody({ class: figureClass, value, soft }: Figure): boolean {
  return figureClass === 'count' && value === 0 && soft === true;
}

function rewrite(draft: Figure, source: Figure, texts: Texts): Replacement | undefined {
  if (draft.class !== source.class) return undefined;
  const difference = differenceOf(draft, source);
  if (difference === 'date' && draft.date) return rewriteDate(draft, source, texts);
  if (difference === 'comparator') return rewriteBound(draft, source, texts);
  if (isCopied(draft)) return whole(draft.valueSpan, likeDraft(draft, source, texts));
  if (draft.max !== undefined || source.max !== undefined) return rewriteRange(draft, source, texts);
  if (isOtherUnit(draft, source)) return rewriteUnit(draft, source, texts);
  if (isOrdinal(draft)) return rewriteOrdinal(draft, source, texts);
  const replacement = rewriteNumber(draft, source, texts);
  return replacement && withBoundOf(draft, source, texts, replacement);
}

/** Scores, times, fractions and "double digits" are taken over as the source writes them. */
function isCopied({ class: figureClass, spelled }: Figure): boolean {
  if (figureClass === 'label') return spelled === true;
  return figureClass === 'score' || figureClass === 'time' || figureClass === 'share';
}

function likeDraft({ valueSpan }: Figure, source: Figure, texts: Texts): string {
  return capitalizedLike(textAt(texts.draft, valueSpan), textAt(texts.source, source.valueSpan));
}

function isOrdinal({ class: figureClass }: Figure): boolean {
  return figureClass === 'ordinal' || figureClass === 'quarter' || figureClass === 'century';
}

function rewriteOrdinal({ valueSpan }: Figure, source: Figure, texts: Texts): Replacement {
  return whole(valueSpan, ordinalLike(textAt(texts.draft, valueSpan), source.value));
}

/** The same number in another unit, a temperature, or what no word says in the draft's unit: the whole amount is taken over. */
function isOtherUnit(draft: Figure, source: Figure): boolean {
  if (draft.unit === source.unit) return false;
  if (draft.spelled && !Number.isInteger(source.value / (draft.unitFactor ?? 1))) return true;
  return draft.class === 'temperature' || draft.class === 'money' || writtenValue(draft) === writtenValue(source);
}

function rewriteUnit(draft: Figure, source: Figure, texts: Texts): Replacement {
  return whole(amountSpan(draft, texts.draft), textAt(texts.source, amountSpan(source, texts.source)));
}

/** In a range only the end that differs is replaced. A single figure never becomes a range. */
function rewriteRange(draft: Figure, source: Figure, texts: Texts): Replacement | undefined {
  if (draft.max === undefined || source.max === undefined) return undefined;
  const ends = numbersIn(texts.draft, draft);
  const right = numbersIn(texts.source, source);
  const at = ends.findIndex(({ surface }, index) => surface !== right[index]?.surface);
  const [wrong, expected] = [ends[at], right[at]];
  if (ends.length !== 2 || right.length !== 2 || wrong === undefined || expected === undefined) return undefined;
  return { start: wrong.start, end: wrong.end, expected: expected.surface };
}

function numbersIn(text: string, { start, end }: Span): (Span & { readonly surface: string })[] {
  return [...text.slice(start, end).matchAll(/\d(?:[\d,.]*\d)?/g)].map(({ 0: surface, index }) => ({
    start: start + index,
    end: start + index + surface.length,
    surface,
  }));
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
