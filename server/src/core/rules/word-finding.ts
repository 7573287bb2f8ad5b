import type { SourceSpan } from '../align/alignment.js';
import type { Reading } from '../mentions/reading.js';
import type { Finding, FindingCode, Severity, Span } from '../types.js';

/** What a rule has found wrong about some words of the draft. */
export interface WrongWords {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly wrong: Span;
  readonly expected: string | undefined;
  readonly at: SourceSpan;
  readonly draft: Reading;
}

/** A finding about words rather than a figure, with the source's sentence as its evidence. */
export function wordFinding({ code, severity, message, wrong, expected, at, draft }: WrongWords): Finding {
  const { start, end } = wrong;
  const isChange = expected !== undefined && expected !== draft.text.slice(start, end);
  return {
    start,
    end,
    code,
    severity,
    message,
    ...(isChange && { expected }),
    evidence: [at.source.evidenceOf(at)],
  };
}
