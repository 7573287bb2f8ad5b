import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Evidence, Finding, LeftOut, Severity, UnusedIgnore } from '../../core/index.js';
import { partsOf, unknownSources } from '../../core/tools.js';
import { unknownSourceWords } from '../../host/unknown-source.js';
import { type CheckedDraft, LONGEST_DRAFT } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import { excerpt } from '../excerpt.js';
import type { FolderClaims } from '../folder-claims.js';
import { toRange } from '../protocol/positions.js';
import { rulePage } from '../rule-page.js';
import { sourceLabel } from '../source-label.js';
import { placeOf, sourceOf } from '../source-places.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The findings of a draft as diagnostics, and what ignores nothing. `data.expected` is what a quick fix would write. What stands
 * where it stood is the same object as before.
 */
export function draftDiagnostics(draft: CheckedDraft, client: ClientAbilities): readonly Diagnostic[] {
  if (draft.isTooLong) return [tooLong()];
  const { report, claims } = draft;
  const known = KNOWN.get(claims) ?? new WeakMap<Finding, Diagnostic>();
  KNOWN.set(claims, known);
  const shown: Diagnostic[] = unknownNames(draft);
  for (const { at, findings } of partsOf(report)) {
    for (const finding of findings) {
      const range = toRange(draft.document, { start: finding.start + at, end: finding.end + at });
      const before = known.get(finding);
      const diagnostic = before && isSameRange(before.range, range) ? before : ofFinding(draft, finding, range, client);
      if (before !== diagnostic) known.set(finding, diagnostic);
      shown.push(diagnostic);
    }
  }
  for (const ignore of report.unusedIgnores ?? []) shown.push(unusedIgnore(draft, ignore));
  for (const place of report.leftOut ?? []) shown.push(notInFull(draft, place));
  return shown;
}

/** The diagnostic of a finding, where it was seen last. */
const KNOWN = new WeakMap<FolderClaims, WeakMap<Finding, Diagnostic>>();

function isSameRange(one: Range, other: Range): boolean {
  return isSamePosition(one.start, other.start) && isSamePosition(one.end, other.end);
}

function isSamePosition(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function ofFinding(draft: CheckedDraft, finding: Finding, range: Range, client: ClientAbilities): Diagnostic {
  return {
    range,
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePage(finding.code) },
    source: 'claimcheck',
    message: finding.message,
    ...(client.showsRelatedInformation ? { relatedInformation: relatedInformation(draft, finding) } : {}),
    ...(finding.expected === undefined ? {} : { data: { expected: finding.expected } }),
  };
}

/** A slip among names that are known is a warning; where none is known, the key may be about something else. */
function unknownNames({ document, text, claims }: CheckedDraft): Diagnostic[] {
  const sources = claims.loaded.sources.map(({ source }) => source);
  return unknownSources(text, sources).map((unknown) => ({
    range: toRange(document, unknown),
    severity: unknown.hasOthers ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    code: 'unknown-source',
    source: 'claimcheck',
    message: unknownSourceWords(unknown),
  }));
}

function unusedIgnore({ document }: CheckedDraft, ignore: UnusedIgnore): Diagnostic {
  return {
    range: toRange(document, ignore),
    severity: DiagnosticSeverity.Hint,
    code: 'unused-ignore',
    source: 'claimcheck',
    message: ignore.message,
    tags: [DiagnosticTag.Unnecessary],
  };
}

function notInFull({ document }: CheckedDraft, { start, message }: LeftOut): Diagnostic {
  const range = toRange(document, { start, end: start });
  return { range, severity: DiagnosticSeverity.Information, source: 'claimcheck', message };
}

/** Of each evidence, as long as the claims stay: an edit of the draft moves nothing in the sources. */
const RELATED = new WeakMap<FolderClaims, WeakMap<Evidence, DiagnosticRelatedInformation[]>>();

function relatedInformation(draft: CheckedDraft, { evidence }: Finding): DiagnosticRelatedInformation[] {
  const known = RELATED.get(draft.claims) ?? new WeakMap<Evidence, DiagnosticRelatedInformation[]>();
  RELATED.set(draft.claims, known);
  return evidence.flatMap((one) => {
    const related = known.get(one) ?? relatedTo(draft, one);
    known.set(one, related);
    return related;
  });
}

function relatedTo(draft: CheckedDraft, evidence: Evidence): DiagnosticRelatedInformation[] {
  const place = placeOf(draft.claims, evidence);
  if (place === undefined) return [];
  const { document, fact } = place;
  return [{ location: { uri: document.uri, range: toRange(document, fact) }, message: words(draft, evidence) }];
}

function words({ claims }: CheckedDraft, evidence: Evidence): string {
  const source = sourceOf(claims, evidence)?.source;
  const { before, fact, after } = excerpt(evidence.quote, evidence.focus);
  const quotation = `“${before}${fact}${after}”`.replace(/\s+/g, ' ');
  return source === undefined ? quotation : `${sourceLabel(source)}: ${quotation}`;
}

function tooLong(): Diagnostic {
  const message = `This draft is longer than ${LONGEST_DRAFT / 1_000_000} million characters and is not checked: split it.`;
  return { range: START, severity: DiagnosticSeverity.Information, source: 'claimcheck', message };
}
