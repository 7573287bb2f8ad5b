import { changedPart } from './changed-part.js';
import { type DraftBlocks, DraftMarkdown } from './draft-markdown.js';
import { layBlock, type PlacedBlock } from './lay-out.js';
import { readDocument, withLineFeeds } from './read-prose.js';

/** Reads one draft again and again: a block that reads as before is the same object as before, wherever it stands. */
export class DraftReader {
  readonly #markdown = new DraftMarkdown();
  #blocks: readonly PlacedBlock[] = [];

  read(given: string, languageId: string): DraftBlocks {
    const read = this.#read(given, languageId);
    const { start, oldEnd, newEnd } = changedPart(this.#blocks, read.blocks, isSame);
    const [old, now] = [this.#blocks.slice(start, oldEnd), read.blocks.slice(start, newEnd)];
    const alike = changedPart(old, now, isAlike);
    const behind = old.length - now.length;
    const kept = now.map(({ block, at }, which) => {
      const known = which < alike.start ? which : which >= alike.newEnd ? which + behind : -1;
      return { block: old[known]?.block ?? block, at };
    });
    this.#blocks = [...read.blocks.slice(0, start), ...kept, ...read.blocks.slice(newEnd)];
    return { ...read, blocks: this.#blocks };
  }

  #read(given: string, languageId: string): DraftBlocks {
    const read = languageId === 'markdown' ? this.#markdown.read(withLineFeeds(given)) : undefined;
    if (read !== undefined) return read;
    const { document, raw } = readDocument(given, languageId);
    return { ...raw, blocks: raw.blocks.flatMap((block) => layBlock(document, block) ?? []) };
  }
}

function isSame(one: PlacedBlock, other: PlacedBlock): boolean {
  return one.block === other.block;
}

function isAlike({ block: a }: PlacedBlock, { block: b }: PlacedBlock): boolean {
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
