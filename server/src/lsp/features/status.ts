import type { Connection } from 'vscode-languageserver';
import type { CheckedKind, Report, Verdict } from '../../core/index.js';
import { checkedPlaces, partsOf, type ReportPart } from '../../core/tools.js';
import type { CheckedDraft } from '../checked-draft.js';
import { type Counts, type DraftStatus, statusNotification } from '../protocol/messages.js';

/** A status item that changes more often is not read; in milliseconds. */
const PAUSE = 100;

/** Tells the client what checks came to, for its status item: of a draft that is typed in, what the last one came to. */
export function statusSender(connection: Connection): (draft: CheckedDraft) => void {
  const waiting = new Map<string, CheckedDraft>();
  return (draft) => {
    const { uri } = draft.document;
    const isWaiting = waiting.has(uri);
    waiting.set(uri, draft);
    if (!isWaiting) setTimeout(() => send(uri), PAUSE);
  };

  function send(uri: string): void {
    const draft = waiting.get(uri);
    waiting.delete(uri);
    if (draft !== undefined) connection.sendNotification(statusNotification, draftStatus(draft)).catch(() => undefined);
  }
}

function draftStatus({ document, version, report, claims, milliseconds, policy }: CheckedDraft): DraftStatus {
  const { loaded } = claims;
  const byKind = countsByKind(report);
  return {
    uri: document.uri,
    version,
    ...sumOf(Object.values(byKind)),
    byKind,
    ignored: report.ignored?.length ?? 0,
    isIgnored: policy.isIgnored,
    sources: loaded.sources.length,
    claims: loaded.sets.reduce((sum, set) => sum + set.claims.length, 0),
    noClaims: loaded.sources.length === 0,
    milliseconds,
    problems: loaded.problems.map(({ file, message }) => ({ uri: file, message })),
  };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type ByKind = Record<CheckedKind, Mutable<Counts>>;

/** What is ignored is looked for in the whole draft; otherwise each passage is counted once. */
function countsByKind(report: Report): ByKind {
  if (report.ignored !== undefined) return countedIn(report);
  const sums = noCounts();
  for (const { findings, checked } of partsOf(report)) {
    const counts = COUNTED.get(checked) ?? countedIn({ findings, checked });
    COUNTED.set(checked, counts);
    for (const kind of KINDS) for (const verdict of VERDICTS) sums[kind][verdict] += counts[kind][verdict];
  }
  return sums;
}

const COUNTED = new WeakMap<ReportPart['checked'], ByKind>();
const KINDS: readonly CheckedKind[] = ['quantity', 'date', 'quotation', 'attribution', 'name', 'statement'];
const VERDICTS: readonly Verdict[] = ['supported', 'contradicted', 'unsourced'];

function noCounts(): ByKind {
  const none = (): Mutable<Counts> => ({ supported: 0, contradicted: 0, unsourced: 0 });
  return { quantity: none(), date: none(), quotation: none(), attribution: none(), name: none(), statement: none() };
}

function countedIn(report: Parameters<typeof checkedPlaces>[0]): ByKind {
  const counts = noCounts();
  for (const { kind, verdict } of checkedPlaces(report)) counts[kind][verdict]++;
  return counts;
}

function sumOf(counts: readonly Counts[]): Counts {
  const of = (verdict: keyof Counts): number => counts.reduce((sum, each) => sum + each[verdict], 0);
  return { supported: of('supported'), contradicted: of('contradicted'), unsourced: of('unsourced') };
}
