/**
 * Resolves when the messages that wait already have been let in: the protocol library takes one a turn, and the next one behind
 * what this one has set going. A timer takes a millisecond in Node, where a turn takes none; browsers have timers alone.
 */
export function waitingMessages(): Promise<void> {
  return new Promise((resolve) => nextTurn(() => nextTurn(resolve)));
}

function nextTurn(then: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(then);
  else setTimeout(then, 0);
}
