import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checker, CheckOptions, ClaimSet } from '../core/index.js';
import type { Host } from '../host/host.js';
import type { Severities } from '../host/project-schema.js';
import { type ClaimsRequest, type LoadedClaims, loadClaims, NOTHING_LOADED } from '../host/workspace.js';

export type CreateChecker = (sets: readonly ClaimSet[], options: CheckOptions) => Checker;

/** What the drafts of one folder are checked against. A change makes a new one; the object itself never changes. */
export interface FolderClaims {
  readonly loaded: LoadedClaims;
  /** Undefined where there is nothing to check against. */
  readonly checker: Checker | undefined;
  /** The addresses of all files that were read. */
  readonly files: ReadonlySet<string>;
  /** The files that were read, by URI, for positions in them; a PDF has none. */
  readonly texts: ReadonlyMap<string, TextDocument>;
}

export const NO_CLAIMS: FolderClaims = {
  loaded: NOTHING_LOADED,
  checker: undefined,
  files: new Set(),
  texts: new Map(),
};

/** A folder's claims, loaded when they are first asked for. */
export interface FolderClaimsSource {
  /** The claims as they are now: what was forgotten while it loaded is never handed out. */
  get(): Promise<FolderClaims>;
  /** From now on `get` loads anew. */
  forget(): void;
  /** True where the claims are others than when this was last asked, or than those first loaded. */
  hasChanged(): Promise<boolean>;
  /** When what is kept of the articles is written. */
  saved(): Promise<void>;
}

export function folderClaimsSource(
  host: Host,
  request: ClaimsRequest,
  severities: Severities,
  createChecker: CreateChecker,
): FolderClaimsSource {
  let last = NO_CLAIMS;
  let told: FolderClaims | undefined;
  let current: Loading | undefined;
  const load = async (isForgotten: () => boolean): Promise<FolderClaims> => {
    const loaded = await loadClaims(host, { ...request, previous: last.loaded });
    if (!isForgotten() && !isSame(last.loaded, loaded)) last = folderClaims(loaded, severities, createChecker);
    return last;
  };
  const forget = (): void => {
    current?.forget();
    current = undefined;
  };
  const get = async (): Promise<FolderClaims> => {
    current ??= startLoading(load);
    const loading = current;
    const claims = await loading.claims.catch((error: unknown) => {
      if (current === loading) forget();
      throw error;
    });
    if (claims === undefined) return get();
    told ??= claims;
    return claims;
  };
  const hasChanged = async (): Promise<boolean> => {
    const before = told;
    told = await get();
    return before !== undefined && before !== told;
  };
  return { get, forget, hasChanged, saved: async () => last.loaded.saved };
}

/** A load of a folder's claims. */
interface Loading {
  /** Undefined as soon as the load is forgotten, so that nobody waits for a slow disk to hand out what is stale. */
  readonly claims: Promise<FolderClaims | undefined>;
  forget(): void;
}

function startLoading(load: (isForgotten: () => boolean) => Promise<FolderClaims>): Loading {
  let isForgotten = false;
  let leave = (): void => undefined;
  const forgotten = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  const claims = load(() => isForgotten).then((loaded) => (isForgotten ? undefined : loaded));
  const forget = (): void => {
    isForgotten = true;
    leave();
  };
  return { claims: Promise.race([claims, forgotten]), forget };
}

function folderClaims(loaded: LoadedClaims, severities: Severities, createChecker: CreateChecker): FolderClaims {
  const { memory, policy } = loaded;
  const options = { severities: { ...severities, ...policy.severities }, ...(memory && { memory }) };
  const checker = loaded.sources.length > 0 ? createChecker(loaded.sets, options) : undefined;
  const withPlaces = loaded.files.filter(({ pdf }) => pdf === undefined);
  const texts = withPlaces.map(({ uri, text }) => [uri, TextDocument.create(uri, '', 0, text)] as const);
  return { loaded, checker, files: new Set(loaded.files.map(({ uri }) => uri)), texts: new Map(texts) };
}

/** What is loaded follows from the texts and from what could not be read; with the same of both nothing has changed. */
function isSame(a: LoadedClaims, b: LoadedClaims): boolean {
  return (
    a.files.length === b.files.length &&
    a.problems.length === b.problems.length &&
    a.files.every((file, index) => file.uri === b.files[index]?.uri && file.text === b.files[index]?.text) &&
    a.problems.every(
      ({ file, message }, index) => file === b.problems[index]?.file && message === b.problems[index]?.message,
    )
  );
}
