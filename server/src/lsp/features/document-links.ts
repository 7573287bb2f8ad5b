import type { Connection, DocumentLink } from 'vscode-languageserver';
import type { Source } from '../../core/index.js';
import { placesOf } from '../../core/tools.js';
import { type CheckedDraft, type DraftChecks, languageOfDraft } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { toRange } from '../protocol/positions.js';
import { sourceLabel } from '../source-label.js';

/** Outlets that are looked for at most. */
const MOST_OUTLETS = 100;

/** Links the outlets that a draft names to the articles it rests on. */
export function registerDocumentLinks(connection: Connection, checks: DraftChecks, guard: Guard): void {
  connection.onDocumentLinks(
    guard.request('documentLink', null, async ({ textDocument }) => {
      const draft = await checks.check(textDocument.uri);
      return draft === undefined ? null : links(draft);
    }),
  );
}

function links({ document, text, claims }: CheckedDraft): DocumentLink[] {
  const outlets = new Map<string, Source[]>();
  for (const { source } of claims.loaded.sources) {
    const outlet = source['container-title'];
    if (outlet === undefined || !isAddress(source.URL)) continue;
    outlets.set(outlet, [...(outlets.get(outlet) ?? []), source]);
  }
  return [...outlets].slice(0, MOST_OUTLETS).flatMap(([outlet, [source, ...others]]) => {
    // Two articles of one outlet: nobody can say which is meant.
    if (source?.URL === undefined || others.length > 0) return [];
    const { URL: target } = source;
    const tooltip = sourceLabel(source);
    const places = placesOf(outlet, text, languageOfDraft(document));
    return places.map((place) => ({ range: toRange(document, place), target, tooltip }));
  });
}

/** A claims file cannot put another scheme behind a link. */
function isAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/[^\s]+$/.test(url);
}
