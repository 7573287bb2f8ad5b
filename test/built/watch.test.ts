import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const RIGHT = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const FOUND = 'number-mismatch  12,000 → 1,200';
const WAITING = 'Waiting for changes; Ctrl+C ends.\n';

/** `claimcheck check … --watch` in a folder, with what it says. */
function watching(folder: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [path.resolve('dist/cli.cjs'), 'check', ...words, '--watch'], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    child.emit('said');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  /** Waits until the program waits again, and gives what it said since it was last asked. */
  const told = async (): Promise<string> => {
    while (!said.includes(WAITING)) await once(child, 'said');
    const [before = '', ...rest] = said.split(WAITING);
    said = rest.join(WAITING);
    return before;
  };
  const end = async (): Promise<number | null> => {
    const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    return gone;
  };
  return { told, end };
}

function once(child: ChildProcess, event: string): Promise<void> {
  return new Promise((resolve) => child.once(event, () => resolve()));
}

describe('claimcheck check --watch', () => {
  test('checks again when a draft is saved', async () => {
    const folder = folderWith({ 'sources/port.md': RIGHT, 'drafts/a.md': RIGHT });
    const { told, end } = watching(folder, 'drafts/a.md');
    expect(await told()).toMatch(/^2 supported/);
    writeFileSync(path.join(folder, 'drafts/a.md'), WRONG);
    expect(await told()).toContain(FOUND);
    writeFileSync(path.join(folder, 'drafts/a.md'), RIGHT);
    expect(await told()).toMatch(/^2 supported/);
    expect(await end()).toBe(0);
  });

  test('checks a draft that comes into a folder', async () => {
    const folder = folderWith({ 'sources/port.md': RIGHT, 'drafts/a.md': RIGHT });
    const { told, end } = watching(folder, 'drafts');
    expect(await told()).toMatch(/^2 supported/);
    writeFileSync(path.join(folder, 'drafts/b.md'), WRONG);
    expect(await told()).toContain(FOUND);
    expect(await end()).toBe(1);
  });

  test('checks again when a source changes, and when one comes', async () => {
    const folder = folderWith({ 'sources/port.md': WRONG, 'a.md': WRONG });
    const { told, end } = watching(folder, 'a.md');
    expect(await told()).not.toContain(FOUND);
    writeFileSync(path.join(folder, 'sources/port.md'), RIGHT);
    expect(await told()).toContain(FOUND);
    writeFileSync(path.join(folder, 'sources/later.md'), WRONG);
    expect(await told()).toContain('sources-conflict');
    expect(await end()).toBe(0);
  });

  test('takes up a draft that a pattern fits later, and ends with what it last found', async () => {
    const folder = folderWith({ 'sources/port.md': RIGHT, 'a.md': RIGHT });
    const { told, end } = watching(folder, '*.md');
    expect(await told()).toMatch(/in 1 draft /);
    writeFileSync(path.join(folder, 'b.md'), WRONG);
    expect(await told()).toContain(`b.md\n  1:33  ${FOUND}`);
    expect(await end()).toBe(1);
  });

  test('begins when the first source comes', async () => {
    const folder = folderWith({ 'a.md': WRONG });
    const { told, end } = watching(folder, 'a.md');
    expect(await told()).toMatch(/^No sources here/);
    mkdirSync(path.join(folder, 'sources'));
    writeFileSync(path.join(folder, 'sources/port.md'), RIGHT);
    expect(await told()).toContain(FOUND);
    expect(await end()).toBe(1);
  });

  test.each([
    [['-'], 'claimcheck check: --watch takes files: standard input cannot be watched\n'],
    [['a.md', '--format', 'json'], 'claimcheck check: --watch is for people: it does not go with --format json\n'],
  ])('does not go with %j', (words, stderr) => {
    const folder = folderWith({ 'sources/port.md': RIGHT, 'a.md': RIGHT });
    expect(runCli(folder, ['check', ...words, '--watch'])).toEqual({ status: 2, stdout: '', stderr });
  });
});
