import { frontMatterEnd } from '../text/front-matter.js';
import type { Finding, FindingCode } from '../types.js';

/** Words to be written at an offset of a draft. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** How a language writes a comment, and where one may stand without tearing a paragraph apart. */
interface CommentForm {
  readonly open: string;
  readonly close: string;
  readonly place: 'line-end' | 'line-above' | 'block-above';
}

const HTML: CommentForm = { open: '<!-- ', close: ' -->', place: 'line-end' };
const FORMS: ReadonlyMap<string, CommentForm> = new Map([
  ['markdown', HTML],
  ['html', HTML],
  ['mdx', { open: '{/* ', close: ' */}', place: 'line-end' }],
  ['latex', { open: '% ', close: '', place: 'line-above' }],
  ['asciidoc', { open: '// ', close: '', place: 'line-above' }],
  ['typst', { open: '// ', close: '', place: 'line-above' }],
  ['org', { open: '# ', close: '', place: 'block-above' }],
  ['restructuredtext', { open: '.. ', close: '', place: 'block-above' }],
]);

/** The comment that ignores a finding where it stands; undefined in a language without comments. */
export function ignoreHere(finding: Finding, document: string, languageId: string): Insertion[] | undefined {
  const form = FORMS.get(languageId);
  if (form === undefined) return undefined;
  if (form.place === 'line-end') return [atLineEnd(document, finding, form)];
  const start = lineStart(document, finding.start);
  if (form.place === 'block-above' && !isAfterBlank(document, start)) return aroundBlock(document, finding, form);
  const gap = form.place === 'block-above' ? lineBreak(document).repeat(2) : lineBreak(document);
  return [{ at: start, text: `${indentAt(document, start)}${comment(form, 'next-line', finding.code)}${gap}` }];
}

/** The comment that ignores a code in the whole file, at its start. */
export function ignoreInFile(code: FindingCode, document: string, languageId: string): Insertion | undefined {
  const form = FORMS.get(languageId);
  if (form === undefined) return undefined;
  const declaration = /^\uFEFF?(?:<\?xml[^>]{0,200}\?>\s{0,9})?/.exec(document)?.[0].length ?? 0;
  const at = Math.max(frontMatterEnd(document), declaration);
  return { at, text: `${comment(form, 'file', code)}${lineBreak(document).repeat(2)}` };
}

function comment({ open, close }: CommentForm, kind: string, code = ''): string {
  return `${open}claimcheck-ignore-${kind}${code === '' ? '' : ` ${code}`}${close}`;
}

/** Before the marks of a hard break, which have to stay last. */
function atLineEnd(document: string, finding: Finding, form: CommentForm): Insertion {
  const end = lineEnd(document, finding.end);
  const start = lineStart(document, finding.start);
  const bare = document.slice(start, end).replace(/(?:\\|(?<![ \t])[ \t]+)$/, '');
  return { at: start + bare.length, text: ` ${comment(form, 'line', finding.code)}` };
}

/** A comment would part the lines of a paragraph, so that the whole of it is put into a region. */
function aroundBlock(document: string, finding: Finding, form: CommentForm): Insertion[] {
  let start = lineStart(document, finding.start);
  while (start > 0 && !isAfterBlank(document, start)) start = lineStart(document, start - 1);
  let end = lineEnd(document, finding.end);
  while (end < document.length && !/^\r?\n[ \t]*(?:\r?\n|$)/.test(document.slice(end, end + LONGEST_GAP)))
    end = lineEnd(document, end + 1 + Number(document.startsWith('\r\n', end)));
  const indent = indentAt(document, start);
  const gap = lineBreak(document).repeat(2);
  return [
    { at: start, text: `${indent}${comment(form, 'start', finding.code)}${gap}` },
    { at: end, text: `${gap}${indent}${comment(form, 'end')}` },
  ];
}

/** White space between two lines that is looked at. */
const LONGEST_GAP = 200;

function isAfterBlank(document: string, start: number): boolean {
  return start === 0 || document.slice(lineStart(document, start - 1), start).trim() === '';
}

function indentAt(document: string, start: number): string {
  return /^[ \t]{0,40}/.exec(document.slice(start, start + 40))?.[0] ?? '';
}

function lineBreak(document: string): string {
  return document.includes('\r\n') ? '\r\n' : '\n';
}

function lineStart(document: string, at: number): number {
  return at === 0 ? 0 : document.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(document: string, at: number): number {
  const newline = document.indexOf('\n', at);
  const end = newline < 0 ? document.length : newline;
  return document.charAt(end - 1) === '\r' && newline >= 0 ? end - 1 : end;
}
