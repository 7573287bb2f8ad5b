import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { CheckedSpan } from '../../core/index.js';
import { checkedPlaces } from '../../core/tools.js';
import { baseName } from '../../host/addresses.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import { checkDraftFile, draftsIn } from '../folder-drafts.js';
import type { Guard } from '../guard.js';
import { type FolderDraft, type FolderParams, folderRequest, type ProblemOverview } from '../protocol/messages.js';
import type { Session } from '../session.js';
import { draftDiagnostics } from './draft-diagnostics.js';

/** Checks every draft of a folder. Nothing is shown: the client that asks does that. */
export function registerCheckFolder(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  const nothing = { drafts: [], problems: [], isCut: false };
  connection.onRequest(
    folderRequest,
    guard.request('folder', nothing, async ({ uri, workDoneToken }: FolderParams, token) => {
      const progress = await connection.window.attachWorkDoneProgress(workDoneToken);
      try {
        return await checkFolder(uri.replace(/\/$/, ''), session, checks, progress, token);
      } finally {
        progress.done();
      }
    }),
  );
}

async function checkFolder(
  folder: string,
  session: Session,
  checks: DraftChecks,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
) {
  progress.begin('Claimcheck', 0, undefined, true);
  const { uris: found, isCut } = await draftsIn(folder, session);
  const drafts: FolderDraft[] = [];
  const problems: ProblemOverview[] = [];
  for (const [at, uri] of found.entries()) {
    progress.report((100 * at) / found.length, `${at + 1} of ${found.length}: ${decodeURIComponent(baseName(uri))}`);
    // Lets a cancellation in that waits already.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) break;
    const checked = await checkDraftFile(uri, session, checks);
    if (checked === undefined) continue;
    if ('message' in checked) problems.push(checked);
    else drafts.push(folderDraft(checked, session));
  }
  return { drafts, problems, isCut };
}

function folderDraft(draft: CheckedDraft, { client }: Session): FolderDraft {
  const places = checkedPlaces(draft.report);
  const count = (verdict: CheckedSpan['verdict']): number => places.filter((place) => place.verdict === verdict).length;
  return {
    uri: draft.document.uri,
    supported: count('supported'),
    contradicted: count('contradicted'),
    unsourced: count('unsourced'),
    diagnostics: draftDiagnostics(draft, client),
  };
}
