import type { OwnLine } from '../mentions/draft/draft-text.js';
import type { LineSpeech } from '../mentions/draft/resolved-line.js';
import { movedMention, movedSpoken } from '../mentions/draft/speech-window.js';
import { shiftStatements } from '../mentions/read-line.js';
import type { Reading, Statement } from '../mentions/reading.js';
import type { Quotation } from '../mentions/speech.js';
import type { LaidBlock } from '../text/lay-out.js';

/** A line of a draft with all that is read of it. */
export interface DraftLine {
  readonly block: LaidBlock;
  /** Where the document has it. */
  readonly at: number;
  readonly own: OwnLine;
  readonly speech: LineSpeech;
}

/** Lines that are laid against the sources together, because a speaker of one stands in another, with those around them. */
export interface PassageLines {
  readonly lines: readonly DraftLine[];
  readonly before: DraftLine | undefined;
  readonly behind: DraftLine | undefined;
  /** The number of the first line in the draft. */
  readonly first: number;
}

/** A passage by where it starts and where the next one does. */
export function passageAt(lines: readonly DraftLine[], first: number, end: number): PassageLines {
  return { lines: lines.slice(first, end), before: lines[first - 1], behind: lines[end], first };
}

/** All of its lines that what is found of a passage hangs on. */
export function partsOf({ lines, before, behind }: PassageLines): unknown[] {
  // Places tell the words and figures of a sentence.
  const parts: unknown[] = [lastOf(before)?.places, firstOf(behind)?.places];
  const start = lines[0]?.at ?? 0;
  for (const { own, speech, block, at } of lines) parts.push(own, speech, block, at - start);
  return parts;
}

function lastOf(line: DraftLine | undefined): Statement | undefined {
  return line?.own.statements.at(-1);
}

function firstOf(line: DraftLine | undefined): Statement | undefined {
  return line?.own.statements[0];
}

/** A passage read as one text: its lines, each behind a line break, between the lines around it. */
export interface ReadPassage extends Reading {
  readonly own: readonly Statement[];
  /** Where in the text each of its lines starts. */
  readonly starts: readonly number[];
}

/** Of the lines around, the sentences right beside the passage. */
export function readPassage({ lines, before, behind }: PassageLines): ReadPassage {
  const text: string[] = [];
  const starts: number[] = [];
  const statements: Statement[] = [];
  const own: Statement[] = [];
  let start = 0;
  const add = (read: readonly Statement[], words: string, at: number): readonly Statement[] => {
    const [{ index } = { index: 0 }] = read;
    const here = shiftStatements(read, start - at, statements.length - index);
    for (const statement of here) statements.push(statement);
    text.push(words);
    start += words.length + 1;
    return here;
  };
  addBeside(lastOf(before), before);
  for (const { own: line } of lines) {
    starts.push(start);
    for (const statement of add(line.statements, line.text, 0)) own.push(statement);
  }
  addBeside(firstOf(behind), behind);
  return {
    text: text.join('\n'),
    statements,
    own,
    speech: speechOf(lines, starts),
    leftOut: own.flatMap(({ start, end, leftOut }) =>
      leftOut === undefined ? [] : [{ start, end, message: leftOut }],
    ),
    starts,
  };

  function addBeside(statement: Statement | undefined, line: DraftLine | undefined): void {
    if (statement === undefined || line === undefined) return;
    add([statement], line.own.text.slice(statement.start, statement.end), statement.start);
  }
}

function speechOf(lines: readonly DraftLine[], starts: readonly number[]): Reading['speech'] {
  const quotations: Quotation[] = [];
  const speech = lines.map((line, at) => {
    const start = starts[at] ?? 0;
    const moved = new Map(line.speech.quotations.map((quotation) => [quotation, movedQuotation(quotation, start)]));
    quotations.push(...moved.values());
    return {
      attributions: line.speech.attributions.map((attribution) =>
        movedSpoken(attribution, start, at, (part) => moved.get(part) ?? part),
      ),
      names: line.speech.names.map((name) => movedMention(name, start, at)),
    };
  });
  return {
    quotations,
    attributions: speech.flatMap(({ attributions }) => attributions),
    names: speech.flatMap(({ names }) => names),
    people: [],
  };
}

function movedQuotation(quotation: Quotation, by: number): Quotation {
  const { start, end, inner } = quotation;
  return { ...quotation, start: start + by, end: end + by, inner: { start: inner.start + by, end: inner.end + by } };
}
