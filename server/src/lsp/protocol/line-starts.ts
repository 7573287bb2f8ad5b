/**
 * Where the lines of a text start. An edit moves all lines behind it: how far is noted once, and added where a line is asked for, so
 * that typing in one place costs its own lines, however long the text is.
 */
export class LineStarts {
  #starts: number[];
  /** From this line on, all starts are so much further on than they are written. */
  #movedFrom: number;
  #by = 0;

  constructor(text: string) {
    this.#starts = [0];
    addStarts(this.#starts, text, 0, text.length);
    this.#movedFrom = this.#starts.length;
  }

  get count(): number {
    return this.#starts.length;
  }

  at(line: number): number {
    return (this.#starts[line] ?? 0) + (line < this.#movedFrom ? 0 : this.#by);
  }

  /** The line that holds an offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  /** The text is this now: what stood from `start` to `end` of the one before was replaced, which made it so much longer. */
  change(text: string, start: number, end: number, longer: number): void {
    const touched = this.lineOf(start);
    // A line feed put behind a carriage return makes one line break with it.
    const first = touched > 0 && this.at(touched) === start ? touched - 1 : touched;
    const behind = this.lineOf(end) + 1;
    const readTo = behind < this.count ? this.at(behind) + longer : text.length;
    const from = this.at(first);
    this.#moveGapTo(behind);
    const starts: number[] = [];
    addStarts(starts, text, from, readTo);
    // The last one is the line behind, which stays; at the end of the text there is none.
    if (behind < this.count) starts.pop();
    const replaced = behind - first - 1;
    if (starts.length === replaced) for (const [at, each] of starts.entries()) this.#starts[first + 1 + at] = each;
    else this.#starts = spliced(this.#starts, first + 1, replaced, starts);
    this.#movedFrom = first + 1 + starts.length;
    this.#by += longer;
  }

  /** Writes out where the lines start between the old place and the new one. */
  #moveGapTo(line: number): void {
    for (let at = this.#movedFrom; at < line; at++) this.#starts[at] = (this.#starts[at] ?? 0) + this.#by;
    for (let at = line; at < this.#movedFrom; at++) this.#starts[at] = (this.#starts[at] ?? 0) - this.#by;
    this.#movedFrom = line;
  }
}

const FEED = 10;
const RETURN = 13;
/** More arguments than this may be too many for a call. */
const MOST_ARGUMENTS = 10_000;

/** Lines end at CR LF, LF or CR; adds where those behind them start. */
function addStarts(starts: number[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== FEED && code !== RETURN) continue;
    if (code === RETURN && text.charCodeAt(at + 1) === FEED) at++;
    starts.push(at + 1);
  }
}

function spliced(starts: number[], at: number, removed: number, added: readonly number[]): number[] {
  if (added.length > MOST_ARGUMENTS) return [...starts.slice(0, at), ...added, ...starts.slice(at + removed)];
  starts.splice(at, removed, ...added);
  return starts;
}
