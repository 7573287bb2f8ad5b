import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { readPage } from '../../server/src/host/page/main-text.js';
import { loadClaims } from '../../server/src/host/workspace.js';
import { memoryHost } from '../lsp/memory-host.js';

const PAGE = `<!doctype html>
<html><head><title>The port grows | Harbour Ledger</title>
<meta property="og:site_name" content="Harbour Ledger"><meta property="article:published_time" content="2024-03-05T10:00:00Z">
<meta name="author" content="Ana Ruiz"><link rel="canonical" href="https://ledger.example/port">
<script>const dockers = "9,999 dockers";</script></head>
<body><nav><a href="/">All 7,000 pages</a></nav>
<p style="display: none">The port will hire 5,000 dockers, nobody said, in a sentence long enough, with commas, to count.</p>
<article><h1>The port grows</h1>
<p>The port of <a href="/strandvik">Strandvik</a> will hire <b>1,200</b>
   dockers by June, its director, Lena Holm, said. &ldquo;We are not afraid of the storm,&rdquo; Holm told Reuters&rsquo; man.</p>
<p>It has 40 cranes, and more than 350 ships came.<br>They carry wood.<br><br>Nobody counted the boats, which cost $3.1&nbsp;million.</p>
<aside>77 ports you must see</aside></article>
<footer>12,000 readers</footer></body></html>
`;
const FILES = { 'sources/port.html': PAGE };

const seen = (text: string | undefined): string =>
  (text ?? '')
    .replace(/\u2060/g, '')
    .trim()
    .split(/\s*\n\s*/)
    .join('\n');

async function findingsIn(draft: string) {
  const { sets, problems } = await loadClaims(memoryHost(FILES), { folder: 'file:///desk' });
  expect(problems).toEqual([]);
  return createChecker(sets)
    .check(draft)
    .findings.filter(({ severity }) => severity !== 'hint');
}

describe('a saved web page', () => {
  test('gives its main text and nothing that is hidden, navigation or script', () => {
    expect(seen(readPage(PAGE)?.text)).toBe(
      [
        'The port of Strandvik will hire 1,200 dockers by June, its director, Lena Holm, said. “We are not afraid of the storm,” Holm told Reuters’ man.',
        'It has 40 cranes, and more than 350 ships came. They carry wood.',
        'Nobody counted the boats, which cost $3.1\u00a0million.',
      ].join('\n'),
    );
  });

  test('gives its title, outlet, author, date and address', () => {
    expect(readPage(PAGE)).toMatchObject({
      title: 'The port grows',
      outlet: 'Harbour Ledger',
      author: 'Ana Ruiz',
      published: '2024-03-05',
      url: 'https://ledger.example/port',
    });
  });

  test('keeps every character at its place in the file', () => {
    const { text = '' } = readPage(PAGE) ?? {};
    expect(text).toHaveLength(PAGE.length);
    for (const words of ['Strandvik', '1,200', 'dockers by June', '350 ships', 'They carry wood.']) {
      expect(text.indexOf(words)).toBe(PAGE.indexOf(words, PAGE.indexOf('<article>')));
    }
  });

  test('is a source like any other: words are quoted without markup, and found in the file', async () => {
    const [figure, ...others] = await findingsIn('The port of Strandvik will hire 12,000 dockers by June.');
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ code: 'number-mismatch', expected: '1,200' });
    const { quote = '', focus, start, end } = figure?.evidence[0] ?? {};
    expect(quote).toBe('The port of Strandvik will hire 1,200 dockers by June, its director, Lena Holm, said.');
    expect(quote.slice(focus?.start, focus?.end)).toBe('1,200');
    expect(PAGE.slice(start, end)).toMatch(/^The port of <a .*said\.$/s);
  });

  test.each([
    ['navigation', 'All 7,000 pages were read.'],
    ['hidden text', 'The port will hire 1,200 dockers, as it said.'],
    ['a quotation with a reference in it', 'Holm told Reuters: “We are not afraid of the storm.”'],
  ])('accuses nobody because of %s', async (_, draft) => {
    expect(await findingsIn(draft)).toEqual([]);
  });

  test('has its quotations compared word by word', async () => {
    expect(await findingsIn('“We are now afraid of the storm,” Holm told Reuters.')).toMatchObject([
      { code: 'quote-altered', expected: 'not' },
    ]);
  });

  test('is the stored text of a claims file too', async () => {
    const anchor = {
      exact: 'Strandvik will hire 1,200 dockers',
      prefix: 'The port of ',
      start: PAGE.indexOf('Strandvik</a>'),
    };
    const source = { id: 'port', text: 'sources/port.html' };
    const json = JSON.stringify({ version: 1, sources: [source], claims: [{ id: 'hiring', source: 'port', anchor }] });
    const host = memoryHost({ ...FILES, 'port.claims.json': json });
    const { sets, problems } = await loadClaims(host, { folder: 'file:///desk' });
    expect(problems).toEqual([]);
    expect(sets).toHaveLength(1);
  });

  test('is not read again while its file is the same', async () => {
    const host = memoryHost(FILES);
    const previous = await loadClaims(host, { folder: 'file:///desk' });
    const again = await loadClaims(host, { folder: 'file:///desk', previous });
    expect(again.files[0]?.page).toBe(previous.files[0]?.page);
  });

  test('without an article is a problem of its own, and the rest still loads', async () => {
    const host = memoryHost({ ...FILES, 'sources/empty.html': '<html><body><nav>Sign in</nav></body></html>' });
    const { sets, problems } = await loadClaims(host, { folder: 'file:///desk' });
    expect(problems.map(({ message }) => message)).toEqual([
      'empty.html holds no article that can be told from the rest of the page, or too much: save its text.',
    ]);
    expect(sets).toHaveLength(1);
  });
});

describe('a page in another encoding', () => {
  const inLatin = (html: string) => Uint8Array.from(html, (character) => character.charCodeAt(0));
  const named = (meta: string) => inLatin(PAGE.replace('<head>', `<head>${meta}`).replace('Lena Holm', 'Léna Holm'));
  const load = (page: Uint8Array) => loadClaims(memoryHost({ 'sources/port.html': page }), { folder: 'file:///desk' });

  test.each([
    '<meta charset="windows-1252">',
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">',
  ])('is read as it says: %s', async (meta) => {
    const { sets, problems } = await load(named(meta));
    expect(problems).toEqual([]);
    expect(sets[0]?.claims.some(({ anchor }) => anchor.exact.includes('Léna Holm'))).toBe(true);
  });

  test.each([
    [
      'that nobody knows',
      '<meta charset="klingon">',
      'is written in "klingon", which is not known here: save it as UTF-8.',
    ],
    ['that it does not name', '', 'is not UTF-8 text: save it as UTF-8.'],
    [
      'that it is not in',
      '<meta charset="euc-kr">',
      'says that it is written in euc-kr, and is not: save it as UTF-8.',
    ],
  ])('%s is refused by name', async (_, meta, words) => {
    const { problems } = await load(named(meta));
    expect(problems.map(({ message }) => message)).toEqual([`port.html ${words}`]);
  });
});

test.each([
  ['port.txt', 'The port has 40 cranes. '.repeat(50_000), 'is longer than 1 million characters: split it.'],
  ['port.md', 'The port has 40 cranes. '.repeat(250_000), 'is larger than 5 MB: split it.'],
])('an article that is too long is told, and the rest still loads: %s', async (name, text, words) => {
  const host = memoryHost({ ...FILES, [`sources/${name}`]: text });
  const { sets, problems } = await loadClaims(host, { folder: 'file:///desk' });
  expect(problems.map(({ message }) => message)).toEqual([`${name} ${words}`]);
  expect(sets).toHaveLength(1);
});

describe('a hostile page', () => {
  test.each([
    ['elements nested without end', '<div>'.repeat(100_000)],
    ['tags that are never closed', '<p><b><i>word '.repeat(20_000)],
    ['attributes without end', `<p ${'a="'.repeat(50_000)}`],
    ['angle brackets', '<'.repeat(200_000)],
    ['comments that are never closed', '<!--'.repeat(50_000)],
    ['markup soup', `<table><p><li>${'<b><td></p></i><div></b>word <a href=x>'.repeat(5_000)}`],
    [
      'an image in an attribute',
      `<p>${'word '.repeat(50)}<img src="data:image/png;base64,${'A'.repeat(4_000_000)}"></p>`,
    ],
    ['references', '&amp;&#x41;&nosuch;'.repeat(20_000)],
  ])('is read or refused: %s', { timeout: 20_000 }, (_, html) => {
    const page = readPage(html);
    expect(page === undefined || page.text.length === html.length).toBe(true);
  });
});
