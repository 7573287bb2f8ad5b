import type { PlacedFigure, Statement } from '../../mentions/reading.js';

const DASH = /^[-–—−]$/;
const OPENING = /^[([;,]$/;

/** What a date stands for in "Anna Berg (14 May 1931 – 2 June 2015)": somebody's birth or death. */
export function lifeEvent(
  { figure, from, to }: PlacedFigure,
  { tokens, figures }: Statement,
): 'born' | 'die' | undefined {
  if (figure.class !== 'date') return undefined;
  const dash = (at: number): boolean => DASH.test(tokens[at]?.surface ?? '');
  const pastDashes = (at: number, step: 1 | -1): number => {
    let next = at;
    while (dash(next)) next += step;
    return next;
  };
  const isDate = (at: number): boolean =>
    figures.some((other) => other.figure.class === 'date' && other.from <= at && at <= other.to);
  if (dash(to + 1) && OPENING.test(tokens[from - 1]?.surface ?? '') && isDate(pastDashes(to + 1, 1))) return 'born';
  const isLast = tokens[to + 1]?.surface === ')';
  return isLast && dash(from - 1) && isDate(pastDashes(from - 1, -1)) ? 'die' : undefined;
}
