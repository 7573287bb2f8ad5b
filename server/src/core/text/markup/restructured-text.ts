import type { Span } from '../../types.js';
import { ADDRESS, ESCAPE, inlineReader, marks } from './inline-rules.js';
import { BLANK, COMMENT, cellsBetween, indentOf, type LineFormat, type LineRole, SKIPPED } from './read-lines.js';

const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const SIMPLE_TABLE = /^={2,}(?:\s+={2,})+\s*$/;
const GRID_TABLE = /^\+[-=+]+\+\s*$/;
const EXPLICIT = /^\.\.(?:\s+|$)/;
const DIRECTIVE = /^\.\.\s+([\w:+.-]+)::(?:\s+|$)/;
const NOTE = /^\.\.\s+\[[^\]]{1,100}\](?:\s+|$)/;
const TARGET = /^\.\.\s+(?:_|\|)|^__\s/;
/** Directives whose content is read. */
const PROSE = new Set(
  'note warning admonition important tip hint caution attention danger error seealso epigraph pull-quote highlights sidebar topic container compound figure rubric centered versionadded versionchanged deprecated'.split(
    ' ',
  ),
);
/** Directives whose words on the first line are text, not a file or a name. */
const TITLED = new Set(
  'note warning important tip hint caution attention danger error admonition topic sidebar rubric centered'.split(' '),
);
const FIELD = /^\s*:[^:\s`][^:`]{0,60}:(?:\s|$)/;
const LIST_ITEM = /^\s*(?:[-*+•]|(?:\d+|[a-zA-Z]|#)[.)]|\((?:\d+|[a-z]|#)\)|\|)\s+/;

/** reStructuredText, as docutils and Sphinx read it. */
export const restructuredText: LineFormat = {
  lineRoles: () => {
    /** What lies deeper than this column is not read. */
    let unreadBelow: number | undefined;
    let isComment = false;
    let isLiteralNext = false;
    let isSimpleTable = false;
    return (line, next) => {
      if (line.trim() === '') return BLANK;
      const indent = indentOf(line);
      if (unreadBelow !== undefined) {
        if (indent > unreadBelow) return isComment ? COMMENT : SKIPPED;
        unreadBelow = undefined;
      }
      isComment = false;
      if (isLiteralNext && indent > 0) {
        isLiteralNext = false;
        unreadBelow = indent - 1;
        return SKIPPED;
      }
      isLiteralNext = false;
      return table(line) ?? explicit(line, indent) ?? wordsOf(line, next);
    };

    function table(line: string): LineRole | undefined {
      if (SIMPLE_TABLE.test(line)) {
        isSimpleTable = true;
        return SKIPPED;
      }
      if (GRID_TABLE.test(line)) return SKIPPED;
      if (/^\|\s.*\|\s*$/.test(line)) return { role: 'cells', cells: cellsBetween(line, '|') };
      if (ADORNMENT.test(line)) isSimpleTable = false;
      return isSimpleTable && /\S\s{2,}\S/.test(line) ? { role: 'cells', cells: columnsOf(line) } : undefined;
    }

    function explicit(line: string, indent: number): LineRole | undefined {
      const words = line.slice(indent);
      if (TARGET.test(words)) return unread(indent);
      const note = NOTE.exec(words)?.[0];
      if (note !== undefined) return { role: 'text', from: indent + note.length, starts: true };
      const [mark, name] = DIRECTIVE.exec(words) ?? [];
      if (mark !== undefined && name !== undefined) {
        if (!PROSE.has(name)) return unread(indent);
        const isTitled = TITLED.has(name) && words.length > mark.length;
        return isTitled ? { role: 'text', from: indent + mark.length, starts: true } : SKIPPED;
      }
      if (!EXPLICIT.test(words)) return undefined;
      unreadBelow = indent;
      isComment = true;
      return COMMENT;
    }

    function unread(indent: number): LineRole {
      unreadBelow = indent;
      return SKIPPED;
    }

    function wordsOf(line: string, next: string): LineRole {
      if (ADORNMENT.test(line) || FIELD.test(line)) return SKIPPED;
      if (line.startsWith('>>> ')) return SKIPPED;
      if (/^\s*::\s*$/.test(line)) {
        isLiteralNext = true;
        return SKIPPED;
      }
      if (ADORNMENT.test(next))
        return { role: 'text', kind: 'heading', from: indentOf(line), starts: true, ends: true };
      isLiteralNext = /::\s*$/.test(line);
      const to = isLiteralNext ? line.trimEnd().length - 1 : line.length;
      const item = LIST_ITEM.exec(line)?.[0];
      if (item !== undefined) return { role: 'text', kind: 'list-item', from: item.length, to, starts: true };
      return { role: 'text', from: 0, to };
    }
  },
  inline: inlineReader([
    {
      pattern:
        '``[^\\n]{1,300}?``|:(?:math|code|raw|cite[\\w:]{0,9}|footcite[\\w:]{0,9}|download|file|samp|kbd|command|option|envvar|py:\\w{1,9}|c:\\w{1,9}|func|class|meth|mod|attr|data|ref|doc|numref|eq|index):`[^`<\\n]{1,300}`',
    },
    { pattern: '(?::[\\w:+-]{1,30}:)?`(?<keep>[^`<]{1,500}?)(?:\\s{1,9}<[^<>`]{1,300}>)?`(?:__?|:[\\w-]{1,30}:)?' },
    { pattern: '\\[[^\\[\\]\\s]{1,60}\\]_(?!\\w)|_`[^`\\n]{1,100}`|\\|[^|\\s][^|\\n]{0,60}\\|_{0,2}' },
    ADDRESS,
    { pattern: '\\\\\\s' },
    ESCAPE,
    { pattern: '(?<=[\\p{L}\\p{N}])__?(?=[\\s.,;:!?)”’]|$)' },
    marks('\\*\\*?'),
  ]),
};

/** The cells of a row of a simple table: columns stand two spaces apart. */
function columnsOf(line: string): Span[] {
  return [...line.matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
