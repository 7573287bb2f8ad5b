import { type DigestStore, digestIn, packDigests } from './align/digest/digest-store.js';
import { indexLibrary, type LibraryIndex } from './align/library-index.js';
import { type ClaimLibrary, createLibrary, type LibrarySource } from './claims/library.js';
import type { ClaimSet } from './claims/schema.js';
import { namedSources, sourcesNamedIn } from './draft-sources.js';
import { explain } from './explain/explain.js';
import type { Explanation } from './explain/explanation.js';
import { LineMemory } from './mentions/line-memory.js';
import { readAgain } from './mentions/reading.js';
import { DraftSessions } from './passages/draft-sessions.js';
import { SourceMemory } from './source-memory.js';
import { finished, type Steps } from './steps.js';
import { readProse } from './text/read-prose.js';
import type { FindingCode, Report, Severity, Waiver } from './types.js';

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
  const sessions = new DraftSessions(lines);
  function* checking(draft: string, how: DraftOptions): Steps<Report | undefined> {
    const { languageId = 'markdown', severities, waivers = [] } = how;
    const session = sessions.for(draft, languageId, indexFor(draft));
    const version = yield* session.checking(draft, languageId);
    return version && session.reports.report(draft, version, { ...options.severities, ...severities }, waivers);
  }
  const check = (draft: string, how: DraftOptions): Report => finished(checking(draft, how)) ?? NOTHING_FOUND;
  const checker: Checker = {
    check: (draft, how = {}) => check(draft, how),
    explain: (draft, offset, how = {}) => {
      const prose = readProse(draft, how.languageId ?? 'markdown');
      const reading = readAgain(prose.text, lines);
      return explain({ prose, reading, index: indexFor(draft), report: check(draft, how) }, offset);
    },
  };
  CHECKING.set(checker, checking);
  return checker;
}

const NOTHING_FOUND: Report = { findings: [], checked: [] };

type Checking = (draft: string, how: DraftOptions) => Steps<Report | undefined>;

const CHECKING = new WeakMap<Checker, Checking>();

/**
 * A check in steps. It gives nothing where the same draft was checked otherwise meanwhile; one that is left before its end spares the next
 * one what it has done.
 */
export function checkingWith(checker: Checker, draft: string, how: DraftOptions): Steps<Report | undefined> {
  return CHECKING.get(checker)?.(draft, how) ?? atOnce(checker, draft, how);
}

/** Another checker that stands before one does its steps as that one does. */
export function stepsLike<Each extends Checker>(checker: Each, inner: Checker): Each {
  const checking = CHECKING.get(inner);
  if (checking !== undefined) CHECKING.set(checker, checking);
  return checker;
}

// biome-ignore lint/correctness/useYield: all is done in one step.
function* atOnce(checker: Checker, draft: string, how: DraftOptions): Steps<Report> {
  return checker.check(draft, how);
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
