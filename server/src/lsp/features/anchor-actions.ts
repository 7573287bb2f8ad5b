import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Anchor, Claim, Span } from '../../core/index.js';
import { placedClaims, type Reanchoring, reanchorings } from '../../core/tools.js';
import { canonicalUri } from '../../host/addresses.js';
import { anchorEdits } from '../../host/anchor-edits.js';
import type { FolderClaims } from '../folder-claims.js';
import { draftEdit } from '../protocol/draft-edit.js';
import { toRange, toSpan } from '../protocol/positions.js';
import type { Session } from '../session.js';

interface Reanchored {
  readonly index: number;
  readonly anchor: Anchor;
}

/** Quick fixes in a claims file for the anchors of its claims: where their words moved to, or which place is meant. */
export function anchorActions(
  document: TextDocument,
  { range, context }: CodeActionParams,
  claims: FolderClaims,
  session: Session,
): CodeAction[] {
  const text = document.getText();
  const span = toSpan(document, range);
  const file = placedClaims(text);
  const touched = file.filter((each) => each.span.start <= span.end && span.start <= each.span.end);
  const found = claimsOfFile(document, claims);
  const options = touched.flatMap(({ id, index }) =>
    optionsFor(found.get(id)).map((option) => ({ ...option, index, id })),
  );
  const isMoved = options.some(({ kind }) => kind === 'moved');
  const moved = isMoved ? file.flatMap(({ id, index }) => movedTo(found.get(id), index)) : [];
  return [
    ...options.map((option) => action(title(option), [option], options.length === 1)),
    ...(moved.length > 1 ? [action(`Set the places of all ${moved.length} claims that moved`, moved, false)] : []),
  ];

  function action(words: string, changes: readonly Reanchored[], isPreferred: boolean): CodeAction {
    const edits = anchorEdits(text, changes).map(({ offset, length, content }) => ({
      range: toRange(document, { start: offset, end: offset + length }),
      newText: content,
    }));
    const diagnostics = context.diagnostics.filter((each) => overlaps(toSpan(document, each.range), span));
    return {
      title: words,
      kind: CodeActionKind.QuickFix,
      isPreferred,
      edit: draftEdit(document, edits, session.client),
      ...(diagnostics.length > 0 && { diagnostics }),
    };
  }
}

interface Found {
  readonly claim: Claim;
  readonly content: string | undefined;
}

/** The claims of a file with the texts of their sources. */
function claimsOfFile({ uri }: TextDocument, { loaded }: FolderClaims): ReadonlyMap<string, Found> {
  const address = canonicalUri(uri);
  const sources = loaded.sources.filter(({ claimsUri }) => claimsUri === address);
  const contents = new Map(sources.map(({ source }) => [source.id, source.content]));
  const claims = sources[0]?.set.claims ?? [];
  return new Map(claims.map((claim) => [claim.id, { claim, content: contents.get(claim.source) }]));
}

function optionsFor(found: Found | undefined): Reanchoring[] {
  return found?.content === undefined ? [] : reanchorings(found.content, found.claim.anchor);
}

function movedTo(found: Found | undefined, index: number): Reanchored[] {
  return optionsFor(found).flatMap(({ kind, anchor }) => (kind === 'moved' ? [{ index, anchor }] : []));
}

function title({ kind, anchor, id }: Reanchoring & { readonly id: string }): string {
  if (kind === 'moved') return `Set the place of "${id}" to where its words stand now`;
  if (kind === 'respelled') return `Quote "${id}" with the marks of its source`;
  return `Mean “${shortened(`${anchor.prefix ?? ''}[${anchor.exact}]${anchor.suffix ?? ''}`)}”`;
}

function shortened(words: string): string {
  return words.length > 100 ? `${words.slice(0, 100)}…` : words;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
