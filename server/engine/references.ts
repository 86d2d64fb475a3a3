// Definitions of links and footnotes: the only thing in Markdown that reaches from chunk to chunk.

/** How Markdown compares labels. */
export function normalLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** Could `chunk` define something? */
export function mayDefine(chunk: string): boolean {
  return chunk.includes(']:');
}

const label = /\[((?:[^\\[\]]|\\.){1,999})\]/gs;

/** Definitions, to be put before `chunk`, of the labels that it uses and does not define itself. */
export function preambleFor(
  chunk: string,
  own: readonly string[],
  defined: ReadonlyMap<string, string>,
): string {
  if (defined.size === 0 || !chunk.includes('[')) return '';
  const used = new Set<string>();
  for (const match of chunk.matchAll(label)) {
    const name = normalLabel(match[1] ?? '');
    if (defined.has(name)) used.add(name);
    if (used.size > 200) break;
  }
  for (const name of own) used.delete(normalLabel(name));
  // Links last: what follows a footnote could be read as its continuation.
  const names = [...used].sort((a, b) => Number(b.startsWith('^')) - Number(a.startsWith('^')));
  if (names.length === 0) return '';
  return `${names.map((name) => `[${defined.get(name) ?? name}]: x\n\n`).join('')}[\uE000]: x\n\n`;
}

/** A chunk that is one plain link definition, with its label; saves parsing it. */
export function loneDefinition(chunk: string): string | undefined {
  return /^\[([^\\[\]^][^\\[\]]*)\]:[ \t]*[^\s<>()"'\\]+\s*$/.exec(chunk)?.[1];
}
