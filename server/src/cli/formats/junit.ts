import type { Finding } from '../../core/index.js';
import type { CheckedDraft } from '../check-run.js';
import { linesOf } from '../positions.js';
import { xmlText } from '../xml.js';
import type { Format } from './format.js';

/** JUnit's XML, as test reports of CI systems read it: a suite a draft, a failed test a finding. */
export const junit: Format = {
  name: 'junit',
  isForPeople: false,
  render: ({ drafts, problems, milliseconds }, view) => {
    const suites = drafts.map((draft) => ({ draft, shown: draft.report.findings.filter(view.shows) }));
    const failures = suites.reduce((sum, { shown }) => sum + shown.length, 0);
    const tests = suites.reduce((sum, { shown }) => sum + Math.max(1, shown.length), 0);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const counts = { tests: tests + errors.length, failures, errors: errors.length };
    const time = (milliseconds / 1000).toFixed(3);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="claimcheck"${attributes({ ...counts, time })}>`,
      ...suites.map(({ draft, shown }) => suite(draft, shown)),
      ...(errors.length > 0 ? [problemSuite(errors.map(({ message }) => message))] : []),
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function suite({ file, text }: CheckedDraft, shown: readonly Finding[]): string {
  const lines = linesOf(text);
  const counts = { name: file, tests: Math.max(1, shown.length), failures: shown.length, errors: 0 };
  const cases = shown.map((finding) => {
    const { line, column } = lines.positionAt(finding.start);
    const name = `${line}:${column} ${finding.code}`;
    return failure(file, name, finding);
  });
  const passed = `    <testcase${attributes({ name: 'claimcheck', classname: file })}/>`;
  return [`  <testsuite${attributes(counts)}>`, ...(cases.length > 0 ? cases : [passed]), '  </testsuite>'].join('\n');
}

function failure(file: string, name: string, { code, message, evidence }: Finding): string {
  const words = evidence.map(({ quote }) => quote).join('\n');
  return [
    `    <testcase${attributes({ name, classname: file })}>`,
    `      <failure${attributes({ type: code, message })}>${xmlText(words)}</failure>`,
    '    </testcase>',
  ].join('\n');
}

function problemSuite(messages: readonly string[]): string {
  const counts = { name: 'sources', tests: messages.length, failures: 0, errors: messages.length };
  const cases = messages.map(
    (message) =>
      `    <testcase${attributes({ name: message, classname: 'sources' })}><error${attributes({ message })}/></testcase>`,
  );
  return [`  <testsuite${attributes(counts)}>`, ...cases, '  </testsuite>'].join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
