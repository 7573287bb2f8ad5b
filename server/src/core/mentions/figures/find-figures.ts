import type { Figure } from '../figure.js';
import { readCalendarDate } from './calendar-dates.js';
import { readDigitCount } from './digit-counts.js';
import type { FigureRead, FigureReader } from './figure-read.js';
import { canStartFigure } from './figure-starts.js';
import { readMultiple } from './multiples.js';
import { readNameWithNumber } from './names-with-numbers.js';
import { readNobody } from './nobody.js';
import { readOrdinal } from './ordinals.js';
import { readQuantity } from './quantities.js';
import { readBareDuration, readRate } from './rates.js';
import { readRelativeDate } from './relative-dates.js';
import { type Scan, type ScanOptions, scanText } from './scan.js';
import { readTime } from './times.js';
import { UnderstoodCurrency } from './understood-currency.js';
import { readYear } from './years.js';

/** In the order in which they are asked: what is more particular comes first. */
const READERS: readonly FigureReader[] = [
  readCalendarDate,
  readRelativeDate,
  readTime,
  readYear,
  readOrdinal,
  readDigitCount,
  readMultiple,
  readNameWithNumber,
  readNobody,
  readQuantity,
  readBareDuration,
];

/**
 * Finds every quantity and date of a text, in order, none inside another. With the day of publication (ISO 8601),
 * weekdays and days like "yesterday" also get their date. Linear in the text: every reader looks a bounded way ahead.
 */
export function findFigures(text: string, options: ScanOptions = {}): Figure[] {
  const scan = scanText(text, options);
  const figures: Figure[] = [];
  const currency = new UnderstoodCurrency(scan);
  let behindFigure = -1;
  for (let at = 0; at < scan.lexemes.length; ) {
    const isBehindFigure = behindFigure === at;
    const read = isBehindFigure || canStartFigure(scan, at) ? readFigure(scan, at, isBehindFigure) : undefined;
    if (read?.figure) {
      currency.add(figures, read.figure, { at, next: read.next });
      behindFigure = read.nounEnd ?? read.next;
    } else {
      currency.pass(at);
    }
    at = Math.max(at + 1, read?.next ?? 0);
  }
  return figures;
}

function readFigure(scan: Scan, at: number, isBehindFigure: boolean): FigureRead | undefined {
  const rate = readRate(scan, at, isBehindFigure);
  if (rate) return rate;
  for (const reader of READERS) {
    const read = reader(scan, at);
    if (read) return read;
  }
  return undefined;
}
