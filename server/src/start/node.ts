import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { codeCache } from './code-cache.js';
import { type Part, runPart } from './link-parts.js';
import { compileLater } from './patient-compiler.js';

/** Runs a program of which this file is the beginning, and `part` the part that it starts with. */
export function startProgram(file: string, part: string): void {
  compileLater();
  const folder = dirname(file);
  const parts = join(folder, 'parts');
  const cache = codeCache(process.env['CLAIMCHECK_CODE_CACHE'], parts, part);
  let data: { readonly read: unknown } | undefined;
  runPart(part, {
    outside: createRequire(file),
    programUrl: pathToFileURL(file).href,
    part: (name) => compiled(join(parts, name), name, cache),
    data: () => {
      data ??= { read: JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) };
      return data.read;
    },
  });
}

function compiled(file: string, name: string, cache: ReturnType<typeof codeCache>): Part | undefined {
  const code = `(function(require,module,exports,programUrl,claimcheckData){${readFileSync(file, 'utf8')}\n})`;
  const cachedData = cache.of(name);
  const script = new Script(code, { filename: file, ...(cachedData && { cachedData }) });
  cache.used(name, script);
  return script.runInThisContext();
}
