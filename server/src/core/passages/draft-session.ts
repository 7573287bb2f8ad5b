import type { AlignedWords } from '../align/align-passage.js';
import { DraftSums } from '../align/figures/draft-sums.js';
import type { LibraryIndex } from '../align/library-index.js';
import { WordCounts } from '../mentions/draft/common-words.js';
import type { LineTexts } from '../mentions/draft/draft-text.js';
import { type ChangedPart, changedPart } from '../text/changed-part.js';
import { DraftReader } from '../text/draft-blocks.js';
import type { DraftBlocks } from '../text/draft-markdown.js';
import { CheckedPassage, type RestOfDraft } from './checked-passage.js';
import { DraftFacts, type Stating } from './draft-facts.js';
import { DraftLines, type ReadLines } from './draft-lines.js';
import { DraftReports } from './draft-report.js';
import { FirstNamed, surnamesIn } from './first-named.js';
import { type DraftLine, type PassageLines, partsOf, passageAt } from './passage-lines.js';
import type { PassageReport } from './passage-report.js';
import { passageStarts } from './passage-starts.js';

/** A passage's report, with the offset of the document that it counts from. */
export interface PlacedReport {
  readonly at: number;
  readonly report: PassageReport;
}

/** A draft as it was checked, passage by passage. */
export interface CheckedVersion extends Omit<DraftBlocks, 'blocks'> {
  readonly passages: readonly PlacedReport[];
}

/** A passage of the draft with what was found of it. */
interface Cell extends Stating {
  readonly words: AlignedWords;
  readonly report: PassageReport;
}

/**
 * One draft that is checked again and again: an edit costs the passages that it touches, and those whose findings hang on what
 * it changed. What is found is what a first check of the same text finds.
 */
export class DraftSession {
  readonly reports = new DraftReports();
  readonly #index: LibraryIndex;
  readonly #reader = new DraftReader();
  readonly #sums: DraftSums;
  readonly #lines: DraftLines;
  readonly #named = new FirstNamed();
  readonly #facts = new DraftFacts();
  readonly #supported = new WordCounts();
  #starts: readonly number[] = [];
  #cells: readonly Cell[] = [];
  /** The sums of figures that all reports are known to stand with. */
  #version: number;
  /** Passages that the draft had of late. */
  #past: readonly CheckedPassage[] = [];

  constructor(index: LibraryIndex, texts: LineTexts) {
    this.#index = index;
    this.#sums = new DraftSums(index.memory.figures);
    this.#version = this.#sums.version;
    this.#lines = new DraftLines(texts, this.#sums);
  }

  check(document: string, languageId: string): CheckedVersion {
    const { blocks, ...read } = this.#reader.read(document, languageId);
    const now = this.#lines.read(blocks);
    const { lines, changed } = now;
    if (changed.start < Math.max(changed.oldEnd, changed.newEnd)) this.#change(now);
    return {
      ...read,
      passages: this.#cells.map(({ report }, at) => ({ at: lines[this.#starts[at] ?? 0]?.at ?? 0, report })),
    };
  }

  #change({ lines, before, changed }: ReadLines): void {
    const { starts, changed: part } = passageStarts(lines, this.#starts, changed);
    this.#starts = starts;
    this.#named.change(lines, changed.start);
    const [gone, come] = [before.slice(changed.start, changed.oldEnd), lines.slice(changed.start, changed.newEnd)];
    const old = this.#cells;
    // Who was named before is asked behind an edit, too.
    const looked = haveSameNames(gone, come) ? part : { start: 0, oldEnd: old.length, newEnd: starts.length };
    const passages = [
      ...passagesOf(old.slice(looked.start, part.start)),
      ...this.#knownOr(lines, part),
      ...passagesOf(old.slice(part.oldEnd, looked.oldEnd)),
    ];
    const rest = this.#rest();
    const stating = passages.map((passage, at) => {
      passage.standsAt(this.#linesOf(lines, looked.start + at));
      return { passage, words: passage.words(rest) };
    });
    const removed = old.slice(looked.start, looked.oldEnd);
    const flipped = this.#supported.change(removed.map(supportedIn), stating.map(supportedIn));
    const affected = this.#facts.change(removed, stating, ({ number }) => sideOf(number, looked));
    const isWhole = flipped.size > 0 || this.#sums.version !== this.#version;
    this.#version = this.#sums.version;
    const report = (passage: CheckedPassage, words: AlignedWords, at: number): Cell => {
      passage.standsAt(this.#linesOf(lines, at));
      return { passage, words, report: passage.report(rest, this.#facts.repeatedIn({ passage, words })) };
    };
    const again = (cell: Cell, at: number): Cell =>
      isWhole || affected.has(cell.passage) ? report(cell.passage, cell.words, at) : cell;
    const behind = old.slice(looked.oldEnd);
    this.#cells = [
      ...old.slice(0, looked.start).map(again),
      ...stating.map(({ passage, words }, at) => report(passage, words, looked.start + at)),
      ...behind.map((cell, at) => again(cell, looked.newEnd + at)),
    ];
    this.#number(old.length === starts.length ? looked : { start: looked.start, newEnd: starts.length });
  }

  #number({ start, newEnd }: Pick<ChangedPart, 'start' | 'newEnd'>): void {
    for (const [at, { passage }] of this.#cells.slice(start, newEnd).entries()) passage.number = start + at;
  }

  #rest(): RestOfDraft {
    return {
      figures: this.#sums,
      isNamedBefore: (surname, line) => this.#named.isNamedBefore(surname, line),
      isSupported: (words) => this.#supported.has(words),
    };
  }

  #linesOf(lines: readonly DraftLine[], passage: number): PassageLines {
    return passageAt(lines, this.#starts[passage] ?? 0, this.#starts[passage + 1] ?? lines.length);
  }

  /** The passages of a part of the draft, those that were checked before with what is known of them. */
  #knownOr(lines: readonly DraftLine[], part: ChangedPart): CheckedPassage[] {
    const old = passagesOf(this.#cells.slice(part.start, part.oldEnd));
    const places = Array.from({ length: part.newEnd - part.start }, (_, at) => this.#linesOf(lines, part.start + at));
    const parts = places.map(partsOf);
    const { start, oldEnd, newEnd } = changedPart(old, parts, (known, now) => known.isOf(now));
    const changed = old.slice(start, oldEnd);
    const past = [...this.#past];
    const now = places.map((place, at) => {
      const own = parts[at] ?? [];
      if (at < start) return old[at] ?? new CheckedPassage(place, own, this.#index);
      if (at >= newEnd) return old[at + old.length - places.length] ?? new CheckedPassage(place, own, this.#index);
      // What is typed and taken back, or the other way round.
      const which = past.findIndex((each) => each.isLike(own));
      const [known] = which < 0 ? [] : past.splice(which, 1);
      return known ?? new CheckedPassage(place, own, this.#index);
    });
    this.#past = [...changed, ...past].slice(0, MOST_PAST);
    return now;
  }
}

const MOST_PAST = 16;

function passagesOf(cells: readonly Cell[]): CheckedPassage[] {
  return cells.map(({ passage }) => passage);
}

function supportedIn({ words }: Cell | { readonly words: AlignedWords }): ReadonlySet<string> {
  return new Set(words.supportedWords);
}

/** Whether the same surnames stand in both, in any order. */
function haveSameNames(gone: readonly DraftLine[], come: readonly DraftLine[]): boolean {
  const [before, now] = [new Set(gone.flatMap(surnamesIn)), new Set(come.flatMap(surnamesIn))];
  return before.size === now.size && [...before].every((name) => now.has(name));
}

/** Where a passage stood: in front of a part (-1), in it, or behind it (1). */
function sideOf(number: number, { start, oldEnd }: ChangedPart): number {
  if (number < start) return -1;
  return number < oldEnd ? 0 : 1;
}
