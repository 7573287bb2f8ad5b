import { changedPart } from '../../text/changed-part.js';
import { type NameFound, namesAmong } from '../speech/names.js';
import { outletsAmong, type PlacedOutlet } from '../speech/outlets.js';
import type { SpeechSentence } from '../speech/speech-sentences.js';
import { type Carried, carriedPast, hangsOn, type JoinedLine, joinLine } from './carried-speech.js';
import { WordCounts } from './common-words.js';
import { DraftPeople, type LineNames } from './draft-people.js';
import type { OwnLine } from './draft-text.js';
import { type Kept, keptOr } from './kept.js';
import { FARTHEST_NAMED, type LineSpeech, type ResolvedLine, resolveLine } from './resolved-line.js';
import { NOTHING_SAID, type SaidBefore, seenFromNext } from './said-before.js';
import {
  type AskedAndTold,
  answersStand,
  isSameSoFar,
  Listener,
  NOTHING_SO_FAR,
  type SoFar,
  withNews,
} from './so-far.js';

/** The outlets of a line, with which of them it calls "the Post", "the Times". */
interface LineOutlets {
  readonly own: OwnLine;
  readonly placed: ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]>;
  readonly called: AskedAndTold;
}

/** What is known of one line at one place of a draft. */
interface Cell {
  readonly own: OwnLine;
  found: readonly NameFound[] | undefined;
  /** What was asked of the words that the draft writes small, and the answers. */
  asked: ReadonlyMap<string, boolean>;
  names: LineNames | undefined;
  outlets: LineOutlets | undefined;
  joined: Kept<JoinedLine> | undefined;
  resolved: ResolvedLine | undefined;
  called: Kept<SoFar> | undefined;
  described: Kept<SoFar> | undefined;
}

const MOST_PAST = 16;
const NOTHING_ASKED: Cell['asked'] = new Map();

/**
 * Who says what in a draft, line by line. An edit costs the lines that it touches and those of which it changes who is meant;
 * all others keep the very objects that they had before.
 */
export class DraftSpeech {
  #cells: readonly Cell[] = [];
  #past: Cell[] = [];
  readonly #small = new WordCounts();
  readonly #people = new DraftPeople();

  /** Reads the lines of a draft that was read before with other lines. */
  read(lines: readonly OwnLine[]): readonly LineSpeech[] {
    this.#changeLines(lines);
    this.#findNames();
    return this.#resolve();
  }

  #changeLines(lines: readonly OwnLine[]): void {
    const old = this.#cells;
    const { start, oldEnd, newEnd } = changedPart(
      old.map(({ own }) => own),
      lines,
    );
    const removed = old.slice(start, oldEnd);
    const added = lines.slice(start, newEnd);
    const flipped = this.#small.change(
      removed.map(({ own }) => own.smallWords),
      added.map(({ smallWords }) => smallWords),
    );
    // A line that was edited is put in the place of the one that it was, so that what came of it can be compared.
    const cells = added.map((own, at) => this.#taken(own) ?? newCell(own, removed[at]));
    this.#cells = [...old.slice(0, start), ...cells, ...old.slice(oldEnd)];
    this.#past = [...removed, ...this.#past].slice(0, MOST_PAST);
    if (flipped.size === 0) return;
    for (const cell of this.#cells) {
      for (const word of cell.asked.keys()) if (flipped.has(word)) cell.found = undefined;
    }
  }

  /** A line that stood in the draft a while ago: what is typed is often taken back. */
  #taken(own: OwnLine): Cell | undefined {
    const at = this.#past.findIndex((past) => past.own === own);
    if (at < 0) return undefined;
    const [cell] = this.#past.splice(at, 1);
    if (cell !== undefined && [...cell.asked].some(([word, isCommon]) => this.#small.has(word) !== isCommon))
      cell.found = undefined;
    return cell;
  }

  #findNames(): void {
    for (const cell of this.#cells) {
      if (cell.found !== undefined) continue;
      let asked: Map<string, boolean> | undefined;
      cell.found = namesAmong(cell.own.speech, (word) => {
        const isCommon = this.#small.has(word);
        asked ??= new Map();
        asked.set(word, isCommon);
        return isCommon;
      });
      cell.asked = asked ?? NOTHING_ASKED;
    }
    const names = this.#people.join(this.#cells.map(({ found = [] }) => found));
    this.#cells.forEach((cell, at) => {
      cell.names = names[at];
    });
  }

  #resolve(): LineSpeech[] {
    let called = NOTHING_SO_FAR;
    let carried: Carried = {};
    let said: SaidBefore = NOTHING_SAID;
    return this.#cells.flatMap((cell, at) => {
      const { own, names } = cell;
      if (names === undefined) return [];
      const { placed: outlets, called: calls } = outletsOf(cell, called);
      const { attributions, left } = joinedOf(cell, carried);
      const before = () => this.#before(at, attributions);
      cell.resolved = resolveLine(cell.resolved, { own, names, attributions, outlets }, before, said);
      cell.called = keptOr(cell.called, [called, calls], () => withNews(called, calls.news), isSameSoFar);
      called = cell.called.result;
      const [length, nextIsBlank] = [own.text.length + 1, this.#cells[at + 1]?.own.isBlank ?? true];
      const waiting = own.isBlank ? carried.waiting : left.waiting;
      carried = carriedPast({ last: left.last ?? carried.last, waiting }, length, nextIsBlank);
      said = seenFromNext(saidBehind(cell, cell.resolved, said), length, nextIsBlank);
      return [cell.resolved.speech];
    });
  }

  /** The lines before one that its speakers may stand in. */
  #before(at: number, attributions: JoinedLine['attributions']): readonly NamedCell[] {
    if (attributions.length === 0) return [];
    const farthest = attributions.reduce(
      (least, { source, cue }) => Math.min(least, source?.start ?? 0, cue?.start ?? 0),
      0,
    );
    const before: NamedCell[] = [];
    let paragraphs = 0;
    let start = 0;
    for (let line = at - 1; line >= 0 && (paragraphs < FARTHEST_NAMED || start > farthest); line--) {
      const cell = this.#cells[line];
      if (cell?.names === undefined) break;
      if (!cell.own.isBlank) paragraphs++;
      start -= cell.own.text.length + 1;
      before.push({ own: cell.own, names: cell.names });
    }
    return before.reverse();
  }
}

interface NamedCell {
  readonly own: OwnLine;
  readonly names: LineNames;
}

function newCell(own: OwnLine, before: Cell | undefined): Cell {
  return {
    own,
    found: undefined,
    asked: NOTHING_ASKED,
    names: undefined,
    outlets: before?.outlets,
    joined: before?.joined,
    resolved: before?.resolved,
    called: before?.called,
    described: before?.described,
  };
}

function outletsOf(cell: Cell, called: SoFar): LineOutlets {
  const { own, outlets } = cell;
  if (outlets?.own === own && answersStand(outlets.called, called)) return outlets;
  const calls = new Listener(called);
  cell.outlets = { own, placed: outletsAmong(own.speech.sentences, calls), called: calls };
  return cell.outlets;
}

function joinedOf(cell: Cell, carried: Carried): JoinedLine {
  cell.joined = keptOr(cell.joined, hangsOn(cell.own, carried), () => joinLine(cell.own, carried));
  return cell.joined.result;
}

function saidBehind(cell: Cell, line: ResolvedLine, said: SaidBefore): SaidBefore {
  const told = () => withNews(said.described, line.described.news);
  cell.described = keptOr(cell.described, [said.described, line.described], told, isSameSoFar);
  return { ...said, ...line.told.speaker, ...line.told.outlet, described: cell.described.result };
}
