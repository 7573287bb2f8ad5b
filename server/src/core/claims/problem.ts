import type { Span } from '../types.js';

/** Something in a claims file that cannot be used as it stands. The rest of the file still can. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** One line: what is wrong, then the remedy. */
  readonly message: string;
  /** The place in the file's text. */
  readonly span?: Span;
  /** Where in the data: ["claims", 3, "anchor", "exact"]. */
  readonly path?: readonly (string | number)[];
  /** The file, where the caller knows it. */
  readonly file?: string;
}
