import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims, type Finding } from '../../server/src/core/index.js';

const article = readFileSync(path.resolve('data/sample/sources/isf-report.md'), 'utf8');
const checker = createChecker([extractClaims(article, { id: 'isf-report', published: '2025-11-30' })]);

function findingsIn(draft: string): readonly Finding[] {
  return checker.check(draft).findings.filter(({ severity }) => severity !== 'hint');
}

/** What the draft reads like once every fix is put in, the last first so that offsets hold. */
function mended(draft: string): string {
  const fixes = findingsIn(draft).filter(({ expected }) => expected !== undefined);
  return [...fixes]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, expected = '' }) => text.slice(0, start) + expected + text.slice(end), draft);
}

describe('a hurried writer’s slip is underlined, and the fix puts the article’s word in', () => {
  test.each([
    [
      '“Then we are not ready for that, that’s not our job,” said Pakistani Foreign Minister Khawaja Asif.',
      'Ishaq Dar',
    ],
    ['Pakistani Defense Minister Ishaq Dar spoke of the force on Sunday.', 'Foreign Minister Ishaq Dar'],
    ['Ishaq Dar, the prime minister of Pakistan, refused to disarm anybody.', 'the foreign minister of Pakistan'],
    ['Indian Foreign Minister Ishaq Dar refused: “that’s not our job.”', 'Pakistani Foreign Minister'],
    ['“That’s not our job,” said Pakistani Foreign Minister Ishaq Darr.', 'Ishaq Dar.'],
    ['“Commitments are being considered,” a German official told The Washington Post.', 'a US official'],
    ['“Commitments are being considered,” a US official told The Boston Globe.', 'told The Washington Post'],
    ['“Commitments are being reviewed. No one is going to send troops,” a US official said.', 'considered'],
    [
      '“No one is going to send troops from their country without discussing the specifics,” a US official said.',
      'understanding',
    ],
    ['Azerbaijan will take part only if military action stops completely, Bloomberg reported.', 'Reuters reported'],
    ['The United States promised to set up the force with “Arab and regional partners”.', 'Arab and international'],
    ['“Commitments are being considered,” a US official told The Wall Street Journal.', 'told The Washington Post'],
    [
      'Indonesia would be willing to send 1,200 troops, an Indonesian Foreign Ministry official told the Bay Courier.',
      'told the Washington Post',
    ],
    [
      'Indonesia would be willing to send 1,200 troops, a Malaysian Foreign Ministry official said.',
      'an Indonesian Foreign Ministry official',
    ],
    [
      'Indonesia would be willing to send 1,200 troops, an Indonesian Defense Ministry official said.',
      'Indonesian Foreign Ministry',
    ],
    ['“That’s not our job,” Pakistani Prime Minister Shehbaz Sharif said.', 'Foreign Minister Ishaq Dar said'],
    ['“Then we are not ready for that, that’s not our job,” Dar said, according to Al Jazeera.', 'the Cradle'],
    ['Pakistani President Ishaq Dar refused to disarm Hamas.', 'Foreign Minister Ishaq Dar'],
    [
      'Qatar promised to set up the force together with “Arab and international partners”.',
      'the United States promised',
    ],
    [
      'India said on Sunday it was ready to join a peacekeeping force, but not one that would have to disarm Hamas.',
      'Pakistan said',
    ],
  ])('%s', (draft, right) => {
    expect(mended(draft)).toContain(right);
    expect(draft).not.toContain(right);
  });

  test('a negation lost inside the quotation', () => {
    const draft = '“Then we are ready for that, that’s not our job,” Ishaq Dar said.';
    expect(findingsIn(draft).map(({ code }) => code)).toEqual(['quote-altered']);
    expect(mended(draft)).toContain('we are not ready');
  });
});

describe('what is right, or is about something else, is left alone', () => {
  test.each([
    '“Then we are not ready for that,” said Pakistan’s foreign minister, Ishaq Dar, according to The Cradle.',
    'Dar, the Pakistani foreign minister, said his country was “not ready for that”.',
    '“Commitments are being considered,” an American official told the Post.',
    'An official of Indonesia’s Foreign Ministry said some officers were “really hesitant”.',
    'Azerbaijan will join only once military action has stopped completely, according to Reuters.',
    'Islamabad said on Sunday it would join a peacekeeping force, but would not disarm Hamas.',
    '“[T]hat’s not our job,” the foreign minister said.',
    'Turkish Foreign Minister Hakan Fidan said on Monday that Ankara had not decided.',
    'In London, Foreign Secretary Yvette Cooper asked all sides to “keep the ceasefire alive”.',
    'Former Pakistani foreign minister Hina Rabbani Khar criticised the plan.',
    'Le Figaro reported that Paris had not been asked for soldiers.',
    'Prime Minister Shehbaz Sharif met Ishaq Dar before the talks.',
    'Ishaq Dar, Pakistan’s top diplomat, told reporters: “That’s not our job.”',
    'A US official told The Washington Post that no one would send troops “without understanding the specifics of the mission”.',
    'Pakistan’s foreign minister said his country was “not ready for that”.',
    'Indonesia could send 1,200 troops, an official of the Foreign Ministry in Jakarta told the newspaper.',
    'The Jakarta Post reported that the army was training for the mission.',
    'Volunteers are backing out, The Washington Post reported on Saturday.',
    'A UN official told The Guardian that aid deliveries had doubled.',
    '“We do not comment on such numbers,” a NATO spokesman told AFP.',
  ])('%s', (draft) => {
    expect(findingsIn(draft)).toEqual([]);
  });

  test('the article against itself', () => {
    expect(findingsIn(article)).toEqual([]);
  });
});
