import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Comparison, Explanation } from '../../core/index.js';
import { checkedPlaces } from '../../core/tools.js';
import { type CheckedDraft, type DraftChecks, languageOfDraft } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import { explanationText } from '../explanation-text.js';
import type { Guard } from '../guard.js';
import {
  type ComparisonOverview,
  type ExplanationOverview,
  explainRequest,
  type PlaceParams,
} from '../protocol/messages.js';
import { toOffset, toRange } from '../protocol/positions.js';
import { evidenceOverview } from './overviews.js';

/** The kind of "Why was this checked?", which stands among the actions on the source of a document. */
export const WHY = 'source.claimcheckWhy';
/** The client's own command, which shows the answer as it likes. */
export const CLIENT_COMMAND = 'claimcheck.why';
/** For other clients the server shows it as a message. */
export const EXPLAIN_COMMAND = 'claimcheck.explain';

const position = z.object({ line: z.number(), character: z.number() });
const params = z.object({ uri: z.string(), position });

export function registerExplain(connection: Connection, checks: DraftChecks, guard: Guard): void {
  connection.onRequest(
    explainRequest,
    guard.request('explain', null, (place: PlaceParams) => explanationAt(checks, place)),
  );
}

/** Shows an explanation to a client that has no way of its own to show it. */
export async function showExplanation(connection: Connection, checks: DraftChecks, given: unknown): Promise<void> {
  const explanation = await explanationAt(checks, params.parse(given));
  if (explanation === null) return;
  await connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: explanation.text,
  });
}

/**
 * "Why was this checked?" at the start of a range, and "not checked" for a client that asks for exactly this: elsewhere it would
 * stand in every menu. A client with a command of its own has it in menus of its own.
 */
export function whyActions(
  draft: CheckedDraft,
  { range, context }: CodeActionParams,
  client: ClientAbilities,
): CodeAction[] {
  const { document, report } = draft;
  const offset = toOffset(document, range.start);
  const isChecked = checkedPlaces(report).some(({ start, end }) => start <= offset && offset <= end);
  const hasOwn = client.commands.includes(CLIENT_COMMAND);
  if (context.only === undefined && (hasOwn || !isChecked)) return [];
  const title = isChecked ? 'Why was this checked?' : 'Why was this not checked?';
  const place: PlaceParams = { uri: document.uri, position: range.start };
  const command = { title, command: hasOwn ? CLIENT_COMMAND : EXPLAIN_COMMAND, arguments: [place] };
  return [{ title, kind: WHY, command }];
}

async function explanationAt(checks: DraftChecks, { uri, position }: PlaceParams): Promise<ExplanationOverview | null> {
  const draft = await checks.check(uri);
  if (draft === undefined) return null;
  return overview(draft, explanationOf(draft, toOffset(draft.document, position)));
}

function explanationOf(draft: CheckedDraft, offset: number): Explanation {
  const { claims, document, text, policy, isTooLong } = draft;
  const nowhere = { start: offset, end: offset, kind: 'outside' as const, compared: [] };
  if (policy.isIgnored) return { ...nowhere, reasons: ['The folder’s .claimcheckignore leaves this file out.'] };
  if (isTooLong) return { ...nowhere, reasons: ['The draft is longer than what is checked: split it.'] };
  if (claims.checker === undefined) return { ...nowhere, reasons: ['There is no source here to check against.'] };
  const { severities, waivers } = policy;
  return claims.checker.explain(text, offset, { languageId: languageOfDraft(document), severities, waivers });
}

function overview({ claims, document, text }: CheckedDraft, explanation: Explanation): ExplanationOverview {
  const { start, end, compared, ...rest } = explanation;
  const shown = {
    ...rest,
    uri: document.uri,
    range: toRange(document, { start, end }),
    words: text.slice(start, end),
    compared: compared.map(
      ({ evidence, ...comparison }: Comparison): ComparisonOverview => ({
        ...comparison,
        ...evidenceOverview(claims, evidence),
      }),
    ),
  };
  return { ...shown, text: explanationText(shown) };
}
