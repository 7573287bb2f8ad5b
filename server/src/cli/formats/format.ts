import type { Finding } from '../../core/index.js';
import type { CheckRun } from '../check-run.js';
import type { Style } from '../style.js';

/** How the reader sees the findings. */
export interface View {
  readonly columns: number;
  readonly style: Style;
  /** Whether a finding is told one by one; the others are only counted. */
  shows(finding: Finding): boolean;
  /** Whether ignores that hide nothing are told one by one. */
  readonly showsIgnores?: boolean;
}

/** One way to write what was found; one file each. */
export interface Format {
  readonly name: string;
  /** Whether people read it, who are also told the sum. */
  readonly isForPeople: boolean;
  /** The whole text for standard output, with its last line end; empty where there is nothing to say. */
  render(run: CheckRun, view: View): string;
}
