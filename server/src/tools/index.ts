import { checkText } from './check-text.js';
import { findClaims } from './find-claims.js';
import { showSource } from './show-source.js';
import { type AnyTool, anyTool } from './tool.js';

/** Everything that a writing assistant can ask for, over MCP and in the editor. */
export const TOOLS: readonly AnyTool[] = [anyTool(checkText), anyTool(findClaims), anyTool(showSource)];
