import { type Edit, modify, type ParseError, parse } from 'jsonc-parser';
import type { Claim, Source } from '../core/index.js';

const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' }, isArrayInsertion: true };

/** The edits that put a claim behind the others of a claims file; undefined where the file has no list of claims. */
export function claimEdits(fileText: string, claim: Claim): readonly Edit[] | undefined {
  const errors: ParseError[] = [];
  const file: unknown = parse(fileText, errors);
  const hasClaims = typeof file === 'object' && file !== null && 'claims' in file && Array.isArray(file.claims);
  if (errors.length > 0 || !hasClaims) return undefined;
  return modify(fileText, ['claims', -1], claim, options);
}

/** A claims file for the first claim of a source, whose text is stored in a file of its own. */
export function firstClaimsFile({ content, ...source }: Source, claim: Claim): string {
  return `${JSON.stringify({ version: 1, sources: [source], claims: [claim] }, null, 2)}\n`;
}
