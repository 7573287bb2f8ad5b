import type { Finding, Severity, Span } from '../../server/src/core/index.js';

/** What stands under the words of a finding. */
export type Mark = Span & Pick<Finding, 'code' | 'severity' | 'message'>;

interface Line extends Span {
  readonly text: string;
}

const CARET_LINE = /^\s*\^+( .*)?$/;

/** The draft as the engine gets it: without the caret lines. */
export function withoutCarets(block: string): string {
  return block
    .split('\n')
    .filter((line) => !CARET_LINE.test(line))
    .join('\n');
}

/** Draws `^^^^ message [code]` under the words of every mark; a mark that goes on below has its message at its end. */
export function drawCarets(draft: string, marks: readonly Mark[]): string {
  return linesOf(draft)
    .flatMap((line) => [line.text, ...marks.filter((mark) => touches(mark, line)).map((mark) => caretLine(line, mark))])
    .join('\n');
}

function linesOf(draft: string): Line[] {
  let start = 0;
  return draft.split('\n').map((text) => {
    const line = { text, start, end: start + text.length };
    start = line.end + 1;
    return line;
  });
}

function touches(mark: Mark, line: Line): boolean {
  return mark.start <= line.end && (mark.end > line.start || mark.start >= line.start);
}

function caretLine(line: Line, mark: Mark): string {
  const from = Math.max(mark.start, line.start) - line.start;
  const to = Math.min(mark.end, line.end) - line.start;
  const indent = line.text.slice(0, from).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, to - from));
  const goesOn = mark.end > line.end + 1;
  return goesOn ? `${indent}${carets}` : `${indent}${carets} ${mark.message} [${label(mark)}]`;
}

function label({ code, severity }: { readonly code: string; readonly severity: Severity }): string {
  return severity === 'warning' ? code : `${code}, ${severity}`;
}
