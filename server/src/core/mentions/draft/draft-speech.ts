import { changedPart } from '../../text/changed-part.js';
import { FARTHEST_PARAGRAPH } from '../speech/joined-attributions.js';
import { type NameFound, namesAmong } from '../speech/names.js';
import { outletsAmong, type PlacedOutlet } from '../speech/outlets.js';
import type { SpeechSentence } from '../speech/speech-sentences.js';
import { type Carried, carriedPast, hangsOn, isSameJoined, type JoinedLine, joinLine } from './carried-speech.js';
import { WordCounts } from './common-words.js';
import { DraftPeople, type LineNames } from './draft-people.js';
import type { OwnLine } from './draft-text.js';
import { type Kept, keptOr } from './kept.js';
import { isSameLeft, type LeftBehind, NOTHING_LEFT } from './left-behind.js';
import { FARTHEST_NAMED, type LineSpeech, type ResolvedLine, resolveLine } from './resolved-line.js';
import { type SaidBefore, seenFromNext } from './said-before.js';
import { type AskedAndTold, answersStand, isSameSoFar, Listener, type SoFar, withNews } from './so-far.js';

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
  /** What it leaves to the next line; undefined where it, or the line beside it, is another than before. */
  left: LeftBehind | undefined;
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
    const { start, oldEnd, newEnd } = changedPart(old, lines, ({ own }, line) => own === line);
    if (start === oldEnd && start === newEnd) return;
    const removed = old.slice(start, oldEnd);
    const added = lines.slice(start, newEnd);
    const flipped = this.#small.change(
      removed.map(({ own }) => own.smallWords),
      added.map(({ smallWords }) => smallWords),
    );
    // A line that was edited is put in the place of the one that it was, so that what came of it can be compared.
    const cells = added.map((own, at) => this.#taken(own) ?? newCell(own, removed[at]));
    this.#cells = [...old.slice(0, start), ...cells, ...old.slice(oldEnd)];
    for (let at = Math.max(0, start - 1); at <= newEnd; at++) forget(this.#cells[at]);
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
      if (cell.names === names[at]) return;
      cell.names = names[at];
      forget(cell);
    });
  }

  /** From the first line that is another than before, on to where what was said is what it was. */
  #resolve(): LineSpeech[] {
    const cells = this.#cells;
    const first = nextOther(cells, 0);
    let left = cells[first - 1]?.left ?? NOTHING_LEFT;
    /** Lines with words since the last one that is another: some look back at those before them. */
    let since = 0;
    for (let at = first; at < cells.length; at++) {
      const cell = cells[at];
      if (cell === undefined) break;
      const known = cell.left;
      if (known === undefined) since = 0;
      else if (!cell.own.isBlank) since++;
      left = this.#leftBehind(cell, at, left);
      const isAsBefore = known !== undefined && isSameLeft(known, left);
      if (isAsBefore) left = known;
      cell.left = left;
      if (isAsBefore && since > FARTHEST_NAMED + FARTHEST_PARAGRAPH) {
        at = nextOther(cells, at + 1) - 1;
        left = cells[at]?.left ?? left;
      }
    }
    const speech: LineSpeech[] = [];
    for (const { resolved } of cells) if (resolved !== undefined) speech.push(resolved.speech);
    return speech;
  }

  #leftBehind(cell: Cell, at: number, { called, carried, said }: LeftBehind): LeftBehind {
    const { own, names } = cell;
    if (names === undefined) return { called, carried, said };
    const { placed: outlets, called: calls } = outletsOf(cell, called);
    const { attributions, left } = joinedOf(cell, carried);
    const before = () => this.#before(at, attributions);
    cell.resolved = resolveLine(cell.resolved, { own, names, attributions, outlets }, before, said);
    cell.called = keptOr(cell.called, [called, calls], () => withNews(called, calls.news), isSameSoFar);
    const [length, nextIsBlank] = [own.text.length + 1, this.#cells[at + 1]?.own.isBlank ?? true];
    const waiting = own.isBlank ? carried.waiting : left.waiting;
    return {
      called: cell.called.result,
      carried: carriedPast({ last: left.last ?? carried.last, waiting }, length, nextIsBlank),
      said: seenFromNext(saidBehind(cell, cell.resolved, said), length, nextIsBlank),
    };
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

/** The number of the first line from there on that is another than before; past the end where there is none. */
function nextOther(cells: readonly Cell[], from: number): number {
  let at = from;
  while (at < cells.length && cells[at]?.left !== undefined) at++;
  return at;
}

function forget(cell: Cell | undefined): void {
  if (cell !== undefined) cell.left = undefined;
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
    left: undefined,
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
  cell.joined = keptOr(cell.joined, hangsOn(cell.own, carried), () => joinLine(cell.own, carried), isSameJoined);
  return cell.joined.result;
}

function saidBehind(cell: Cell, line: ResolvedLine, said: SaidBefore): SaidBefore {
  const told = () => withNews(said.described, line.described.news);
  cell.described = keptOr(cell.described, [said.described, line.described], told, isSameSoFar);
  return { ...said, ...line.told.speaker, ...line.told.outlet, described: cell.described.result };
}
