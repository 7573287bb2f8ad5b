import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

/** Offers, conditions, refusals and bounds, in the ways of a news agency. */
const ARTICLE = `Ships for a rescue fleet on Lake Mirren are hard to find, and governments that were eager in spring are having second thoughts, the Lakeside Gazette reported on Friday.

Norland would be willing to send 14 tugs, an official of its transport ministry said. Norland had earlier offered 60 tugs. Some captains are reluctant because the fleet could be drawn into the dispute over the dam.

Sudria will take part only if the shelling of the north shore stops completely, its president said in Harbin. Vestland is ready to join a fleet, but not one whose crews would have to clear mines. "Clearing mines is not our task," said Vestland's foreign minister, Ilse Roth.

No upstream state has sent ships so far. The council adopted a resolution in March that puts the lake under a water board. The board has not met. Nothing has been announced about its members.

The rebels hold more than 40 percent of the shore. At least 210 people have drowned since the truce was due to begin. Fewer than 30 lifeboats are in working order. Under the council's plan, fishing would be allowed only on the southern shore.

Karelia rejected the plan to open the dam. Ostmark plans to deliver 25 pumps next month. Helvia promised to pay for the fuel unless oil prices double. The price of diesel fell 18 percent after the depot reopened. Aid workers were able to reach Port Ansel without an escort. The ferry company may resume its night service in June. Doctors said that the water is unsafe to drink.`;

const checker = createChecker([
  extractClaims(ARTICLE, { id: 'lake', publisher: 'Lakeside Gazette', published: '2025-05-09' }),
]);

/** What is told of a draft, but for what merely has no source. */
function toldOf(draft: string): string[] {
  const { findings } = checker.check(draft);
  return findings.flatMap(({ code, severity }) => (severity === 'hint' ? [] : [`${code} ${severity}`]));
}

describe('what a source says, turned round, is found', () => {
  test.each([
    // An offer given to the wrong country.
    ['Sudria would be willing to send 14 tugs, an official of its transport ministry said.', 'subject-mismatch'],
    ['Karelia would be willing to send 14 tugs, an official said.', 'subject-mismatch'],
    ['Helvia plans to deliver 25 pumps next month.', 'subject-mismatch'],
    ['Vestland rejected the plan to open the dam.', 'subject-mismatch'],
    // A condition turned round.
    ['Sudria will take part even if the shelling of the north shore stops completely.', 'polarity-mismatch'],
    ['Sudria will take part unless the shelling of the north shore stops completely.', 'polarity-mismatch'],
    ['Helvia promised to pay for the fuel only if oil prices double.', 'polarity-mismatch'],
    // "No" turned into "some", and the other way round.
    ['Some upstream states have sent ships so far.', 'polarity-mismatch'],
    ['Several upstream states have sent ships.', 'polarity-mismatch'],
    ['The board has met.', 'polarity-mismatch'],
    ['“Clearing mines is our task,” said Ilse Roth.', 'polarity-mismatch'],
    ['Norland would not be willing to send 14 tugs, an official said.', 'polarity-mismatch'],
    ['Aid workers were unable to reach Port Ansel without an escort.', 'polarity-mismatch'],
    // A bound turned over.
    ['The rebels hold less than 40 percent of the shore.', 'comparator-mismatch'],
    ['At most 210 people have drowned since the truce was due to begin.', 'comparator-mismatch'],
    ['More than 30 lifeboats are in working order.', 'comparator-mismatch'],
    // The opposite word.
    ['Karelia accepted the plan to open the dam.', 'polarity-mismatch'],
    ['The price of diesel rose 18 percent after the depot reopened.', 'polarity-mismatch'],
    ['Doctors said that the water is safe to drink.', 'polarity-mismatch'],
    // What was only planned, told as happened.
    ['Ostmark delivered 25 pumps.', 'certainty-raised'],
    ['The ferry company will resume its night service in June.', 'certainty-raised'],
    ['Sudria will take part, its president said in Harbin.', 'condition-dropped'],
  ])('%s', (draft, code) => {
    expect(toldOf(draft).join()).toContain(code);
  });
});

describe('what is right, or is about something else, is left alone', () => {
  test.each([
    'Norland is prepared to send 14 tugs, according to an official of its transport ministry.',
    'Norland would be willing to send 14 tugs, down from the 60 it had offered earlier.',
    'Sudria will join only if the shelling of the north shore stops completely.',
    'Sudria will not take part unless the shelling of the north shore stops completely.',
    'Vestland is ready to join a fleet, but refuses to clear mines.',
    '“Clearing mines is not our task,” Roth said.',
    'So far, no upstream state has sent ships.',
    'None of the upstream states has sent any ships.',
    'The water board has yet to meet.',
    'The rebels hold over 40 percent of the shore.',
    'No fewer than 210 people have drowned since then.',
    'Not even 30 lifeboats work.',
    'Karelia turned down the plan to open the dam.',
    'Ostmark intends to deliver 25 pumps next month.',
    'Helvia will pay for the fuel as long as oil prices do not double.',
    'Diesel became 18 percent cheaper after the depot reopened.',
    'The ferry company might resume its night service in June.',
    'The water is not safe to drink, doctors said.',
    'Ostmark has not opened its archives, and its parliament rejected the budget.',
    'The mayor of Port Ansel said that the harbour would never be closed.',
    'No ferry has sailed to Port Brae since 2019.',
    'The price of bread rose in Harbin after the depot reopened.',
  ])('%s', (draft) => {
    expect(toldOf(draft).filter((told) => told.endsWith('warning'))).toEqual([]);
  });

  test('the article against itself', () => {
    expect(toldOf(ARTICLE)).toEqual([]);
  });
});
