import type { SourceReading } from './claims/library.js';
import { frontMatterEnd } from './text/front-matter.js';

const KEY = /^sources?[ \t]*:(.*)/i;
const ITEM = /^[ \t]*-[ \t](.+)/;
/** "- id: port" names a source as well as "- port" does. */
const FIELD = /^[ \t]*(?:id|file|path|url|title)[ \t]*:[ \t]*/i;

/** The sources that a draft names in its front matter: `sources: [port, storm.md]`, or a list of lines. */
export function sourcesNamedIn(draft: string): string[] {
  const lines = draft.slice(0, frontMatterEnd(draft)).split(/\r?\n/);
  const at = lines.findIndex((line) => KEY.test(line));
  const inline = KEY.exec(lines[at] ?? '')?.[1]?.trim() ?? '';
  if (inline !== '')
    return inline
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map(unquoted)
      .filter(isWritten);
  const items = lines.slice(at + 1).map((line) => ITEM.exec(line)?.[1]);
  const end = items.indexOf(undefined);
  return at < 0
    ? []
    : items
        .slice(0, end < 0 ? undefined : end)
        .map((item) => unquoted((item ?? '').replace(FIELD, '')))
        .filter(isWritten);
}

/** Those of the sources that are named: by id, file, address or title. Where none of the names is known, all. */
export function namedSources(names: readonly string[], sources: readonly SourceReading[]): readonly SourceReading[] {
  const wanted = new Set(names.flatMap(keysOf));
  const named = sources.filter(({ source: { id, title, URL, text } }) =>
    [id, title, URL, text].some((each) => each !== undefined && keysOf(each).some((key) => wanted.has(key))),
  );
  return named.length > 0 ? named : sources;
}

/** A path is known by its whole, its file's name and that without its ending; an address by its whole alone. */
function keysOf(name: string): string[] {
  const plain = name.toLowerCase().replace(/^\.\//, '');
  if (plain.includes('://')) return [plain.replace(/\/$/, '')];
  const file = plain.slice(plain.lastIndexOf('/') + 1);
  return [plain, file, file.replace(/\.(?:md|markdown|txt|html?|pdf|claims\.json)$/, '')];
}

function unquoted(words: string): string {
  return words.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function isWritten(words: string): boolean {
  return words !== '';
}
