import { expect, test } from 'vitest';
import { readAhead } from '../../server/src/host/read-ahead.js';

test('while a file is worked on, the next one is read, and no more', async () => {
  const told: string[] = [];
  const read = async (uri: string) => {
    told.push(`read ${uri}`);
    return uri.toUpperCase();
  };
  for await (const file of readAhead(['a', 'b', 'c'], read)) told.push(`work on ${file.uri}: ${file.read}`);
  expect(told).toEqual(['read a', 'read b', 'work on a: A', 'read c', 'work on b: B', 'work on c: C']);
});

test('of no files there is none to read', async () => {
  for await (const file of readAhead([], async () => 'nothing')) expect(file).toBeUndefined();
});
