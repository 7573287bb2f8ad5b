import type { Problem, Report, Severity, Source } from '../core/index.js';

/** A draft that was checked. */
export interface CheckedDraft {
  /** The file as the caller named it; "-" for standard input. */
  readonly file: string;
  readonly text: string;
  readonly report: Report;
}

/** Everything that one `claimcheck check` found out. */
export interface CheckRun {
  readonly drafts: readonly CheckedDraft[];
  readonly sources: readonly Source[];
  readonly problems: readonly ProblemAt[];
  /** The folders of the drafts and of their sources, as paths. */
  readonly folders: readonly string[];
  readonly milliseconds: number;
}

/** A problem with its place, counted from 1, where it has one. */
export type ProblemAt = Problem & { readonly line?: number; readonly column?: number };

export const THRESHOLDS = ['warning', 'information', 'hint', 'never'] as const;

/** The lowest severity that makes the command fail. */
export type Threshold = (typeof THRESHOLDS)[number];

const RANKS: Readonly<Record<Severity | 'never', number>> = { hint: 0, information: 1, warning: 2, error: 3, never: 4 };

export function reaches({ severity }: { readonly severity: Severity }, threshold: Threshold): boolean {
  return RANKS[severity] >= RANKS[threshold];
}
