import type * as z from 'zod/mini';
import type { JsonPath } from './located-json.js';

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

/** What a schema says against a value, in a sentence without its full stop: "claims[3].anchor.exact is missing". */
export function schemaWords(issue: z.core.$ZodIssue, path: JsonPath): string {
  const place = pathWords(path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.includes('received undefined')) return `${place} is missing`;
      return `${place} should be ${NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${place} is one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? `${place} is empty` : `${place} is too small`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `${place} is not written as it should be`
        : `${place}: ${issue.message}`;
    default:
      return `${place}: ${issue.message}`;
  }
}

function pathWords(path: JsonPath): string {
  return path.reduce<string>(
    (words, step) => (typeof step === 'number' ? `${words}[${step}]` : words === '' ? step : `${words}.${step}`),
    '',
  );
}
