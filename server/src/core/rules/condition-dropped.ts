import { surerThanSource } from './surer-than-source.js';

/** The source makes this hang on a condition that the draft leaves out. */
export const conditionDropped = surerThanSource('condition-dropped', 'makes this hang on a condition');
