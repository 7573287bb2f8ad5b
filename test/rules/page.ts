/** A rule's page: its headings name the tests, its blocks are the sources, the drafts and what is expected. */
export interface Page {
  /** The file's name without `.md`, which is the code of the rule where the page is a rule's. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly examples: readonly Example[];
}

/** One draft with what it is checked against. */
export interface Example {
  /** The headings above it, without the page's own. */
  readonly title: string;
  readonly languageId: string;
  readonly evidence: readonly Block[];
  /** The draft with its caret lines, as written on the page. */
  readonly draft: Block;
  /** The draft after its fixes. */
  readonly fixed?: Block;
}

/** A fenced block of the page. */
export interface Block {
  readonly kind: BlockKind;
  /** What follows the kind on the fence: `2025-11-29 Harbour Ledger`. */
  readonly info: string;
  readonly text: string;
  /** Indexes into the page's lines: the first line of the text and the closing fence. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export type BlockKind = 'claims' | 'source' | 'draft' | 'fixed';

interface Heading {
  readonly depth: number;
  readonly words: string;
}

const FENCE = /^(`{3,})(.*)$/;
const HEADING = /^(#{1,6}) +(.+)$/;

/** Reads a page. Throws with the page's line where a block is unknown, open or out of place. */
export function parsePage(name: string, text: string): Page {
  const lines = text.split('\n');
  const examples: Example[] = [];
  let headings: readonly Heading[] = [];
  let evidence: readonly Block[] = [];
  let previous: BlockKind | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const heading = headingAt(lines, index);
    if (heading) {
      headings = [...headings.filter(({ depth }) => depth < heading.depth), heading];
      previous = undefined;
    }
    const block = blockAt(name, lines, index);
    if (block === undefined) continue;
    if (block.kind === 'claims' || block.kind === 'source') {
      evidence = isEvidence(previous) ? [...evidence, block] : [block];
    } else if (block.kind === 'draft') {
      examples.push({ title: titleOf(headings), languageId: block.info || 'markdown', evidence, draft: block });
    } else {
      examples.push({ ...lastDraft(name, examples, previous, block), fixed: block });
    }
    previous = block.kind;
    index = block.lastLine;
  }
  return { name, lines, examples };
}

/** The page with some of its blocks' texts replaced. */
export function replaceBlocks({ lines }: Page, texts: ReadonlyMap<Block, string>): string {
  const replaced = [...lines];
  const lastFirst = [...texts].sort(([a], [b]) => b.firstLine - a.firstLine);
  for (const [{ firstLine, lastLine }, text] of lastFirst) {
    replaced.splice(firstLine, lastLine - firstLine, ...text.split('\n'));
  }
  return replaced.join('\n');
}

function headingAt(lines: readonly string[], index: number): Heading | undefined {
  const [, marks, words] = HEADING.exec(lines[index] ?? '') ?? [];
  return marks && words ? { depth: marks.length, words } : undefined;
}

function blockAt(name: string, lines: readonly string[], index: number): Block | undefined {
  const [, fence, label] = FENCE.exec(lines[index] ?? '') ?? [];
  if (fence === undefined || label === undefined) return undefined;
  const [word = '', ...info] = label.trim().split(/\s+/);
  const kind = blockKind(word);
  if (kind === undefined)
    throw new Error(`${name}.md:${index + 1}: a block is claims, source, draft or fixed, not "${word}"`);
  const lastLine = lines.indexOf(fence, index + 1);
  if (lastLine < 0) throw new Error(`${name}.md:${index + 1}: this block has no closing fence`);
  const text = lines.slice(index + 1, lastLine).join('\n');
  return { kind, info: info.join(' '), text, firstLine: index + 1, lastLine };
}

function blockKind(word: string): BlockKind | undefined {
  return word === 'claims' || word === 'source' || word === 'draft' || word === 'fixed' ? word : undefined;
}

function isEvidence(kind: BlockKind | undefined): boolean {
  return kind === 'claims' || kind === 'source';
}

function titleOf(headings: readonly Heading[]): string {
  const below = headings.filter(({ depth }) => depth > 1);
  return (below.length > 0 ? below : headings).map(({ words }) => words).join(' – ');
}

/** Takes the draft that a `fixed` block belongs to off the list. */
function lastDraft(name: string, examples: Example[], previous: BlockKind | undefined, block: Block): Example {
  const example = previous === 'draft' ? examples.pop() : undefined;
  if (example === undefined)
    throw new Error(`${name}.md:${block.firstLine}: a fixed block stands right after its draft`);
  return example;
}
