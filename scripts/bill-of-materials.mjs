// The bill of materials of what is published: the packages whose code stands inside the bundles, as CycloneDX.
import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * `names` are the packages that the bundles hold, `inside` what those hold of others. The same input gives the same bytes: no time, no
 * serial number.
 */
export function billOfMaterials(names, inside) {
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const { name, version, license } = locked[''];
  const bom = new Models.Bom();
  bom.metadata.component = component(Enums.ComponentType.Application, { name, version, license });
  const packages = names.map((each) => ({ name: each, ...locked[`node_modules/${each}`] }));
  for (const each of [...packages, ...inside]) {
    const part = component(Enums.ComponentType.Library, each);
    bom.components.add(part);
    bom.metadata.component.dependencies.add(part.bomRef);
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 });
}

function component(type, { name, version, license, integrity }) {
  const [, group, plain] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
  const part = new Models.Component(type, plain, {
    group,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  });
  part.bomRef.value = `${name}@${version}`;
  if (license !== undefined) part.licenses.add(licence(license));
  const [, hash] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (hash !== undefined) part.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
  return part;
}

function licence(words) {
  return /\s/.test(words) ? new Models.LicenseExpression(words) : new Models.SpdxLicense(words);
}
