import { surerThanSource } from './surer-than-source.js';

/** The source leaves open what the draft states: "may", "would be willing to", "reportedly" are gone. */
export const certaintyRaised = surerThanSource('certainty-raised', 'leaves this open');
