/**
 * What the server and the command line share beyond the library. Other programs may not rely on it.
 */

export { checkingWith } from './check.js';
export { type ClaimIdPlaces, claimIdAt } from './claims/claim-id-places.js';
export { type ClaimMaker, claimMaker } from './claims/claim-of-span.js';
export { type ImportedClaims, importAnnotations } from './claims/exchange/import-annotations.js';
export { schemaOrg } from './claims/exchange/schema-org.js';
export { webAnnotations } from './claims/exchange/web-annotations.js';
export { readLocatedJson } from './claims/located-json.js';
export { placedClaims } from './claims/placed-claims.js';
export { type Reanchoring, reanchorings } from './claims/reanchor.js';
export { type UnknownSource, unknownSources } from './draft-sources.js';
export { type Insertion, ignoreHere, ignoreInFile } from './ignores/comment-forms.js';
export { waiverFor } from './ignores/waiver.js';
export { type CheckedPlace, checkedPlaces } from './report/checked-places.js';
export { partsOf, type ReportPart } from './report/report-parts.js';
export { type Suggestion, suggestions } from './suggest/suggestions.js';
export { headingsOf, placesOf, sentenceAt } from './text/sentence-at.js';
export { visibleWords } from './text/visible-text.js';
