import type { Position, Range } from 'vscode-languageserver';
import type { Random } from './random.js';

/** An edit as a client sends it, with the text that it makes. */
export interface Edit {
  /** Left out where the whole text is replaced. */
  readonly range?: Range;
  readonly text: string;
  readonly result: string;
}

/** What writers type, what they paste, and what readers of markup and of characters stumble over. */
const PIECES = [
  ...'"“”\'’([{}])<>`*_#|,.:;-–—&\\/~$%!?',
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\r\n\r\n',
    ' ',
    '\t',
    '\0',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u00ad',
    '\u2060',
  ],
  ...['\u{1F6A2}', '\u{1F468}\u200d\u{1F469}', 'e\u0301', 'שלום', '\u202e', '漢', '\ud83d'],
  ...[
    '# ',
    '- ',
    '> ',
    '1. ',
    '```\n',
    '---\n',
    '<!--',
    '-->',
    '[^1]',
    '[a](b)',
    '<b>',
    '&amp;',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '1',
    '1,200',
    '12,000',
    '12%',
    '$3 million',
    'two hundred',
    '4 March',
    'not ',
    'said ',
    'Mr. Ruiz ',
    'x',
    'more than ',
  ],
];
const MOST_DELETED = 12;
const MOST_CUT = 400;

/** One edit of a text that stays about as long as the one it began with. */
export function randomEdit(text: string, seed: string, random: Random): Edit {
  const kind = random.next();
  if (kind < 0.01) {
    const whole = seed.slice(0, random.below(seed.length)) + random.pick(PIECES);
    return { text: whole, result: whole };
  }
  const start = random.below(text.length + 1);
  const isDeletion = kind < 0.35 || text.length > 1.5 * seed.length;
  const most = kind > 0.97 ? MOST_CUT : MOST_DELETED;
  const end = isDeletion ? Math.min(text.length, start + random.below(most)) : start;
  const written = isDeletion && text.length > seed.length ? '' : insertion(seed, random);
  return replacement(text, start, end, written);
}

/** A stretch of the first text, or some pieces. */
function insertion(seed: string, random: Random): string {
  const from = random.below(seed.length);
  if (random.next() < 0.3) return seed.slice(from, from + random.below(40));
  return Array.from({ length: 1 + random.below(3) }, () => random.pick(PIECES)).join('');
}

/** The edit that a client can send: it has no position between CR and LF, so that such a place moves before both. */
function replacement(text: string, from: number, to: number, written: string): Edit {
  const start = beforeLineEnd(text, from);
  const end = Math.max(start, beforeLineEnd(text, to));
  const range = { start: positionAt(text, start), end: positionAt(text, end) };
  return { range, text: written, result: text.slice(0, start) + written + text.slice(end) };
}

function beforeLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

/** Lines end at CR LF, LF or CR and at nothing else. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
