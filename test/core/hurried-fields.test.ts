import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Checker, createChecker, extractClaims } from '../../server/src/core/index.js';

/** What a hurried writer makes of an article: a draft with the words in it that are wrong, and drafts that are right. */
interface Field {
  readonly name: string;
  readonly wrong: readonly (readonly [draft: string, words: string])[];
  readonly right: readonly string[];
}

const FIELDS: readonly Field[] = [
  {
    name: 'council',
    wrong: [
      ['“We cannot keep paying for a museum without visitors,” said Owen Tait.', 'Owen Tait'],
      ['“Nobody on this council wanted to lose the building,” Mayor Harriet Pell said.', 'Mayor'],
      ['Maya Lindgren told the Southern Gazette that the council had received only one bid.', 'Southern Gazette'],
      ['The buyer had promised to keep the clock tower only if the survey found it unsafe.', 'only if'],
      ['The company said that at most a third of the flats would be affordable.', 'most'],
      ['Owen Tait called the sale “a gift of the harbour”.', 'gift'],
      ['Several councillors of the Green Party supported the sale.', 'councillors'],
      ['Work would begin before the spring, a spokeswoman for Brightwater Homes said.', 'would begin'],
      ['Councillors voted to sell the old customs house to Bluewater Homes.', 'Bluewater'],
      ['According to the Planning Trust, the customs house is the last of its kind on the south coast.', 'Planning'],
      ['The customs house is the last of its kind on the north coast, the Heritage Trust says.', 'north'],
    ],
    right: [
      'Council leader Harriet Pell said the roof alone would have cost two million pounds.',
      'Tait, who leads the opposition, spoke of “a betrayal of the harbour”.',
      'The council received a single bid, the finance chief, Maya Lindgren, told the Echo.',
      'Brightwater Homes would keep the clock tower unless the survey found it unsafe.',
      'No work will begin before the spring, the company said.',
      'The Green Party’s councillors all voted against.',
      'In the neighbouring town, the mayor, Ruth Aldous, said the library would stay open.',
      'Transport chief Ivan Moss said the buses would run as usual.',
      'The ombudsman has not yet been asked to look at the vote.',
    ],
  },
  {
    name: 'court',
    wrong: [
      ['Judge Iveta Marek convicted the hospital’s purchasing manager, Lenka Havel, of all charges.', 'convicted'],
      ['“The court has relied on a single witness who changed his story twice,” said Tomas Riedl.', 'Tomas Riedl'],
      ['“This sentence is a signal,” Judge Tomas Riedl told reporters.', 'Judge'],
      ['Valvomed admitted knowing of the payments.', 'knowing'],
      ['According to the indictment, Valvomed paid Benda at most 2.3 million crowns.', 'most'],
      ['The police later confirmed that they had found evidence against other doctors.', 'had found'],
      ['Benda’s lawyer said that her client would not appeal.', 'would not appeal'],
      ['A ministry official said the ban would be lifted unless the company won its appeal.', 'unless'],
      ['The Finance Ministry said that it would bar Valvomed from public tenders for five years.', 'Finance'],
      ['Its director, Radim Kolaf, testified that a consultant had acted on his own.', 'Kolaf'],
    ],
    right: [
      'Karel Benda, who once ran the regional hospital, was sentenced to four years in prison.',
      'The prosecutor, Tomas Riedl, had wanted six years.',
      'Lenka Havel was found not guilty on every count.',
      'Benda did not show any remorse, Judge Marek said.',
      'The ministry would lift the ban if Valvomed won on appeal.',
      'The Interior Ministry said it was looking into other hospitals.',
      '“I trust the courts,” Health Minister Adam Ryba said.',
      'In Prague, a judge acquitted two surgeons in a similar case.',
    ],
  },
  {
    name: 'company',
    wrong: [
      [
        '“We have looked at every alternative, and none of them makes the plant profitable,” Poul Ravn said.',
        'Poul Ravn',
      ],
      ['Chairman Astrid Holt said in a statement that no alternative would make the plant profitable.', 'Chairman'],
      ['Norway’s industry minister, Mads Kjeldsen, said the government was ready to talk about a loan.', 'Norway’s'],
      ['Denmark’s finance minister, Mads Kjeldsen, was ready to talk about a loan.', 'finance minister'],
      ['Workers would strike if the talks resumed by Friday, Lone Friis told Jyske Tidende.', 'if'],
      ['Chairman Poul Ravn said that the board had decided what to do with the harbour site.', 'had decided'],
      ['Analysts at Sundbank expect the move to cost about 90 million kroner a year.', 'cost'],
      ['The shares of Nordlys fell 6.4 percent in Copenhagen.', 'fell'],
      ['A Polish government official told Reuters that Warsaw had offered tax relief for ten years.', 'Reuters'],
      ['A Hungarian government official told Ritzau that Warsaw had offered tax relief for ten years.', 'Hungarian'],
      ['The union 3F accused the company of “keeping its word to the town”.', 'keeping'],
    ],
    right: [
      'Astrid Holt, who runs Nordlys, said none of the alternatives was profitable.',
      'Industry Minister Mads Kjeldsen offered talks about a loan on condition that the jobs stayed in Denmark.',
      'The union said workers would strike if the talks did not resume by Friday.',
      'The board is still to decide on the harbour site, according to its chairman, Poul Ravn.',
      'Shares of Nordlys gained 6.4 percent, and Vestas slipped.',
      'Warsaw has offered the company ten years of tax relief, an official of the Polish government said.',
      'The Swedish industry minister, Ebba Ros, declined to comment.',
      'Nordlys opened the plant in 2009, a spokesman told the Financial Times.',
    ],
  },
];

function checkerOf(name: string): Checker {
  const article = readFileSync(path.resolve('test/core/fields', `${name}.md`), 'utf8');
  return createChecker([extractClaims(article, { id: name, published: '2025-03-11' })]);
}

describe.each(FIELDS)('the $name', ({ name, wrong, right }) => {
  const checker = checkerOf(name);

  test.each(wrong)('%s', (draft, words) => {
    const loud = checker.check(draft).findings.filter(({ severity }) => severity === 'warning');
    expect(loud.map(({ start, end }) => draft.slice(start, end))).toContain(words);
  });

  test.each(right)('%s', (draft) => {
    expect(checker.check(draft).findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});
