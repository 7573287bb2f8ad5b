import type { ClaimsRequest } from '../host/workspace.js';
import type { OptionDescription, Options } from './options.js';
import { fileUri } from './read-draft.js';
import type { Terminal } from './terminal.js';

/** The options that name what is checked against. */
export const SOURCE_OPTIONS: readonly OptionDescription[] = [
  { name: 'source', value: 'ARTICLE', summary: 'Check against this article; may be given several times' },
  { name: 'claims', value: 'FILE', summary: 'Check against this claims file; may be given several times' },
];

export const STDIN_NAME: OptionDescription = {
  name: 'stdin-filename',
  value: 'NAME',
  summary: 'The name, and so the language, of the draft on standard input',
};

/** What the options name; the working folder's own claims and sources where they name nothing. */
export function claimsRequest(options: Options, { folder }: Pick<Terminal, 'folder'>): ClaimsRequest {
  const uris = (option: string) => options.all(option).map((path) => fileUri(path, folder));
  const isNamed = options.has('source') || options.has('claims');
  return { folder: fileUri('.', folder), ...(isNamed ? { sources: uris('source'), claims: uris('claims') } : {}) };
}
