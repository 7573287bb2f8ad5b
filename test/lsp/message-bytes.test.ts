import { describe, expect, test } from 'vitest';
import { messageBytes } from '../../server/src/lsp/protocol/message-bytes.js';

/** The head of a message and what its JSON says. */
function read(bytes: Uint8Array): { length: number; message: unknown; size: number } {
  const text = new TextDecoder().decode(bytes);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    length: Number(/^Content-Length: (\d+)$/.exec(head)?.[1]),
    message: JSON.parse(body),
    size: new TextEncoder().encode(body).length,
  };
}

const WRONG = { message: 'The source says “1,200” dockers. 🚢', data: { expected: '1,200' } };
const OTHER = { message: 'Nobody said so.' };

describe('a message on its way', () => {
  test.each([
    ['a push', { jsonrpc: '2.0', method: 'publish', params: { uri: 'a', version: 2, diagnostics: [WRONG, OTHER] } }],
    ['a push of nothing', { jsonrpc: '2.0', method: 'publish', params: { diagnostics: [], uri: 'a' } }],
    ['an answer to a pull', { jsonrpc: '2.0', id: 4, result: { kind: 'full', resultId: '1', items: [WRONG] } }],
    ['an answer of completion', { jsonrpc: '2.0', id: 4, result: { isIncomplete: false, items: [OTHER, OTHER] } }],
    ['a list of something else', { jsonrpc: '2.0', id: 4, result: { items: ['a', null, 1] } }],
    ['an answer of nothing', { jsonrpc: '2.0', id: 4, result: null }],
    ['a failure', { jsonrpc: '2.0', id: 4, error: { code: 1, message: 'No' } }],
  ])('says what it was made of: %s', (_, message) => {
    const { message: told, length, size } = read(messageBytes(message));
    expect(told).toEqual(message);
    expect(length).toBe(size);
  });

  test('has what was sent before as it was then, between what is new', () => {
    const push = (...diagnostics: object[]) => messageBytes({ jsonrpc: '2.0', ...{ params: { diagnostics } } });
    push(WRONG);
    expect(read(push(OTHER, WRONG, { message: 'New.' })).message).toMatchObject({
      params: { diagnostics: [OTHER, WRONG, { message: 'New.' }] },
    });
  });
});
