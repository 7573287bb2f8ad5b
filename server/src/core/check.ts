import { alignDraft } from './align/align-draft.js';
import type { Alignment } from './align/alignment.js';
import { type DigestStore, digestIn, packDigests } from './align/digest/digest-store.js';
import { indexLibrary, type LibraryIndex } from './align/library-index.js';
import { checkedSpans } from './checked-spans.js';
import { type ClaimLibrary, createLibrary, type LibrarySource } from './claims/library.js';
import type { ClaimSet } from './claims/schema.js';
import { namedSources, sourcesNamedIn } from './draft-sources.js';
import { explain, type ReadDraft } from './explain/explain.js';
import type { Explanation } from './explain/explanation.js';
import { applyIgnores } from './ignores/apply-ignores.js';
import { LineMemory } from './mentions/line-memory.js';
import { readAgain } from './mentions/reading.js';
import { byPlace, spansOfFindings } from './report/checked-places.js';
import { RULES } from './rules/index.js';
import { runRules } from './rules/run-rules.js';
import { SourceMemory } from './source-memory.js';
import type { Prose } from './text/prose.js';
import { readProse } from './text/read-prose.js';
import type { CheckedSpan, Finding, FindingCode, Report, Severity, Waiver } from './types.js';

export interface CheckOptions {
  /** Severities that differ from the default, by code; 'off' leaves a code out. Quieter findings of a code stay quiet. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** What was read for an earlier checker: its sources are not read again as long as they stay the same. */
  readonly memory?: SourceMemory;
}

export interface DraftOptions {
  /** The draft's language, as LSP names it; "markdown" if left out. */
  readonly languageId?: string;
  /** Severities of this draft alone; they go before the checker's. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Findings that someone has accepted. */
  readonly waivers?: readonly Waiver[];
}

export interface Checker {
  check(draft: string, options?: DraftOptions): Report;
  /** Why the place at an offset of the draft has its verdict, or why nothing was checked there. */
  explain(draft: string, offset: number, options?: DraftOptions): Explanation;
}

/** Lays drafts against the claims of the sets. The sources are read once, here; checking never throws. */
export function createChecker(sets: readonly ClaimSet[], options: CheckOptions = {}): Checker {
  const { memory = new SourceMemory() } = options;
  const library = createLibrary(sets, (source, set) => memory.readingOf(source, set));
  const indexFor = indexByDraft(library, memory.digest(library));
  const lines = new LineMemory();
  const read = (draft: string, { languageId = 'markdown', severities, waivers = [] }: DraftOptions): ReadDraft => {
    const prose = readProse(draft, languageId);
    const reading = readAgain(prose.text, lines);
    const index = indexFor(draft);
    const alignment = alignDraft(reading, index);
    const { found, failed } = runRules(RULES, alignment);
    const applied = applyIgnores(inOrder(found, prose), draft, prose, waivers);
    const wanted = { ...options.severities, ...severities };
    const findings = applied.shown.flatMap((finding) => withSeverity(finding, wanted));
    const ignored = applied.ignored.flatMap((finding) => withSeverity(finding, wanted));
    const report = {
      findings,
      checked: checked(alignment, prose, [...findings, ...ignored]),
      ...whereAny('failedRules', failed),
      ...whereAny(
        'leftOut',
        reading.leftOut.map((place) => ({ ...place, ...prose.toDocument(place) })),
      ),
      ...whereAny('ignored', ignored),
      ...whereAny('unusedIgnores', applied.unusedIgnores),
      ...whereAny('unusedWaivers', applied.unusedWaivers),
    };
    return { prose, reading, index, report };
  };
  return {
    check: (draft, how = {}) => read(draft, how).report,
    explain: (draft, offset, how = {}) => explain(read(draft, how), offset),
  };
}

const MOST_INDEXES = 8;

/** A draft that names its sources is laid against these alone. Their index is kept, since drafts are checked again and again. */
function indexByDraft(library: ClaimLibrary, store: DigestStore): (draft: string) => LibraryIndex {
  const { sources } = library;
  const whole = indexLibrary(library, store);
  const kept = new Map<string, LibraryIndex>();
  return (draft) => {
    const names = sourcesNamedIn(draft);
    const named = names.length === 0 ? sources : namedSources(names, sources);
    if (named.length === sources.length) return whole;
    const key = JSON.stringify(names);
    const index = kept.get(key) ?? indexLibrary({ sources: named }, digestsOf(named, sources, store));
    if (kept.size >= MOST_INDEXES) kept.clear();
    kept.set(key, index);
    return index;
  };
}

function digestsOf(
  named: readonly LibrarySource[],
  sources: readonly LibrarySource[],
  store: DigestStore,
): DigestStore {
  const wanted = new Set(named);
  const numbers = sources.flatMap((source, number) => (wanted.has(source) ? [number] : []));
  return packDigests(numbers.length, store.vocabulary, (at) => digestIn(store, numbers[at] ?? 0));
}

/** A setting is for findings as loud as their code is by default: one that is quieter than that is never made louder. */
function withSeverity<F extends Finding>(finding: F, severities: CheckOptions['severities']): F[] {
  const asked = severities?.[finding.code];
  if (asked === undefined) return [finding];
  if (asked === 'off') return [];
  const isQuiet = loudness(finding.severity) < loudness(DEFAULT_SEVERITIES.get(finding.code) ?? finding.severity);
  const severity = isQuiet && loudness(finding.severity) < loudness(asked) ? finding.severity : asked;
  return [{ ...finding, severity }];
}

const DEFAULT_SEVERITIES: ReadonlyMap<FindingCode, Severity> = new Map(
  RULES.map(({ code, severity }) => [code, severity]),
);
const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function loudness(severity: Severity): number {
  return LOUDNESS.indexOf(severity);
}

/** A part of a report that is left out where there is nothing in it. */
function whereAny<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): { readonly [K in Key]?: readonly Item[] };
function whereAny(key: string, items: readonly unknown[]): object {
  return items.length > 0 ? { [key]: items } : {};
}

function inOrder(found: readonly Finding[], prose: Prose): Finding[] {
  return found.map((finding) => inDocument(finding, prose)).sort(byPlace);
}

/** A fix that would swallow markup between its words is not offered. */
function inDocument(finding: Finding, prose: Prose): Finding {
  const { expected, ...rest } = finding;
  const span = prose.toDocument(finding);
  if (expected === undefined || !prose.isContiguous(finding)) return { ...rest, ...span };
  return { ...rest, ...span, expected };
}

function checked(alignment: Alignment, prose: Prose, findings: readonly Finding[]): CheckedSpan[] {
  const spans = checkedSpans(alignment).map((checkedSpan) => ({ ...checkedSpan, ...prose.toDocument(checkedSpan) }));
  return [...spans, ...spansOfFindings(findings, spans)].sort(byPlace);
}
