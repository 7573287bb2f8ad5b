/*
 * `npm run fuzz [EDITS [SEED]]`: random edits of a draft in a running server, compared with the same text opened anew;
 * a million where nothing is said. Ends at the first difference, and shows its text.
 */
import process from 'node:process';
import { editAtRandom } from '../test/fire/edits/edit-at-random.js';

const EDITS_A_SERVER = 10_000;
const [edits = 1_000_000, firstSeed = 1] = process.argv.slice(2).map(Number);

let done = 0;
let compared = 0;
for (let seed = firstSeed; done < edits; seed++) {
  const outcome = await editAtRandom({ seed, edits: Math.min(EDITS_A_SERVER, edits - done), every: 50 });
  done += outcome.edits;
  compared += outcome.compared;
  console.log(`seed ${seed}: ${done} edits, ${compared} comparisons, ${outcome.faults.length} differences`);
  const [fault] = outcome.faults;
  if (fault === undefined) continue;
  console.log(JSON.stringify(fault));
  process.exitCode = 1;
  break;
}
