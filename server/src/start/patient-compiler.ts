import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of code that a function runs through before V8 compiles it for speed: some eight times as many as V8 has it by itself. A start runs
 * much code a few times, and what is compiled for speed by then is seldom what the next sentence needs: of a short check, nearly a
 * third of the processor's time went into code that was thrown away again.
 */
const BUDGET = 1_000_000;

/** To be called before any code is read: V8 keeps code only for the same settings. It changes when code is compiled, and nothing else. */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
