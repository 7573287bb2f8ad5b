import { type ClaimSet, checkClaims, extractClaims, parseClaims, type Source, SourceMemory } from '../core/index.js';
import { baseName, folderOf, isWithin, relativePath, resolveUri } from './addresses.js';
import { describeArticle } from './article.js';
import { type ArticleCache, type CacheFiles, openArticleCache } from './article-cache.js';
import type { ProjectPolicy } from './draft-policy.js';
import { type EarlierLoad, earlierLoad } from './earlier-load.js';
import { staysWithin } from './find-files.js';
import type { Host } from './host.js';
import { limitedReader, type Reader } from './limited-reader.js';
import { readAhead } from './read-ahead.js';
import { type Article, articleText, readArticle } from './read-article.js';
import { textIn } from './read-text.js';
import { recordsBeside, type SourceRecords } from './source-records.js';
import type { FileProblem, LoadedClaims, LoadedFile, LoadedSource } from './workspace.js';

export interface FilesToLoad {
  readonly folder: string;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly policy: ProjectPolicy;
  /** Problems and files met on the way here. */
  readonly problems: readonly FileProblem[];
  readonly files?: readonly LoadedFile[];
  readonly previous?: LoadedClaims;
  readonly memory?: SourceMemory;
  readonly cache?: CacheFiles;
}

/** Collects while files are read one after the other, in the order in which they are named. */
interface Loading {
  readonly host: Host;
  readonly read: Reader;
  readonly folder: string;
  readonly earlier: EarlierLoad;
  readonly memory: SourceMemory;
  /** For what is loaded for the first time: later little of it is new. */
  readonly cache: ArticleCache | undefined;
  readonly records: Map<string, SourceRecords>;
  readonly sets: ClaimSet[];
  readonly problems: FileProblem[];
  readonly files: LoadedFile[];
  /** The same by their URIs. */
  readonly byUri: Map<string, LoadedFile>;
  readonly sources: LoadedSource[];
  /** The ids of the sources. */
  readonly ids: Set<string>;
}

/** Reads claims files with the texts they store, then the articles that none of them stores. Never rejects. */
export async function loadFiles(host: Host, toLoad: FilesToLoad): Promise<LoadedClaims> {
  const { previous, cache, memory = previous?.memory ?? new SourceMemory() } = toLoad;
  const loading: Loading = {
    host,
    read: limitedReader(host),
    folder: toLoad.folder,
    earlier: earlierLoad(previous),
    memory,
    cache: cache && !previous?.sources.length ? await openArticleCache(cache, toLoad.folder, memory) : undefined,
    records: new Map(),
    sets: [],
    problems: [...toLoad.problems],
    files: [],
    byUri: new Map(),
    sources: [],
    ids: new Set(),
  };
  for (const file of toLoad.files ?? []) add(loading, file);
  for (const uri of toLoad.claims) await loadClaimsFile(loading, uri);
  for await (const { uri, read } of readAhead(toLoad.sources, (uri) => readUnlessKnown(loading, uri))) {
    await loadArticle(loading, uri, read);
  }
  const { sets, problems, files, sources } = loading;
  const saved = loading.cache?.save();
  return { sets, problems, files, sources, policy: toLoad.policy, memory, ...(saved && { saved }) };
}

async function loadClaimsFile(loading: Loading, uri: string): Promise<void> {
  const read = textIn(await loading.read(uri));
  if ('fault' in read) {
    loading.problems.push(fault(uri, read.fault));
    return;
  }
  add(loading, { uri, kind: 'claims', text: read.text });
  const { claims: parsed, problems } = parseClaims(read.text);
  loading.problems.push(...problems.map((problem) => ({ ...problem, file: uri })));
  const stored: StoredSource[] = [];
  for (const [index, source] of parsed.sources.entries())
    stored.push(await withStoredText(loading, uri, source, index));
  const set = loading.earlier.sameSet(uri, read.text, { ...parsed, sources: stored.map(({ source }) => source) });
  loading.problems.push(...checkClaims(set, read.text).map((problem) => ({ ...problem, file: uri })));
  loading.sets.push(set);
  addSources(
    loading,
    stored.map((source, at) => ({ ...source, source: set.sources[at] ?? source.source, set, claimsUri: uri })),
  );
}

interface StoredSource {
  readonly source: Source;
  readonly textUri?: string;
}

/** A stored text lies in the working folder, or, for a claims file from elsewhere, in that file's own folder. */
async function withStoredText(
  loading: Loading,
  claimsUri: string,
  source: Source,
  index: number,
): Promise<StoredSource> {
  if (source.text === undefined) return { source };
  const path = ['sources', index, 'text'];
  const root = isWithin(loading.folder, claimsUri) ? loading.folder : folderOf(claimsUri);
  const textUri = resolveUri(folderOf(claimsUri), source.text);
  if (!(await staysWithin(loading.host, root, textUri))) {
    loading.problems.push({
      ...fault(claimsUri, `stores "${source.text}" outside its folder: copy the text into it`),
      path,
    });
    return { source };
  }
  const met = loading.byUri.get(textUri);
  const known = met?.kind === 'source' ? met : undefined;
  const read = known ?? (await readArticle(loading.read, textUri, loading.earlier.fileAt(textUri)));
  if ('fault' in read) {
    const message = `The stored text "${source.text}" ${read.fault}.`;
    loading.problems.push({ severity: 'warning', message, file: claimsUri, path });
    return { source };
  }
  if (!known) add(loading, { uri: textUri, kind: 'source', ...read });
  return { source: { ...source, content: articleText(read) }, textUri };
}

type ReadArticle = Awaited<ReturnType<typeof readArticle>>;

/** What a claims file stores was read with it. */
async function readUnlessKnown({ files, read, earlier }: Loading, uri: string): Promise<ReadArticle | undefined> {
  return files.some((file) => file.uri === uri) ? undefined : readArticle(read, uri, earlier.fileAt(uri));
}

async function loadArticle(loading: Loading, uri: string, read: ReadArticle | undefined): Promise<void> {
  if (read === undefined || loading.files.some((file) => file.uri === uri)) return;
  if ('fault' in read) {
    loading.problems.push(fault(uri, read.fault));
    return;
  }
  add(loading, { uri, kind: 'source', ...read });
  const made = await articleClaims(loading, uri, read);
  loading.sets.push(made.set);
  addSources(
    loading,
    made.set.sources.map((source) => ({ source, textUri: uri, ...made })),
  );
}

/** The text's path is kept, because its ending says how the text is written. */
async function articleClaims(
  loading: Loading,
  uri: string,
  article: Article,
): Promise<Required<Pick<LoadedSource, 'set' | 'described'>>> {
  const text = articleText(article);
  const complete = (await recordsFor(loading, uri)).complete(describeArticle(uri, article));
  const isTaken = loading.ids.has(complete.id);
  const path = relativePath(loading.folder, uri);
  const described = isTaken ? { ...complete, id: path } : complete;
  const known = loading.earlier.setOf(uri, text, described);
  if (known !== undefined) return { set: known, described };
  const set = loading.cache?.claimsOf(text, described) ?? extractClaims(text, described, loading.memory);
  loading.cache?.keep(text, described, set);
  return {
    set: { ...set, sources: set.sources.map((source) => ({ ...source, text: path, content: text })) },
    described,
  };
}

/** The sources.json beside an article, read once. */
async function recordsFor(loading: Loading, article: string): Promise<SourceRecords> {
  const folder = folderOf(article);
  const known = loading.records.get(folder);
  if (known !== undefined) return known;
  const isThere = async (uri: string): Promise<boolean> =>
    (await loading.host.realUri(uri)) !== undefined && (await staysWithin(loading.host, folder, uri));
  const records = await recordsBeside(
    async (uri) => ((await isThere(uri)) ? textIn(await loading.read(uri)) : undefined),
    article,
  );
  loading.records.set(folder, records);
  loading.problems.push(...records.problems);
  if (records.file) add(loading, records.file);
  return records;
}

function add(loading: Loading, file: LoadedFile): void {
  loading.files.push(file);
  if (!loading.byUri.has(file.uri)) loading.byUri.set(file.uri, file);
}

function addSources(loading: Loading, sources: readonly LoadedSource[]): void {
  for (const source of sources) {
    loading.sources.push(source);
    loading.ids.add(source.source.id);
  }
}

function fault(uri: string, words: string): FileProblem {
  return { severity: 'error', message: `${baseName(uri)} ${words}.`, file: uri };
}
