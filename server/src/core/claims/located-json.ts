import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../types.js';

/** Steps from the top of a JSON text to a value: ["claims", 3, "anchor"]. */
export type JsonPath = readonly (string | number)[];

/** JSON data of which it is known where each value stands. */
export interface LocatedJson {
  readonly data: unknown;
  /** The place of a value, or of the nearest one around it that is there. */
  spanOf(path: JsonPath): Span;
}

export interface JsonFault {
  readonly fault: string;
  readonly span: Span;
}

/** No claims file is deeper; a text that is could exhaust the stack. */
const DEEPEST = 64;

/** Reads strict JSON. Never throws; linear in the text. */
export function readLocatedJson(text: string): LocatedJson | JsonFault {
  const tooDeep = placeBelow(text, DEEPEST);
  if (tooDeep !== undefined)
    return { fault: `is nested more than ${DEEPEST} levels deep: flatten it`, span: at(tooDeep) };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    const span = { start: error?.offset ?? 0, end: (error?.offset ?? 0) + (error?.length ?? 0) };
    return { fault: `is not JSON: ${wordsFor(error)}`, span };
  }
  return {
    data: JSON.parse(text),
    spanOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(root, [...path.slice(0, length)]);
        if (node) return { start: node.offset, end: node.offset + node.length };
      }
      return { start: root.offset, end: root.offset + Math.min(1, root.length) };
    },
  };
}

/** True for an object, whose values can then be asked for. */
export function hasUsableShape(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Where brackets outside of strings are nested too deep. */
function placeBelow(text: string, deepest: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isString) {
      if (character === '\\') index++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}

function at(offset: number): Span {
  return { start: offset, end: offset + 1 };
}

/** "a comma is missing" for "CommaExpected" */
function wordsFor(error: ParseError | undefined): string {
  if (error === undefined) return 'it is empty';
  const name = printParseErrorCode(error.error);
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const missing = /^(.*) expected$/.exec(words)?.[1];
  if (missing === undefined) return `${words} here`;
  return missing === 'end of file'
    ? 'something follows its end'
    : `a ${missing.replace('close', 'closing')} is missing here`;
}
