import type { Prose } from '../text/prose.js';
import type { Span, UnusedIgnore } from '../types.js';
import { type Directive, type DirectiveKind, directiveIn } from './directive.js';
import { frontMatterIgnore } from './front-matter-ignore.js';
import type { Ignore } from './ignore.js';

/** What a document ignores, and what in it was meant so and says nothing. */
export interface FoundIgnores {
  readonly ignores: readonly Ignore[];
  readonly faults: readonly UnusedIgnore[];
}

/** Comments that are read at most; no one writes more, and every finding is laid against each of them. */
const MOST_DIRECTIVES = 500;
const KNOWN = 'write claimcheck-ignore-line, -next-line, -start, -end or -file';

/** The ignores that a document asks for in its comments and its front matter. */
export function findIgnores(
  document: string,
  { comments, frontMatterEnd }: Pick<Prose, 'comments' | 'frontMatterEnd'>,
): FoundIgnores {
  const directives = comments.flatMap((comment) => directiveIn(document, comment) ?? []).slice(0, MOST_DIRECTIVES);
  const ignores: Ignore[] = [];
  const faults: UnusedIgnore[] = directives.flatMap(faultsOf);
  const regions: Directive[] = [];
  for (const directive of directives) {
    if (isOnlyUnknown(directive)) continue;
    if (directive.kind === 'start') regions.push(directive);
    else if (directive.kind === 'end') close(directive);
    else if (directive.kind !== undefined)
      ignores.push(ignoreOf(directive, scopeOf(directive, directive.kind, document, directives)));
  }
  for (const open of regions) ignores.push(ignoreOf(open, { start: open.end, end: document.length }));
  const front = frontMatterIgnore(document, frontMatterEnd);
  if (front?.ignore !== undefined) ignores.push(front.ignore);
  if (front !== undefined) faults.push(...front.unknownCodes.map((code) => fault(front, unknownCode(code))));
  return { ignores, faults };

  function close(end: Directive): void {
    const open = regions.pop();
    if (open === undefined) faults.push(fault(end, 'No claimcheck-ignore-start stands before this: remove it.'));
    else ignores.push(ignoreOf(open, { start: open.end, end: end.start }));
  }
}

function faultsOf(directive: Directive): UnusedIgnore[] {
  if (directive.kind === undefined) return [fault(directive, `Claimcheck does not know ${directive.name}: ${KNOWN}.`)];
  return directive.unknownCodes.map((code) => fault(directive, unknownCode(code)));
}

/** Where each code is mistyped nothing is hidden, and not everything. */
function isOnlyUnknown({ kind, codes, unknownCodes }: Directive): boolean {
  return kind === undefined || (kind !== 'end' && codes.length === 0 && unknownCodes.length > 0);
}

function ignoreOf({ start, end, codes, reason }: Directive, scope: Span): Ignore {
  return { start, end, scope, codes, by: 'comment', ...(reason === undefined ? {} : { reason }) };
}

function scopeOf({ start, end }: Directive, kind: DirectiveKind, document: string, others: readonly Directive[]): Span {
  if (kind === 'file') return { start: 0, end: document.length };
  if (kind === 'line') return { start: lineStart(document, start), end: lineEnd(document, end) };
  return nextLine(document, lineEnd(document, end), others);
}

/** The next line that is not blank and no further directive. */
function nextLine(document: string, from: number, directives: readonly Directive[]): Span {
  const at = nextWord(document, from);
  const directive = directives.find(({ start, kind }) => start === at && kind !== 'line');
  if (directive !== undefined) return nextLine(document, directive.end, directives);
  return { start: lineStart(document, at), end: lineEnd(document, at) };
}

function nextWord(document: string, from: number): number {
  const words = /\S/g;
  words.lastIndex = from;
  return words.exec(document)?.index ?? document.length;
}

function lineStart(document: string, at: number): number {
  return Math.max(document.lastIndexOf('\n', at - 1), document.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(document: string, at: number): number {
  const end = document.indexOf('\n', at);
  return end < 0 ? document.length : end;
}

function unknownCode(code: string): string {
  return `“${code.slice(0, 40)}” is no code of a finding: mend it or remove it.`;
}

function fault({ start, end }: Span, message: string): UnusedIgnore {
  return { start, end, message };
}
