/**
 * What the server and the command line share beyond the library. Other programs may not rely on it.
 */
export { countedSpans } from './ignores/counted-spans.js';
export { waiverFor } from './ignores/waiver.js';
