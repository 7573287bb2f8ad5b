import * as z from 'zod/mini';
import type { Problem, Source, SourceDescription } from '../core/index.js';
import { folderOf, resolveUri } from './addresses.js';
import type { TextOrFault } from './read-text.js';
import type { FileProblem, LoadedFile } from './workspace.js';

/** The file that describes the articles beside it: CSL-JSON, as Zotero and other reference managers export it. */
export const RECORDS_FILE = 'sources.json';

const text = z.union([z.string(), z.pipe(z.number(), z.transform(String))]);
const name = z.object({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  literal: z.optional(z.string()),
});
const date = z.union([
  z.string(),
  z.object({
    'date-parts': z.optional(z.array(z.array(z.union([z.string(), z.number()])))),
    raw: z.optional(z.string()),
    literal: z.optional(z.string()),
  }),
]);

/** What of a CSL item is used. Everything else that it says is left alone. */
const itemSchema = z.object({
  id: z.optional(text),
  type: z.optional(z.string()),
  'citation-key': z.optional(z.string()),
  title: z.string().check(z.minLength(1)),
  author: z.optional(z.array(name)),
  'container-title': z.optional(z.string()),
  publisher: z.optional(z.string()),
  issued: z.optional(date),
  URL: z.optional(z.string()),
});

type Item = z.infer<typeof itemSchema>;

/** The records of some folder, ready to describe its articles. */
export interface SourceRecords {
  readonly problems: readonly FileProblem[];
  readonly file?: LoadedFile;
  /** Adds what the record of an article says, where the article itself does not say it. */
  complete(described: SourceDescription): SourceDescription;
}

export const NO_RECORDS: SourceRecords = { problems: [], complete: (described) => described };

/** Reads the sources.json beside an article. None is no fault; an item that cannot be used is a problem, the rest is kept. */
export async function recordsBeside(
  read: (uri: string) => Promise<TextOrFault | undefined>,
  article: string,
): Promise<SourceRecords> {
  const uri = resolveUri(folderOf(article), RECORDS_FILE);
  const found = await read(uri);
  if (found === undefined) return NO_RECORDS;
  if ('fault' in found) return { ...NO_RECORDS, problems: [problem(uri, `${RECORDS_FILE} ${found.fault}.`)] };
  const file: LoadedFile = { uri, kind: 'records', text: found.text };
  const { items, problems } = readItems(found.text);
  const placed = problems.map((each) => ({ ...each, file: uri, message: `${RECORDS_FILE}${each.message}` }));
  return { file, problems: placed, complete: (described) => completed(described, items) };
}

/** The sources that a CSL-JSON library lists, ready for a claims file; an item that cannot be used is a problem. */
export function sourcesInRecords(json: string): {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
} {
  const { items, problems } = readItems(json);
  const names = items.map((item) => item['citation-key'] ?? item.id ?? item.title);
  const ids = names.map((each, index) => (names.indexOf(each) < index ? `${each}-${index + 1}` : each));
  const sources = items.map((item, index): Source => {
    const { type, author, URL, title } = item;
    const outlet = item['container-title'] ?? item.publisher;
    const issued = isoDate(item.issued);
    return {
      id: ids[index] ?? title,
      ...(type !== undefined && { type }),
      title,
      ...(author !== undefined && { author }),
      ...(outlet !== undefined && { 'container-title': outlet }),
      ...(issued !== undefined && { issued }),
      ...(URL !== undefined && { URL }),
    };
  });
  return { sources, problems: problems.map((each) => ({ ...each, message: `This library${each.message}` })) };
}

/** Whether a JSON text is a library in CSL-JSON and nothing else: its first item is called something, and annotates nothing. */
export function isLibrary(json: string): boolean {
  const listed = listIn(json);
  const first: unknown = typeof listed === 'string' ? undefined : listed[0];
  if (typeof first !== 'object' || first === null || 'target' in first) return false;
  return 'title' in first || 'issued' in first || 'citation-key' in first;
}

/** Messages begin behind the name of what is read. */
function readItems(json: string): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const listed = listIn(json);
  if (typeof listed === 'string') return { items: [], problems: [{ severity: 'error', message: listed }] };
  const items: Item[] = [];
  const problems: Problem[] = [];
  listed.forEach((data, index) => {
    const parsed = itemSchema.safeParse(data);
    if (parsed.success) items.push(parsed.data);
    else problems.push({ severity: 'warning', message: faultOf(parsed.error, data, index), path: [index] });
  });
  return { items, problems };
}

/** The items of a CSL-JSON file, which is a list or holds one; otherwise what is wrong with it. */
function listIn(json: string): readonly unknown[] | string {
  try {
    const data: unknown = JSON.parse(json);
    const items = typeof data === 'object' && data !== null && 'items' in data ? data.items : data;
    return Array.isArray(items) ? items : ' is no list of sources in CSL-JSON: export it again.';
  } catch (error) {
    return ` is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`;
  }
}

function faultOf({ issues }: z.core.$ZodError, data: unknown, index: number): string {
  const called = typeof data === 'object' && data !== null && 'id' in data ? ` "${String(data.id)}"` : '';
  const path = issues[0]?.path.join('.') ?? '';
  const isMissing = path === 'title';
  return `: source ${index + 1}${called} ${isMissing ? 'has no title: add one' : `has an unusable ${path || 'form'}: mend it`}.`;
}

function completed(described: SourceDescription, items: readonly Item[]): SourceDescription {
  const item = items.find((each) => isOf(each, described));
  if (item === undefined) return described;
  const publisher = item['container-title'] ?? item.publisher;
  const published = isoDate(item.issued);
  return {
    title: item.title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.author === undefined ? {} : { author: item.author }),
    ...described,
  };
}

/** A record is an article's if it has its file's name for an id, its address or its title. */
function isOf(item: Item, { id, title, url }: SourceDescription): boolean {
  const ids = [item.id, item['citation-key']].map((each) => each?.toLowerCase());
  if (ids.includes(id.toLowerCase())) return true;
  if (url !== undefined && item.URL === url) return true;
  return title !== undefined && plain(item.title) === plain(title);
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As much of the day as is said, in ISO 8601. */
function isoDate(issued: Item['issued']): string | undefined {
  if (issued === undefined) return undefined;
  const parts = typeof issued === 'string' ? undefined : issued['date-parts']?.[0];
  const written = typeof issued === 'string' ? issued : (issued.raw ?? issued.literal ?? '');
  const joined = parts ? parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') : written;
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(joined)?.[0];
}

function problem(file: string, message: string): FileProblem {
  return { severity: 'error', message, file };
}
