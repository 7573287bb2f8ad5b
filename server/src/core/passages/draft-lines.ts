import type { DraftSums } from '../align/figures/draft-sums.js';
import { DraftSpeech } from '../mentions/draft/draft-speech.js';
import type { LineText, LineTexts, OwnLine } from '../mentions/draft/draft-text.js';
import { type DecimalMark, markOf } from '../mentions/figures/numerals.js';
import type { Steps } from '../steps.js';
import { type ChangedPart, changedPart } from '../text/changed-part.js';
import type { LaidBlock, PlacedBlock } from '../text/lay-out.js';
import type { DraftLine } from './passage-lines.js';

/** The lines of a draft, and which of them are others than at the check before, or stand at another distance from those beside them. */
export interface ReadLines {
  readonly lines: readonly DraftLine[];
  readonly before: readonly DraftLine[];
  readonly changed: ChangedPart;
}

/** Reads the lines of one draft that is edited: those that an edit leaves alone are not looked into again. */
export class DraftLines {
  readonly #texts: LineTexts;
  readonly #sums: DraftSums;
  readonly #speech = new DraftSpeech();
  readonly #lineTexts = new WeakMap<LaidBlock, LineText>();
  #mark: DecimalMark | undefined;
  #lineTextsNow: readonly LineText[] = [];
  #own: readonly OwnLine[] = [];
  #lines: readonly DraftLine[] = [];

  constructor(texts: LineTexts, sums: DraftSums) {
    this.#texts = texts;
    this.#sums = sums;
  }

  /** Reads ahead the lines that are not known, one a step. Changes nothing but how long `read` takes. */
  *preparing(blocks: readonly PlacedBlock[]): Steps<void> {
    const unknown: number[] = [];
    for (const [which, { block }] of blocks.entries()) {
      if (this.#lineTexts.has(block)) continue;
      unknown.push(which);
      this.#textOf(block);
      yield;
    }
    if (unknown.length === 0) return;
    const texts = blocks.map(({ block }) => this.#textOf(block));
    const mark = markIn(texts);
    for (const which of unknown) {
      this.#readBackwards(texts, which, which + 1, mark);
      yield;
    }
  }

  read(blocks: readonly PlacedBlock[]): ReadLines {
    const own = this.#ownLines(blocks.map(({ block }) => this.#textOf(block)));
    const speech = this.#speech.read(own);
    const before = this.#lines;
    const lines: DraftLine[] = [];
    for (const [which, { block, at }] of blocks.entries()) {
      const [line, said, known] = [own[which], speech[which], before[which]];
      if (line === undefined || said === undefined) continue;
      const stays = known?.block === block && known.own === line && known.speech === said && known.at === at;
      lines.push(stays ? known : { block, at, own: line, speech: said });
    }
    this.#lines = lines;
    return { lines, before, changed: changedLines(before, lines) };
  }

  /** Kept with the block, since a long draft has more lines than are remembered by their words. */
  #textOf(block: LaidBlock): LineText {
    const known = this.#lineTexts.get(block);
    if (known !== undefined) return known;
    const text = this.#texts.of(block.text);
    this.#lineTexts.set(block, text);
    return text;
  }

  #ownLines(texts: readonly LineText[]): readonly OwnLine[] {
    const mark = markIn(texts);
    const old = mark === this.#mark ? this.#own : [];
    const { start, oldEnd, newEnd } = changedPart(mark === this.#mark ? this.#lineTextsNow : [], texts);
    const own = [...old.slice(0, start), ...this.#readBackwards(texts, start, newEnd, mark), ...old.slice(oldEnd)];
    this.#goOnBefore(texts, own, start, mark);
    const changed = changedPart(this.#own, own);
    this.#sums.change(own, this.#own.slice(changed.start, changed.oldEnd), own.slice(changed.start, changed.newEnd));
    this.#mark = mark;
    this.#lineTextsNow = texts;
    this.#own = own;
    return own;
  }

  /** Some of the lines, each of which hangs on whether a quotation may go on behind it. */
  #readBackwards(texts: readonly LineText[], start: number, end: number, mark: DecimalMark): OwnLine[] {
    let next = end;
    while (texts[next]?.isBlank) next++;
    let goesOn = texts[next]?.opensWithMark ?? false;
    const own: OwnLine[] = [];
    for (let at = end - 1; at >= start; at--) {
      const text = texts[at];
      if (text === undefined) continue;
      own.push(this.#texts.read(text, mark, goesOn));
      if (!text.isBlank) goesOn = text.opensWithMark;
    }
    return own.reverse();
  }

  /** The line with words that stands before a change, and those without behind it: a quotation may go on where none did. */
  #goOnBefore(texts: readonly LineText[], own: OwnLine[], start: number, mark: DecimalMark): void {
    let first = start - 1;
    while (first > 0 && texts[first]?.isBlank) first--;
    if (first < 0) return;
    for (const [at, line] of this.#readBackwards(texts, first, start, mark).entries()) own[first + at] = line;
  }
}

function markIn(texts: readonly LineText[]): DecimalMark {
  return markOf(
    texts.some(({ writesComma }) => writesComma),
    texts.some(({ writesPoint }) => writesPoint),
  );
}

/** The lines that differ: in front of them all stand where they stood, and behind them all are moved equally far. */
function changedLines(old: readonly DraftLine[], now: readonly DraftLine[]): ChangedPart {
  const moved = (now.at(-1)?.at ?? 0) - (old.at(-1)?.at ?? 0);
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let shared = 0;
  while (shared < most - start && isMoved(old[old.length - 1 - shared], now[now.length - 1 - shared], moved)) shared++;
  return { start, oldEnd: old.length - shared, newEnd: now.length - shared };
}

function isMoved(one: DraftLine | undefined, other: DraftLine | undefined, by: number): boolean {
  if (one === undefined || other === undefined) return false;
  return one.block === other.block && one.own === other.own && one.speech === other.speech && other.at - one.at === by;
}
