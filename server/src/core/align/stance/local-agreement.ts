import lexicon from '../../../../../data/lexicons/certainty.json' with { type: 'json' };
import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import type { Place } from './nearness.js';
import { isReporting } from './reporting.js';
import { hasWord } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';
import { synonymy } from './word-relations.js';

const CONDITIONS: ReadonlySet<string> = new Set(lexicon.conditions);
const AUXILIARIES: ReadonlySet<string> = new Set(grammar.auxiliaries);
const TAKEN = 3;
const REACH = 6;
const CLOSE = 3;

export function isAuxiliary({ lower }: StanceWord): boolean {
  return AUXILIARIES.has(lower);
}

/** How much of what stands right beside one place stands beside the other too, words of grammar at less than half. */
export function localAgreement(ours: Place, theirs: Place): number {
  const sides = [side(ours, theirs, -1), side(ours, theirs, 1)];
  const all = sides.reduce((sum, one) => sum + one.all, 0);
  return all > 0 ? sides.reduce((sum, one) => sum + one.have, 0) / all : 0;
}

/** 1 where the nearest telling word before a place, in its clause, is nowhere in the other sentence: somebody or something else is spoken of. */
export function strangeSubject({ sentence: { words }, at, explained }: Place, { sentence }: Place): number {
  const clause = words[at]?.clause;
  const subject = words.findLast((word, place) => {
    return place < at && word.clause === clause && !word.isStop && !explained.has(place) && !isReporting(word);
  });
  return subject !== undefined && hasWord(sentence, subject) === 0 ? 1 : 0;
}

/** The word that makes the clause of a place a condition, if any. */
export function conditionAt({ sentence: { words }, at }: Place): string {
  const clause = words[at]?.clause;
  return (
    words.findLast((word, place) => place < at && word.clause === clause && CONDITIONS.has(word.lower))?.lower ?? ''
  );
}

function side({ sentence: { words }, at, explained }: Place, theirs: Place, step: 1 | -1) {
  let have = 0;
  let all = 0;
  let taken = 0;
  for (let place = at + step; place >= 0 && place < words.length && taken < TAKEN; place += step) {
    const word = words[place];
    if (word === undefined || word.isMark || explained.has(place) || isAuxiliary(word)) continue;
    taken++;
    const weight = (word.isStop ? 0.4 : 1) / taken;
    all += weight;
    have += weight * bestNear(word, theirs, step);
  }
  return { have, all };
}

function bestNear(word: StanceWord, { sentence: { words }, at }: Place, step: 1 | -1): number {
  let best = 0;
  for (let place = Math.max(0, at - REACH); place <= Math.min(words.length - 1, at + REACH); place++) {
    const other = words[place];
    if (other === undefined || place === at || other.isMark) continue;
    const same = other.stem === word.stem ? 1 : word.isStop ? 0 : synonymy(word.stem, other.stem);
    const isSameSide = Math.sign(place - at) === step;
    best = Math.max(best, same * (isSameSide ? 1 : 0.6) * (Math.abs(place - at) <= CLOSE ? 1 : 0.7));
  }
  return best;
}
