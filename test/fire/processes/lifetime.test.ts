import { spawn } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Desk, DRAFT, exitOf, expectSound, FOUND, startDesk, usualParameters } from './desk.js';

const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;

describe('before it is initialized the server', () => {
  test('refuses requests, drops the rest, and can then be initialized', async () => {
    const desk = await startDesk({ isInitialized: false });
    expect((await desk.ask('textDocument/hover', desk.uri('a.md'))).error?.code).toBe(NOT_INITIALIZED);
    desk.open(desk.uri('a.md'), DRAFT);
    expect((await desk.request('initialize', usualParameters(desk.folder))).result).toBeDefined();
    desk.notify('initialized', {});
    await expectSound(desk);
  });

  test('takes a client that says nothing of itself', async () => {
    const desk = await startDesk({ isInitialized: false });
    const little = { processId: null, rootUri: null, capabilities: {} };
    expect((await desk.request('initialize', little)).result).toBeDefined();
    desk.open(desk.uri('a.md'), DRAFT);
    expect((await desk.request('test/ping')).error).toBeDefined();
  });

  test('answers an initialize without parameters', async () => {
    const desk = await startDesk({ isInitialized: false });
    expect((await desk.request('initialize')).nothing).toBeUndefined();
  });
});

test('a second initialize is refused', async () => {
  const desk = await startDesk();
  expect((await desk.request('initialize', usualParameters(desk.folder))).error?.code).toBe(INVALID_REQUEST);
  await expectSound(desk);
});

test('after shutdown requests are refused, and exit ends it without fault', async () => {
  const desk = await startDesk();
  expect(await desk.request('shutdown')).toEqual({ result: null });
  expect((await desk.ask('textDocument/hover', desk.uri('a.md'))).error?.code).toBe(INVALID_REQUEST);
  desk.notify('exit');
  expect(await exitOf(desk)).toEqual({ code: 0, signal: null });
});

describe('the server ends', () => {
  const ENDS: Readonly<Record<string, (desk: Desk) => unknown>> = {
    'with a fault where exit comes without shutdown': (desk) => desk.notify('exit'),
    'with its input': (desk) => desk.input.end(),
    'with its input in the middle of a message': (desk) => {
      desk.raw('Content-Length: 900\r\n\r\n{"jsonrpc"');
      desk.input.end();
    },
    'with its output': (desk) => {
      desk.output.destroy();
      for (let index = 0; index < 20; index++) void desk.request('no/such', {}, `late ${index}`);
    },
  };
  for (const [name, leave] of Object.entries(ENDS))
    test(name, async () => {
      const desk = await startDesk();
      leave(desk);
      expect(await exitOf(desk)).toEqual({ code: 1, signal: null });
      expect(desk.told()).not.toMatch(/\n\s+at /);
    });

  test('without fault behind a shutdown, though no exit comes', async () => {
    const desk = await startDesk();
    await desk.request('shutdown');
    desk.input.end();
    expect((await exitOf(desk))?.signal).toBeNull();
  });

  test('with its client, though the pipes stay open', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    onTestFinished(() => void client.kill('SIGKILL'));
    const desk = await startDesk({ parameters: { processId: client.pid } });
    await expectSound(desk);
    client.kill('SIGKILL');
    expect(await exitOf(desk)).toBeDefined();
  });
});

test('a server that was killed leaves nothing behind that the next one needs', async () => {
  const first = await startDesk();
  first.open(first.uri('a.md'), DRAFT);
  first.process.kill('SIGKILL');
  expect((await first.ended).signal).toBe('SIGKILL');
  const second = await startDesk();
  second.open(second.uri('a.md'), DRAFT);
  expect(await second.pull(second.uri('a.md'))).toEqual(FOUND);
});
