/** A file that programs share, as the build writes it: the body of a function of what it may use. */
export type Part = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  programUrl: string,
  claimcheckData: () => unknown,
) => void;

export interface Surroundings {
  /** Undefined where there is no such part. */
  part(name: string): Part | undefined;
  /** What is no part of the program. */
  outside(name: string): unknown;
  readonly programUrl: string;
  /** The data that the programs share. */
  data(): unknown;
}

/** Runs a part, and before it whatever it asks for; each once, and only when it is asked for. */
export function runPart(name: string, surroundings: Surroundings): void {
  const made = new Map<string, { exports: unknown }>();
  const load = (wanted: string): unknown => {
    const own = wanted.startsWith('./') ? wanted.slice(2) : undefined;
    return own === undefined ? surroundings.outside(wanted) : make(own).exports;
  };
  const make = (part: string): { exports: unknown } => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const body = surroundings.part(part);
    if (body === undefined) throw new Error(`${part} is missing: install Claimcheck again`);
    const module: { exports: unknown } = { exports: {} };
    made.set(part, module);
    body(load, module, module.exports, surroundings.programUrl, surroundings.data);
    return module;
  };
  make(name);
}
