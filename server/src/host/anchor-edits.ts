import { type Edit, modify, parse } from 'jsonc-parser';
import type { Anchor } from '../core/index.js';

const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** The edits that give claims of a claims file's text, by their place in its list, other anchors. Fields of a person's own stay. */
export function anchorEdits(
  fileText: string,
  changes: readonly { readonly index: number; readonly anchor: Anchor }[],
): readonly Edit[] {
  const file: unknown = parse(fileText);
  return changes.flatMap(({ index, anchor }) => {
    const { prefix, suffix, ...known } = anchor;
    const own = anchorIn(file, index);
    const around = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
    const { prefix: _before, suffix: _after, ...rest } = own;
    return modify(fileText, ['claims', index, 'anchor'], { ...rest, ...known, ...around }, options);
  });
}

function anchorIn(file: unknown, index: number): Readonly<Record<string, unknown>> {
  const claims: unknown = isRecord(file) ? file.claims : undefined;
  const claim: unknown = Array.isArray(claims) ? claims[index] : undefined;
  return isRecord(claim) && isRecord(claim.anchor) ? claim.anchor : {};
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
