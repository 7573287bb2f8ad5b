import type { Comparator } from '../../types.js';
import type { Figure } from '../figure.js';
import { lexemeAt, type Scan } from './scan.js';

/** A figure that was read, or a stretch that was read and holds none. */
export interface FigureRead {
  readonly figure?: Figure;
  /** The index of the first lexeme behind the figure. */
  readonly next: number;
  /** The index of the first lexeme behind what the figure counts. */
  readonly nounEnd?: number;
}

export type FigureReader = (scan: Scan, at: number) => FigureRead | undefined;

/** Where a figure stands, as indexes of lexemes; ends are exclusive. The value is all of it unless told otherwise. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly valueFrom?: number;
  readonly valueTo?: number;
}

/** What a figure says, apart from where. */
export type FigureSaid = Omit<Figure, 'start' | 'end' | 'valueSpan' | 'comparator'> & {
  readonly comparator?: Comparator;
};

/** A figure with its offsets in the text. */
export function figureAt(scan: Scan, { from, to, valueFrom = from, valueTo = to }: Extent, said: FigureSaid): Figure {
  return {
    comparator: 'eq',
    ...said,
    start: lexemeAt(scan, from).start,
    end: lexemeAt(scan, to - 1).end,
    valueSpan: { start: lexemeAt(scan, valueFrom).start, end: lexemeAt(scan, valueTo - 1).end },
  };
}
