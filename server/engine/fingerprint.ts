// What baselines and suppressions store: a hash of what a clause says, the same under renumbering, re-wrapping and
// edits elsewhere.
import type { Range } from './items.ts';
import { cut, within } from './items.ts';
import type { Read } from './passages.ts';

/** 16 hexadecimal digits over the rule and the levelled words of the item that holds the act; numbers count as marks. */
export function fingerprint(rule: string, { passage }: Read, act: Range): string {
  const item = cut(passage).items.find((i) => within(act, i)) ?? { from: 0, to: passage.tokens.length };
  const words = passage.tokens.slice(item.from, item.to).filter((t) => t.isWord && !/^[\d.]+$/u.test(t.text));
  return hash([rule, ...words.map((t) => t.text)].join(' '));
}

/** Two 32-bit FNV-1a hashes side by side (parameters of the FNV draft); good against chance, not against malice. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (i & 0xff), 0x01000193);
  }
  return hex(a) + hex(b);
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}
