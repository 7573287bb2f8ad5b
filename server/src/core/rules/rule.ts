import type { Alignment } from '../align/alignment.js';
import type { Finding, FindingCode, Severity } from '../types.js';

/** One file a rule. A rule reads the alignment of a draft with the library and yields what differs. */
export interface Rule {
  readonly code: FindingCode;
  /** The severity a writer meets if no setting says otherwise. */
  readonly severity: Severity;
  check(alignment: Alignment): Iterable<Finding>;
}
