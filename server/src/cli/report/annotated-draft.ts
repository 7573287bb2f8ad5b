import type { Evidence, Finding, Span, Verdict } from '../../core/index.js';
import { type CheckedPlace, checkedPlaces } from '../../core/tools.js';
import type { CheckedDraft } from '../check-run.js';
import { languageOf } from '../read-draft.js';
import { type InlineMarkup, type InlineStyle, inlineMarkup, NO_MARKUP } from './inline-markup.js';

/** One thing that is told in the margin. */
export interface Note {
  readonly number: number;
  readonly verdict: Verdict;
  /** The draft's words. */
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly finding?: Finding;
}

/** A stretch of a paragraph, with the note that it bears where it was checked. */
export interface Stretch {
  readonly text: string;
  /** How the draft emphasises it, outer before inner. */
  readonly styles: readonly InlineStyle[];
  readonly note?: Note;
  /** True at the end of the note's words, where its number stands. */
  readonly isLast: boolean;
}

export interface Paragraph {
  readonly kind: 'heading' | 'text';
  readonly stretches: readonly Stretch[];
  readonly notes: readonly Note[];
}

type Mark = CheckedPlace;

const WEIGHT: Readonly<Record<Verdict, number>> = { contradicted: 2, unsourced: 1, supported: 0 };

/** A draft cut into paragraphs and these into stretches, with everything that was checked as a numbered note. */
export function annotatedDraft(draft: CheckedDraft): Paragraph[] {
  const marks = checkedPlaces(draft.report).filter(({ start, end }) => end > start);
  const markup = languageOf(draft.file) === 'markdown' ? inlineMarkup(draft.text) : NO_MARKUP;
  let number = 0;
  let next = 0;
  return [...paragraphsOf(draft.text)].map(({ kind, ...span }) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= span.start) next++;
    const here: Mark[] = [];
    for (let at = next; at < marks.length && (marks[at]?.start ?? 0) < span.end; at++) {
      const mark = marks[at];
      if (mark && mark.end <= span.end && mark.start >= span.start) here.push(mark);
    }
    const parts = partsOf(span, here, within(markup, span));
    const notes = new Map<Mark, Note>();
    for (const { mark } of parts) {
      if (mark && !notes.has(mark)) notes.set(mark, toNote(mark, ++number, draft.text));
    }
    return { kind, stretches: stretchesOf(parts, notes, draft.text), notes: [...notes.values()] };
  });
}

function* paragraphsOf(text: string): Generator<Span & { readonly kind: Paragraph['kind'] }> {
  for (const { index, 0: block } of text.matchAll(/[^\r\n]+(?:\r?\n[^\r\n]+)*/g)) {
    const heading = /^#{1,6}\s+/.exec(block)?.[0];
    if (heading === undefined) yield { kind: 'text', start: index, end: index + block.length };
    else yield { kind: 'heading', start: index + heading.length, end: index + block.length };
  }
}

interface Part extends Span {
  readonly styles: readonly InlineStyle[];
  readonly mark?: Mark;
}

/** The emphasis that touches a paragraph. */
function within({ hidden, styled }: InlineMarkup, { start, end }: Span): InlineMarkup {
  const touches = (span: Span): boolean => span.start < end && span.end > start;
  return { hidden: hidden.filter(touches), styled: styled.filter(touches) };
}

/** Where marks overlap, the graver one is shown, and of two as grave the shorter. */
function partsOf({ start, end }: Span, marks: readonly Mark[], { hidden, styled }: InlineMarkup): Part[] {
  const cuts = [...marks, ...hidden, ...styled].flatMap((span) => [span.start, span.end]);
  const inside = cuts.filter((at) => at > start && at < end);
  const borders = [...new Set([start, end, ...inside])].sort((a, b) => a - b);
  const parts: Part[] = [];
  borders.slice(0, -1).forEach((from, at) => {
    const to = borders[at + 1] ?? end;
    const covers = (span: Span): boolean => span.start <= from && to <= span.end;
    if (hidden.some(covers)) return;
    const [mark] = marks.filter(covers).sort(graverFirst);
    const styles = styled.filter(covers).map(({ style }) => style);
    const last = parts.at(-1);
    if (last?.end === from && last.mark === mark && last.styles.join() === styles.join())
      parts[parts.length - 1] = { ...last, end: to };
    else parts.push({ start: from, end: to, styles, ...(mark && { mark }) });
  });
  return parts;
}

function graverFirst(a: Mark, b: Mark): number {
  return WEIGHT[b.verdict] - WEIGHT[a.verdict] || a.end - a.start - (b.end - b.start);
}

function toNote({ start, end, verdict, evidence, finding }: Mark, number: number, text: string): Note {
  return { number, verdict, words: text.slice(start, end), evidence, ...(finding && { finding }) };
}

function stretchesOf(parts: readonly Part[], notes: ReadonlyMap<Mark, Note>, text: string): Stretch[] {
  return parts.map(({ start, end, mark, styles }, at) => {
    const note = mark && notes.get(mark);
    const isLast = mark !== undefined && !parts.slice(at + 1).some((part) => part.mark === mark);
    return { text: text.slice(start, end), styles, isLast, ...(note && { note }) };
  });
}
