import { type Part, runPart } from './link-parts.js';

/** What the extension puts before this program: a worker can fetch nothing by itself. */
declare const claimcheckParts: Readonly<Record<string, Part>>;
declare const claimcheckData: unknown;

/** Runs a program in a worker of the browser, whose text begins with all its parts. */
export function startProgram(part: string): void {
  runPart(part, {
    outside: (name) => {
      throw new Error(`there is no ${name} in a browser`);
    },
    programUrl: '',
    part: (name) => (Object.hasOwn(claimcheckParts, name) ? claimcheckParts[name] : undefined),
    data: () => claimcheckData,
  });
}
