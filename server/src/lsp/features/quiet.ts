import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBefore } from '../protocol/positions.js';
import type { Session } from '../session.js';
import type { Typing } from '../typing.js';

/** How long a writer rests before the word under the cursor is told of, in milliseconds. */
const REST = 1_000;

/** Holds back what is found in the word that is being typed. */
export interface Quiet {
  /** The diagnostics that may be shown now; the others are shown when the word is left, or the writer rests. */
  shown(document: TextDocument, diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  forget(uri: string): void;
}

export function quietWhileTyping(session: Session, typing: Typing, showAgain: (uri: string) => void): Quiet {
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  return { shown, forget };

  function shown(document: TextDocument, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const cursor = typing.at(document);
    forget(document.uri);
    if (cursor === undefined || !canShowAgain()) return diagnostics;
    const here = document.positionAt(cursor);
    const others = diagnostics.filter(({ range: { start, end } }) => isBefore(here, start) || isBefore(end, here));
    if (others.length === diagnostics.length) return diagnostics;
    resting.set(
      document.uri,
      setTimeout(() => rest(document), REST),
    );
    return others;
  }

  function rest(document: TextDocument): void {
    forget(document.uri);
    typing.rested(document);
    showAgain(document.uri);
  }

  function forget(uri: string): void {
    clearTimeout(resting.get(uri));
    resting.delete(uri);
  }

  /** A client that pulls and cannot be asked to pull again would never learn of what is held back. */
  function canShowAgain(): boolean {
    return !session.client.pullsDiagnostics || session.client.refreshesDiagnostics;
  }
}
