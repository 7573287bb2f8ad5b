import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Token } from '../../text/tokens.js';

const DASH = /^(?:[—–-]|--)$/;
/** Words of a dateline on each side of its date. */
const REACH = 6;

/**
 * Whether a date says where and when a report was written: "PORT KELAN, 20 February 2025", "DES MOINES, Iowa, Aug. 10 (UPI) —".
 * Nothing that happened is of that day.
 */
export function isDateline({ figure, from, to }: PlacedFigure, { tokens }: Statement): boolean {
  if (figure.class !== 'date' || from === 0 || from > REACH) return false;
  if (!tokens.slice(0, from).every(isOfPlace) || !tokens[0]?.isCapitalised) return false;
  const behind = tokens.slice(to + 1, to + 1 + REACH);
  const end = behind.findIndex(({ surface }) => DASH.test(surface));
  if (end < 0 && tokens.length > to + 1 + REACH) return false;
  return (end < 0 ? behind : behind.slice(0, end)).every(isOfName);
}

/** Of "Johanna Macy (June 14, 1866" or "Luke: February" the mark tells that no place is meant. */
function isOfPlace({ surface, isCapitalised }: Token): boolean {
  return isCapitalised || surface === ',' || surface === '.';
}

/** A name, a mark or a number. */
function isOfName({ surface, isCapitalised, hasDigit }: Token): boolean {
  return isCapitalised || hasDigit || !/\p{L}/u.test(surface);
}
