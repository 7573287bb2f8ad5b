import type { Span } from '../types.js';
import { hasUsableShape, type JsonPath, readLocatedJson } from './located-json.js';

/** The id of a claim in a claims file. */
export interface ClaimIdPlaces {
  readonly id: string;
  /** The place that was asked for, without its quotation marks. */
  readonly here: Span;
  /** Every place of this id: where it is given, and where others name it. */
  readonly all: readonly Span[];
  /** The ids of all claims of the file. */
  readonly taken: ReadonlySet<string>;
}

/** The claim id at an offset of a claims file's text: its own, or where another claim or a source names it. */
export function claimIdAt(json: string, offset: number): ClaimIdPlaces | undefined {
  const located = readLocatedJson(json.replace(/^\ufeff/, ' '));
  if ('fault' in located || !hasUsableShape(located.data)) return undefined;
  const claims = listOf(located.data.claims);
  const sources = listOf(located.data.sources);
  const named = [
    ...claims.flatMap((claim, index) => idsIn(claim, ['claims', index], 'id', 'supersedes')),
    ...sources.flatMap((source, index) => idsIn(source, ['sources', index], undefined, 'extracted')),
  ].map(({ id, path }) => ({ id, span: withoutMarks(located.spanOf(path)) }));
  const here = named.find(({ span }) => span.start <= offset && offset <= span.end);
  if (here === undefined) return undefined;
  return {
    id: here.id,
    here: here.span,
    all: named.filter(({ id }) => id === here.id).map(({ span }) => span),
    taken: new Set(
      claims.flatMap((claim) => (hasUsableShape(claim) && typeof claim.id === 'string' ? [claim.id] : [])),
    ),
  };
}

interface NamedId {
  readonly id: string;
  readonly path: JsonPath;
}

function idsIn(data: unknown, path: JsonPath, own: string | undefined, list: string): NamedId[] {
  if (!hasUsableShape(data)) return [];
  const given = own === undefined ? [] : [{ id: data[own], path: [...path, own] }];
  const others = listOf(data[list]).map((id, index) => ({ id, path: [...path, list, index] }));
  return [...given, ...others].flatMap(({ id, path }) => (typeof id === 'string' ? [{ id, path }] : []));
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function withoutMarks({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}
