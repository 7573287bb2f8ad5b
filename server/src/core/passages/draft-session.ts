import type { AlignedWords } from '../align/align-passage.js';
import { DraftSums } from '../align/figures/draft-sums.js';
import type { LibraryIndex } from '../align/library-index.js';
import { WordCounts } from '../mentions/draft/common-words.js';
import type { LineTexts } from '../mentions/draft/draft-text.js';
import type { Steps } from '../steps.js';
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

/** A passage of the draft with what was found of its quotations and speakers. */
interface Stated extends Stating {
  readonly words: AlignedWords;
}

/** The same with all that was found; not yet, where a check was left before its end. */
interface Cell extends Stated {
  readonly report?: PassageReport;
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
  #passages: readonly CheckedPassage[] = [];
  /** What was found of the passages; where a check was left before its end, of earlier ones. */
  #cells: readonly Cell[] = [];
  #isUnfinished = false;
  #run = 0;
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

  /**
   * Checks a version of the draft, in steps between which something else may be done. Gives nothing where another check of this draft was
   * begun meanwhile; what was found up to then is kept for it, and so it is where nobody asks for the next step.
   */
  *checking(document: string, languageId: string): Steps<CheckedVersion | undefined> {
    this.#run++;
    const run = this.#run;
    const isOver = (): boolean => this.#run !== run;
    const { blocks, ...read } = this.#reader.read(document, languageId);
    yield* this.#lines.preparing(blocks);
    if (isOver()) return undefined;
    const now = this.#lines.read(blocks);
    const { lines, changed } = now;
    if (this.#isUnfinished || changed.start < Math.max(changed.oldEnd, changed.newEnd))
      yield* this.#change(now, isOver);
    if (isOver()) return undefined;
    return {
      ...read,
      passages: this.#cells.flatMap(({ report }, at) =>
        report === undefined ? [] : { at: lines[this.#starts[at] ?? 0]?.at ?? 0, report },
      ),
    };
  }

  *#change({ lines, before, changed }: ReadLines, isOver: () => boolean): Steps<void> {
    const { starts, changed: part } = passageStarts(lines, this.#starts, changed);
    this.#starts = starts;
    this.#named.change(lines, changed.start);
    const [gone, come] = [before.slice(changed.start, changed.oldEnd), lines.slice(changed.start, changed.newEnd)];
    const old = this.#cells;
    const passages = this.#passages;
    this.#passages = [...passages.slice(0, part.start), ...this.#knownOr(lines, part), ...passages.slice(part.oldEnd)];
    // Who was named before is asked behind an edit, too.
    const isElsewhere = this.#isUnfinished || !haveSameNames(gone, come);
    const looked = isElsewhere ? { start: 0, oldEnd: old.length, newEnd: starts.length } : part;
    this.#isUnfinished = true;
    const rest = this.#rest();
    const stating: Stated[] = [];
    for (let at = looked.start; at < looked.newEnd; at++) {
      const passage = this.#standing(lines, at);
      if (passage === undefined) continue;
      stating.push({ passage, words: passage.words(rest) });
      yield;
      if (isOver()) return;
    }
    const removed = old.slice(looked.start, looked.oldEnd);
    const flipped = this.#supported.change(removed.map(supportedIn), stating.map(supportedIn));
    const affected = this.#facts.change(removed, stating, ({ number }) => sideOf(number, looked));
    const isWhole = flipped.size > 0 || this.#sums.version !== this.#version;
    this.#version = this.#sums.version;
    const cells: Cell[] = [...old.slice(0, looked.start), ...stating, ...old.slice(looked.oldEnd)];
    this.#cells = cells;
    this.#number(old.length === starts.length ? looked : { start: looked.start, newEnd: starts.length });
    for (const [at, { passage, words, report }] of cells.entries()) {
      if (report !== undefined && !isWhole && !affected.has(passage)) continue;
      this.#standing(lines, at);
      cells[at] = { passage, words, report: passage.report(rest, this.#facts.repeatedIn({ passage, words })) };
      yield;
      if (isOver()) return;
    }
    this.#isUnfinished = false;
  }

  /** A passage that knows where it stands now. */
  #standing(lines: readonly DraftLine[], at: number): CheckedPassage | undefined {
    const passage = this.#passages[at];
    passage?.standsAt(this.#linesOf(lines, at));
    return passage;
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
    const old = this.#passages.slice(part.start, part.oldEnd);
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

function supportedIn({ words }: Stated): ReadonlySet<string> {
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
