import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { nodeHost } from '../../server/src/host/node.js';
import { startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'It will hire 1,200 dockers by spring.\n';
const DRAFT_URI = 'file:///desk/draft.md';

/** A host on whose clock every look takes half a second, so that each check is a long one; and how often memory was given back. */
function slowDesk() {
  const host = memoryHost({ 'sources/port.md': ARTICLE });
  let now = 0;
  const given = { times: 0 };
  return { given, host: { ...host, now: () => (now += 500), giveBack: async () => void given.times++ } };
}

describe('after a long check', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('memory is given back once, when the server rests', async () => {
    const { host, given } = slowDesk();
    const client = await startClient(host, { checker: createChecker });
    client.open(DRAFT_URI, 'It wants 12,000 dockers.\n');
    await client.pull(DRAFT_URI);
    vi.advanceTimersByTime(1_500);
    client.change(DRAFT_URI, 2, 'It wants 13,000 dockers.\n');
    await client.pull(DRAFT_URI);
    vi.advanceTimersByTime(1_500);
    expect(given.times).toBe(0);
    vi.advanceTimersByTime(1_500);
    expect(given.times).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(given.times).toBe(1);
    await client.stop();
  });

  test('a short one leaves memory alone', async () => {
    const { host, given } = slowDesk();
    const client = await startClient({ ...host, now: () => 0 });
    client.open(DRAFT_URI, 'It wants 12,000 dockers.\n');
    await client.pull(DRAFT_URI);
    vi.advanceTimersByTime(60_000);
    expect(given.times).toBe(0);
    await client.stop();
  });
});

test('the process gives back what nobody holds any more', async () => {
  let held: number[][] | undefined = Array.from({ length: 200 }, () => Array.from({ length: 10_000 }, Math.random));
  const { heapUsed } = process.memoryUsage();
  expect(held).toHaveLength(200);
  held = undefined;
  await nodeHost.giveBack?.();
  expect(heapUsed - process.memoryUsage().heapUsed).toBeGreaterThan(8_000_000);
});
