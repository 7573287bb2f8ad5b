import * as z from 'zod/mini';
import type { FileContent, FolderEntry, Host } from './host.js';

/** Asks the editor for what lies in its file system. */
export type AskClient = (request: FileRequest, params: FileRequestParams) => Promise<unknown>;

export type FileRequest = 'claimcheck/readFile' | 'claimcheck/readFolder' | 'claimcheck/realUri';

export interface FileRequestParams {
  readonly uri: string;
  readonly maximumBytes?: number;
}

const contentSchema = z.union([
  z.object({ kind: z.literal('content'), bytes: z.instanceof(Uint8Array) }),
  z.object({
    kind: z.literal('failure'),
    reason: z.enum(['missing', 'folder', 'not-a-file', 'too-large', 'forbidden', 'unreadable']),
  }),
]);
const entriesSchema = z.array(z.object({ name: z.string(), kind: z.enum(['file', 'folder', 'link', 'other']) }));

/** A host without a disk, such as a browser's worker: the editor's files, whatever they lie on. */
export function clientFiles(ask: AskClient): Host {
  return {
    readFile: (uri, maximumBytes) =>
      ask('claimcheck/readFile', { uri, maximumBytes })
        .then((answer): FileContent => within(contentSchema.parse(answer), maximumBytes))
        .catch((): FileContent => ({ kind: 'failure', reason: 'unreadable' })),
    readFolder: (uri) =>
      ask('claimcheck/readFolder', { uri })
        .then((answer): readonly FolderEntry[] => entriesSchema.parse(answer))
        .catch(() => []),
    realUri: (uri) =>
      ask('claimcheck/realUri', { uri }).then(
        (answer) => (typeof answer === 'string' ? answer : undefined),
        () => undefined,
      ),
    now: () => Date.now(),
    today: () => localDay(new Date()),
  };
}

function within(content: FileContent, maximumBytes: number): FileContent {
  const isTooLarge = content.kind === 'content' && content.bytes.length > maximumBytes;
  return isTooLarge ? { kind: 'failure', reason: 'too-large' } : content;
}

/** The day by the clock on the wall, not in Greenwich. */
export function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
