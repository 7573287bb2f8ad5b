import type { Span } from '../../types.js';
import { BlockCollector } from '../block-collector.js';
import type { RawDocument } from '../lay-out.js';
import type { BlockKind } from '../prose.js';

/** Whatever means something in running text. */
const IN_TEXT = new RegExp(
  [
    String.raw`(?<address>https?://[^\s\[\]<>]{1,300})`,
    String.raw`(?<comment>//[^\n]{0,2000}|/\*[\s\S]{0,5000}?\*/)`,
    String.raw`(?<raw>\x60{3}[\s\S]{0,5000}?\x60{3}|\x60[^\x60\n]{0,300}\x60|\$[^$]{1,1000}\$|<[\w:.-]{1,100}>|(?<!\w)@[\w:-]{1,100}\w(?:\[[^\]\n]{0,99}\])?)`,
    String.raw`\\(?<escaped>u\{[\da-fA-F]{1,6}\}|\S)|(?<break>\\(?=\s))`,
    String.raw`(?<paragraph>\n[ \t]*\r?\n\s{0,99})`,
    String.raw`(?<=^|\n)[ \t]*(?<line>={1,6}[ \t]+|[-+][ \t]+|\d{1,9}\.[ \t]+|/[ \t]+)`,
    String.raw`#(?<statement>(?:let|set|show|import|include)\b)`,
    String.raw`#(?<call>[a-zA-Z][\w.-]{0,60}|\()`,
    '(?<dash>---?)',
    String.raw`(?<mark>~|\[|\]|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}]))`,
    String.raw`(?<newline>\n)`,
  ].join('|'),
  'gu',
);
/** Whatever means something between the parentheses of a call. */
const IN_CODE = /(?<skip>"(?:[^"\\\n]|\\.){0,2000}"|\/\/[^\n]{0,2000}|\x60[^\x60\n]{0,300}\x60)|(?<mark>[()[\]{}])/gu;
const UNREAD_CALLS = /^(?:strike|raw|cite|ref|label|bibliography|image|v|h|pagebreak|outline)$/;
const MARKS: Readonly<Record<string, string>> = { '--': '–', '---': '—', '~': ' ' };

/** One that is open: text between brackets, or code between parentheses. */
interface Nesting {
  readonly opening: string;
  readonly isRead: boolean;
  readonly close: string;
  readonly isBlock: boolean;
}

/** The running text of a Typst document. Of code only the text between brackets is read. */
export function readTypst(document: string): RawDocument {
  const collector = new BlockCollector();
  const comments: Span[] = [];
  const open: Nesting[] = [];
  let isHeading = false;
  /** How many of those that are open are not read. */
  let unread = 0;
  let at = 0;
  collector.begin('paragraph', 0);
  while (at < document.length) {
    const isCode = open.at(-1) !== undefined && open.at(-1)?.opening !== '[';
    const isUnread = isCode || unread > 0;
    const pattern = isCode ? IN_CODE : IN_TEXT;
    pattern.lastIndex = at;
    const match = pattern.exec(document);
    const from = match?.index ?? document.length;
    const to = match === null ? document.length : pattern.lastIndex;
    if (isUnread) collector.drop(at, from);
    if (match === null) break;
    if (match.groups?.comment !== undefined) comments.push({ start: from, end: withoutReturn(to) });
    at = isCode ? takeCode(match.groups?.mark, from, to) : takeText(match.groups ?? {}, from, to, isUnread);
  }
  collector.end(document.length);
  return { blocks: collector.blocks, comments, frontMatterEnd: 0 };

  function enter(nesting: Nesting): void {
    open.push(nesting);
    if (!nesting.isRead) unread += 1;
  }

  function leave(): Nesting | undefined {
    const left = open.pop();
    if (left?.isRead === false) unread -= 1;
    return left;
  }

  function drop(from: number, to: number): number {
    collector.drop(from, to);
    return to;
  }

  function part(from: number, to: number, kind: BlockKind = 'paragraph'): number {
    collector.drop(from, to);
    collector.end(to);
    collector.begin(kind, to);
    isHeading = false;
    return to;
  }

  function write(from: number, to: number, text: string, isUnread: boolean): number {
    if (isUnread) collector.drop(from, to);
    else collector.replace(from, to, text);
    return to;
  }

  function takeCode(mark: string | undefined, from: number, to: number): number {
    if (mark === undefined) return drop(from, to);
    if (mark === '[') return openText(from, to, '', true);
    if (mark === '(' || mark === '{') {
      enter({ opening: mark, isRead: true, close: '', isBlock: false });
      return drop(from, to);
    }
    const isRead = leave()?.isRead;
    // A call's text may stand behind its parentheses.
    if (mark === ')' && document.charAt(to) === '[' && !isInCode()) return openText(from, to + 1, '', false, isRead);
    return drop(from, to);
  }

  function openText(from: number, to: number, close: string, isBlock: boolean, isRead = true): number {
    enter({ opening: '[', isRead, close, isBlock });
    return isBlock ? part(from, to) : drop(from, to);
  }

  function takeText(
    token: Readonly<Record<string, string | undefined>>,
    from: number,
    to: number,
    isUnread: boolean,
  ): number {
    const { escaped, statement, call, dash, mark = '', line } = token;
    if (escaped !== undefined)
      return escaped.length === 1 ? drop(from, from + 1) + 1 : write(from, to, decoded(escaped), isUnread);
    if (token.break !== undefined) return write(from, to, ' ', isUnread);
    if (token.paragraph !== undefined || (token.newline !== undefined && isHeading)) return part(from, to);
    if (token.newline !== undefined) return isUnread ? drop(from, to) : to;
    if (line !== undefined) return takeLine(line, from, to);
    if (statement !== undefined) return drop(from, endOfStatement(to));
    if (call !== undefined) return takeCall(call, from, to);
    const character = MARKS[dash ?? mark];
    if (character !== undefined) return write(from, to, character, isUnread);
    if (mark === '[') return openText(from, to, '', false);
    if (mark === ']') return closeText(from, to, isUnread);
    return drop(from, to);
  }

  function takeLine(mark: string, from: number, to: number): number {
    part(from, to, mark.startsWith('=') ? 'heading' : 'list-item');
    isHeading = mark.startsWith('=');
    return to;
  }

  function closeText(from: number, to: number, isUnread: boolean): number {
    const text = leave();
    if (text?.isBlock === true) return part(from, to);
    // One text may follow another.
    if (text !== undefined && document.charAt(to) === '[' && !isInCode())
      return openText(from, to + 1, '', true, text.isRead);
    return text === undefined || text.close === '' ? drop(from, to) : write(from, to, text.close, isUnread);
  }

  function takeCall(name: string, from: number, to: number): number {
    const next = name === '(' ? '(' : document.charAt(to);
    const isRead = !UNREAD_CALLS.test(name);
    if (name === '(' || next === '(') {
      enter({ opening: '(', isRead, close: '', isBlock: false });
      return drop(from, name === '(' ? to : to + 1);
    }
    if (next !== '[') return drop(from, to);
    if (name === 'footnote') {
      enter({ opening: '[', isRead, close: ')', isBlock: false });
      collector.replace(from, to + 1, ' (');
      return to + 1;
    }
    return openText(from, to + 1, '', false, isRead);
  }

  function isInCode(): boolean {
    const last = open.at(-1);
    return last !== undefined && last.opening !== '[';
  }

  /** A statement ends with its line, unless brackets are open there. */
  function endOfStatement(from: number): number {
    let depth = 0;
    const marks = /"(?:[^"\\\n]|\\.){0,2000}"|[()[\]{}]|\n/g;
    marks.lastIndex = from;
    for (let match = marks.exec(document); match !== null; match = marks.exec(document)) {
      const [mark] = match;
      if (/^[([{]$/.test(mark)) depth += 1;
      else if (/^[)\]}]$/.test(mark)) depth -= 1;
      if (depth < 0 || (mark === '\n' && depth === 0)) return match.index;
    }
    return document.length;
  }

  function withoutReturn(end: number): number {
    return document.charAt(end - 1) === '\r' ? end - 1 : end;
  }
}

function decoded(escaped: string): string {
  const code = Number.parseInt(escaped.slice(2, -1), 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
}
