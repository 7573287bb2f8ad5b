import { changedPart } from './changed-part.js';
import { layBlock, type PlacedBlock, type RawDocument } from './lay-out.js';
import { readDocument } from './read-prose.js';

/** The blocks of a draft with what else is read of it. */
export interface DraftBlocks extends Omit<RawDocument, 'blocks'> {
  readonly blocks: readonly PlacedBlock[];
}

/** Reads one draft again and again: a block that reads as before is the same object as before, wherever it stands. */
export class DraftReader {
  #blocks: readonly PlacedBlock[] = [];

  read(given: string, languageId: string): DraftBlocks {
    const { document, raw } = readDocument(given, languageId);
    const laid = raw.blocks.flatMap((block) => layBlock(document, block) ?? []);
    const { start, newEnd } = changedPart(this.#blocks, laid, isAlike);
    const behind = this.#blocks.length - laid.length;
    const known = (at: number) => this.#blocks[at < start ? at : at >= newEnd ? at + behind : -1];
    this.#blocks = laid.map(({ block, at }, which) => ({ block: known(which)?.block ?? block, at }));
    return { blocks: this.#blocks, comments: raw.comments, frontMatterEnd: raw.frontMatterEnd };
  }
}

function isAlike(one: PlacedBlock | undefined, other: PlacedBlock | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one.block, other.block];
  if (a.text !== b.text || a.kind !== b.kind || a.segments.length !== b.segments.length) return false;
  return a.segments.every((segment, at) => {
    const there = b.segments[at];
    return (
      segment.end === there?.end &&
      segment.from === there.from &&
      segment.to === there.to &&
      segment.isVerbatim === there.isVerbatim
    );
  });
}
