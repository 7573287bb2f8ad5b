import type { Quotation } from '../../mentions/speech.js';
import { type QuotationWord, quotationWords } from './quotation-words.js';

/** Words of a quotation that have to stand together. */
export interface QuotationPiece {
  readonly words: readonly QuotationWord[];
  /** False where the piece goes on from the one before without a gap. */
  readonly afterGap: boolean;
}

/** An ellipsis, or words in brackets that the writer put in: either stands for any words of the source. */
const GAP = /…|\.\s?\.\s?\.(?:\s?\.)?|(?<![\p{L}\p{N}])\[[^\]\n]{0,120}\](?!\p{L})|\(sic\)/giu;
/** Longer pieces are cut, which bounds the alignment's table. */
const LONGEST_PIECE = 200;

/** The pieces of a quotation, cut at its gaps. */
export function quotationPieces(text: string, { inner }: Quotation): QuotationPiece[] {
  const words = text.slice(inner.start, inner.end);
  const pieces: QuotationPiece[] = [];
  let start = inner.start;
  for (const match of words.matchAll(GAP)) {
    pieces.push(...cut(quotationWords(text, start, inner.start + match.index)));
    start = inner.start + match.index + match[0].length;
  }
  pieces.push(...cut(quotationWords(text, start, inner.end)));
  return pieces;
}

function cut(words: readonly QuotationWord[]): QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  for (let from = 0; from < words.length; from += LONGEST_PIECE) {
    pieces.push({ words: words.slice(from, from + LONGEST_PIECE), afterGap: from === 0 });
  }
  return pieces;
}
