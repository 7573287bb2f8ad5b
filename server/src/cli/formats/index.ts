import type { Format } from './format.js';
import { json } from './json.js';
import { pretty } from './pretty.js';

/** Every output format; the first is the default. */
export const FORMATS: readonly [Format, ...Format[]] = [pretty, json];
