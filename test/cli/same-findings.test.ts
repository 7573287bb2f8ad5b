import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkingHere } from '../../server/src/cli/checking.js';
import { runCommandLine } from '../../server/src/cli/run.js';
import type { Terminal } from '../../server/src/cli/terminal.js';
import { createChecker } from '../../server/src/core/index.js';
import { startClient } from '../lsp/client.js';
import { type MemoryFile, type MemoryHost, memoryHost } from '../lsp/memory-host.js';
import { parsePage } from '../rules/page.js';
import { withoutCarets } from '../rules/render.js';
import { asFile } from '../rules/run-example.js';

type Files = Readonly<Record<string, MemoryFile>>;

/** What the writer and the pipeline must agree on, a line a finding. */
interface Told {
  readonly code: unknown;
  readonly severity: unknown;
  readonly message: unknown;
  readonly start: number;
  readonly end: number;
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

async function inTerminal(host: MemoryHost, file: string): Promise<Told[]> {
  let printed = '';
  const terminal: Terminal = {
    host,
    folder: '/desk',
    columns: 100,
    hasColour: false,
    print: (text) => {
      printed += text;
    },
    tell: () => undefined,
    progress: () => ({ show: () => undefined, clear: () => undefined }),
    checking: checkingHere,
    watch: () => ({ add: () => undefined, next: async () => 'ended', end: () => undefined }),
    openCache: () => {
      throw new Error('no cache is asked for');
    },
    readInput: async () => ({ kind: 'failure', reason: 'unreadable' }),
    writeFile: async () => 'this terminal writes nothing',
  };
  await runCommandLine(['check', file, '--format', 'json', '--fail-on', 'never'], terminal);
  const [{ findings }] = JSON.parse(printed).files;
  return findings.map(({ code, severity, message, start, end }: Told) => ({ code, severity, message, start, end }));
}

async function inEditor(host: MemoryHost, file: string, text: string): Promise<Told[]> {
  const client = await startClient(host, { checker: createChecker });
  const uri = host.uri(file);
  client.open(uri, text, file.endsWith('.txt') ? 'plaintext' : 'markdown');
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const diagnostics = await client.pull(uri);
  await client.stop();
  return diagnostics.map(({ code, severity = 0, message, range }) => ({
    code,
    severity: SEVERITIES[severity],
    message,
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
}

async function expectTheSame(files: Files, draft: string, text: string): Promise<readonly Told[]> {
  const host = memoryHost({ ...files, [draft]: text });
  const terminal = await inTerminal(host, draft);
  // An editor takes the byte order mark for no part of the text.
  const editor = await inEditor(host, draft, text.replace(/^\ufeff/, ''));
  expect(terminal).toEqual(editor);
  return terminal;
}

const sample = (path: string) => readFileSync(`data/sample/${path}`, 'utf8');
const newsroom: Files = {
  'claimcheck.json': sample('claimcheck.json'),
  'sources/isf-report.md': sample('sources/isf-report.md'),
  'sources/isf-report.claims.json': sample('sources/isf-report.claims.json'),
};
const faulty = sample('drafts/faulty.md');

describe('the terminal finds what the editor finds', () => {
  test.each([
    ['as it is', 'drafts/faulty.md', faulty],
    ['as plain text', 'drafts/faulty.txt', faulty],
    ['with the line ends of Windows', 'drafts/faulty.md', faulty.replaceAll('\n', '\r\n')],
    ['with a byte order mark', 'drafts/faulty.md', `\ufeff${faulty}`],
    ['with characters of two units', 'drafts/faulty.md', faulty.replaceAll('. ', '. 🕊️ 𝒯 ')],
  ])('in the faulty draft of the sample newsroom, %s', async (_, file, text) => {
    expect((await expectTheSame(newsroom, file, text)).length).toBeGreaterThan(5);
  });

  test('in its right draft', () => expectTheSame(newsroom, 'drafts/right.md', sample('drafts/right.md')));

  test('with severities of the folder', async () => {
    const project = JSON.stringify({ severity: { 'number-mismatch': 'error', 'figure-unsourced': 'off' } });
    const found = await expectTheSame({ ...newsroom, 'claimcheck.json': project }, 'draft.md', faulty);
    expect(found.map(({ severity }) => severity)).toContain('error');
  });

  const pages = readdirSync('test/rules').filter((file) => file.endsWith('.md'));

  test.each(pages)('in every example of the page %s', async (file) => {
    const page = parsePage(file, readFileSync(`test/rules/${file}`, 'utf8'));
    for (const { evidence, draft, languageId } of page.examples) {
      const files = evidence.map(({ kind, text }, index) =>
        kind === 'source' ? [`sources/${index}.md`, text] : [`${index}.claims.json`, asFile(text)],
      );
      const name = languageId === 'plaintext' ? 'draft.txt' : 'draft.md';
      await expectTheSame(Object.fromEntries(files), name, withoutCarets(draft.text));
    }
  });
});
