import table from '../../data/settings.json' with { type: 'json' };

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly description: string;
  readonly values?: Readonly<Record<string, string>>;
}

const settings: readonly (readonly [string, Setting])[] = Object.entries(table.settings);
const rules = Object.entries(table.rules);

/** `contributes.configuration` of package.json; its texts are keys of package.nls.json. */
export function configuration() {
  return {
    title: 'Claimcheck',
    properties: Object.fromEntries(
      settings.map(([name, setting], order) => [`claimcheck.${name}`, property(name, setting, order)]),
    ),
  };
}

function property(name: string, { type, default: value, scope, values }: Setting, order: number) {
  const key = `setting.${name}`;
  const common = { type, default: value, scope, order, markdownDescription: `%${key}%` };
  if (values !== undefined) {
    const names = Object.keys(values);
    return { ...common, enum: names, enumDescriptions: names.map((each) => `%${key}.${each}%`) };
  }
  if (name !== 'severity') return common;
  const properties = rules.map(([code, { severity }]) => [
    code,
    { type: 'string', enum: SEVERITIES, default: severity, description: `%rule.${code}%` },
  ]);
  return { ...common, additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** The texts of the settings, by their keys in package.nls.json. */
export function settingTexts(): Readonly<Record<string, string>> {
  const ofSettings = settings.flatMap(([name, { description, values = {} }]) => [
    [`setting.${name}`, description],
    ...Object.entries(values).map(([value, words]) => [`setting.${name}.${value}`, words]),
  ]);
  return Object.fromEntries([...ofSettings, ...rules.map(([code, { description }]) => [`rule.${code}`, description])]);
}

/** docs/settings.md. */
export function settingsPage(): string {
  return `${[
    '# Settings',
    '',
    'Written from `data/settings.json` by `npm run generate`. In VS Code each stands under `claimcheck.`; other editors send the same names',
    'in the section `claimcheck` of their configuration. VS Code alone reads `presentation` and `trace.server`.',
    '',
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...settings.map(([name, { default: value, description, values }]) =>
      row([`\`${name}\``, `\`${JSON.stringify(value)}\``, `${description}${valuesText(values)}`]),
    ),
    '',
    '## Severities',
    '',
    'A quieter finding of a code is never made louder by a setting.',
    '',
    '| code | default | what it finds |',
    '| --- | --- | --- |',
    ...rules.map(([code, { severity, description }]) =>
      row([`[\`${code}\`](../test/rules/${code}.md)`, severity, description]),
    ),
  ].join('\n')}\n`;
}

function valuesText(values: Setting['values']): string {
  if (values === undefined) return '';
  return ` ${Object.entries(values)
    .map(([value, words]) => `\`${value}\`: ${words.replace(/\.$/, '')}`)
    .join('; ')}.`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
