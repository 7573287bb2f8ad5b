import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAttributions } from '../../server/src/core/index.js';

/** Every attribution of a text: who says what, in which kind of speech. */
function read(text: string) {
  return findAttributions(text).map(({ speaker, content, kind }) => [
    kind,
    speaker,
    text.slice(content.start, content.end),
  ]);
}

describe('attributions', () => {
  test.each([
    ['“We will go,” Lena Holm said.', ['direct', 'Lena Holm', '“We will go,”']],
    ['“We will go,” said Lena Holm.', ['direct', 'Lena Holm', '“We will go,”']],
    ['Lena Holm said: “We will go.”', ['direct', 'Lena Holm', '“We will go.”']],
    ['"We will go," Lena Holm told Reuters.', ['direct', 'Lena Holm', '"We will go,"']],
    [
      'Lena Holm, who leads the port, said on Monday that it would close.',
      ['indirect', 'Lena Holm', 'that it would close'],
    ],
    ['According to Lena Holm, the port will close.', ['indirect', 'Lena Holm', 'the port will close']],
    ['The port will close, according to the harbour board.', ['indirect', 'the harbour board', 'The port will close']],
    ['The port will close, Reuters reported.', ['indirect', 'Reuters', 'The port will close']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['Holm, who thinks that the bridge is lost, called the plan “a costly joke”.', 'Holm', 'the plan “a costly joke”'],
    ['When Dahl said that the toll would rise, Holm fired back: “Nobody will pay.”', 'Holm', '“Nobody will pay.”'],
    ['With captains worried about storms, Lena Holm has a message: “Stay at home.”', 'Lena Holm', '“Stay at home.”'],
    [
      'Asked whether it would open, Lena Holm shook her head and said, “It never will.”',
      'Lena Holm',
      '“It never will.”',
    ],
    ['A few days later, Holm gave in, telling them that tolls “are gone”.', 'Holm', 'that tolls “are gone”'],
    [
      'NES (AP) — Lena Holm has closed the pier, saying that it “cannot carry a bus”.',
      'Lena Holm',
      'that it “cannot carry a bus”',
    ],
    [
      'Holm laid off ten clerks and began to say that the town was “rather poor”.',
      'Holm',
      'that the town was “rather poor”',
    ],
    [
      '“Anyone on what he calls “the rock” should have a boat,” Holm said.',
      'Holm',
      '“Anyone on what he calls “the rock” should have a boat,”',
    ],
    [
      'Lena Holm’s claim that “nobody sails in fog” was met with laughter.',
      'Lena Holm',
      'that “nobody sails in fog” was met with laughter',
    ],
    ['In a note posted on Friday, Holm said the pier was “a rotten tooth”.', 'Holm', 'the pier was “a rotten tooth”'],
    ['The film concludes with footage of Holm saying at a fair, “I never sleep.”', 'Holm', '“I never sleep.”'],
    ['In a letter naming its choice, the Pilots Guild called Holm a “captain”.', 'Pilots Guild', 'Holm a “captain”'],
    [
      'Norrby told the crew to “stop the engines.” The port authority said Holm had “no permit”.',
      'The port authority',
      'Holm had “no permit”',
    ],
  ])('of the main clause have its subject: %s', (text, speaker, content) => {
    expect(read(text).map(([, ...said]) => said)).toContainEqual([speaker, content]);
  });

  test('mixed speech keeps the words around the quotation', () => {
    const [[kind, speaker] = []] = read('Lena Holm said that the port was “not for sale” this year.');
    expect([kind, speaker]).toEqual(['mixed', 'Lena Holm']);
  });

  test('a pronoun is resolved to the person before it', () => {
    const found = read('Lena Holm spoke first. “We must act now,” she said.');
    expect(found).toEqual([['direct', 'Lena Holm', '“We must act now,”']]);
  });

  test('a pronoun is the only person whom its paragraph names', () => {
    const text = '“I was tired,” Lena Holm said.\n\nCoach Maria Ek blamed the boat. “It leaks,” she said.';
    expect(read(text)[1]).toEqual(['direct', 'Maria Ek', '“It leaks,”']);
  });

  test('a transcript gives each line to the name before its colon', () => {
    const turns = [
      'HOLM: The pier is closed.',
      'MARIA EK: For how long?',
      'HOLM: Until May.',
      'MARIA EK: That is late.',
    ];
    expect(read(turns.join('\n')).map(([, speaker]) => speaker)).toEqual(['HOLM', 'MARIA EK', 'HOLM', 'MARIA EK']);
  });

  test('a list of notes is no transcript', () => {
    expect(read('Time: at noon.\nPlace: at the pier.\nTime: at nine.\nPlace: in the hall.')).toEqual([]);
  });

  test('a quotation that goes on after the cue is one', () => {
    const found = read('“We will go,” Lena Holm said, “and we will not come back.”');
    expect(found.map(([kind, speaker]) => [kind, speaker])).toEqual([['direct', 'Lena Holm']]);
  });

  test.each(['The “old” pier is gone.', 'She is reading “The Old Man and the Sea”.'])(
    '%s tells of no speech',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test('lie inside the text, whatever it holds', () => {
    const words = fc.constantFrom(
      '“',
      '”',
      '"',
      'said',
      'Lena',
      'Holm',
      ',',
      'that',
      'he',
      '.',
      '\n',
      'according',
      'to',
      '‘',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          for (const { content, cue = content, source = content } of findAttributions(text)) {
            for (const { start, end } of [content, cue, source]) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
    );
  });
});
