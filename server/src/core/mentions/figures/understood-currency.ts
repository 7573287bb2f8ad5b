import type { Figure } from '../figure.js';
import { endsSentence, lowerAt, type Scan } from './scan.js';

/** Smaller numbers without a unit may count anything. */
const LEAST = 1e6;
const JOINTS: ReadonlySet<string> = new Set(['to', 'and', 'or']);

/**
 * The currency that a sentence gives once: "212 million kroner, after 186 million a year ago", "from 186 million to
 * 212 million kroner". It is understood with a bare million or billion behind it in the same sentence, and right before it.
 */
export class UnderstoodCurrency {
  readonly #scan: Scan;
  #money: Figure | undefined;
  /** The lexeme behind the figure before. */
  #behind = -1;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  /** To be told every lexeme that begins no figure. */
  pass(at: number): void {
    if (endsSentence(this.#scan, at)) this.#money = undefined;
  }

  /** Adds the figure that ends before lexeme `next` and began at lexeme `at` to the figures read so far. */
  add(figures: Figure[], figure: Figure, { at, next }: { readonly at: number; readonly next: number }): void {
    const before = figures.at(-1);
    if (figure.class === 'money') {
      const isJoined = this.#behind === at - 1 && JOINTS.has(lowerAt(this.#scan, at - 1));
      if (before !== undefined && isJoined && isBare(before)) figures[figures.length - 1] = inMoney(before, figure);
      this.#money = figure;
    }
    figures.push(this.#money && isBare(figure) ? inMoney(figure, this.#money) : figure);
    this.#behind = next;
  }
}

function isBare({ class: kind, value, scaled, noun, unit, vague }: Figure): boolean {
  return kind === 'count' && scaled === true && value >= LEAST && noun === undefined && unit === undefined && !vague;
}

/** A currency's hundredths are never left to be understood. */
function inMoney(figure: Figure, { unit, unitFactor = 1 }: Figure): Figure {
  return unit === undefined || unitFactor !== 1 ? figure : { ...figure, class: 'money', unit };
}
