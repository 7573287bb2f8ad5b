/** The stream that progress is written to: standard error. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): void;
}

/** A line that grows on a terminal while something long goes on, and that leaves nothing behind. */
export interface Progress {
  show(done: number, all: number): void;
  clear(): void;
}

const MILLISECONDS_BEFORE = 500;
const MILLISECONDS_BETWEEN = 100;
const BAR = 24;
const CLEAR_LINE = '\r\u001b[K';

/** Silent in a file or a pipe, and where the work is short. */
export function progressOn(stream: ProgressStream, now: () => number): Progress {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const begun = now();
  let last = begun + MILLISECONDS_BEFORE - MILLISECONDS_BETWEEN;
  let isShown = false;
  return {
    show: (done, all) => {
      if (now() - last < MILLISECONDS_BETWEEN) return;
      last = now();
      isShown = true;
      const full = Math.round((BAR * done) / Math.max(1, all));
      stream.write(`${CLEAR_LINE}${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${all} drafts`);
    },
    clear: () => {
      if (isShown) stream.write(CLEAR_LINE);
      isShown = false;
    },
  };
}
