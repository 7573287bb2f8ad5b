import { attributionDropped } from './attribution-dropped.js';
import { certaintyRaised } from './certainty-raised.js';
import { comparatorMismatch } from './comparator-mismatch.js';
import { conditionDropped } from './condition-dropped.js';
import { dateMismatch } from './date-mismatch.js';
import { draftInconsistent } from './draft-inconsistent.js';
import { figureSuperseded } from './figure-superseded.js';
import { figureUnsourced } from './figure-unsourced.js';
import { nameMismatch } from './name-mismatch.js';
import { numberMismatch } from './number-mismatch.js';
import { outletMismatch } from './outlet-mismatch.js';
import { polarityMismatch } from './polarity-mismatch.js';
import { quoteAltered } from './quote-altered.js';
import { quoteUnsourced } from './quote-unsourced.js';
import { roleMismatch } from './role-mismatch.js';
import { roundingOverstated } from './rounding-overstated.js';
import type { Rule } from './rule.js';
import { sourcesConflict } from './sources-conflict.js';
import { speakerMismatch } from './speaker-mismatch.js';
import { subjectMismatch } from './subject-mismatch.js';
import { unitMismatch } from './unit-mismatch.js';

/** Every rule, in the order in which its findings are shown at one place. */
export const RULES: readonly Rule[] = [
  numberMismatch,
  unitMismatch,
  comparatorMismatch,
  dateMismatch,
  speakerMismatch,
  roleMismatch,
  outletMismatch,
  nameMismatch,
  quoteAltered,
  polarityMismatch,
  subjectMismatch,
  certaintyRaised,
  conditionDropped,
  attributionDropped,
  roundingOverstated,
  figureSuperseded,
  sourcesConflict,
  draftInconsistent,
  figureUnsourced,
  quoteUnsourced,
];
