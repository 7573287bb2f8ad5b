import { hasUsableShape } from '../located-json.js';

/**
 * What of an annotation is used, whichever program wrote it: W3C Web Annotation (https://www.w3.org/TR/annotation-model/)
 * and Hypothesis, whose targets are the same and whose remarks stand beside them.
 */
export interface ForeignAnnotation {
  /** Its IRI, or the id that its program gave it. */
  readonly id: string | undefined;
  /** What its author remarked. */
  readonly note: string | undefined;
  /** The title of the page, where it is told. */
  readonly title: string | undefined;
  readonly targets: readonly ForeignTarget[];
}

/** Words of a page. */
export interface ForeignTarget {
  /** The address of the page. */
  readonly source: string | undefined;
  /** Undefined where the whole page is meant, or where only the page's markup tells which words. */
  readonly exact: string | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Reads an annotation; undefined where the data is none. Never throws. */
export function foreignAnnotation(data: unknown): ForeignAnnotation | undefined {
  if (!hasUsableShape(data) || data.target === undefined) return undefined;
  const document = hasUsableShape(data.document) ? data.document : {};
  return {
    id: textIn(data.id),
    note: textIn(data.text) ?? remarkIn(data.body),
    title: listOf(document.title).map(textIn)[0],
    targets: listOf(data.target).map((target) => targetIn(target, textIn(data.uri))),
  };
}

function targetIn(target: unknown, page: string | undefined): ForeignTarget {
  const given = hasUsableShape(target) ? target : {};
  const selectors = listOf(given.selector).flatMap((each) => withRefinements(each));
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [offsetIn(position?.start), offsetIn(position?.end)];
  const isSpan = start !== undefined && end !== undefined && start < end;
  return {
    source: addressIn(given.source) ?? addressIn(target) ?? page,
    exact: textIn(quote?.exact),
    prefix: textIn(quote?.prefix),
    suffix: textIn(quote?.suffix),
    start: isSpan ? start : undefined,
    end: isSpan ? end : undefined,
  };
}

const MOST_REFINEMENTS = 8;

/** A selector may point into a part of the page, and be refined by the one that names the words. */
function withRefinements(selector: unknown): Readonly<Record<string, unknown>>[] {
  const selectors: Readonly<Record<string, unknown>>[] = [];
  for (let each = selector; hasUsableShape(each) && selectors.length < MOST_REFINEMENTS; each = each.refinedBy)
    selectors.push(each);
  return selectors;
}

/** The first textual body that is a remark and no tag. */
function remarkIn(body: unknown): string | undefined {
  const remarks = listOf(body).map((each) => {
    if (!hasUsableShape(each)) return textIn(each);
    return listOf(each.purpose).includes('tagging') ? undefined : textIn(each.value);
  });
  return remarks.find((remark) => remark !== undefined);
}

/** An IRI, or a resource that has one. */
function addressIn(data: unknown): string | undefined {
  return hasUsableShape(data) ? textIn(data.id) : textIn(data);
}

function textIn(data: unknown): string | undefined {
  return typeof data === 'string' && data.trim() !== '' ? data : undefined;
}

function offsetIn(data: unknown): number | undefined {
  return typeof data === 'number' && Number.isSafeInteger(data) && data >= 0 ? data : undefined;
}

/** JSON-LD writes one value without a list. */
function listOf(data: unknown): readonly unknown[] {
  if (data === undefined || data === null) return [];
  return Array.isArray(data) ? data : [data];
}
