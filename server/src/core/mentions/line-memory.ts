import type { DecimalMark } from './figures/numerals.js';
import { shiftFigure } from './read-line.js';
import type { Statement } from './reading.js';

/** A line that was read, and the sentences where they stood last. */
interface KnownLine {
  /** As if the line were the whole text. */
  readonly own: readonly Statement[];
  placed: { readonly start: number; readonly first: number; readonly statements: readonly Statement[] };
}

type Lines = Map<string, KnownLine>;

/** Characters of lines that are kept at least, once they were read; twice as many at most. */
const MOST_KEPT = 250_000;

/**
 * The lines that were read of late, so that an edit costs the line that it touches. A sentence that is known, in whatever line,
 * has the very `places` that it had before, by which results that follow from its words can be kept, too.
 */
export class LineMemory {
  #lately = new Map<DecimalMark, Lines>();
  #before = new Map<DecimalMark, Lines>();
  #sentencesLately = new Map<string, Statement['places']>();
  #sentencesBefore = new Map<string, Statement['places']>();
  #kept = 0;

  /** The sentences of a line at an offset, behind `first` others. `read` and `shift` are asked for what is not known. */
  sentences(
    line: string,
    mark: DecimalMark,
    { start, first }: { readonly start: number; readonly first: number },
    read: (line: string) => readonly Statement[],
    shift: (own: readonly Statement[]) => readonly Statement[],
  ): readonly Statement[] {
    const known = this.#known(line, mark, read);
    if (known.placed.start !== start || known.placed.first !== first)
      known.placed = { start, first, statements: shift(known.own) };
    return known.placed.statements;
  }

  /** The sentences of a line as if it were the whole text. */
  own(line: string, mark: DecimalMark, read: (line: string) => readonly Statement[]): readonly Statement[] {
    return this.#known(line, mark, read).own;
  }

  #known(line: string, mark: DecimalMark, read: (line: string) => readonly Statement[]): KnownLine {
    const lately = linesOf(this.#lately, mark);
    const known = lately.get(line);
    if (known !== undefined) return known;
    const before = this.#before.get(mark)?.get(line);
    if (before !== undefined) return this.#keep(lately, line, before);
    // A part of a text holds on to the whole of it; a copy does not.
    const copy = ` ${line}`.slice(1);
    const own = read(copy).map((statement) => ({ ...statement, places: this.#placesOf(statement, copy) }));
    return this.#keep(lately, copy, { own, placed: { start: 0, first: 0, statements: own } });
  }

  /** The places of the same words with the same figures, where they were read before. */
  #placesOf({ start, end, figures, places }: Statement, line: string): Statement['places'] {
    const read = figures.map(({ figure, from, to }) => [from, to, shiftFigure(figure, -start)]);
    const key = ` ${line.slice(start, end)}${JSON.stringify(read)}`.slice(1);
    const known = this.#sentencesLately.get(key) ?? this.#sentencesBefore.get(key) ?? places;
    this.#sentencesLately.set(key, known);
    return known;
  }

  #keep(lines: Lines, line: string, known: KnownLine): KnownLine {
    lines.set(line, known);
    this.#kept += line.length;
    if (this.#kept > MOST_KEPT) {
      this.#before = this.#lately;
      this.#lately = new Map();
      this.#sentencesBefore = this.#sentencesLately;
      this.#sentencesLately = new Map();
      this.#kept = 0;
    }
    return known;
  }
}

function linesOf(lines: Map<DecimalMark, Lines>, mark: DecimalMark): Lines {
  const known = lines.get(mark);
  if (known !== undefined) return known;
  const fresh: Lines = new Map();
  lines.set(mark, fresh);
  return fresh;
}
