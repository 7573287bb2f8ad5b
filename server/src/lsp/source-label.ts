import type { Source } from '../core/index.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The source as a reader knows it: "The Washington Post · 29 November 2025". */
export function sourceLabel(source: Source): string {
  const name = source['container-title'] ?? source.title ?? source.text ?? source.id;
  const day = source.issued === undefined ? '' : readableDay(source.issued);
  return day === '' ? name : `${name} · ${day}`;
}

/** "29 November 2025" of 2025-11-29, "November 2025" of 2025-11. */
function readableDay(issued: string): string {
  const [year, month, day] = issued.split('-');
  const parts = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? '', year ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}
