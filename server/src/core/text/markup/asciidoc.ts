import { decodeCharacterReference } from '../character-references.js';
import { ADDRESS, ESCAPE, inlineReader, marks } from './inline-rules.js';
import { BLANK, COMMENT, cellsBetween, indentOf, type LineFormat, type LineRole, SKIPPED } from './read-lines.js';

const FENCE = /^(?:(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,})|(={4,}|\*{4,}|_{4,}|--))\s*$/;
const ATTRIBUTE = /^:!?[\w-]+!?:(?:\s|$)/;
const BLOCK_ATTRIBUTES = /^\[(?:\[[^\]]{0,300}\]|[^\]]{0,300})\]\s*$/;
const UNREAD_STYLE = /^\[(?:source|listing|literal|stem|latexmath|asciimath|comment|pass|verse\b.{0,9}source)\b/;
const BLOCK_MACRO = /^(?:image|include|video|audio|toc|ifdef|ifndef|ifeval|endif)::/;
const HEADING = /^(?:={1,6}|#{1,6})\s+(?=\S)/;
const LIST_ITEM = /^\s*(?:\*{1,5}|-|\.{1,5}|\d+\.|[a-zA-Z]\.|<\.>)\s+(?:\[[ xX*]\]\s+)?/;
const TABLE = /^[|,:!]={3,}\s*$/;
const CELL_FORMAT = /^(?:\d+(?:\.\d+)?[+*])?[<^>]?(?:\.[<^>])?[aehlms]?\|/;

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidoc: LineFormat = {
  lineRoles: () => {
    let fence = '';
    let isComment = false;
    let isTable = false;
    let isHeader = false;
    let isUnread = false;
    let isOpen = false;
    return (line) => {
      const role = roleOf(line);
      isOpen = role.role === 'text' && role.ends !== true;
      return role;
    };

    function roleOf(line: string): LineRole {
      if (fence !== '') {
        if (line.trimEnd() === fence) fence = '';
        return isComment ? COMMENT : SKIPPED;
      }
      const fenced = FENCE.exec(line);
      if (fenced !== null) {
        fence = fenced[1] ?? '';
        isComment = fence.startsWith('/');
        isUnread = false;
        return SKIPPED;
      }
      if (line.trim() === '') {
        isHeader = false;
        isUnread = false;
        return BLANK;
      }
      if (line.startsWith('//')) return COMMENT;
      return isTable || TABLE.test(line) ? tableRow(line) : wordsOf(line);
    }

    function tableRow(line: string): LineRole {
      if (TABLE.test(line)) {
        isTable = !isTable;
        return SKIPPED;
      }
      return {
        role: 'cells',
        cells: cellsBetween(
          line.replace(CELL_FORMAT, (mark) => `${' '.repeat(mark.length - 1)}|`),
          '|',
        ),
      };
    }

    function wordsOf(line: string): LineRole {
      if (isHeader || isUnread || ATTRIBUTE.test(line) || BLOCK_MACRO.test(line)) return SKIPPED;
      if (BLOCK_ATTRIBUTES.test(line)) {
        isUnread = UNREAD_STYLE.test(line);
        return SKIPPED;
      }
      const heading = HEADING.exec(line)?.[0];
      if (heading !== undefined) {
        isHeader = heading.trimEnd().length === 1;
        return { role: 'text', kind: 'heading', from: heading.length, starts: true, ends: true };
      }
      if (line.trim() === '+' || /^(?:'{3,}|<{3,})\s*$/.test(line)) return SKIPPED;
      const item = LIST_ITEM.exec(line)?.[0];
      if (item !== undefined) return { role: 'text', kind: 'list-item', from: item.length, starts: true };
      if (/^\.[^\s.]/.test(line)) return { role: 'text', kind: 'heading', from: 1, starts: true, ends: true };
      if (isOpen) return { role: 'text', from: 0, starts: /(?<=[^\s:])::+\s/.test(line) };
      // A paragraph that is set in is a literal one.
      if (indentOf(line) > 0) {
        isUnread = true;
        return SKIPPED;
      }
      return { role: 'text', from: /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):\s+/.exec(line)?.[0].length ?? 0 };
    }
  },
  inline: inlineReader([
    { pattern: '"`(?<keep>[^`\\n]{1,300}(?:`(?!")[^`\\n]{0,300}){0,9})`"', open: '“', close: '”' },
    { pattern: "(?<!\\p{L})'`(?<keep>[^`\\n]{1,300})`'", open: '‘', close: '’' },
    { pattern: "`'", open: '’' },
    {
      pattern:
        '\\+\\+\\+[^\\n]{0,300}?\\+\\+\\+|\\+\\+[^\\n]{1,300}?\\+\\+|``[^\\n]{1,300}?``|(?<![\\p{L}\\p{N}`])`[^`\\n]{1,300}`',
    },
    {
      pattern:
        '(?:pass|stem|latexmath|asciimath|cite|citenp|indexterm|kbd|image|icon|anchor|counter2?):[^\\s\\[\\]]{0,300}\\[[^\\]\\n]{0,300}\\]',
    },
    { pattern: 'footnote:[^\\s\\[\\]]{0,50}\\[(?<keep>[^\\]]{1,500})\\]', open: ' (', close: ')' },
    { pattern: 'footnote:[^\\s\\[\\]]{1,50}\\[\\]' },
    { pattern: '(?:link:|xref:|mailto:|(?:https?|ftp|irc)://)[^\\s\\[\\]<>]{1,300}\\[(?<keep>[^\\]]{0,500}?)\\^?\\]' },
    { pattern: '<<[^\\s,<>]{1,200}?,\\s{0,9}(?<keep>[^<>]{1,300})>>' },
    { pattern: '<<[^<>\\n]{1,200}>>|\\[\\[[^\\[\\]\\n]{1,200}\\]\\]|<(?=https?://)|\\(\\(\\([^()\\n]{1,200}\\)\\)\\)' },
    { pattern: '\\(\\((?<keep>[^()\\n]{1,200})\\)\\)' },
    { pattern: '\\[(?:\\.|%|#|role=)?(?:line-through|del)[^\\]\\n]{0,99}\\]##?[^#\\n]{1,300}##?' },
    { pattern: '\\[[.#%][^\\]\\n]{1,99}\\](?=[*_#`])|\\{[\\w-]{1,99}\\}' },
    { pattern: '(?<=\\s)\\+(?=\\r?\\n)' },
    { pattern: '&#?\\w{1,30};', write: decodeCharacterReference },
    ADDRESS,
    ESCAPE,
    { pattern: '(?<=\\S):{2,4}(?=\\s)', open: ':' },
    marks('(?:\\*\\*?|__?|##?)'),
  ]),
};
