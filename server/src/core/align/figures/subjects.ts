import lexicon from '../../../../../data/lexicons/function-pronouns.json' with { type: 'json' };
import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';
import { firstName } from './statement-names.js';

const PRONOUNS: ReadonlySet<string> = new Set(lexicon.pronouns);

/** A figure that opens its clause stands behind no more words than these: "earlier on Monday". */
const MOST_OPENING = 2;

/** Whether the two figures are said of the same person, place or body. */
export function subjectFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  slot: FigureInContext,
  sourceStatements: readonly Statement[],
): Features {
  const ours = subjectOf(draft, draftStatements);
  const theirs = subjectOf(slot, sourceStatements);
  if (ours === undefined && theirs === undefined) return { subjectSame: 0.3, subjectClash: 0 };
  if (ours === undefined || theirs === undefined) {
    const other = ours ? slot.statement : draft.statement;
    const known = (ours ?? theirs ?? []).some((word) => other.places.has(word));
    return { subjectSame: known ? 0.5 : 0, subjectClash: known ? 0 : 0.5 };
  }
  const same = ours.some((word) => theirs.includes(word));
  return { subjectSame: bit(same), subjectClash: bit(!same) };
}

/**
 * Who the clause is about: the first name before the figure in its clause, else in its sentence, else, where a
 * pronoun stands there, the first name of the sentence before. "On Monday, Ms Berg resigned" names her behind the figure.
 */
function subjectOf(figure: FigureInContext, all: readonly Statement[]): string[] | undefined {
  const { clause, from, to, statement } = figure;
  const own = firstName(statement, clause.from, from) ?? firstName(statement, 0, clause.from);
  if (own) return own;
  const opening = from - clause.from <= MOST_OPENING ? firstName(statement, to + 1, clause.to + 1) : undefined;
  if (opening) return opening;
  const hasPronoun = statement.tokens.slice(clause.from, from).some((token) => PRONOUNS.has(token.lower));
  const before = all[statement.index - 1];
  return hasPronoun && before ? firstName(before, 0, before.tokens.length) : undefined;
}
