import type { SourceSpan } from '../align/alignment.js';
import { statementAt } from '../mentions/statement-at.js';

const WORDS_BEFORE = 4;
const WORDS_BEHIND = 5;

/** The source's words with a few on both sides, inside their sentence. */
export function clauseAround({ source: { reading }, start, end }: SourceSpan): string {
  const sentence = statementAt(reading.statements, { start, end });
  const words = sentence?.tokens.filter(({ isWord, hasDigit }) => isWord || hasDigit) ?? [];
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const from = words[Math.max(0, first - WORDS_BEFORE)]?.start ?? start;
  const to = words[Math.min(words.length - 1, last + WORDS_BEHIND)]?.end ?? end;
  return reading.text.slice(from, to).replace(/["“”]/g, '').replace(/\s+/g, ' ');
}
