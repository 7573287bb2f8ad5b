import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';

/** What clients have pulled, so that they are sent nothing where nothing has changed. */
export interface PulledReports {
  /** The answer to a client that has what it was sent under `previous`, if anything. */
  of(uri: string, items: readonly Diagnostic[], previous: string | undefined): DocumentDiagnosticReport;
  forget(uri: string): void;
}

interface Pulled {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export function createPulledReports(): PulledReports {
  const pulled = new Map<string, Pulled>();
  let count = 0;
  return {
    of: (uri, items, previous) => {
      const known = pulled.get(uri);
      if (known !== undefined && known.resultId === previous && areAll(known.items, items))
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
      count++;
      const now = { resultId: String(count), items };
      pulled.set(uri, now);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: now.resultId, items: [...items] };
    },
    forget: (uri) => void pulled.delete(uri),
  };
}

function areAll(known: readonly Diagnostic[], items: readonly Diagnostic[]): boolean {
  return known.length === items.length && items.every((item, at) => areEqual(known[at], item));
}

/** Whether two values would be sent as the same JSON. */
function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && areEqual(value, theirs.get(key)))
  );
}
