import wrapAnsi from 'wrap-ansi';
import type { Position } from './positions.ts';

/** Wrapped to `width` columns, every line set in by `columns`. */
export function indent(text: string, columns: number, width: number): string {
  const space = ' '.repeat(columns);
  return wrapAnsi(text, Math.max(20, width - columns))
    .split('\n')
    .map((line) => space + line.trimEnd())
    .join('\n');
}

/** A link on terminals that understand it; the bare text on others. */
export function link(
  text: string,
  path: string,
  position: Position,
  terminal: { readonly link: ((path: string, position: Position) => string) | undefined },
): string {
  if (!terminal.link) return text;
  return `\u001b]8;;${terminal.link(path, position)}\u001b\\${text}\u001b]8;;\u001b\\`;
}
