import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Location,
  ShowDocumentRequest,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Finding } from '../../core/index.js';
import type { CheckedDraft } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import { toRange } from '../protocol/positions.js';
import { placeOf, type SourcePlace } from '../source-places.js';

/** A client that has this command itself is handed it, with a location; for others the server opens the source. */
export const CLIENT_COMMAND = 'claimcheck.showInSource';
export const SERVER_COMMAND = 'claimcheck.openSource';

const position = z.object({ line: z.number(), character: z.number() });
const location = z.object({ uri: z.string(), range: z.object({ start: position, end: position }) });

/** Opens a source for a client that has no command of its own for it. */
export async function openSource(connection: Connection, given: unknown): Promise<void> {
  const { uri, range: selection } = location.parse(given);
  await connection.sendRequest(ShowDocumentRequest.type, { uri, selection, takeFocus: true });
}

/** "Show in source" for every source of a finding; nothing where the client has no way to show one. */
export function showInSource({ claims }: CheckedDraft, { evidence }: Finding, client: ClientAbilities): CodeAction[] {
  const command = commandFor(client);
  if (command === undefined) return [];
  const places = evidence.flatMap((one) => placeOf(claims, one) ?? []);
  return places.slice(0, 1).map((place) => ({
    title: 'Show in source',
    kind: CodeActionKind.QuickFix,
    command: { title: 'Show in source', command, arguments: [locationOf(place)] },
  }));
}

/** Where a link in a hover leads: to the client's own command, or to the file. */
export function sourceTarget(place: SourcePlace, client: ClientAbilities): string {
  const { uri, range } = locationOf(place);
  if (client.commands.includes(CLIENT_COMMAND)) {
    return `command:${CLIENT_COMMAND}?${encodeURIComponent(JSON.stringify([{ uri, range }]))}`;
  }
  return `${uri}#L${range.start.line + 1},${range.start.character + 1}`;
}

export function locationOf({ document, fact }: SourcePlace): Location {
  return { uri: document.uri, range: toRange(document, fact) };
}

export function commandFor(client: ClientAbilities): string | undefined {
  if (client.commands.includes(CLIENT_COMMAND)) return CLIENT_COMMAND;
  return client.showsDocuments ? SERVER_COMMAND : undefined;
}
