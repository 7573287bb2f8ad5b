import type { DraftLine } from './passage-lines.js';

/** Who is named by a surname before a line. It is read as far as it is asked for, and stands as far as the lines do. */
export class FirstNamed {
  /** The first line in which each surname stands, among those that were read. */
  readonly #first = new Map<string, number>();
  #read = 0;
  #lines: readonly DraftLine[] = [];

  /** The lines are these now; those up to `same` stayed as they were. */
  change(lines: readonly DraftLine[], same: number): void {
    this.#lines = lines;
    if (this.#read <= same) return;
    this.#read = same;
    for (const [surname, line] of this.#first) if (line >= same) this.#first.delete(surname);
  }

  isNamedBefore(surname: string, line: number): boolean {
    for (; this.#read < line; this.#read++) {
      for (const name of surnamesIn(this.#lines[this.#read]))
        if (!this.#first.has(name)) this.#first.set(name, this.#read);
    }
    return (this.#first.get(surname) ?? line) < line;
  }
}

export function surnamesIn(line: DraftLine | undefined): readonly string[] {
  return line?.speech.names.map(({ tokens }) => tokens.at(-1) ?? '') ?? [];
}
