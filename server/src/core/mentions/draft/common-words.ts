/** How many lines of a draft have each word. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Takes lines out and puts others in; gives the words that have come or gone altogether. */
  change(removed: readonly ReadonlySet<string>[], added: readonly ReadonlySet<string>[]): ReadonlySet<string> {
    const changes = new Map<string, number>();
    for (const words of removed) for (const word of words) changes.set(word, (changes.get(word) ?? 0) - 1);
    for (const words of added) for (const word of words) changes.set(word, (changes.get(word) ?? 0) + 1);
    const flipped = new Set<string>();
    for (const [word, change] of changes) {
      const before = this.#counts.get(word) ?? 0;
      const now = before + change;
      if (now > 0) this.#counts.set(word, now);
      else this.#counts.delete(word);
      if (before > 0 !== now > 0) flipped.add(word);
    }
    return flipped;
  }
}
