import { type AlignedWords, alignPassage, alignWords } from '../align/align-passage.js';
import type { DraftSums } from '../align/figures/draft-sums.js';
import { Judgements } from '../align/figures/judgements.js';
import type { RepeatedFact } from '../align/figures/repeated-facts.js';
import type { LibraryIndex } from '../align/library-index.js';
import type { Passage } from '../align/passage.js';
import { areAlike, areSame } from '../mentions/draft/kept.js';
import { type PassageLines, type ReadPassage, readPassage } from './passage-lines.js';
import { passagePlaces } from './passage-places.js';
import { type PassageReport, reportOf } from './passage-report.js';

/** The rest of a draft as its passages ask for it. */
export interface RestOfDraft {
  readonly figures: DraftSums;
  /** Whether somebody is named by a surname, in lower case, before the line of this number. */
  isNamedBefore(surname: string, line: number): boolean;
  /** Whether the draft gives these quoted words the source's own speaker somewhere. */
  isSupported(words: string): boolean;
}

/** A passage that was checked, and what of the rest of the draft that hangs on. It changes no result. */
export class CheckedPassage {
  readonly #parts: readonly unknown[];
  readonly #index: LibraryIndex;
  #lines: PassageLines;
  #read: ReadPassage | undefined;
  #words: AlignedWords | undefined;
  readonly #namesAsked = new Map<string, boolean>();
  #outcome: Outcome | undefined;
  /** Which of the draft's passages it is, where the draft has it. */
  number = 0;

  constructor(lines: PassageLines, parts: readonly unknown[], index: LibraryIndex) {
    this.#lines = lines;
    this.#parts = parts;
    this.#index = index;
  }

  /** Whether this passage, wherever it stands now, is the one that was checked. */
  isOf(parts: readonly unknown[]): boolean {
    return areSame(this.#parts, parts);
  }

  /** Whether it reads as the one that was checked, part by part. */
  isLike(parts: readonly unknown[]): boolean {
    return areAlike(this.#parts, parts);
  }

  standsAt(lines: PassageLines): void {
    this.#lines = lines;
  }

  /** Its quotations and speakers, and what it adds to what is known of the draft. */
  words(rest: RestOfDraft): AlignedWords {
    const stand = [...this.#namesAsked].every(([surname, named]) => this.#hasNamed(surname, rest) === named);
    if (this.#words !== undefined && stand) return this.#words;
    this.#namesAsked.clear();
    this.#words = alignWords(this.#passage(rest), this.#index);
    return this.#words;
  }

  report(rest: RestOfDraft, repeated: readonly RepeatedFact[]): PassageReport {
    const words = this.words(rest);
    const known = this.#outcome;
    if (known !== undefined && known.words === words && stands(known, rest, repeated)) return known.report;
    const passage = this.#passage(rest);
    const judgements = new Judgements();
    const asked = new Map<string, boolean>();
    const isSupported = (quoted: string): boolean => {
      const answer = rest.isSupported(quoted);
      asked.set(quoted, answer);
      return answer;
    };
    const alignment = alignPassage(passage, this.#index, words, { isSupported, repeated }, judgements);
    const read = this.#reading();
    const report = reportOf(read, alignment, passagePlaces(this.#lines.lines, read.starts));
    // It is seldom asked for again, and takes memory.
    this.#read = undefined;
    this.#outcome = { words, asked, repeated, judgements, version: rest.figures.version, report };
    return report;
  }

  #reading(): ReadPassage {
    this.#read ??= readPassage(this.#lines);
    return this.#read;
  }

  #passage(rest: RestOfDraft): Passage {
    const hasNamed = (surname: string): boolean => {
      const named = this.#hasNamed(surname, rest);
      this.#namesAsked.set(surname, named);
      return named;
    };
    return { ...this.#reading(), whole: { figures: rest.figures, hasNamed } };
  }

  #hasNamed(surname: string, rest: RestOfDraft): boolean {
    return rest.isNamedBefore(surname, this.#lines.first);
  }
}

/** A report with what of the rest of the draft it hangs on. */
interface Outcome {
  readonly words: AlignedWords;
  readonly asked: ReadonlyMap<string, boolean>;
  readonly repeated: readonly RepeatedFact[];
  readonly judgements: Judgements;
  /** The sums of figures that the judgements are known to stand with. */
  version: number;
  readonly report: PassageReport;
}

function stands(outcome: Outcome, rest: RestOfDraft, repeated: readonly RepeatedFact[]): boolean {
  if (outcome.repeated.length !== repeated.length) return false;
  const isSame = outcome.repeated.every(
    ({ first, again }, at) => first === repeated[at]?.first && again === repeated[at]?.again,
  );
  if (!isSame) return false;
  for (const [words, answer] of outcome.asked) if (rest.isSupported(words) !== answer) return false;
  if (outcome.version === rest.figures.version) return true;
  if (!outcome.judgements.stand(rest.figures)) return false;
  outcome.version = rest.figures.version;
  return true;
}
