import lexicon from '../../../../../data/lexicons/function-pronouns.json' with { type: 'json' };
import type { Statement } from '../../mentions/reading.js';
import { formsOf } from './name-forms.js';

const PRONOUNS: ReadonlySet<string> = new Set(lexicon.pronouns);
const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both']);
/** Whom "she" or "the company" stands for was named no more sentences before. */
const REACH = 3;

/**
 * The sentences in which the names of a source's sentence stand, the nearest first: itself and the one before, and where it
 * speaks of "it", "she" or "the film" a few more and the first one of the text, which says what all the others are about.
 */
export function scopeOf(statement: Statement, all: readonly Statement[]): readonly Statement[] {
  const { index } = statement;
  const near = all.slice(Math.max(0, index - (refersBack(statement) ? REACH : 1)), index + 1).reverse();
  const first = all[0];
  return first && refersBack(statement) && index > REACH ? [...near, first] : near;
}

/** Whether a word, or another form of the same name, stands in one of some sentences. */
export function standsIn(word: string, scope: readonly Statement[]): boolean {
  return formsOf(word).some((form) => scope.some(({ places }) => places.has(form)));
}

/** Whether a sentence speaks of somebody or something without the name. */
function refersBack({ tokens }: Statement): boolean {
  return POINTING.has(tokens[0]?.lower ?? '') || tokens.some(({ lower }) => PRONOUNS.has(lower));
}
