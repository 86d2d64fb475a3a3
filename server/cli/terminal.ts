// What standard output is: how wide, whether it has colours, whether it understands links.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Terminal } from '../report/pretty.ts';

/** Without a terminal: no colours, no links, and always the same width, so that output stays the same. */
export function terminal(toFile: boolean): Terminal {
  const { stdout, env } = process;
  const isTerminal = stdout.isTTY && !toFile;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  const refused = (env['NO_COLOR'] ?? '') !== '';
  return {
    color: !refused && !toFile && (forced || (isTerminal && env['TERM'] !== 'dumb')),
    width: isTerminal ? Math.min(Math.max(stdout.columns, 40), 140) : 100,
    link:
      isTerminal && createSupportsHyperlinks(stdout)
        ? (path, { line }) => `${pathToFileURL(resolve(path)).href}#L${line + 1}`
        : undefined,
  };
}
