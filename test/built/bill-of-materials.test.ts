import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';

const TEXT = readFileSync('dist/sbom.cdx.json', 'utf8');
const BILL = JSON.parse(TEXT);

describe('the bill of materials', () => {
  test('fits its schema', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(TEXT)).toBeNull();
  });

  test('would not, with a licence that is none', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(TEXT.replace('"id": "MIT"', '"id": "Mine"'))).not.toBeNull();
  });

  test('names what stands inside the bundles, with version, licence and hash', () => {
    const names = BILL.components.map(({ group, name }: { group?: string; name: string }) =>
      group === undefined ? name : `${group}/${name}`,
    );
    const licences = readFileSync('dist/THIRD_PARTY_LICENSES.txt', 'utf8');
    expect(names.sort()).toEqual(
      [...licences.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name).sort(),
    );
    expect(names).toEqual(expect.arrayContaining(['zod', '@modelcontextprotocol/sdk', 'pdfjs-dist']));
    for (const part of BILL.components)
      expect(part).toMatchObject({
        version: expect.any(String),
        purl: expect.stringMatching(/^pkg:npm\/.+@\d/),
        licenses: [expect.anything()],
        hashes: [{ alg: 'SHA-512' }],
      });
  });
});
