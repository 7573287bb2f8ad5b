import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../built/folder.js';
import { UNITS } from '../units.js';

const CLI = path.resolve('dist/cli.cjs');
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const HALF_A_MEGABYTE = 1 << 19;
/** Many times what is needed on a machine at rest. */
const LIMIT = 60_000;
const MOST_MEGABYTES = 512;
/** Of them, for what is in use: left alone, V8 looks for garbage only once there is several times as much of it. */
const HEAP = '--max-old-space-size=400';

/** What node writes to descriptor 3 when it ends: the most memory that it has held, in kilobytes. */
const TELL_MEMORY = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
const PRELOAD = `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`;

function check(draft: string | Uint8Array) {
  const folder = folderWith({ 'sources/port.md': ARTICLE, 'draft.md': draft });
  const { status, signal, stdout, stderr, output } = spawnSync(
    process.execPath,
    [HEAP, '--import', PRELOAD, CLI, 'check', 'draft.md', '--format', 'json'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8', timeout: LIMIT, maxBuffer: 1e9 },
  );
  return { status, signal, stdout, stderr, megabytes: Number(output[3]) / 1024 };
}

describe('half a megabyte of one token is checked to its end, within bounds', () => {
  for (const [name, unit] of Object.entries(UNITS))
    test(name, { timeout: 2 * LIMIT }, () => {
      const bytes = Buffer.from(unit.replaceAll('\ud800', '?'));
      const draft = Buffer.concat(Array(Math.ceil(HALF_A_MEGABYTE / bytes.length)).fill(bytes));
      const { status, signal, stdout, stderr, megabytes } = check(draft);
      expect(signal).toBeNull();
      expect(stderr).not.toMatch(/\n\s+at /);
      if (unit.includes('\0')) return expect(stderr).toBe('draft.md is binary: name a text file.\n');
      expect([0, 1]).toContain(status);
      expect(JSON.parse(stdout).files).toHaveLength(1);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    });
});

describe('a draft that is no text is told so in one line', () => {
  test.each([
    ['binary', new Uint8Array([0, 255, 254, 1, 2]), 'draft.md is binary: name a text file.'],
    ['UTF-16', Buffer.from('\ufeff340 dockers', 'utf16le'), 'draft.md is written in UTF-16: save it as UTF-8.'],
    ['Latin-1', Buffer.from('caf\xe9', 'latin1'), 'draft.md is not UTF-8 text: save it as UTF-8.'],
    ['half a character', Buffer.from([0x41, 0xed, 0xa0, 0x80]), 'draft.md is not UTF-8 text: save it as UTF-8.'],
    ['more than 5 MB', Buffer.alloc(5_000_001, 'Ships sail. '), 'draft.md is larger than 5 MB: split it.'],
  ])('%s', (_, draft, said) => {
    const { status, stderr } = check(draft);
    expect([status, stderr]).toEqual([2, `${said}\n`]);
  });
});

test('an empty draft, one of a byte order mark, and one line of everything are checked', () => {
  const everything = Object.values(UNITS)
    .join(' ')
    .replace(/[\0\ud800]/g, '');
  for (const draft of ['', '\ufeff', `\ufeff${everything}`]) {
    const { status, stderr } = check(draft);
    expect([0, 1]).toContain(status);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});
