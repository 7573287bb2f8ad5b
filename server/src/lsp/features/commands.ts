import type { Connection } from 'vscode-languageserver';
import type { DraftChecks } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { Guard } from '../guard.js';
import type { Session } from '../session.js';
import { EXPLAIN_COMMAND, showExplanation, CLIENT_COMMAND as WHY_COMMAND } from './explain.js';
import { MAKE_CLAIM_COMMAND, makeClaim } from './make-claim.js';
import { commandFor, openSource, SERVER_COMMAND } from './show-in-source.js';

/** What the server runs when a client asks for it. */
export function registerCommands(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onExecuteCommand(
    guard.request('executeCommand', null, async ({ command, arguments: given }) => {
      if (command === SERVER_COMMAND) await openSource(connection, given?.[0]);
      if (command === EXPLAIN_COMMAND) await showExplanation(connection, checks, given?.[0]);
      if (command === MAKE_CLAIM_COMMAND) return makeClaim(session, given?.[0]);
      return null;
    }),
  );
}

/** The commands that the client may ask the server to run. */
export function serverCommands(client: ClientAbilities): string[] {
  return [
    ...(commandFor(client) === SERVER_COMMAND ? [SERVER_COMMAND] : []),
    ...(client.commands.includes(WHY_COMMAND) ? [] : [EXPLAIN_COMMAND]),
    ...(client.appliesEdits ? [MAKE_CLAIM_COMMAND] : []),
  ];
}
