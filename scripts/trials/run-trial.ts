import { type Checker, createChecker, extractClaims } from '../../server/src/core/index.js';
import type { Finding, FindingCode } from '../../server/src/core/types.js';
import { describeArticle } from '../../server/src/host/article.js';
import { hasValue } from './has-value.js';
import type { Trial } from './trial.js';

export type Loudness = 'loud' | 'quiet' | 'silent';

/** What a check of a sentence told. */
export interface Outcome {
  readonly sentence: string;
  readonly loudness: Loudness;
  readonly findings: readonly Finding[];
  /** Of a wrong sentence: what the source has. */
  readonly right?: string;
  /** A loud finding's fix puts into the sentence what the source has. */
  readonly isMended: boolean;
}

export interface Outcomes {
  readonly name: string;
  readonly wrong: readonly Outcome[];
  readonly right: readonly Outcome[];
}

/** What is told of a figure or a date. That no source has it (`figure-unsourced`) accuses nobody. */
const CODES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'number-mismatch',
  'unit-mismatch',
  'comparator-mismatch',
  'date-mismatch',
  'subject-mismatch',
  'figure-superseded',
  'sources-conflict',
  'rounding-overstated',
  'draft-inconsistent',
]);

/** Checks each sentence of a trial behind its base, one draft a sentence. */
export function runTrial({ name, source, base, wrong, right }: Trial): Outcomes {
  const checker = createChecker([extractClaims(source, describeArticle(`file:///${name}.md`, { text: source }))]);
  return {
    name,
    wrong: wrong.map(({ sentence, right: value }) => outcomeOf(checker, base, sentence, value)),
    right: right.map((sentence) => outcomeOf(checker, base, sentence)),
  };
}

function outcomeOf(checker: Checker, base: string, sentence: string, right?: string): Outcome {
  const before = `${base}\n\n`;
  const findings = checker
    .check(`${before}${sentence}\n`)
    .findings.filter(({ code, end }) => CODES.has(code) && end > before.length);
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    sentence,
    loudness: loud.length > 0 ? 'loud' : findings.some(isQuiet) ? 'quiet' : 'silent',
    findings,
    ...(right === undefined ? {} : { right }),
    isMended: right !== undefined && loud.some((finding) => isMended(sentence, finding, before.length, right)),
  };
}

function isQuiet({ severity }: Finding): boolean {
  return severity === 'information';
}

function isMended(sentence: string, { start, end, expected }: Finding, offset: number, right: string): boolean {
  if (expected === undefined || start < offset) return false;
  return hasValue(sentence.slice(0, start - offset) + expected + sentence.slice(end - offset), right);
}
