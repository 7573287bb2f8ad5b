import type { ClaimLibrary, SourceReading } from '../claims/library.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** " (Reuters, 29 November)", where there is more than one source to tell apart; otherwise nothing. */
export function sourceLabel({ source }: SourceReading, library: ClaimLibrary): string {
  if (library.sources.length < 2) return '';
  const parts = [source['container-title'] ?? source.title, dayOf(source.issued)].filter((part) => part !== undefined);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function dayOf(issued: string | undefined): string | undefined {
  const [, month, day] = issued?.split('-') ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? undefined : day === undefined ? name : `${Number(day)} ${name}`;
}
