import { DraftSums } from '../align/figures/draft-sums.js';
import { type RepeatedFact, RepeatedFacts, type StatedFigure } from '../align/figures/repeated-facts.js';
import type { LibraryIndex } from '../align/library-index.js';
import { DraftSpeech } from '../mentions/draft/draft-speech.js';
import type { LineText, LineTexts, OwnLine } from '../mentions/draft/draft-text.js';
import { markOf } from '../mentions/figures/numerals.js';
import { changedPart } from '../text/changed-part.js';
import { DraftReader } from '../text/draft-blocks.js';
import type { DraftBlocks } from '../text/draft-markdown.js';
import type { LaidBlock } from '../text/lay-out.js';
import { CheckedPassage, type RestOfDraft } from './checked-passage.js';
import { DraftReports } from './draft-report.js';
import { type DraftLine, type PassageLines, partsOf, passagesOf } from './passage-lines.js';
import type { PassageReport } from './passage-report.js';

/** A passage's report, with the offset of the document that it counts from. */
export interface PlacedReport {
  readonly at: number;
  readonly report: PassageReport;
}

/** A draft as it was checked, passage by passage. */
export interface CheckedVersion extends Omit<DraftBlocks, 'blocks'> {
  readonly passages: readonly PlacedReport[];
}

/**
 * One draft that is checked again and again: an edit costs the passages that it touches, and those whose findings hang on what
 * it changed. What is found is what a first check of the same text finds.
 */
export class DraftSession {
  readonly reports = new DraftReports();
  readonly #index: LibraryIndex;
  readonly #texts: LineTexts;
  readonly #lineTexts = new WeakMap<LaidBlock, LineText>();
  readonly #reader = new DraftReader();
  readonly #speech = new DraftSpeech();
  readonly #facts = new RepeatedFacts();
  readonly #sums: DraftSums;
  #own: readonly OwnLine[] = [];
  #passages: readonly CheckedPassage[] = [];
  /** Passages that the draft had of late. */
  #past: readonly CheckedPassage[] = [];

  constructor(index: LibraryIndex, texts: LineTexts) {
    this.#index = index;
    this.#texts = texts;
    this.#sums = new DraftSums(index.memory.figures);
  }

  check(document: string, languageId: string): CheckedVersion {
    const { blocks, ...read } = this.#reader.read(document, languageId);
    const own = this.#readLines(blocks.map(({ block }) => this.#textOf(block)));
    const speech = this.#speech.read(own);
    const lines = blocks.flatMap(({ block, at }, which): DraftLine[] => {
      const [line, said] = [own[which], speech[which]];
      return line === undefined || said === undefined ? [] : [{ block, at, own: line, speech: said }];
    });
    const passages = this.#known(passagesOf(lines));
    this.#passages = passages;
    return { ...read, passages: this.#reports(passages, restOf(lines, this.#sums)) };
  }

  /** Kept with the block, since a long draft has more lines than are remembered by their words. */
  #textOf(block: LaidBlock): LineText {
    const text = this.#lineTexts.get(block) ?? this.#texts.of(block.text);
    this.#lineTexts.set(block, text);
    return text;
  }

  #readLines(texts: readonly LineText[]): readonly OwnLine[] {
    const mark = markOf(
      texts.some(({ writesComma }) => writesComma),
      texts.some(({ writesPoint }) => writesPoint),
    );
    let goesOn = false;
    const own: OwnLine[] = [];
    for (const text of [...texts].reverse()) {
      own.push(this.#texts.read(text, mark, goesOn));
      if (!text.isBlank) goesOn = text.opensWithMark;
    }
    own.reverse();
    const { start, oldEnd, newEnd } = changedPart(this.#own, own);
    this.#sums.change(own, this.#own.slice(start, oldEnd), own.slice(start, newEnd));
    this.#own = own;
    return own;
  }

  /** The passages, those that were checked before with what is known of them. */
  #known(passages: readonly PassageLines[]): CheckedPassage[] {
    const old = this.#passages;
    const parts = passages.map(partsOf);
    const { start, oldEnd, newEnd } = changedPart(old, parts, (known, now) => known.isOf(now));
    const behind = old.length - passages.length;
    const now = passages.map((passage, at) => {
      const own = parts[at] ?? [];
      const known =
        at < start ? old[at] : at >= newEnd ? old[at + behind] : this.#past.find((past) => past.isLike(own));
      if (known === undefined) return new CheckedPassage(passage, own, this.#index);
      known.standsAt(passage);
      return known;
    });
    // What is typed and taken back, or the other way round.
    this.#past = [...old.slice(start, oldEnd).filter((passage) => !now.includes(passage)), ...this.#past].slice(
      0,
      MOST_PAST,
    );
    return now;
  }

  #reports(passages: readonly CheckedPassage[], others: Omit<RestOfDraft, 'isSupported'>): PlacedReport[] {
    const unanswered: RestOfDraft = { ...others, isSupported: () => false };
    const words = passages.map((passage) => passage.words(unanswered));
    const supported = new Set(words.flatMap(({ supportedWords }) => supportedWords));
    const repeated = this.#repeatedIn(words.map(({ stated }) => stated));
    const rest: RestOfDraft = { ...others, isSupported: (quoted) => supported.has(quoted) };
    return passages.map((passage, at) => ({ at: passage.at, report: passage.report(rest, repeated(at)) }));
  }

  /** The facts that each passage gives again. */
  #repeatedIn(stated: readonly (readonly StatedFigure[])[]): (passage: number) => readonly RepeatedFact[] {
    const facts = new Map(this.#facts.find(stated.flat()).map((fact) => [fact.again, fact]));
    if (facts.size === 0) return () => NO_FACTS;
    return (passage) => stated[passage]?.flatMap((figure) => facts.get(figure) ?? []) ?? NO_FACTS;
  }
}

const MOST_PAST = 16;
const NO_FACTS: readonly RepeatedFact[] = [];

function restOf(lines: readonly DraftLine[], figures: DraftSums): Omit<RestOfDraft, 'isSupported'> {
  let first: Map<string, number> | undefined;
  return {
    figures,
    isNamedBefore: (surname, line) => {
      first ??= firstNamed(lines);
      return (first.get(surname) ?? line) < line;
    },
  };
}

/** The first line in which each surname stands. */
function firstNamed(lines: readonly DraftLine[]): Map<string, number> {
  const first = new Map<string, number>();
  lines.forEach(({ speech }, line) => {
    for (const { tokens } of speech.names) {
      const surname = tokens.at(-1) ?? '';
      if (!first.has(surname)) first.set(surname, line);
    }
  });
  return first;
}
