import type { Figure } from '../../mentions/figure.js';
import { boundOf } from '../figures/bounds.js';
import { capitalizedLike } from './number-words.js';
import { boundSpan, type Replacement, type Texts, whole } from './replacement.js';

/** "Fewer than" becomes the source's "more than"; undefined where either bound does not stand before its number. */
export function rewriteBound(draft: Figure, source: Figure, texts: Texts): Replacement | undefined {
  const span = boundSpan(draft, texts.draft);
  const wrong = texts.draft.slice(span.start, span.end);
  const right = boundWords(source, texts.source);
  if (wrong.trim() === '' || right === '') return undefined;
  const trimmed = { start: span.start, end: span.start + wrong.trimEnd().length };
  return whole(trimmed, capitalizedLike(wrong, right));
}

/** A number that was put right takes the source's bound with it; a bound that the source lacks goes. */
export function withBoundOf(
  draft: Figure,
  source: Figure,
  texts: Texts,
  replacement: Replacement,
): Replacement | undefined {
  if (boundOf(draft) === boundOf(source)) return replacement;
  const before = boundSpan(draft, texts.draft);
  const wrong = texts.draft.slice(before.start, before.end);
  const right = boundWords(source, texts.source);
  if (boundOf(draft) !== 0 && wrong === '') return undefined;
  if (boundOf(source) !== 0 && right === '') return undefined;
  const between = texts.draft.slice(before.end, replacement.start);
  const bound = boundOf(source) === 0 ? '' : `${right} `;
  const expected = capitalizedLike(wrong || texts.draft.slice(before.end), `${bound}${between}${replacement.expected}`);
  return { start: before.start, end: replacement.end, expected };
}

/** "more than", as it stands in the middle of a sentence. */
function boundWords(figure: Figure, text: string): string {
  const { start, end } = boundSpan(figure, text);
  return text.slice(start, end).trim().toLowerCase();
}
