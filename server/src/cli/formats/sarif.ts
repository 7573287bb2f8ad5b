import type {
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Run,
} from 'sarif';
import manifest from '../../../../package.json' with { type: 'json' };
import type { Evidence, Finding, IgnoredFinding, Severity, Source, Span } from '../../core/index.js';
import type { CheckedDraft, CheckRun, ProblemAt } from '../check-run.js';
import { fingerprintsOf } from '../fingerprints.js';
import { type Lines, linesOf } from '../positions.js';
import { RULE_LIST, ruleIndex } from '../rule-list.js';
import { sourceNames } from '../source-names.js';
import type { Format } from './format.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning, in the shape that its published types require: each finding with its place, the source's words as related location, and its fix. */
export const sarif: Format = {
  name: 'sarif',
  isForPeople: false,
  render: (run, view) => {
    const results = run.drafts.flatMap((draft) => resultsOf(draft, run.sources, view.shows));
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [{ ...runOf(run), results }] };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function runOf({ problems }: CheckRun): Run {
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    tool: { driver: { name: 'claimcheck', version: manifest.version, rules: RULE_LIST.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: !failed, toolExecutionNotifications: problems.map(notificationOf) }],
  };
}

function ruleOf({ code, description, severity }: (typeof RULE_LIST)[number]): ReportingDescriptor {
  const level = severity === 'error' || severity === 'warning' ? severity : 'note';
  return { id: code, shortDescription: { text: description }, defaultConfiguration: { level } };
}

function notificationOf({ severity, message, file }: ProblemAt): Notification {
  const locations = file === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }];
  return { level: severity === 'error' ? 'error' : 'warning', message: { text: message }, locations };
}

function resultsOf(draft: CheckedDraft, sources: readonly Source[], shows: (finding: Finding) => boolean): Result[] {
  const lines = linesOf(draft.text);
  const fingerprints = fingerprintsOf(draft);
  const { findings, ignored = [] } = draft.report;
  return [...findings, ...ignored].filter(shows).map((finding) => ({
    ruleId: finding.code,
    ruleIndex: ruleIndex(finding.code),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: placeOf(draft.file, finding, lines) }],
    relatedLocations: finding.evidence.map((evidence, index) => relatedOf(evidence, index, sources)),
    partialFingerprints: { 'claimcheck/v1': fingerprints.get(finding) ?? '' },
    ...suppressionOf(finding),
    ...(finding.expected === undefined ? {} : { fixes: [fixOf(draft.file, finding, finding.expected, lines)] }),
  }));
}

/** What the draft or claimcheck.json ignores stays in the log, with the reason, as SARIF has it. */
function suppressionOf(finding: Finding | IgnoredFinding): Pick<Result, 'suppressions'> {
  if (!('ignoredBy' in finding)) return {};
  const kind = finding.ignoredBy === 'waiver' ? 'external' : 'inSource';
  return { suppressions: [{ kind, ...(finding.reason === undefined ? {} : { justification: finding.reason }) }] };
}

function placeOf(file: string, span: Span, lines: Lines): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(file) }, region: regionOf(span, lines) };
}

function regionOf({ start, end }: Span, lines: Lines): Region {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** The source's words; its file where it has one. */
function relatedOf(evidence: Evidence, id: number, sources: readonly Source[]): Location {
  const source = sources.find((each) => each.id === evidence.source);
  const { start, end, quote } = evidence;
  const region = start === undefined || end === undefined ? {} : { charOffset: start, charLength: end - start };
  const uri = source?.text ?? source?.URL;
  return {
    id,
    message: { text: `${sourceNames(sources)(evidence)}: “${quote}”` },
    ...(uri === undefined
      ? {}
      : {
          physicalLocation: { artifactLocation: { uri: uriOf(uri) }, region: { ...region, snippet: { text: quote } } },
        }),
  };
}

function fixOf(file: string, finding: Finding, expected: string, lines: Lines): Fix {
  const deletedRegion = regionOf(finding, lines);
  return {
    description: { text: expected.trim() === '' ? 'Cut these words' : `Change to ${expected}` },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: [{ deletedRegion, insertedContent: { text: expected } }],
      },
    ],
  };
}

/** A relative reference of a path; standard input has a name of its own. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  return /^[a-z][a-z+.-]+:/i.test(file)
    ? file
    : encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}
