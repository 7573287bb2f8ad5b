import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clientMessages, unreadableCalls } from '../../scripts/generate/client-messages.js';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8'));
const english = read('package.nls.json');
const manifest = readFileSync('package.json', 'utf8');
const languages = readdirSync('l10n').flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\d+\}|\(command:[^)]*\)/g)].map(([found]) => found).sort();

test('German is among the languages', () => {
  expect(languages).toContain('de');
});

test('every text that the manifest names is there, and no other', () => {
  const named = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key);
  expect([...new Set(named)].sort()).toEqual(Object.keys(english).sort());
});

test('every message of the code is written out where it is said', () => {
  expect(unreadableCalls()).toBe(0);
});

describe.each(languages)('the translation into %s', (language) => {
  test.each([
    [
      'the messages',
      Object.fromEntries(clientMessages().map((each) => [each, each])),
      `l10n/bundle.l10n.${language}.json`,
    ],
    ['the manifest', english, `package.nls.${language}.json`],
  ])('has all of %s, with the same values and links in them', (_what, texts: Texts, file) => {
    const translated = read(file);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(texts).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect(translated[key]?.trim(), key).toBeTruthy();
      expect(placeholders(translated[key] ?? ''), key).toEqual(placeholders(text));
    }
  });
});
