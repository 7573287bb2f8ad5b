import { expect, test } from 'vitest';
import { findingMarkdown } from '../../client/src/finding-markdown.js';
import type { CheckedPlace } from '../../client/src/protocol.js';
import { english } from './english.js';

const PLACE: CheckedPlace = {
  range: { start: { line: 2, character: 31 }, end: { line: 2, character: 37 } },
  kind: 'quantity',
  verdict: 'contradicted',
  words: '12,000',
  finding: { code: 'number-mismatch', message: 'The source says 1,200 dockers.', expected: '1,200' },
  evidence: [{ label: 'Harbour Ledger · 3 May 2026', quote: 'The port will hire\n1,200 dockers.', fact: '1,200' }],
};

test('a finding is copied with the words, the remedy and the source', () => {
  expect(findingMarkdown(PLACE, 'drafts/port.md', english)).toBe(
    [
      '**“12,000”**: The source says 1,200 dockers. `number-mismatch`',
      '`drafts/port.md`, line 3',
      '',
      '→ **1,200**',
      '',
      '> “The port will hire 1,200 dockers.”',
      '> — Harbour Ledger · 3 May 2026',
      '',
    ].join('\n'),
  );
});

test('what is supported is copied with its verdict', () => {
  const { finding: _, ...place } = PLACE;
  const copied = findingMarkdown({ ...place, verdict: 'supported' }, 'port.md', english);
  expect(copied.split('\n')[0]).toBe('**“12,000”**: supported');
});

test('words of a draft or a source are no markup', () => {
  const place = { ...PLACE, words: '[a](command:b)', evidence: [{ label: '<i>L</i>', quote: '**b** # c', fact: 'b' }] };
  const copied = findingMarkdown(place, 'a`b.md', english);
  expect(copied).toContain('“\\[a\\](command:b)”');
  expect(copied).toContain('> “\\*\\*b\\*\\* \\# c”');
  expect(copied).toContain('— \\<i\\>L');
  expect(copied).toContain('`ab.md`');
});
