import type { Connection } from 'vscode-languageserver';
import type { CheckedKind, CheckedSpan } from '../../core/index.js';
import { checkedPlaces } from '../../core/tools.js';
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
  const counted = checkedPlaces(report);
  return {
    uri: document.uri,
    version,
    ...counts(counted),
    byKind: countsByKind(counted),
    ignored: report.ignored?.length ?? 0,
    isIgnored: policy.isIgnored,
    sources: loaded.sources.length,
    claims: loaded.sets.reduce((sum, set) => sum + set.claims.length, 0),
    noClaims: loaded.sources.length === 0,
    milliseconds,
    problems: loaded.problems.map(({ file, message }) => ({ uri: file, message })),
  };
}

function countsByKind(checked: readonly CheckedSpan[]): Record<CheckedKind, Counts> {
  const of = (kind: CheckedKind): Counts => counts(checked.filter((span) => span.kind === kind));
  return {
    quantity: of('quantity'),
    date: of('date'),
    quotation: of('quotation'),
    attribution: of('attribution'),
    name: of('name'),
    statement: of('statement'),
  };
}

function counts(checked: readonly CheckedSpan[]): Counts {
  const of = (verdict: CheckedSpan['verdict']): number => checked.filter((span) => span.verdict === verdict).length;
  return { supported: of('supported'), contradicted: of('contradicted'), unsourced: of('unsourced') };
}
