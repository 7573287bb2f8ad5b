import type { SyntaxNode, Tree } from '@lezer/common';
import { GFM, type InlineContext, type MarkdownConfig, type MarkdownParser, parser } from '@lezer/markdown';

const DOLLAR = 36;
const BACKSLASH = 92;
const OPENING_BRACKET = 91;
const LONGEST_NOTE_LABEL = 100;

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_context, line, indent) => {
        if (line.indent < line.baseIndent + indent && line.next > -1) return false;
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    'FootnoteMark',
    'FootnoteReference',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: (context, line) => {
        const mark = definitionMark(line.text, line.pos);
        if (mark === undefined) return false;
        const start = context.lineStart + line.pos;
        context.startComposite('FootnoteDefinition', line.pos, 2);
        context.addElement(context.elt('FootnoteMark', start, start + mark.length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_context, line) => definitionMark(line.text, line.pos) !== undefined,
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse: (context, next, position) => {
        if (next !== OPENING_BRACKET) return -1;
        const label = /^\[\^[^\]\s]+\]/.exec(context.slice(position, position + LONGEST_NOTE_LABEL))?.[0];
        if (label === undefined) return -1;
        return context.addElement(context.elt('FootnoteReference', position, position + label.length));
      },
    },
  ],
};

function definitionMark(line: string, at: number): string | undefined {
  return /^\[\^[^\]\s]+\]:/.exec(line.slice(at, at + LONGEST_NOTE_LABEL))?.[0];
}

const math: MarkdownConfig = {
  defineNodes: ['Math'],
  parseInline: [
    {
      name: 'Math',
      before: 'Escape',
      parse: (context, next, position) => {
        const end = next === DOLLAR ? mathEnd(context, position) : undefined;
        return end === undefined ? -1 : context.addElement(context.elt('Math', position, end));
      },
    },
  ],
};

/** As Pandoc tells math from money, and stricter: "$5 to $6" and "$AAPL or $F" are no formulas. */
function mathEnd(context: InlineContext, start: number): number | undefined {
  if (context.char(start - 1) === DOLLAR) return undefined;
  const isDisplay = context.char(start + 1) === DOLLAR;
  const mark = isDisplay ? '$$' : '$';
  const inside = start + mark.length;
  const close = context.text.indexOf(mark, inside - context.offset) + context.offset;
  if (close <= inside) return undefined;
  const formula = context.slice(inside, close);
  const end = close + mark.length;
  if (isDisplay) return end;
  return isFormula(formula) && !/[\p{L}\d]/u.test(context.slice(end, end + 1)) ? end : undefined;
}

function isFormula(text: string): boolean {
  if (/^[\s\d]/.test(text) || /\s$/.test(text)) return false;
  return text.length === 1 || /[\\^_={}]/.test(text);
}

/** A backslash breaks the line before CR LF as it does before LF; lines end at LF alone for the parser. */
const windowsLineEnds: MarkdownConfig = {
  parseInline: [
    {
      name: 'HardBreakBeforeReturn',
      before: 'Escape',
      parse: (context, next, position) => {
        if (next !== BACKSLASH || context.slice(position + 1, position + 3) !== '\r\n') return -1;
        return context.addElement(context.elt('HardBreak', position, position + 3));
      },
    },
  ],
};

/** The blocks of a document that stand in no other, in order. One that was not parsed anew has the tree that it had before. */
export function topBlocks(tree: Tree): SyntaxNode[] {
  const blocks: SyntaxNode[] = [];
  for (let block = tree.topNode.firstChild; block !== null; block = block.nextSibling) blocks.push(block);
  return blocks;
}

/** CommonMark with GitHub's tables, task lists, strikethrough and bare links, and with footnotes and math. */
export const markdownParser: MarkdownParser = parser.configure([GFM, footnotes, math, windowsLineEnds]);
