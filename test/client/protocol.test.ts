import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { DraftStatus } from '../../client/src/draft-status.js';
import type * as client from '../../client/src/protocol.js';
import type * as server from '../../server/src/lsp/protocol/messages.js';

/*
 * The extension and the server are two programs that share no code: each writes down the messages between them. What the
 * server sends has to be at least what the extension reads. The compiler holds the types to it.
 */
describe('what the extension asks of the server', () => {
  test('are requests that the server answers', () => {
    const methods = (file: string): string[] => readFileSync(file, 'utf8').match(/claimcheck\/\w+/g) ?? [];
    const answered = methods('server/src/lsp/protocol/messages.ts');
    const asked = methods('client/src/protocol.ts');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((method) => !answered.includes(method))).toEqual([]);
  });

  test('are answered with all that the extension reads', () => {
    expectTypeOf<server.DraftStatus>().toExtend<DraftStatus>();
    expectTypeOf<server.DraftOverview>().toExtend<client.DraftOverview>();
    expectTypeOf<server.SourceOverview>().toExtend<client.SourceOverview>();
    expectTypeOf<server.ExplanationOverview>().toExtend<client.Explanation>();
    expectTypeOf<server.FolderOverview['problems']>().toExtend<client.FolderOverview['problems']>();
    expectTypeOf<Omit<server.FolderDraft, 'diagnostics'>>().toExtend<Omit<client.FolderDraft, 'diagnostics'>>();
  });

  test('carry all that the server reads', () => {
    expectTypeOf<client.PlaceParams>().toExtend<server.PlaceParams>();
    expectTypeOf<client.FolderParams>().toExtend<server.FolderParams>();
  });
});
