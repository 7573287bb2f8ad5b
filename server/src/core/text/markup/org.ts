import { ADDRESS, inlineReader, marks } from './inline-rules.js';
import { BLANK, COMMENT, cellsBetween, type LineFormat, type LineRole, SKIPPED } from './read-lines.js';

const BEGIN = /^\s*#\+begin_(\w+)/i;
const UNREAD_BLOCK = /^(?:src|example|export|comment|latex|html|ascii)$/i;
const HEADING = /^\*+\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|HOLD)\s+)?(?:\[#\w\]\s+)?/;
const TAGS = /(?<!\s)\s{1,99}:[\w@#%:]{1,200}:\s{0,99}$/;
const LIST_ITEM = /^\s*(?:[-+]|\d+[.)]|\s\*)\s+(?:\[@\d+\]\s+)?(?:\[[ X-]\]\s+)?/;
const PLANNING = /^\s*(?:CLOSED|SCHEDULED|DEADLINE|CLOCK):/;

/** Org, as Emacs reads it. */
export const org: LineFormat = {
  lineRoles: () => {
    let until: RegExp | undefined;
    return (line): LineRole => {
      if (until !== undefined) {
        if (until.test(line)) until = undefined;
        return SKIPPED;
      }
      if (line.trim() === '') return BLANK;
      const block = BEGIN.exec(line)?.[1];
      if (block !== undefined) {
        if (UNREAD_BLOCK.test(block)) until = /^\s*#\+end_/i;
        return SKIPPED;
      }
      const environment = /^\s*\\begin\{\w+\*?\}/.exec(line)?.[0];
      if (environment !== undefined) {
        if (!line.includes('\\end{')) until = /\\end\{/;
        return SKIPPED;
      }
      if (/^\s*:(?:PROPERTIES|LOGBOOK):\s*$/i.test(line)) {
        until = /^\s*:END:\s*$/i;
        return SKIPPED;
      }
      if (/^\s*#(?:\s|$)/.test(line)) return COMMENT;
      if (/^\s*#\+caption:/i.test(line)) return { role: 'text', from: line.indexOf(':') + 1, starts: true, ends: true };
      if (/^\s*#\+|^\s*:(?:\s|$)|^\s*-{5,}\s*$|^\s*\|-/.test(line) || PLANNING.test(line)) return SKIPPED;
      return wordsOf(line);
    };
  },
  inline: inlineReader([
    { pattern: '\\[\\[[^\\[\\]\\n]{1,300}\\]\\[(?<keep>[^\\[\\]]{1,500})\\]\\]' },
    { pattern: '\\[\\[[^\\[\\]\\n]{1,300}\\]\\]' },
    { pattern: '\\[fn:[\\w-]{0,50}:\\s{0,9}(?<keep>[^\\[\\]]{1,500})\\]', open: ' (', close: ')' },
    { pattern: '\\[fn:[\\w-]{1,50}\\]|\\[cite(?:/[\\w/-]{1,20})?:[^\\[\\]]{1,300}\\]' },
    { pattern: '(?<![\\p{L}\\p{N}])(?:=(?=\\S)[^=\\n]{1,300}=|~(?=\\S)[^~\\n]{1,300}~)(?![\\p{L}\\p{N}])' },
    { pattern: '(?<![\\p{L}\\p{N}+])\\+(?=[^\\s+])[^+\\n]{1,300}(?<=\\S)\\+(?![\\p{L}\\p{N}+])' },
    {
      pattern:
        '\\{\\{\\{[^{}\\n]{1,200}\\}\\}\\}|@@[^@\\n]{1,200}@@|\\\\\\([^\\n]{1,300}?\\\\\\)|\\\\\\[[^\\n]{1,300}?\\\\\\]|\\$[^\\s\\d$][^$\\n]{0,300}\\$',
    },
    { pattern: '[<\\[]\\d{4}-\\d\\d-\\d\\d(?: [^<>\\[\\]\\n]{0,40})?[>\\]]' },
    { pattern: '<<<?[^<>\\n]{1,100}>>>?|\\\\\\\\(?=\\s*$)' },
    ADDRESS,
    { pattern: '(?<=\\S)\\s::(?=\\s)', open: ':' },
    marks('(?:\\*|/|_)'),
  ]),
};

function wordsOf(line: string): LineRole {
  const heading = HEADING.exec(line)?.[0];
  if (heading !== undefined) {
    if (line.slice(heading.length).startsWith('COMMENT')) return SKIPPED;
    const to = line.length - (TAGS.exec(line.slice(heading.length - 1))?.[0].length ?? 0);
    return { role: 'text', kind: 'heading', from: heading.length, to, starts: true, ends: true };
  }
  if (/^\s*\|/.test(line)) return { role: 'cells', cells: cellsBetween(line, '|') };
  const note = /^\[fn:[\w-]+\]\s*/.exec(line)?.[0];
  if (note !== undefined) return { role: 'text', from: note.length, starts: true };
  const item = LIST_ITEM.exec(line)?.[0];
  if (item !== undefined) return { role: 'text', kind: 'list-item', from: item.length, starts: true };
  return { role: 'text', from: 0 };
}
