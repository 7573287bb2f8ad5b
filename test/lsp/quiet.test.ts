import { afterEach, describe, expect, test, vi } from 'vitest';
import { PULLING, PUSHED, rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const URI = 'file:///desk/draft.md';
const BEFORE = 'They want 12,00 dockers and 50 tugs.\n';
const AFTER = 'They want 12,000 dockers and 50 tugs.\n';
const desk = () => memoryHost({ 'sources/port.md': 'It will hire 1,200 dockers.\nIt has 30 tugs.\n' });
/** One keystroke that ends the figure. */
const at = { start: rangeOf(BEFORE, ' dockers').start, end: rangeOf(BEFORE, ' dockers').start };

afterEach(() => {
  vi.useRealTimers();
});

describe('while a figure is being typed', () => {
  test('it is not flagged until the writer rests; the others are', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = await startClient(desk());
    client.open(URI, BEFORE);
    client.change(URI, 2, '0', at);
    expect((await client.pull(URI)).map(({ range }) => range)).toEqual([rangeOf(AFTER, '50')]);
    vi.advanceTimersByTime(1_000);
    await client.next('workspace/diagnostic/refresh');
    expect((await client.pull(URI)).map(({ range }) => range)).toEqual([
      rangeOf(AFTER, '12,000'),
      rangeOf(AFTER, '50'),
    ]);
    await client.stop();
  });

  test('it is flagged when the word is left', async () => {
    const client = await startClient(desk());
    client.open(URI, BEFORE);
    client.change(URI, 2, '0', at);
    const end = { line: 0, character: AFTER.indexOf('.\n') };
    client.change(URI, 3, '!', { start: end, end });
    expect((await client.pull(URI)).map(({ range }) => range.start)).toContainEqual(rangeOf(AFTER, '12,000').start);
    await client.stop();
  });

  test('it is pushed when the writer rests', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(URI, BEFORE);
    client.change(URI, 2, '0', at);
    const published = (count: number) =>
      client.next(
        'textDocument/publishDiagnostics',
        ({ version, diagnostics }) => version === 2 && diagnostics.length === count,
      );
    await published(1);
    await published(2);
    await client.stop();
  });

  test('it is flagged at once for a client that could not be told later', async () => {
    const { workspace: _workspace, ...capabilities } = PULLING;
    const client = await startClient(desk(), { capabilities });
    client.open(URI, BEFORE);
    client.change(URI, 2, '0', at);
    expect(await client.pull(URI)).toHaveLength(2);
    await client.stop();
  });

  test('what is pasted or mended is flagged at once', async () => {
    const client = await startClient(desk());
    client.open(URI, BEFORE);
    client.change(URI, 2, '12,000', rangeOf(BEFORE, '12,00'));
    expect(await client.pull(URI)).toHaveLength(2);
    await client.stop();
  });
});
