import { type Edit, modify, type ParseError, parse } from 'jsonc-parser';
import type { ProjectWaiver } from './project-schema.js';

/** What claimcheck.json is before anything stands in it. */
export const EMPTY_PROJECT = '{}\n';

/** The edits that put a waiver behind the others in claimcheck.json; undefined where the file is not JSON. */
export function waiverEdits(projectText: string, waiver: ProjectWaiver): readonly Edit[] | undefined {
  const errors: ParseError[] = [];
  const project: unknown = parse(projectText, errors);
  if (errors.length > 0 || typeof project !== 'object' || project === null) return undefined;
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };
  const hasWaivers = 'waivers' in project && Array.isArray(project.waivers);
  if (!hasWaivers) return modify(projectText, ['waivers'], [waiver], options);
  return modify(projectText, ['waivers', -1], waiver, { ...options, isArrayInsertion: true });
}
