import type { Lines } from '../report/report.ts';
import { lineStarts } from '../report/positions.ts';

/** Lines without their endings; the text is cut up when first asked. */
export function linesOf(text: string): Lines {
  let starts: readonly number[] | undefined;
  return (line) => {
    starts ??= lineStarts(text);
    const start = starts[line];
    if (start === undefined) return undefined;
    const next = starts[line + 1] ?? text.length;
    return text.slice(start, next).replace(/\r?\n$|\r$/, '');
  };
}
