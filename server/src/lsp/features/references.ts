import type { CancellationToken, Connection, Location } from 'vscode-languageserver';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import { claimUses } from '../claim-uses.js';
import { claimsDocument } from '../claims-document.js';
import { checkDraftFile, draftsIn } from '../folder-drafts.js';
import type { Guard } from '../guard.js';
import { toOffset } from '../protocol/positions.js';
import type { Session } from '../session.js';

/** From a claim in its claims file to every place of every draft of the folder that rests on it or differs from it. */
export function registerReferences(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onReferences(
    guard.request(
      'references',
      null,
      async ({ textDocument: { uri }, position }, token): Promise<Location[] | null> => {
        const file = await claimsDocument(session, uri);
        if (file === undefined) return null;
        const offset = toOffset(file.document, position);
        const here = file.placed.find(({ span }) => span.start <= offset && offset <= span.end);
        if (here === undefined) return null;
        const uses = claimUses(await draftsAround(uri, session, checks, token), file.claims);
        return uses(here.claim.source, here.claim.id).map(({ location }) => location);
      },
    ),
  );
}

/** The open drafts and those of the folder; no more are checked once nobody waits for the answer. */
async function draftsAround(
  uri: string,
  session: Session,
  checks: DraftChecks,
  token: CancellationToken,
): Promise<readonly CheckedDraft[]> {
  const folder = session.folderFor(uri);
  const { uris } = folder === undefined ? { uris: [] } : await draftsIn(folder, session);
  for (const draft of uris) {
    // Lets a cancellation in that waits already.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) break;
    await checkDraftFile(draft, session, checks);
  }
  return checks.all();
}
