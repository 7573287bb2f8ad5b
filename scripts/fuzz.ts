/*
 * `npm run fuzz -- [--edits N] [--minutes N] [--seed N]`: random edits of a draft in a running server, one in ten of them checked, and one in
 * fifty compared with the same text opened anew; a million where nothing is said. Ends at the first difference, and shows its text.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { editAtRandom } from '../test/fire/edits/edit-at-random.js';

const { values: given } = parseArgs({
  options: {
    edits: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
  },
});
const edits = Number(given.edits);
const end = performance.now() + Number(given.minutes) * 60_000;
const isOver = (): boolean => performance.now() > end;

const EDITS_A_SERVER = 10_000;
const EVERY = 50;

let done = 0;
let compared = 0;
let withFindings = 0;
for (let seed = Number(given.seed); done < edits && !isOver(); seed++) {
  const outcome = await editAtRandom({ seed, edits: Math.min(EDITS_A_SERVER, edits - done), every: EVERY, isOver });
  done += outcome.edits;
  compared += outcome.compared;
  withFindings += outcome.withFindings;
  const told = `${done} edits, ${compared} comparisons, ${withFindings} of them with findings`;
  console.log(`seed ${seed}: ${told}, ${outcome.faults.length} differences`);
  const [fault] = outcome.faults;
  if (fault === undefined) continue;
  console.log(JSON.stringify(fault));
  process.exitCode = 1;
  break;
}
