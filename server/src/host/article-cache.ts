import type { ClaimSet, SourceDescription, SourceMemory } from '../core/index.js';

/** Files that Claimcheck keeps for itself, apart from the user's own. */
export interface CacheFiles {
  /** The text of a file; undefined where it is not there or too large. Never rejects. */
  read(name: string, maximumBytes: number): Promise<string | undefined>;
  /** Writes a file whole or not at all, for this user alone. Says why where it cannot; never rejects. */
  write(name: string, text: string): Promise<string | undefined>;
  hash(text: string): string;
  /** What tells this program from every other version of it, which may read an article otherwise. */
  program(): Promise<string>;
  /** Writes a line into the log. */
  tell(line: string): void;
}

/** What was made of the articles of a folder when it was last opened, so that they need not be read again. */
export interface ArticleCache {
  /** The claims of an article that was cached whole. */
  claimsOf(text: string, described: SourceDescription): ClaimSet | undefined;
  /** Notes an article that is in use. */
  keep(text: string, described: SourceDescription, set: ClaimSet): void;
  /** Writes down what is in use where something of it is new. Never rejects. */
  save(): Promise<void>;
}

/** Less text than this is read in no time, and nothing of it is written down. */
const FEWEST_CHARACTERS = 50_000;
/** What is kept of one folder; the articles that have no room are read at every start. */
const MOST_BYTES = 64_000_000;
/** Articles that are packed between two pauses. */
const AT_ONCE = 8;
const TITLE = 'claimcheck cache of articles';

/** Opens the cache of a folder. What is damaged, foreign or of another program is as if it were not there. */
export async function openArticleCache(files: CacheFiles, folder: string, memory: SourceMemory): Promise<ArticleCache> {
  const title = `${TITLE} ${await files.program()}`;
  const name = `${files.hash(folder).slice(0, 32)}.jsonl`;
  const written = entriesIn(await files.read(name, MOST_BYTES), title, files);
  const used = new Map<string, ClaimSet>();
  let characters = 0;
  const keyOf = (text: string, { languageId = '', published = '' }: SourceDescription): string =>
    files.hash(JSON.stringify([languageId, published, text]));
  return {
    claimsOf: (text, described) => {
      const entry = written.get(keyOf(text, described));
      return entry === undefined ? undefined : memory.unpack(JSON.parse(entry), text, described);
    },
    keep: (text, described, set) => {
      used.set(keyOf(text, described), set);
      characters += text.length;
    },
    save: async () => {
      const isSame = used.size === written.size && [...used.keys()].every((key) => written.has(key));
      if (isSame || (characters < FEWEST_CHARACTERS && written.size === 0)) return;
      const lines = [title];
      let size = 0;
      for (const [key, set] of characters < FEWEST_CHARACTERS ? [] : used) {
        if (lines.length % AT_ONCE === 1) await pause();
        const entry = written.get(key) ?? JSON.stringify(memory.pack(set));
        if (entry === undefined || size + 3 * entry.length > MOST_BYTES) continue;
        size += new TextEncoder().encode(entry).length + key.length + title.length;
        lines.push(lineOf(key, entry, files));
      }
      const fault = await files.write(name, `${lines.join('\n')}\n`);
      if (fault !== undefined) files.tell(`The cache of articles could not be written: ${fault}`);
    },
  };
}

/** Lets what waits go first: a draft is wanted checked now, and the next start is later. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function lineOf(key: string, entry: string, { hash }: CacheFiles): string {
  return `${hash(`${key} ${entry}`)} ${key} ${entry}`;
}

/** The entries of a file whose lines are as they were written. */
function entriesIn(text: string | undefined, title: string, files: CacheFiles): ReadonlyMap<string, string> {
  const [first = '', ...lines] = text?.trimEnd().split('\n') ?? [];
  const isOfOthers = first.startsWith(`${TITLE} `) && first !== title;
  const whole = first === title ? lines.flatMap((line) => entryIn(line, files)) : [];
  if (text !== undefined && !isOfOthers && (first !== title || whole.length < lines.length))
    files.tell('The cache of articles was damaged: what is missing is read from the articles.');
  return new Map(whole);
}

function entryIn(line: string, files: CacheFiles): [string, string][] {
  const [, key = '', entry = ''] = /^\S+ (\S+) (.*)$/s.exec(line) ?? [];
  return lineOf(key, entry, files) === line ? [[key, entry]] : [];
}
