import type { Evidence, Source } from '../core/index.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Names the source of an evidence as a reader knows it, with its day. */
export type NameSource = (evidence: Evidence) => string;

/** The year is told only where the sources are of several years. */
export function sourceNames(sources: readonly Source[]): NameSource {
  const years = new Set(sources.flatMap(({ issued }) => (issued === undefined ? [] : [issued.slice(0, 4)])));
  return (evidence) => {
    const source = sources.find(({ id }) => id === evidence.source);
    return source ? nameOf(source, years.size > 1) : evidence.source;
  };
}

function nameOf(source: Source, withYear: boolean): string {
  const name = source['container-title'] ?? source.title ?? fileName(source.text) ?? source.URL ?? source.id;
  const day = source.issued === undefined ? '' : dayOf(source.issued, withYear);
  return day === '' ? name : `${name}, ${day}`;
}

/** The path of a stored text may be long; its last part is what a reader knows it by. */
function fileName(path: string | undefined): string | undefined {
  return path?.split('/').at(-1);
}

/** "29 November" of 2025-11-29; with the year, or of a month or a year alone, "November 2025" and "2025". */
function dayOf(issued: string, withYear: boolean): string {
  const [year, month, day] = issued.split('-');
  const parts = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? ''];
  const needsYear = withYear || day === undefined;
  return [...parts, needsYear ? year : ''].filter((part) => part !== '').join(' ');
}
