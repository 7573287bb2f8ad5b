import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import type { Span } from '../types.js';
import { changedLines } from './changed-lines.js';
import { frontMatterEnd } from './front-matter.js';
import { layBlock, type PlacedBlock } from './lay-out.js';
import { labelsIn } from './link-labels.js';
import { readBlock } from './markdown-block.js';
import { Density } from './markdown-density.js';
import { markdownParser, topBlocks } from './markdown-parser.js';
import { withoutFrontMatter } from './read-markdown.js';

/** The blocks of a draft with what else is read of it. */
export interface DraftBlocks {
  readonly blocks: readonly PlacedBlock[];
  /** The comments, with their marks. */
  readonly comments: readonly Span[];
  readonly frontMatterEnd: number;
}

/** What was read of a block that stands by itself, with offsets from its start. */
interface KnownBlock {
  readonly laid: readonly PlacedBlock[];
  readonly comments: readonly Span[];
  /** What was asked of the labels that the document defines, and the answers. */
  readonly asked: ReadonlyMap<string, boolean>;
}

/** A tree takes up to two kilobytes a line, so that of a longer document it is not kept. A million words of prose have fewer lines. */
const MOST_LINES = 50_000;
const NOTHING_ASKED: KnownBlock['asked'] = new Map();

/** Reads one draft in Markdown again and again. The parser takes over the blocks that an edit does not touch, and so is what was read of them. */
export class DraftMarkdown {
  #input = '';
  #fragments: readonly TreeFragment[] = [];
  readonly #density = new Density();
  readonly #labels = new WeakMap<Tree, readonly string[]>();
  readonly #known = new WeakMap<Tree, KnownBlock>();

  /** Undefined for a document that is too dense to be parsed. */
  read(document: string): DraftBlocks | undefined {
    const end = frontMatterEnd(document);
    const tree = this.#parse(end === 0 ? document : withoutFrontMatter(document, end));
    if (tree === undefined) return undefined;
    const parsed = topBlocks(tree);
    const labels = new Set(parsed.flatMap((block) => this.#labelsIn(document, block)));
    const blocks: PlacedBlock[] = [];
    const comments: Span[] = [];
    for (const block of parsed) {
      const known = this.#read(document, block, (label) => labels.has(label));
      for (const { block: laid, at } of known.laid) blocks.push({ block: laid, at: at + block.from });
      for (const { start, end } of known.comments) comments.push({ start: start + block.from, end: end + block.from });
    }
    return { blocks, comments, frontMatterEnd: end };
  }

  #parse(input: string): Tree | undefined {
    const old = this.#input;
    const changed = changedLines(old, input);
    this.#input = input;
    // Whole paragraphs: the parser would take over a block that starts in the middle of a line, whatever now stands before it.
    const change = { fromA: changed.from, toA: changed.oldTo, fromB: changed.from, toB: changed.to };
    const fragments = TreeFragment.applyChanges(this.#fragments, [change]);
    if (this.#density.isTooDense(old, input, changed)) {
      this.#fragments = [];
      return undefined;
    }
    const tree = markdownParser.parse(input, fragments);
    this.#fragments = countLines(input) > MOST_LINES ? [] : TreeFragment.addTree(tree);
    return tree;
  }

  #labelsIn(document: string, block: SyntaxNode): readonly string[] {
    const tree = block.toTree();
    const labels = this.#labels.get(tree) ?? labelsIn(document, block);
    this.#labels.set(tree, labels);
    return labels;
  }

  #read(document: string, block: SyntaxNode, isDefined: (label: string) => boolean): KnownBlock {
    const tree = block.toTree();
    const known = this.#known.get(tree);
    if (known !== undefined && answersStand(known.asked, isDefined)) return known;
    let asked: Map<string, boolean> | undefined;
    const { blocks, comments } = readBlock(document, block, (label) => {
      asked ??= new Map();
      asked.set(label, isDefined(label));
      return isDefined(label);
    });
    const read: KnownBlock = {
      laid: blocks.flatMap((raw) => {
        const laid = layBlock(document, raw);
        return laid === undefined ? [] : [{ block: withOwnText(laid.block), at: laid.at - block.from }];
      }),
      comments: comments.map(({ start, end }) => ({ start: start - block.from, end: end - block.from })),
      asked: asked ?? NOTHING_ASKED,
    };
    this.#known.set(tree, read);
    return read;
  }
}

function answersStand(asked: KnownBlock['asked'], isDefined: (label: string) => boolean): boolean {
  for (const [label, answer] of asked) if (isDefined(label) !== answer) return false;
  return true;
}

/** A part of a text holds on to the whole of it; a copy does not. */
function withOwnText(block: PlacedBlock['block']): PlacedBlock['block'] {
  return { ...block, text: ` ${block.text}`.slice(1) };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
