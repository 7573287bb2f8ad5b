import type { FindingCode } from '../core/index.js';

const PAGES = 'https://github.com/claimcheck/claimcheck/blob/main/test/rules';

/** The address of the page that explains a finding. */
export function rulePage(code: FindingCode): string {
  return `${PAGES}/${code}.md`;
}
