import type { SourceReading } from './claims/library.js';
import type { Source } from './claims/schema.js';
import { frontMatterEnd } from './text/front-matter.js';
import type { Span } from './types.js';

const KEY = /^sources?[ \t]*:[ \t]*/i;
const ITEM = /^[ \t]*-[ \t]+/;
/** "- id: port" names a source as well as "- port" does. */
const FIELD = /^[ \t]*(?:id|file|path|url|title)[ \t]*:[ \t]*/i;

/** A source that a draft names in its front matter, and where. */
export interface NamedSource extends Span {
  readonly name: string;
}

/** A name in a draft's front matter that no source has. */
export interface UnknownSource extends NamedSource {
  /** True where the draft names others that are known, and is laid against those alone; otherwise it is laid against all. */
  readonly hasOthers: boolean;
}

/** The sources that a draft names in its front matter: `sources: [port, storm.md]`, or a list of lines. */
export function sourcesNamedIn(draft: string): string[] {
  return namesIn(draft).map(({ name }) => name);
}

/** Those of the sources that are named: by id, file, address or title. Where none of the names is known, all. */
export function namedSources<Each extends Pick<SourceReading, 'source'>>(
  names: readonly string[],
  sources: readonly Each[],
): readonly Each[] {
  const wanted = new Set(names.flatMap(keysOf));
  const named = sources.filter(({ source }) => keysOfSource(source).some((key) => wanted.has(key)));
  return named.length > 0 ? named : sources;
}

/** The names in a draft's front matter that none of the sources has. */
export function unknownSources(draft: string, sources: readonly Source[]): UnknownSource[] {
  const names = namesIn(draft);
  if (names.length === 0) return [];
  const known = new Set(sources.flatMap(keysOfSource));
  const unknown = names.filter(({ name }) => !keysOf(name).some((key) => known.has(key)));
  return unknown.map((each) => ({ ...each, hasOthers: unknown.length < names.length }));
}

function keysOfSource({ id, title, URL, text }: Source): string[] {
  return [id, title, URL, text].flatMap((each) => (each === undefined ? [] : keysOf(each)));
}

/** A path is known by its whole, its file's name and that without its ending; an address by its whole alone. */
function keysOf(name: string): string[] {
  const plain = name.toLowerCase().replace(/^\.\//, '');
  if (plain.includes('://')) return [plain.replace(/\/$/, '')];
  const file = plain.slice(plain.lastIndexOf('/') + 1);
  return [plain, file, file.replace(/\.(?:md|markdown|txt|html?|pdf|claims\.json)$/, '')];
}

function namesIn(draft: string): NamedSource[] {
  const frontMatter = draft.slice(0, frontMatterEnd(draft));
  if (frontMatter === '') return [];
  const lines = linesOf(frontMatter);
  const at = lines.findIndex(({ name }) => KEY.test(name));
  const line = lines[at];
  if (line === undefined) return [];
  const inline = without(KEY, line);
  if (inline.name !== '') return listedIn(inline).map(unquoted).filter(isWritten);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ name }) => !ITEM.test(name));
  const items = rest.slice(0, end < 0 ? undefined : end);
  return items.map((item) => unquoted(without(FIELD, without(ITEM, item)))).filter(isWritten);
}

function linesOf(text: string): NamedSource[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => {
    const name = line.trimEnd();
    return { name, start: index, end: index + name.length };
  });
}

/** The names of `[a, "b c"]`, or the one that stands without brackets. */
function listedIn({ name, start, end }: NamedSource): NamedSource[] {
  const inside = part(
    { name, start, end },
    name.startsWith('[') ? 1 : 0,
    name.endsWith(']') ? name.length - 1 : undefined,
  );
  return [...inside.name.matchAll(/[^,]+/g)].map(({ 0: each, index }) => part(inside, index, index + each.length));
}

function unquoted(words: NamedSource): NamedSource {
  const { name } = words;
  const from = name.length - name.trimStart().length;
  const trimmed = part(words, from, name.trimEnd().length);
  return /^(["']).*\1$/.test(trimmed.name) && trimmed.name.length > 1
    ? part(trimmed, 1, trimmed.name.length - 1)
    : trimmed;
}

function without(pattern: RegExp, words: NamedSource): NamedSource {
  return part(words, pattern.exec(words.name)?.[0].length ?? 0);
}

function part({ name, start }: NamedSource, from: number, to = name.length): NamedSource {
  const words = name.slice(from, to);
  return { name: words, start: start + from, end: start + from + words.length };
}

function isWritten({ name }: NamedSource): boolean {
  return name !== '';
}
