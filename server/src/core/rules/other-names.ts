import type { Alignment, SourceSpan, StanceAlignment } from '../align/alignment.js';
import { overlap } from '../text/overlap.js';

/** Statements with another name than the source's, where nothing surer is told of that name. */
export function otherNames({ stances, names, attributions, roles }: Alignment): StanceAlignment[] {
  const told = [...names, ...attributions, ...roles].flatMap(({ wrong }) => wrong ?? []);
  return stances.filter((stance) => isOfName(stance) && !told.some((span) => overlap(span, stance)));
}

/** The source's name. */
export function nameAt({ start, end, source }: SourceSpan): string {
  return source.reading.text.slice(start, end).replace(/\s+/g, ' ');
}

function isOfName({ turn }: StanceAlignment): boolean {
  return turn === 'name-unknown' || turn === 'name-moved';
}
