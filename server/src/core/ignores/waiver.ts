import type { Finding, Waiver } from '../types.js';

/** How many characters around a finding a waiver takes down. */
const AROUND = 40;

/** True where the waiver was given for this finding. White space does not count. */
export function waives(waiver: Waiver, finding: Finding, document: string): boolean {
  const { code, exact, prefix = '', suffix = '' } = waiver;
  if (code !== undefined && code !== finding.code) return false;
  if (collapsed(document.slice(finding.start, finding.end)) !== collapsed(exact)) return false;
  // White space may be longer in the document than in the waiver, so that more than its length is looked at.
  const before = collapsed(document.slice(Math.max(0, finding.start - 4 * prefix.length - AROUND), finding.start));
  const after = collapsed(document.slice(finding.end, finding.end + 4 * suffix.length + AROUND));
  return before.endsWith(collapsed(prefix)) && after.startsWith(collapsed(suffix));
}

/** The waiver that fits a finding and nothing like it elsewhere. */
export function waiverFor({ code, start, end }: Finding, document: string): Omit<Waiver, 'reason'> {
  const prefix = collapsed(document.slice(Math.max(0, start - AROUND), start));
  const suffix = collapsed(document.slice(end, end + AROUND));
  return {
    code,
    exact: collapsed(document.slice(start, end)),
    ...(prefix === '' ? {} : { prefix: fromWord(prefix, start > AROUND) }),
    ...(suffix === '' ? {} : { suffix: toWord(suffix, end + AROUND < document.length) }),
  };
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without the word that the cut went through. */
function fromWord(text: string, isCut: boolean): string {
  const space = text.indexOf(' ');
  return isCut && space >= 0 ? text.slice(space + 1) : text;
}

function toWord(text: string, isCut: boolean): string {
  const space = text.lastIndexOf(' ');
  return isCut && space >= 0 ? text.slice(0, space) : text;
}
