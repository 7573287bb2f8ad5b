import type { Message } from 'vscode-languageserver';

type Bytes = Uint8Array<ArrayBuffer>;

const UTF8 = new TextEncoder();
const COMMA = UTF8.encode(',');

/** What was written of an object that is sent again as it is: a diagnostic, of which a long draft has many. */
const WRITTEN = new WeakMap<object, Bytes>();

/** A message as it goes over a stream: its head and its JSON. Objects of a list of diagnostics are written once, and never change. */
export function messageBytes(message: Message): Bytes {
  const body = listBody(message) ?? [UTF8.encode(JSON.stringify(message))];
  const length = body.reduce((sum, part) => sum + part.length, 0);
  return joined([UTF8.encode(`Content-Length: ${length}\r\n\r\n`), ...body]);
}

/** The parts of a message that pushes diagnostics or answers a pull; undefined for any other. */
function listBody(message: Message): Bytes[] | undefined {
  if ('params' in message && isObject(message.params) && 'diagnostics' in message.params) {
    const { params, ...rest } = message;
    const { diagnostics, ...others } = params;
    return aroundList(diagnostics, { ...rest, params: { ...others, diagnostics: [] } });
  }
  if ('result' in message && isObject(message.result) && 'items' in message.result) {
    const { result, ...rest } = message;
    const { items, ...others } = result;
    return aroundList(items, { ...rest, result: { ...others, items: [] } });
  }
  return undefined;
}

/** The end of a message whose last part is an empty list, two objects deep. */
const END_OF_EMPTY = ']}}';

function aroundList(items: unknown, empty: object): Bytes[] | undefined {
  if (!isList(items) || !items.every(isObject)) return undefined;
  const parts = [UTF8.encode(JSON.stringify(empty).slice(0, -END_OF_EMPTY.length))];
  for (const item of items) {
    if (parts.length > 1) parts.push(COMMA);
    parts.push(writtenOf(item));
  }
  parts.push(UTF8.encode(END_OF_EMPTY));
  return parts;
}

function writtenOf(item: object): Bytes {
  const known = WRITTEN.get(item);
  if (known !== undefined) return known;
  const written = UTF8.encode(JSON.stringify(item));
  WRITTEN.set(item, written);
  return written;
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
