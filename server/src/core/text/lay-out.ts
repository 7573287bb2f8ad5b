import type { Span } from '../types.js';
import { createOffsetMap, type Segment } from './offset-map.js';
import type { Block, BlockKind, Prose } from './prose.js';

/** A stretch of the document that is prose as it stands, or that reads as `text`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text?: string;
}

/** A block as a reader of some format finds it: its pieces in order, line breaks and all. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/** A document as a reader of some format finds it. */
export interface RawDocument {
  readonly blocks: readonly RawBlock[];
  /** The comments, with their marks. */
  readonly comments: readonly Span[];
  readonly frontMatterEnd: number;
}

/** A block written out as prose, by itself. */
export interface LaidBlock {
  readonly kind: BlockKind;
  /** One line. */
  readonly text: string;
  /** Places in the text and in the document, both from the start of the block. */
  readonly segments: readonly Segment[];
}

/** A block with the offset of the document that its segments count from. */
export interface PlacedBlock {
  readonly block: LaidBlock;
  readonly at: number;
}

/**
 * Writes the blocks out as prose, one a line: line breaks inside a block become a space, characters that nobody sees
 * are dropped, and space on both sides of something dropped counts once. Linear.
 */
export function layOut(document: string, { blocks: rawBlocks, comments, frontMatterEnd }: RawDocument): Prose {
  const parts: string[] = [];
  const segments: Segment[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const raw of rawBlocks) {
    const laid = layBlock(document, raw);
    if (laid === undefined) continue;
    if (blocks.length > 0) {
      parts.push('\n');
      segments.push({ start, end: start + 1, ...gapBefore(laid, segments), isVerbatim: false });
      start++;
    }
    const { kind, text } = laid.block;
    parts.push(text);
    for (const segment of laid.block.segments) segments.push(movedSegment(segment, start, laid.at));
    blocks.push({ kind, start, end: start + text.length });
    start += text.length;
  }
  const text = parts.join('');
  const { toDocument } = createOffsetMap(segments);
  return { text, blocks, comments, frontMatterEnd, toDocument, isContiguous };

  function isContiguous(span: { readonly start: number; readonly end: number }): boolean {
    const place = toDocument(span);
    return document.slice(place.start, place.end) === text.slice(span.start, span.end);
  }
}

/** One block as prose; undefined where it has nothing to read. */
export function layBlock(document: string, { kind, pieces }: RawBlock): PlacedBlock | undefined {
  const written = withoutOuterSpace(pieces.flatMap((piece) => [...visible(document, piece)]));
  const [first] = written;
  if (first === undefined) return undefined;
  const segments: Segment[] = [];
  let start = 0;
  for (const { from, to, text, isVerbatim } of written) {
    segments.push({ start, end: start + text.length, from: from - first.from, to: to - first.from, isVerbatim });
    start += text.length;
  }
  return { block: { kind, text: written.map(({ text }) => text).join(''), segments }, at: first.from };
}

function movedSegment({ start, end, from, to, isVerbatim }: Segment, by: number, at: number): Segment {
  return { start: start + by, end: end + by, from: from + at, to: to + at, isVerbatim };
}

interface Written {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isVerbatim: boolean;
}

/** What no reader sees: soft hyphens, joiners, zero-width space, marks of writing direction. */
const HIDDEN_OR_BREAK = /\p{Default_Ignorable_Code_Point}+|\r\n?|\n/gu;

function* visible(document: string, { from, to, text }: Piece): Generator<Written> {
  if (text !== undefined) {
    yield { from, to, text: text.replace(/[\r\n]/g, ' '), isVerbatim: false };
    return;
  }
  const source = document.slice(from, to);
  let at = 0;
  for (const match of source.matchAll(HIDDEN_OR_BREAK)) {
    if (match.index > at) yield verbatim(source.slice(at, match.index), from + at);
    at = match.index + match[0].length;
    if (/^[\r\n]/.test(match[0])) yield { from: from + match.index, to: from + at, text: ' ', isVerbatim: false };
  }
  if (at < source.length) yield verbatim(source.slice(at), from + at);
}

function verbatim(text: string, from: number): Written {
  return { from, to: from + text.length, text, isVerbatim: true };
}

function withoutOuterSpace(pieces: readonly Written[]): Written[] {
  const kept: Written[] = [];
  for (const piece of pieces) {
    const trimmed = endsInSpace(kept.at(-1)) ? withoutSpaceBefore(piece) : piece;
    if (trimmed.text !== '') kept.push(trimmed);
  }
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const trimmed = withoutSpaceAfter(last);
    if (trimmed.text !== '') return [...kept, trimmed];
  }
  return kept;
}

/** True at the start of a block too. */
function endsInSpace(piece: Written | undefined): boolean {
  return piece === undefined || piece.text.endsWith(' ') || piece.text.endsWith('\t');
}

function withoutSpaceBefore(piece: Written): Written {
  const text = piece.text.replace(/^[ \t]+/, '');
  return { ...piece, text, from: piece.isVerbatim ? piece.to - text.length : piece.from };
}

function withoutSpaceAfter(piece: Written): Written {
  const text = piece.text.replace(/(?<![ \t])[ \t]+$/, '');
  return { ...piece, text, to: piece.isVerbatim ? piece.from + text.length : piece.to };
}

/** A break between blocks stands for all that the document has between them. */
function gapBefore({ at }: PlacedBlock, segments: readonly Segment[]): { from: number; to: number } {
  const from = segments.at(-1)?.to ?? 0;
  return { from, to: Math.max(from, at) };
}
