import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Problem, parseClaims } from '../../core/index.js';
import { baseName, canonicalUri } from '../../host/addresses.js';
import { PROJECT_FILE } from '../../host/project-file.js';
import { isClaimsFile } from '../checked-draft.js';
import type { FolderClaims } from '../folder-claims.js';
import { toRange } from '../protocol/positions.js';

/** What is wrong with a claims file, a claimcheck.json or a source that is open in the editor. */
export function fileDiagnostics(document: TextDocument, claims: FolderClaims): Diagnostic[] {
  return problemsOf(document, claims).map(({ severity, message, span = { start: 0, end: 0 } }) => ({
    range: toRange(document, span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'claimcheck',
    message,
  }));
}

/** A claims file that the folder does not use is read on its own. */
function problemsOf(document: TextDocument, { loaded, files }: FolderClaims): readonly Problem[] {
  const address = canonicalUri(document.uri);
  const known = loaded.problems.filter(({ file }) => file === address);
  const isUsed = known.length > 0 || files.has(address);
  if (isUsed || !isClaimsFile(document.uri) || baseName(document.uri) === PROJECT_FILE) return known;
  return parseClaims(document.getText()).problems;
}
