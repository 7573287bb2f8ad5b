import type { Span } from '../../types.js';
import type { Quotation } from '../speech.js';

interface Mark extends Span {
  readonly sign: string;
  readonly kind: Quotation['mark'];
  /** The characters on both sides inside the paragraph, empty at its edges. */
  readonly before: string;
  readonly after: string;
}

const MARKS = /``|''|["“”„«»‘’']/g;
const OPENER_BEFORE = /[\s([{—–\-/"“‘'…:]/;
const SINGLE_BEFORE = /[\s([—–:]/;
const ELIDED = /^(?:\d\ds|em|til|cause|tis|twas|n)(?![\p{L}\p{N}])/iu;
const SHORTEST_UNCLOSED = 20;
const NESTED_REACH = 12;
const POSSESSIVE_REACH = 400;

/**
 * The outermost quotations of one paragraph, in order: “…”, "…", ''…'', ‘…’, '…', «…» and „…“. What stands in
 * other marks inside one belongs to it. A quotation without a closing mark runs to the paragraph's end if the next
 * paragraph opens with a mark (`goesOn`), which is how newspapers print a quotation of several paragraphs.
 */
export function findQuotations(text: string, paragraph: Span, goesOn: boolean): Quotation[] {
  const marks = marksOf(text, paragraph);
  const lastClosing = marks.findLast(closesSingle)?.start ?? -1;
  const found: Quotation[] = [];
  let open: Mark | undefined;
  let nestedEnd = -1;
  for (const [index, mark] of marks.entries()) {
    if (index <= nestedEnd) continue;
    const inner = open?.sign === '“' ? nestedPairEnd(marks, index) : undefined;
    if (inner !== undefined) {
      nestedEnd = inner;
    } else if (open && closes(open, mark, marks, index, text)) {
      found.push(quotation(open, mark, true));
      open = undefined;
    } else if (opens(open, mark) && (mark.kind === 'double' || opensSingle(text, mark, lastClosing))) {
      open = mark;
    }
  }
  if (open && runsToTheEnd(open, paragraph, goesOn)) {
    found.push(quotation(open, { start: paragraph.end, end: paragraph.end }, false));
  }
  return found;
}

/**
 * “He calls it “hell” here”: two closing marks follow the inner opening one, so that the pair belongs to the quotation
 * around it. Gives the index of its closing mark.
 */
function nestedPairEnd(marks: readonly Mark[], index: number): number | undefined {
  if (marks[index]?.sign !== '“') return undefined;
  const first = nextDouble(marks, index + 1);
  const second = nextDouble(marks, first + 1);
  return marks[first]?.sign === '”' && marks[second]?.sign === '”' ? first : undefined;
}

function nextDouble(marks: readonly Mark[], from: number): number {
  let next = from;
  while (next < from + NESTED_REACH && marks[next]?.kind === 'single') next++;
  return next;
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const line = text.slice(paragraph.start, paragraph.end);
  return Array.from(line.matchAll(MARKS), (match) => {
    const [sign] = match;
    const end = match.index + sign.length;
    return {
      sign,
      kind: sign.length === 1 && "‘’'".includes(sign) ? 'single' : 'double',
      before: line.charAt(match.index - 1),
      after: line.charAt(end),
      start: paragraph.start + match.index,
      end: paragraph.start + end,
    };
  });
}

function opens(open: Mark | undefined, mark: Mark): boolean {
  if (mark.kind === 'single') return !open;
  if (open?.kind === 'double') return mark.sign === '“' || (canOpen(mark) && !canClose(mark));
  if ('“«„'.includes(mark.sign)) return true;
  if (mark.sign === '”') return isWordCharacter(mark.after) && canOpen(mark) && !canClose(mark);
  if (mark.sign.length === 2) return canOpen(mark);
  // In markup a straight mark after "=" opens a value.
  return mark.sign === '"' && mark.before !== '=' && (canOpen(mark) || !canClose(mark));
}

function closes(open: Mark, mark: Mark, marks: readonly Mark[], index: number, text: string): boolean {
  if (open.kind !== mark.kind) return false;
  if (open.kind === 'single') return closesSingle(mark) && !isPluralPossessive(mark, marks, index, text);
  if (open.sign === '„' && mark.sign === '“') return true;
  if (mark.sign === '”' || mark.sign === '»' || canClose(mark)) return true;
  return (mark.sign === '"' || mark.sign.length === 2) && !canOpen(mark);
}

function canOpen(mark: Mark): boolean {
  return !isSpace(mark.after) && (mark.before === '' || OPENER_BEFORE.test(mark.before));
}

function canClose(mark: Mark): boolean {
  return !isSpace(mark.before) && !isWordCharacter(mark.after);
}

function closesSingle(mark: Mark): boolean {
  return mark.kind === 'single' && mark.sign !== '‘' && !isSpace(mark.before) && !isWordCharacter(mark.after);
}

/** A single mark is an apostrophe more often than not, so it opens only where another can close it. */
function opensSingle(text: string, mark: Mark, lastClosing: number): boolean {
  if (mark.sign === '’' || !isWordCharacter(mark.after)) return false;
  if (mark.before !== '' && !SINGLE_BEFORE.test(mark.before)) return false;
  return lastClosing > mark.start && !ELIDED.test(text.slice(mark.end, mark.end + 6));
}

/** In ‘the parties’ plan’ the first mark after the s belongs to the word if another one closes before the next opens. */
function isPluralPossessive(mark: Mark, marks: readonly Mark[], index: number, text: string): boolean {
  if (mark.before !== 's' || !/^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 3))) return false;
  for (let next = index + 1; next < marks.length; next++) {
    const later = marks[next];
    if (!later || later.start > mark.end + POSSESSIVE_REACH) return false;
    if (later.kind === 'double' || later.sign === '‘' || (later.sign === "'" && isSpace(later.before))) return false;
    if (closesSingle(later)) return true;
  }
  return false;
}

function quotation(open: Mark, close: Span, closed: boolean): Quotation {
  return {
    start: open.start,
    end: close.end,
    inner: { start: open.end, end: close.start },
    mark: open.kind,
    closed,
  };
}

function runsToTheEnd(open: Mark, paragraph: Span, goesOn: boolean): boolean {
  if (open.kind === 'single') return false;
  return goesOn || open.start === paragraph.start || paragraph.end - open.start > SHORTEST_UNCLOSED;
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
