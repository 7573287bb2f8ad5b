import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The licences of what stands inside the bundles, as they ask for. */
export function licences(names, inside) {
  return [...names.map(licence), ...inside.map(licenceInside)].join('\n\n');
}

function licenceInside({ name, version, license, notice, licenceFile }) {
  return `${name} ${version} (${license})\n\n${notice}\n\n${readFileSync(licenceFile, 'utf8').trim()}\n`;
}

function licence(name) {
  const folder = path.join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'license', 'LICENCE'].find((each) =>
    existsSync(path.join(folder, each)),
  );
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
