import type { ChangedPart } from '../text/changed-part.js';
import { lastUpTo } from '../text/last-up-to.js';
import type { DraftLine } from './passage-lines.js';

/** The number of the line that each passage starts with, and which passages an edit has made anew. */
export interface PassageStarts {
  readonly starts: readonly number[];
  readonly changed: ChangedPart;
}

/**
 * Parts lines into passages. `old` are the starts of the lines before they changed: those in front of the change stay, and so do those behind
 * it from the first on that starts where it did, since no line behind reaches back past it.
 */
export function passageStarts(
  lines: readonly DraftLine[],
  old: readonly number[],
  { start, oldEnd, newEnd }: ChangedPart,
): PassageStarts {
  // The passage of the line before may end elsewhere, and has another line behind it.
  let touched = Math.max(0, lastUpTo(old, start - 1));
  const starts = old.slice(0, touched);
  const shift = newEnd - oldEnd;
  let behind = lastUpTo(old, oldEnd) + 1;
  for (let at = old[touched] ?? 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const from = line.speech.reachesBack === 0 ? at : lineReached(lines, at, line.speech.reachesBack);
    if (from < at) {
      // Down to the passage that has the line reached.
      while ((starts.at(-1) ?? 0) > from) starts.pop();
      touched = Math.min(touched, starts.length - 1);
    } else if (opensPassage(lines[at - 1], line)) {
      while ((old[behind] ?? Number.POSITIVE_INFINITY) + shift < at) behind++;
      if ((old[behind] ?? Number.NaN) + shift === at) {
        const changed = { start: touched, oldEnd: behind, newEnd: starts.length };
        for (; behind < old.length; behind++) starts.push((old[behind] ?? 0) + shift);
        return { starts, changed };
      }
      starts.push(at);
    }
  }
  return { starts, changed: { start: touched, oldEnd: old.length, newEnd: starts.length } };
}

/** Shorter lines stand together, since each passage has a cost of its own: headings, items of lists, cells of tables. */
const SHORT = 120;
/** One short line in so many opens a passage. */
const TOGETHER = 8;

/** By the words of two lines alone, so that an edit moves no border but its own. */
function opensPassage(before: DraftLine | undefined, { own: { text } }: DraftLine): boolean {
  if (before === undefined || before.own.text.length >= SHORT || text.length >= SHORT) return true;
  const sum = 31 * text.length + text.charCodeAt(0) + 7 * text.charCodeAt(text.length - 1);
  return sum % TOGETHER === 0;
}

function lineReached(lines: readonly DraftLine[], at: number, characters: number): number {
  let line = at;
  for (let left = characters; left > 0 && line > 0; line--) left -= (lines[line - 1]?.own.text.length ?? 0) + 1;
  return line;
}
