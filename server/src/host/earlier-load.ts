import type { ClaimSet, SourceDescription } from '../core/index.js';
import type { LoadedClaims, LoadedFile, LoadedSource } from './workspace.js';

/** What was loaded before, so that what is the same is the very same: a checker knows its sources by their sets. */
export interface EarlierLoad {
  /** A source's file as it was read. */
  fileAt(uri: string): LoadedFile | undefined;
  /** The claims of an article with the same text and description. */
  setOf(uri: string, text: string, described: SourceDescription): ClaimSet | undefined;
  /** The set of a claims file as it was, where its text and those that it stores are the same; otherwise the one handed in. */
  sameSet(claimsUri: string, json: string, set: ClaimSet): ClaimSet;
}

export function earlierLoad(previous: LoadedClaims | undefined): EarlierLoad {
  const { files = [], sources = [] } = previous ?? {};
  const articles = new Map<string, LoadedSource>();
  const sets = new Map<string, ClaimSet>();
  for (const source of sources) {
    const { textUri, claimsUri, set } = source;
    if (claimsUri !== undefined) sets.set(claimsUri, set);
    else if (textUri !== undefined) articles.set(textUri, source);
  }
  const sourceFiles = new Map(files.flatMap((file) => (file.kind === 'source' ? [[file.uri, file]] : [])));
  const jsons = new Map(files.flatMap(({ uri, kind, text }) => (kind === 'claims' ? [[uri, text]] : [])));
  return {
    fileAt: (uri) => sourceFiles.get(uri),
    setOf: (uri, text, described) => {
      const known = articles.get(uri);
      const isSame = known?.source.content === text && JSON.stringify(known.described) === JSON.stringify(described);
      return isSame ? known.set : undefined;
    },
    sameSet: (claimsUri, json, set) => {
      const known = sets.get(claimsUri);
      return known !== undefined && jsons.get(claimsUri) === json && haveSameTexts(known, set) ? known : set;
    },
  };
}

function haveSameTexts({ sources }: ClaimSet, other: ClaimSet): boolean {
  return sources.every(({ content }, at) => content === other.sources[at]?.content);
}
