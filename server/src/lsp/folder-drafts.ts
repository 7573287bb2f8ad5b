import { TextDocument } from 'vscode-languageserver-textdocument';
import { baseName } from '../host/addresses.js';
import { DRAFT_PATTERNS, languageOfFile } from '../host/draft-language.js';
import { findFiles } from '../host/find-files.js';
import { readText } from '../host/read-text.js';
import { type CheckedDraft, type DraftChecks, isDraft } from './checked-draft.js';
import type { ProblemOverview } from './protocol/messages.js';
import type { Session } from './session.js';

/** The drafts that lie in a folder, open or not; `isCut` where there are more than are looked for. */
export async function draftsIn(folder: string, session: Session): Promise<{ uris: string[]; isCut: boolean }> {
  const { uris, isCut } = await findFiles(session.host, folder, DRAFT_PATTERNS);
  const claims = await session.claimsFor(folder);
  return { uris: uris.filter((uri) => isDraft(TextDocument.create(uri, 'markdown', 0, ''), claims)), isCut };
}

/** A draft that is open is checked as it stands in the editor, another as it lies on the disk. */
export async function checkDraftFile(
  uri: string,
  session: Session,
  checks: DraftChecks,
): Promise<CheckedDraft | ProblemOverview | undefined> {
  if (session.documentAt(uri) !== undefined) return checks.check(uri);
  const read = await readText(session.host, uri);
  if ('fault' in read) return { uri, message: `${decodeURIComponent(baseName(uri))} ${read.fault}.` };
  return checks.checkClosed(TextDocument.create(uri, languageOfFile(uri) ?? 'plaintext', 0, read.text));
}
