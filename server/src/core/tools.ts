/**
 * What the server and the command line share beyond the library. Other programs may not rely on it.
 */

export { type Insertion, ignoreHere, ignoreInFile } from './ignores/comment-forms.js';
export { waiverFor } from './ignores/waiver.js';
export { type CheckedPlace, checkedPlaces } from './report/checked-places.js';
export { type Suggestion, suggestions } from './suggest/suggestions.js';
export { headingsOf, placesOf, sentenceAt } from './text/sentence-at.js';
