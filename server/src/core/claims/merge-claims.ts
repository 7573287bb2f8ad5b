import { type VisibleText, visibleText } from '../text/visible-text.js';
import { anchorState } from './anchor-state.js';
import type { Claim, ClaimSet, Entity, Source } from './schema.js';

/** A claims file brought up to date, and what a person should look at. */
export interface MergedClaims {
  readonly claims: ClaimSet;
  /** How many claims the file did not have before. */
  readonly added: number;
  /** How many claims are left out because a person has removed them from the file. */
  readonly removed: number;
  /** Claims whose words the source no longer has as they were: the words then, and now where the same claim has others. */
  readonly changed: readonly { readonly claim: string; readonly before: string; readonly now?: string }[];
}

/**
 * Lays newly extracted or imported claims over a claims file that a person may have worked on, source by source. What stands
 * in the file stays: added claims, names, notes, and the order. Anchors that only moved follow the text; where the source's
 * words changed, the claim takes the new words and figures, and is reported. Without the source's text, anchors stay.
 */
export function mergeClaims(file: ClaimSet, newer: ClaimSet): MergedClaims {
  const entities = mergeEntities(file.entities ?? [], newer.entities ?? []);
  const start: MergedClaims = {
    claims: { ...file, ...(entities.length > 0 && { entities }) },
    added: 0,
    removed: 0,
    changed: [],
  };
  return newer.sources.reduce((merged, fresh) => mergeOne(merged, fresh, newer.claims), start);
}

function mergeOne(
  { claims: file, added, removed, changed }: MergedClaims,
  fresh: Source,
  claims: readonly Claim[],
): MergedClaims {
  const known = file.sources.find((each) => isSameSource(each, fresh));
  const source = known?.id ?? fresh.id;
  const newer = claims.filter((claim) => claim.source === fresh.id).map((claim) => ({ ...claim, source }));
  const gone = removedByHand(file.claims, known, fresh);
  const left = newer.filter(({ id }) => !gone.has(id));
  const merged = mergeLists(file.claims, left, source, fresh.content);
  const sources = known
    ? file.sources.map((each) => (each === known ? mergeSource(known, fresh, gone) : each))
    : [...file.sources, fresh];
  return {
    claims: { ...file, sources, claims: merged.claims },
    added: added + merged.added,
    removed: removed + newer.length - left.length,
    changed: [...changed, ...merged.changed],
  };
}

function isSameSource(known: Source, { id, text, URL }: Source): boolean {
  const isSame = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;
  return known.id === id || isSame(known.text, text) || isSame(known.URL, URL);
}

/** The ids that were read out of the source before and are no longer in the file: somebody took them out. */
function removedByHand(claims: readonly Claim[], known: Source | undefined, fresh: Source): ReadonlySet<string> {
  const ids = new Set(claims.map(({ id }) => id));
  return new Set(fresh.extracted === undefined ? [] : known?.extracted?.filter((id) => !ids.has(id)));
}

/** What a person wrote of the source stays; its text and hash are those of now. */
function mergeSource(known: Source, fresh: Source, gone: ReadonlySet<string>): Source {
  const { text = known.text, sha256, content } = fresh;
  const { extracted } = fresh;
  return {
    ...fresh,
    ...known,
    ...(extracted && { extracted: [...new Set([...extracted, ...gone])] }),
    ...(text !== undefined && { text }),
    ...(sha256 !== undefined && { sha256 }),
    ...(content !== undefined && { content }),
  };
}

function mergeEntities(known: readonly Entity[], fresh: readonly Entity[]): Entity[] {
  const taken = new Set(
    known.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases].map((each) => each.toLowerCase())),
  );
  return [...known, ...fresh.filter(({ id, name }) => !taken.has(id) && !taken.has(name.toLowerCase()))];
}

function mergeLists(known: readonly Claim[], fresh: readonly Claim[], source: string, content: string | undefined) {
  const text = content === undefined ? undefined : visibleText(content);
  const byId = new Map(fresh.map((claim) => [claim.id, claim]));
  const changed: { claim: string; before: string; now?: string }[] = [];
  const kept = known.map((claim) => {
    if (claim.source !== source || text === undefined) return claim;
    const state = anchorState(text, claim.anchor);
    const now = byId.get(claim.id);
    if (state === 'exact' || state === 'ambiguous') return claim;
    if (state === 'moved') return { ...claim, anchor: movedAnchor(claim, text) };
    changed.push({ claim: claim.id, before: claim.anchor.exact, ...(now && { now: now.anchor.exact }) });
    return now ? corrected(claim, now) : claim;
  });
  const { claims, added } = withNew(kept, fresh, source);
  return { claims, added, changed };
}

/** The same words at their new place. */
function movedAnchor({ anchor }: Claim, { words: text, toDocument }: VisibleText): Claim['anchor'] {
  const { exact, prefix = '', suffix = '' } = anchor;
  const framed = text.indexOf(prefix + exact + suffix);
  const start = framed >= 0 ? framed + prefix.length : text.indexOf(exact);
  return { ...anchor, start: toDocument(start), end: toDocument(start + exact.length - 1) + 1 };
}

/** What the source says now, in the claim that a person may have added to. */
function corrected(claim: Claim, now: Claim): Claim {
  const noun = now.quantity?.noun ?? claim.quantity?.noun;
  return {
    ...claim,
    anchor: now.anchor,
    ...(now.quantity && { quantity: { ...now.quantity, ...(noun !== undefined && { noun }) } }),
    ...(now.date && { date: now.date }),
    ...(now.attribution && { attribution: { ...now.attribution, ...namesOf(claim) } }),
    ...(now.polarity && { polarity: now.polarity }),
    ...(now.condition && { condition: now.condition }),
  };
}

/** Who speaks, as the claims file has it. */
function namesOf({ attribution }: Claim): Pick<NonNullable<Claim['attribution']>, 'speaker' | 'role' | 'outlet'> {
  const { speaker, role, outlet } = attribution ?? {};
  return { ...(speaker && { speaker }), ...(role && { role }), ...(outlet && { outlet }) };
}

/** New claims come right behind the claim that goes before them in the article. */
function withNew(kept: readonly Claim[], fresh: readonly Claim[], source: string) {
  const ids = new Set(kept.map(({ id }) => id));
  const words = new Set(kept.filter((claim) => claim.source === source).map(({ anchor }) => anchor.exact));
  const behind = new Map<string | undefined, Claim[]>();
  let previous: string | undefined;
  let added = 0;
  for (const claim of fresh) {
    if (ids.has(claim.id)) previous = claim.id;
    else if (!words.has(claim.anchor.exact)) {
      const here = behind.get(previous);
      if (here) here.push(claim);
      else behind.set(previous, [claim]);
      added++;
    }
  }
  const claims = [
    ...(behind.get(undefined) ?? []),
    ...kept.flatMap((claim) => [claim, ...(behind.get(claim.id) ?? [])]),
  ];
  return { claims, added };
}
