import type { Location } from 'vscode-languageserver';
import { checkedPlaces } from '../core/tools.js';
import type { CheckedDraft } from './checked-draft.js';
import type { FolderClaims } from './folder-claims.js';
import type { UseOverview } from './protocol/messages.js';
import { toRange } from './protocol/positions.js';

/** Where drafts rest on a claim of a source. */
export type ClaimUses = (source: string, claim: string) => readonly UseOverview[];

/** Where those of the drafts that are checked against these claims rest on each of them, in the order of the drafts. */
export function claimUses(drafts: readonly CheckedDraft[], claims: FolderClaims): ClaimUses {
  const uses = new Map<string, UseOverview[]>();
  for (const { document, text, report } of drafts.filter((draft) => draft.claims === claims)) {
    for (const place of checkedPlaces(report)) {
      const location: Location = { uri: document.uri, range: toRange(document, place) };
      const use = { location, words: text.slice(place.start, place.end), verdict: place.verdict };
      const keys = new Set(place.evidence.map(({ source, claim }) => keyOf(source, claim)));
      for (const key of keys) {
        const known = uses.get(key);
        if (known) known.push(use);
        else uses.set(key, [use]);
      }
    }
  }
  return (source, claim) => uses.get(keyOf(source, claim)) ?? [];
}

function keyOf(source: string, claim: string): string {
  return JSON.stringify([source, claim]);
}
