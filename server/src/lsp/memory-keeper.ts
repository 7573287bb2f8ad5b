import type { Host } from '../host/host.js';
import type { CheckedDraft } from './checked-draft.js';

/** A check that takes so long, in milliseconds, reads much that is not needed afterwards. */
const LONG_CHECK = 250;
/** How long the server has nothing to check before it gives memory back, in milliseconds. */
const REST = 2_000;

/** Hears of checks; after long ones, as of a draft that was opened, memory is given back when the server rests. */
export function memoryKeeper(host: Host): (draft: CheckedDraft) => void {
  let isWanted = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return ({ milliseconds }) => {
    isWanted ||= milliseconds > LONG_CHECK;
    clearTimeout(resting);
    if (!isWanted) return;
    resting = setTimeout(() => {
      isWanted = false;
      void host.giveBack?.();
    }, REST);
  };
}
