import type { Span } from '../../types.js';
import { BlockCollector } from '../block-collector.js';
import type { RawDocument } from '../lay-out.js';
import type { BlockKind } from '../prose.js';
import {
  ACCENTS,
  ENVIRONMENTS_WITH_ARGUMENTS,
  HEADINGS,
  LAST_ARGUMENT,
  SYMBOLS,
  UNREAD_COMMANDS,
  UNREAD_ENVIRONMENTS,
} from './latex-commands.js';

/** Everything that is not a letter of the text, one alternative a kind. Whatever is not closed nearby stays as it is. */
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>%[^\n]{0,2000})`,
    String.raw`(?<math>\$\$[^$]{1,2000}\$\$|\$(?:\\.|[^$\\\n]|\n(?!\s*\n)){1,500}\$|\\\((?:[^\\]|\\(?!\))){0,500}\\\)|\\\[(?:[^\\]|\\(?!\])){0,2000}\\\])`,
    String.raw`\\verb\*?(?<verb>(?<delimiter>[^\s\w*])[^\n]{0,200}?\k<delimiter>)`,
    String.raw`\\(?<edge>begin|end)\s{0,9}\{(?<environment>[\w ]{1,40})\*?\}`,
    String.raw`\\(?<accent>[\x60'^~"=.]|[cvuHkr](?![a-zA-Z]))\s{0,2}(?:\{\\?(?<braced>[a-zA-Z])\}|\\?(?<letter>[a-zA-Z]))`,
    String.raw`\\(?<command>[a-zA-Z@]{1,60})\*?`,
    String.raw`\\(?<break>\\)\*?(?:\[[^\]\n]{0,20}\])?`,
    String.raw`\\(?<escaped>[^a-zA-Z])`,
    String.raw`(?<paragraph>\n[ \t]*\r?\n\s{0,99})`,
    '(?<dash>---?)',
    String.raw`(?<quote>\x60\x60|''|\x60)`,
    '(?<mark>[{}~&])',
  ].join('|'),
  'g',
);
const NUMBER_IN_MATH = /^\$(?=[^$]*\d)(?:[\d.,\s]|\{,\}|\\[%,]|[+-])+\$$/;
const OPTION = /\s{0,9}\[[^\]]{0,500}\]/y;
const ARGUMENT = /\s{0,9}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\}){0,500}\}/y;
const GROUP_START = /\s{0,9}\{/y;
const MARKS: Readonly<Record<string, string>> = { '--': '–', '---': '—', '``': '“', "''": '”', '`': '‘', '~': ' ' };

/** The running text of a LaTeX document: no preamble, commands, formulas and listings; footnotes stand in parentheses. */
export function readLatex(document: string): RawDocument {
  const collector = new BlockCollector();
  const comments: Span[] = [];
  /** What is written at the end of each open group, and whether it ends the block. */
  const groups: { readonly close: string; readonly ends: boolean }[] = [];
  const body = document.indexOf('\\begin{document}');
  const start = Math.max(0, body);
  const tokens = new RegExp(TOKEN.source, 'g');
  begin('paragraph', start);
  for (let match = tokens.exec(document); match !== null; match = tokens.exec(document)) {
    const from = match.index;
    const to = tokens.lastIndex;
    if (match.groups?.comment !== undefined) comments.push({ start: from, end: withoutReturn(to) });
    if (from < start) continue;
    tokens.lastIndex = take(match.groups ?? {}, from, to);
    if (match.groups?.edge === 'end' && match.groups.environment === 'document') break;
  }
  collector.end(tokens.lastIndex === 0 ? document.length : tokens.lastIndex);
  return { blocks: collector.blocks, comments, frontMatterEnd: 0 };

  function begin(kind: BlockKind, at: number): void {
    collector.begin(kind, at);
  }

  /** Ends the block; what stands from `from` to `to` is between two. */
  function part(from: number, to: number, kind: BlockKind = 'paragraph'): number {
    collector.drop(from, to);
    collector.end(to);
    begin(kind, to);
    return to;
  }

  function drop(from: number, to: number): number {
    collector.drop(from, to);
    return to;
  }

  function write(from: number, to: number, text: string): number {
    collector.replace(from, to, text);
    return to;
  }

  /** Where reading goes on behind a token. */
  function take(token: Readonly<Record<string, string | undefined>>, from: number, to: number): number {
    const { accent, braced, letter, edge, environment = '', command, escaped, dash, quote, mark } = token;
    if (token.comment !== undefined) return drop(from, behindSpace(to));
    if (token.math !== undefined) return NUMBER_IN_MATH.test(token.math) ? number(from, to) : drop(from, to);
    if (token.verb !== undefined) return drop(from, to);
    if (edge !== undefined) return edge === 'begin' ? beginEnvironment(environment, from, to) : part(from, to);
    if (accent !== undefined)
      return write(from, to, `${braced ?? letter ?? ''}${ACCENTS.get(accent) ?? ''}`.normalize('NFC'));
    if (command !== undefined) return takeCommand(command, from, to);
    if (token.break !== undefined) return write(from, to, ' ');
    if (escaped !== undefined) return takeEscaped(escaped, from, to);
    if (token.paragraph !== undefined) return part(from, to);
    const character = MARKS[dash ?? quote ?? mark ?? ''];
    if (character !== undefined) return write(from, to, character);
    return takeMark(mark ?? '', from, to);
  }

  function takeEscaped(character: string, from: number, to: number): number {
    if (character === '-' || character === '/' || character === '@') return drop(from, to);
    return /[\s,;:! ]/.test(character) ? write(from, to, ' ') : drop(from, from + 1) + 1;
  }

  function takeMark(mark: string, from: number, to: number): number {
    if (mark === '&') return part(from, to, 'table-cell');
    if (mark === '{') groups.push({ close: '', ends: false });
    const group = mark === '}' ? groups.pop() : undefined;
    if (group?.ends === true) return part(from, to);
    return group === undefined || group.close === '' ? drop(from, to) : write(from, to, group.close);
  }

  function beginEnvironment(name: string, from: number, to: number): number {
    if (UNREAD_ENVIRONMENTS.has(name)) {
      const end = document.indexOf(`\\end{${name}`, to);
      return part(from, end < 0 ? document.length : end);
    }
    const options = behind(OPTION, to);
    return part(from, ENVIRONMENTS_WITH_ARGUMENTS.has(name) ? behindAll(ARGUMENT, options) : options);
  }

  function takeCommand(name: string, from: number, to: number): number {
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return write(from, behind(/\{\}|[ \t]{0,9}(?=[a-zA-Z])/y, to), symbol);
    if (name === 'item') return part(from, behind(OPTION, to), 'list-item');
    if (name === 'par' || name === 'hline' || name.endsWith('rule')) return part(from, to);
    const options = behindAll(OPTION, to);
    if (UNREAD_COMMANDS.has(name)) return drop(from, behindAll(ARGUMENT, options, OPTION));
    const last = LAST_ARGUMENT.has(name) ? behindAllButLast(options) : options;
    const group = behind(GROUP_START, last);
    if (group === last) return drop(from, to);
    if (HEADINGS.has(name)) {
      groups.push({ close: '', ends: true });
      return part(from, group, 'heading');
    }
    if (name === 'footnote' || name === 'endnote' || name === 'footnotetext') {
      groups.push({ close: ')', ends: false });
      return write(from, group, ' (');
    }
    groups.push({ close: name === 'enquote' ? '”' : '', ends: false });
    return name === 'enquote' ? write(from, group, '“') : drop(from, group);
  }

  /** A number set as a formula is read without its dollars and braces. */
  function number(from: number, to: number): number {
    drop(from, from + 1);
    for (const { index, 0: mark } of document.slice(from, to).matchAll(/\{,\}|\\[%,]/g)) {
      const at = from + index;
      if (mark === '\\,') write(at, at + 2, ' ');
      else if (mark === '\\%') drop(at, at + 1);
      else {
        drop(at, at + 1);
        drop(at + 2, at + 3);
      }
    }
    return drop(to - 1, to);
  }

  function behind(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(document) ? pattern.lastIndex : at;
  }

  function behindAll(pattern: RegExp, at: number, other: RegExp = pattern): number {
    for (let from = at; ; ) {
      const next = behind(other, behind(pattern, from));
      if (next === from) return from;
      from = next;
    }
  }

  /** Before the last of the groups that follow. */
  function behindAllButLast(at: number): number {
    for (let from = at; ; ) {
      const next = behind(ARGUMENT, from);
      if (next === from || behind(GROUP_START, next) === next) return from;
      from = next;
    }
  }

  /** A comment takes its line end along, and the space that the next line begins with. */
  function behindSpace(at: number): number {
    return behind(/\r?\n[ \t]{0,99}(?!\s{0,99}\n)/y, at);
  }

  function withoutReturn(at: number): number {
    return document.charAt(at - 1) === '\r' ? at - 1 : at;
  }
}
