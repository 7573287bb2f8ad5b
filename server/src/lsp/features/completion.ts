import { type CompletionItem, CompletionItemKind, CompletionTriggerKind, type Connection } from 'vscode-languageserver';
import { type Suggestion, suggestions } from '../../core/tools.js';
import { isDraft } from '../checked-draft.js';
import type { FolderClaims } from '../folder-claims.js';
import type { Guard } from '../guard.js';
import { markdownMarkup, plainMarkup } from '../protocol/markup.js';
import { toOffset, toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { sourceLabel } from '../source-label.js';

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  quotation: CompletionItemKind.Text,
};

/** Completes figures, names and quotations from the sources. It has no trigger characters: nothing opens by itself. */
export function registerCompletion(connection: Connection, session: Session, guard: Guard): void {
  connection.onCompletion(
    guard.request('completion', null, async ({ textDocument, position, context }) => {
      const claims = await session.claimsFor(textDocument.uri);
      const document = session.documentAt(textDocument.uri);
      if (document === undefined || !session.settings.enable || !isDraft(document, claims)) return null;
      const offset = toOffset(document, position);
      const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerForIncompleteCompletions;
      const found = suggestions(claims.loaded.sets, { draft: document.getText(), offset, isAsked });
      const items = found.map((suggestion, index): CompletionItem => {
        const { label, kind, text, replaces } = suggestion;
        return {
          label,
          kind: KINDS[kind],
          filterText: kind === 'name' ? label : text,
          sortText: String(index).padStart(4, '0'),
          textEdit: { range: toRange(document, replaces), newText: text },
          ...origin(suggestion, claims, session),
        };
      });
      return { isIncomplete: true, items };
    }),
  );
}

/** Who says it, and in which words. */
function origin(
  { source: id, quote }: Suggestion,
  { loaded }: FolderClaims,
  { client }: Session,
): Partial<CompletionItem> {
  const source = loaded.sources.find(({ source: each }) => each.id === id)?.source;
  const markup = client.readsMarkdown ? markdownMarkup : plainMarkup;
  const documentation =
    quote === undefined ? undefined : { kind: markup.kind, value: markup.quotation(`“${markup.text(quote)}”`) };
  return {
    ...(source === undefined ? {} : { detail: sourceLabel(source) }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}
