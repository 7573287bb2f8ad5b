import * as z from 'zod';

/*
 * The shapes of the formats that other programs read, as their own documents give them, as far as claimcheck writes them.
 * Strict: a property that is not listed is a fault.
 */

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
/** A relative or absolute reference of RFC 3986: no spaces, no backslashes, no stray percent signs. */
const uri = z.string().regex(/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/i);
const artifactLocation = z.strictObject({ uri });

/** SARIF 2.1.0, 3.30: lines and columns from 1, offsets from 0, and an end that does not stand before its start. */
const region = z
  .strictObject({
    startLine: z.int().min(1).optional(),
    startColumn: z.int().min(1).optional(),
    endLine: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional(),
    charOffset: z.int().nonnegative().optional(),
    charLength: z.int().nonnegative().optional(),
    snippet: text.optional(),
  })
  .refine(({ startLine = 1, endLine = startLine }) => startLine <= endLine, 'a region ends behind its start');
const physicalLocation = z.strictObject({ artifactLocation, region: region.optional() });

/** 3.27 */
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().nonnegative(),
  level,
  message: text,
  locations: z.array(z.strictObject({ physicalLocation })).min(1),
  relatedLocations: z.array(
    z.strictObject({ id: z.int().nonnegative(), message: text, physicalLocation: physicalLocation.optional() }),
  ),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  suppressions: z
    .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string().optional() }))
    .optional(),
  fixes: z
    .array(
      z.strictObject({
        description: text,
        artifactChanges: z
          .array(
            z.strictObject({
              artifactLocation,
              replacements: z
                .array(z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) }))
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .optional(),
});

const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        version: z.string().min(1),
        rules: z.array(
          z.strictObject({
            id: z.string(),
            shortDescription: text,
            defaultConfiguration: z.strictObject({ level }),
          }),
        ),
      }),
    }),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    invocations: z.array(
      z.strictObject({
        executionSuccessful: z.boolean(),
        toolExecutionNotifications: z.array(
          z.strictObject({ level, message: text, locations: z.array(z.strictObject({ physicalLocation })) }),
        ),
      }),
    ),
    results: z.array(result),
  })
  .refine(
    ({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
    'a result names the rule that its index points to',
  );

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifLog = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run).min(1) });

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const codeQuality = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/|\/)/),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);

/** What stands in an element of a JUnit report, and what it must be told by. */
interface ElementShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
}

const counts = ['tests', 'failures', 'errors'];
/** The elements of JUnit's XML as CI systems read it: https://github.com/testmoapp/junitxml and Jenkins' xUnit schema. */
const JUNIT: Readonly<Record<string, ElementShape>> = {
  testsuites: { required: [], optional: ['name', 'time', ...counts], children: ['testsuite'] },
  testsuite: { required: ['name', 'tests'], optional: ['failures', 'errors', 'time'], children: ['testcase'] },
  testcase: { required: ['name', 'classname'], optional: ['time', 'file', 'line'], children: ['failure', 'error'] },
  failure: { required: [], optional: ['type', 'message'], children: [] },
  error: { required: [], optional: ['type', 'message'], children: [] },
};

/** As much of a DOM's element as a shape asks for. */
export interface XmlElement {
  readonly tagName: string;
  readonly children: Iterable<XmlElement>;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  getElementsByTagName(tag: string): { readonly length: number };
}

/** What is wrong with an element and all within it; empty if nothing is. Counts are those of what stands there. */
export function junitFaults(element: XmlElement): readonly string[] {
  const shape = JUNIT[element.tagName];
  if (shape === undefined) return [`<${element.tagName}> is no element of JUnit`];
  const names = element.getAttributeNames();
  const children = [...element.children];
  return [
    ...shape.required.filter((name) => !names.includes(name)).map((name) => `<${element.tagName}> lacks ${name}`),
    ...names
      .filter((name) => ![...shape.required, ...shape.optional].includes(name))
      .map((name) => `<${element.tagName}> has ${name}`),
    ...children
      .filter(({ tagName }) => !shape.children.includes(tagName))
      .map(({ tagName }) => `<${tagName}> in <${element.tagName}>`),
    ...counted(element, 'tests', 'testcase'),
    ...counted(element, 'failures', 'failure'),
    ...counted(element, 'errors', 'error'),
    ...children.flatMap(junitFaults),
  ];
}

function counted(element: XmlElement, attribute: string, tag: string): readonly string[] {
  const said = element.getAttribute(attribute);
  const found = element.getElementsByTagName(tag).length;
  return said === null || Number(said) === found
    ? []
    : [`<${element.tagName}> says ${attribute}="${said}", and ${found} stand in it`];
}
