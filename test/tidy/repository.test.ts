import { describe, expect, test } from 'vitest';
import { projectFile, projectFiles } from './project-files.js';

/** A path of somebody's own machine. This file names them, and is left out. */
const MACHINE_PATH = /(?:(?<![\w./-])|file:\/\/)\/(?:home|Users|root|work|tmp|mnt)\/\w|\b[A-Z]:\\+Users\\/;
const OWN_NAME = 'test/tidy/repository.test.ts';

describe('the repository', () => {
  test('names no path of a machine', () => {
    const found = projectFiles().flatMap(({ path, text }) =>
      path === OWN_NAME
        ? []
        : text.split('\n').flatMap((line, index) => (MACHINE_PATH.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('has a lock file that names no registry', () => {
    expect(projectFile('package-lock.json')).not.toMatch(/"resolved"/);
  });

  test.each(['/home/anna/draft.md', "'/tmp/x'", 'file:///root/a', 'C:\\Users\\a'])('sees %s', (path) => {
    expect(path).toMatch(MACHINE_PATH);
  });

  test.each(['https://example.org/work/a', 'docs/home/a', '/usr/bin/env'])('lets %s be', (path) => {
    expect(path).not.toMatch(MACHINE_PATH);
  });
});
