import { describe, expect, test } from 'vitest';
import type { DraftStatus } from '../../client/src/draft-status.js';
import { statusInWords, statusText } from '../../client/src/status-text.js';
import { english as t } from './english.js';

const NOTHING = { supported: 0, contradicted: 0, unsourced: 0 };

function status(given: Partial<DraftStatus>): DraftStatus {
  const byKind = {
    quantity: NOTHING,
    date: NOTHING,
    quotation: NOTHING,
    attribution: NOTHING,
    name: NOTHING,
    statement: NOTHING,
  };
  const draft = { uri: 'file:///draft.md', sources: 3, claims: 41, noClaims: false, milliseconds: 4.2, problems: [] };
  const ignores = { ignored: 0, isIgnored: false };
  return { ...draft, ...ignores, ...NOTHING, byKind, ...given };
}

describe('the status item', () => {
  test('counts what is supported, contradicted and without a source', () => {
    expect(statusText(status({ supported: 14, contradicted: 2, unsourced: 3 }), t)).toBe('✓ 14  ✗ 2  ? 3');
  });

  test('names what there is to check against while a draft says nothing', () => {
    expect(statusText(status({}), t)).toBe('3 sources, 41 claims');
    expect(statusText(status({ sources: 1, claims: 1 }), t)).toBe('1 source, 1 claim');
  });

  test('asks for a source where there is none', () => {
    expect(statusText(status({ noClaims: true, unsourced: 2 }), t)).toBe('No sources here: add one');
  });
});

describe('the tooltip', () => {
  test('says the counts in words, by kind where there is something of it', () => {
    const quantity = { supported: 13, contradicted: 2, unsourced: 3 };
    const quotation = { ...NOTHING, supported: 1 };
    const byKind = { ...status({}).byKind, quantity, quotation };
    expect(statusInWords(status({ supported: 14, contradicted: 2, unsourced: 3, byKind }), t).split('\n')).toEqual([
      '14 supported, 2 contradicted, 3 without a source; checked in 4 ms',
      'Figures: 13 supported, 2 contradicted, 3 without a source',
      'Quotations: 1 supported, 0 contradicted, 0 without a source',
      'Against 3 sources, 41 claims',
    ]);
  });

  test('says which files could not be used', () => {
    const problems = [{ uri: 'file:///a.claims.json', message: 'a.claims.json is not JSON.' }];
    expect(statusInWords(status({ problems }), t)).toContain('\nNot used: a.claims.json is not JSON.');
  });

  test('says what is ignored', () => {
    expect(statusInWords(status({ ignored: 2 }), t)).toContain('\n2 findings ignored\n');
    expect(statusText(status({ isIgnored: true, noClaims: true }), t)).toBe('Not checked');
    expect(statusInWords(status({ isIgnored: true }), t)).toContain('.claimcheckignore');
  });

  test('says where sources belong when there are none', () => {
    expect(statusInWords(status({ noClaims: true }), t)).toContain('“sources”');
  });
});
