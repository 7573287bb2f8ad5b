import words from '../../../../../data/lexicons/number-words.json' with { type: 'json' };
import { stem } from '../../text/stem.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { lowerAt, type Scan } from './scan.js';

const HARM: ReadonlySet<string> = new Set(words.noneOf);
const HURT: ReadonlySet<string> = new Set(words.befallen);
const PEOPLE = 'people';

/** Reads that a count is none: "no one was hurt", "nobody had been killed", "no injuries". Elsewhere "no one" counts nothing. */
export function readNobody(scan: Scan, at: number): FigureRead | undefined {
  const isNo = lowerAt(scan, at) === 'no';
  const noun = lowerAt(scan, at + 1);
  if (isNo && HARM.has(noun)) return none(scan, at, at + 1, noun);
  if (isNo ? noun !== 'one' && noun !== PEOPLE : lowerAt(scan, at) !== 'nobody') return undefined;
  const behind = isNo ? at + 2 : at + 1;
  return isBefallen(scan, behind) ? none(scan, at, behind, PEOPLE) : undefined;
}

function none(scan: Scan, from: number, to: number, noun: string): FigureRead {
  const said = { class: 'count', value: 0, spelled: true, soft: true, noun: stem(noun), nounWord: noun } as const;
  return { figure: figureAt(scan, { from, to }, { ...said, phrase: [stem(noun)] }), next: to };
}

/** "Was hurt", "has been arrested", "died". */
function isBefallen(scan: Scan, at: number): boolean {
  const been = /^(?:has|have|had)$/.test(lowerAt(scan, at)) ? at + 1 : at;
  const verb = /^(?:was|were|is|are|been)$/.test(lowerAt(scan, been)) ? been + 1 : been;
  return HURT.has(lowerAt(scan, verb));
}
