import { type ClaimSet, createChecker, type DraftOptions, type Report, type SourceMemory } from '../core/index.js';

/** Checks drafts against the same claims, several at a time where that pays. */
export interface Checking {
  /** How many drafts may be waiting for their report. */
  readonly atOnce: number;
  check(draft: string, options: DraftOptions): Promise<Report>;
  end(): void;
}

/** Checks one draft after the other, right here. */
export function checkingHere(sets: readonly ClaimSet[], _drafts = 0, memory?: SourceMemory): Checking {
  const checker = createChecker(sets, memory && { memory });
  return {
    atOnce: 1,
    check: async (draft, options) => checker.check(draft, options),
    end: () => undefined,
  };
}
