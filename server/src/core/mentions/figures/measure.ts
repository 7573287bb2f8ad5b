import type { FigureClass } from '../figure.js';

/** What a number measures: "kilometre" is a length of 1,000 metres. */
export interface Measure {
  readonly class: FigureClass;
  /** Canonical: "kilometre", "USD", "percent". */
  readonly unit: string;
  /** One such unit in the base unit of its class. */
  readonly factor: number;
}
