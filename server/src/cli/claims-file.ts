import { type ClaimSet, type MergedClaims, mergeClaims, parseClaims } from '../core/index.js';
import { plural } from './summary.js';

export interface MergedFile {
  readonly text: string;
  readonly added: number;
  /** A line for each claim that a person should look at. */
  readonly notes: readonly string[];
}

/** A claims file as it is written. Texts that are stored in files of their own stay there. */
export function claimsFileText(claims: ClaimSet): string {
  const sources = claims.sources.map(({ content, ...source }) =>
    content === undefined || source.text !== undefined ? source : { ...source, content },
  );
  return `${JSON.stringify({ ...claims, sources }, null, 2)}\n`;
}

/** Adds extracted claims to the text of a claims file, or says, as the end of a sentence, why that cannot be done. */
export function mergeIntoFile(present: string, extracted: ClaimSet): MergedFile | { readonly fault: string } {
  const { claims: file, problems } = parseClaims(present);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return { fault: `is there and has a fault (${error.message.replace(/\.$/, '')})` };
  const merged = mergeClaims(file, extracted);
  const text = withUnknownFields(claimsFileText(merged.claims), present);
  return { text, added: merged.added, notes: [...merged.changed.map(noteOf), ...removedNote(merged)] };
}

function noteOf({ claim, before, now }: MergedClaims['changed'][number]): string {
  return now === undefined
    ? `the source no longer has the words of the claim "${claim}": mend or remove it`
    : `the claim "${claim}" has other words now: "${now}" instead of "${before}"`;
}

function removedNote({ removed }: MergedClaims): string[] {
  if (removed === 0) return [];
  return [
    `${plural(removed, 'claim')} left out that somebody removed: to have one back, take its id out of "extracted"`,
  ];
}

/** Fields that the schema does not know are a person's own, and stay. */
function withUnknownFields(text: string, present: string): string {
  const older: unknown = JSON.parse(present.replace(/^\ufeff/, ''));
  return `${JSON.stringify(overlaid(JSON.parse(text), older), null, 2)}\n`;
}

function overlaid(newer: unknown, older: unknown): unknown {
  if (Array.isArray(newer)) return newer.map((item: unknown) => overlaid(item, itemLike(item, older)));
  if (!isRecord(newer) || !isRecord(older)) return newer;
  const known = Object.entries(older).map(([key, value]): [string, unknown] => [
    key,
    key in newer ? overlaid(newer[key], value) : value,
  ]);
  const added = Object.entries(newer).filter(([key]) => !(key in older));
  return Object.fromEntries([...known, ...added]);
}

function itemLike(item: unknown, older: unknown): unknown {
  if (!isRecord(item) || item.id === undefined || !Array.isArray(older)) return undefined;
  return older.find((each: unknown) => isRecord(each) && each.id === item.id);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
