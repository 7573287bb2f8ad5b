import type { Claim, ClaimSet, Source } from '../schema.js';
import { claimIri, sourceIri } from './identifiers.js';

/** A W3C Web Annotation: https://www.w3.org/TR/annotation-model/ */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting' | 'highlighting';
  readonly body?: {
    readonly type: 'TextualBody';
    readonly value: string;
    readonly format: 'text/plain';
    readonly purpose: 'commenting';
  };
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** All annotations on one page of a collection. */
export interface WebAnnotations {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

/** The claims as annotations of their sources, for programs that show or store annotations. */
export function webAnnotations({ sources, claims }: ClaimSet): WebAnnotations {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:claimcheck:claims',
    type: 'AnnotationCollection',
    total: claims.length,
    first: {
      id: 'urn:claimcheck:claims:1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: claims.map((claim) => annotation(claim, byId.get(claim.source))),
    },
  };
}

function annotation({ id, source: named, anchor, note }: Claim, source: Source | undefined): WebAnnotation {
  const { exact, prefix, suffix, start, end } = anchor;
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  const hasPosition = start !== undefined && end !== undefined && !isMarkup(source);
  return {
    id: claimIri(id),
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    ...(note !== undefined && {
      body: { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' },
    }),
    target: {
      source: source?.URL ?? source?.text ?? sourceIri(named),
      selector: hasPosition ? [quote, { type: 'TextPositionSelector', start, end }] : [quote],
    },
  };
}

/** A position counts the characters of the text, and an anchor in a web page those of its file. */
function isMarkup(source: Source | undefined): boolean {
  return /\.html?$/i.test(source?.text ?? '');
}
