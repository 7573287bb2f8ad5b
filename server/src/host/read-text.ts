import type { FileContent, FileFailure, Host } from './host.js';
import { LIMITS } from './limits.js';

export type TextOrFault = { readonly text: string } | { readonly fault: string };

const FAULTS: Readonly<Record<FileFailure, string>> = {
  missing: 'is not there: mend its path or restore the file',
  folder: 'is a folder: name a file in it',
  'not-a-file': 'is a device or a pipe: name a regular file',
  'too-large': `is larger than ${LIMITS.fileBytes / 1_000_000} MB: split it`,
  forbidden: 'may not be read: change its permissions',
  unreadable: 'cannot be read: check its path and its disk',
};

export type BytesOrFault = { readonly bytes: Uint8Array } | { readonly fault: string };

/** The text of a file, or, as the end of a sentence, what is wrong with it and what to do. Never rejects. */
export async function readText(host: Host, uri: string): Promise<TextOrFault> {
  return textIn(await readBytes(host, uri));
}

/** The bytes of a file, or what is wrong with it. Never rejects. */
export async function readBytes(host: Host, uri: string): Promise<BytesOrFault> {
  const content = await host.readFile(uri, LIMITS.fileBytes);
  return content.kind === 'failure' ? { fault: FAULTS[content.reason] } : content;
}

/** The text in the bytes of a file, which says something. */
export function textIn(read: BytesOrFault): TextOrFault {
  const text = 'fault' in read ? read : decode(read.bytes);
  const isEmpty = 'text' in text && text.text.trim() === '';
  return isEmpty ? { fault: 'is empty: fill it or remove it' } : text;
}

/** The text of what was read, which may be empty: a draft has no words yet when it is begun. */
export function textOf(content: FileContent): TextOrFault {
  return content.kind === 'failure' ? { fault: FAULTS[content.reason] } : decode(content.bytes);
}

/** A byte order mark is not part of the text: editors leave it out of their offsets too. */
function decode(bytes: Uint8Array): TextOrFault {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { fault: 'is written in UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { fault: 'is binary: name a text file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'is not UTF-8 text: save it as UTF-8' };
  }
}
