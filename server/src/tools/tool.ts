import type * as z from 'zod/mini';
import type { Desk, Fault } from './desk.js';

/** One thing that a writing assistant can ask for; one file each. */
export interface Tool<
  Input extends z.ZodMiniObject = z.ZodMiniObject,
  Output extends z.ZodMiniObject = z.ZodMiniObject,
> {
  readonly name: string;
  readonly title: string;
  /** What the tool does and when to use it, for the assistant that chooses. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  run(input: z.infer<Input>, desk: Desk): Promise<z.infer<Output> | Fault>;
}

/** A tool with its types forgotten: what is handed in is parsed first. */
export interface AnyTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodMiniObject;
  readonly output: z.ZodMiniObject;
  run(input: unknown, desk: Desk): Promise<Readonly<Record<string, unknown>> | Fault>;
}

/** Bad input is a fault that names the place in it. */
export function anyTool<Input extends z.ZodMiniObject, Output extends z.ZodMiniObject>(
  tool: Tool<Input, Output>,
): AnyTool {
  const run: AnyTool['run'] = async (given, desk) => {
    const parsed = tool.input.safeParse(given);
    if (parsed.success) return tool.run(parsed.data, desk);
    const [issue] = parsed.error.issues;
    return { fault: `${issue?.path.join('.') || 'The input'}: ${issue?.message ?? 'it cannot be read'}.` };
  };
  return { ...tool, run };
}
