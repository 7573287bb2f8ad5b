import type { Format } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** Every output format; the first is the default. */
export const FORMATS: readonly [Format, ...Format[]] = [pretty, json, sarif, github, junit, gitlab];
