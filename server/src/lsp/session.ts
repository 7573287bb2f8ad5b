import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceMemory } from '../core/index.js';
import { canonicalUri } from '../host/addresses.js';
import type { CacheFiles } from '../host/article-cache.js';
import type { Host } from '../host/host.js';
import { type ClientAbilities, clientAbilities } from './client-abilities.js';
import {
  type CreateChecker,
  type FolderClaims,
  type FolderClaimsSource,
  folderClaimsSource,
  NO_CLAIMS,
} from './folder-claims.js';
import { type ClaimsFolder, changedFolders, claimsFolder, openingFolders } from './folders.js';
import { openDocumentsHost } from './open-documents-host.js';
import type { LiveDocument } from './protocol/live-document.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

/** Opens a folder, named by its path, in which files may be kept. */
export type OpenCache = (folder: string, tell: CacheFiles['tell']) => CacheFiles;

/** What the server knows between two messages. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<LiveDocument>;
  /** The disk, with what stands in the editor before it. */
  readonly host: Host;
  client: ClientAbilities = clientAbilities({ processId: null, rootUri: null, capabilities: {} });
  #settings: Settings = DEFAULT_SETTINGS;
  #folders: readonly string[] = [];
  readonly #createChecker: CreateChecker;
  readonly #openCache: OpenCache | undefined;
  /** Outlives the claims of a folder, so that they are not read again where only a setting changes. */
  readonly #memory = new SourceMemory();
  readonly #claims = new Map<string, FolderClaimsSource>();

  constructor(
    connection: Connection,
    documents: TextDocuments<LiveDocument>,
    disk: Host,
    createChecker: CreateChecker,
    openCache?: OpenCache,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.host = openDocumentsHost(disk, (uri) => this.documentAt(uri)?.getText());
    this.#createChecker = createChecker;
    this.#openCache = openCache;
  }

  begin(params: InitializeParams): void {
    this.client = clientAbilities(params);
    this.#folders = openingFolders(params);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** True where the settings are others than before; claims are then loaded anew. */
  configure(settings: Settings): boolean {
    const isChanged = JSON.stringify(settings) !== JSON.stringify(this.#settings);
    this.#settings = settings;
    if (isChanged) this.#claims.clear();
    return isChanged;
  }

  changeFolders(event: Parameters<typeof changedFolders>[1]): void {
    this.#folders = changedFolders(this.#folders, event);
    this.#claims.clear();
  }

  /** The open document at a URI, however the client spells it. */
  documentAt(uri: string): TextDocument | undefined {
    const wanted = canonicalUri(uri);
    return this.documents.get(uri) ?? this.documents.all().find((document) => canonicalUri(document.uri) === wanted);
  }

  /** What a document is checked against. Where folders or settings change meanwhile, the new ones count. */
  async claimsFor(uri: string): Promise<FolderClaims> {
    const folder = claimsFolder(this.#folders, uri);
    if (folder === undefined) return NO_CLAIMS;
    const source = this.#claims.get(folder.uri) ?? this.#claimsOf(folder);
    const claims = await source.get();
    return this.#claims.get(folder.uri) === source ? claims : this.claimsFor(uri);
  }

  /** The folder whose claims a document is checked against, by its URI. */
  folderFor(uri: string): string | undefined {
    return claimsFolder(this.#folders, uri)?.uri;
  }

  #claimsOf({ uri, isLoose }: ClaimsFolder): FolderClaimsSource {
    const { severity } = this.#settings;
    const { cacheFolder } = this.client;
    const cache = cacheFolder && this.#openCache?.(cacheFolder, (line) => this.connection.console.warn(line));
    const request = { folder: uri, isLoose, memory: this.#memory, ...(cache && { cache }) };
    const source = folderClaimsSource(this.host, request, severity, this.#createChecker);
    this.#claims.set(uri, source);
    return source;
  }

  /** When what is kept of the articles is written. */
  async saved(): Promise<void> {
    await Promise.all([...this.#claims.values()].map((source) => source.saved()));
  }

  /** From now on claims are loaded anew. */
  forgetClaims(): void {
    for (const source of this.#claims.values()) source.forget();
  }

  /** True where claims are others than when this was last asked. */
  async claimsHaveChanged(): Promise<boolean> {
    const changes = await Promise.all([...this.#claims.values()].map((source) => source.hasChanged()));
    return changes.includes(true);
  }
}
