// Paragraphs that belong together although a blank line parts them: a number alone on its line and its text, and
// halves of a sentence that a page or a converter has cut.
import type { Block } from './block.ts';
import type { Clause } from './clause.ts';
import type { PlacedBlock } from './placing.ts';
import { cover, shift, type Span } from './span.ts';

/** What has grown so far is no sentence. */
const longest = 3000;
const mostClauses = 40;
/** Shorter lines end where their author wanted. */
const fullLine = 60;

export function joined(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const isBroken = isBrokenText(blocks);
  const result: PlacedBlock[] = [];
  let lone: Block | undefined;
  for (const placed of blocks) {
    const { block } = placed;
    if (isPageNumber(block)) continue;
    if (isLone(block)) {
      lone = block;
      continue;
    }
    const last = result[result.length - 1];
    if (lone && takes(block, lone)) {
      result.push({
        ...placed,
        block: { ...block, marker: lone.marker, startsItem: lone.startsItem, list: lone.list },
      });
    } else if (!lone && last && goesOn(last.block, block, isBroken))
      result[result.length - 1] = join(last, placed);
    else result.push(placed);
    lone = undefined;
  }
  return result;
}

function isPageNumber({ kind, marker, clauses, depth }: Block): boolean {
  const text = clauses[0]?.text ?? '';
  return kind === 'paragraph' && depth === 0 && marker === undefined && text.length < 5 && /^\d+$/.test(text);
}

function isLone({ kind, marker, clauses }: Block): boolean {
  return (
    kind === 'paragraph' && marker !== undefined && clauses.length === 1 && clauses[0]?.text === marker.text
  );
}

function takes(block: Block, lone: Block): boolean {
  return block.kind === 'paragraph' && block.marker === undefined && block.depth === lone.depth;
}

/** Was the text made of printed pages, every line a paragraph? */
function isBrokenText(blocks: readonly PlacedBlock[]): boolean {
  let full = 0;
  let broken = 0;
  for (const { block } of blocks) {
    const { length } = block.clauses;
    const { start, end } = block.span;
    if (block.kind !== 'paragraph' || end - start < fullLine || end - start > 2 * fullLine) continue;
    full++;
    if (!/[.!?:;]["'”’)]*$/.test(block.clauses[length - 1]?.text ?? '')) broken++;
  }
  return full >= 20 && broken > full / 2;
}

function goesOn(block: Block, next: Block, isBroken: boolean): boolean {
  if (block.kind !== 'paragraph' || next.kind !== 'paragraph' || next.marker !== undefined) return false;
  if (block.depth !== next.depth || (block.look !== '' && block.look !== 'short')) return false;
  const end = block.clauses[block.clauses.length - 1]?.text ?? '';
  const start = next.clauses[0]?.text ?? '';
  if (end.length > longest || block.clauses.length > mostClauses) return false;
  if (isBroken && /[\p{L}\p{N},(–-]$/u.test(end) && block.span.end - block.span.start >= fullLine)
    return true;
  if (end.length < fullLine || !/[\p{L}\p{N},]$/u.test(end)) return false;
  // "… the compliance of" goes on with whatever follows.
  return /^\p{Ll}/u.test(start) || (/(?:,|[ (]\p{Ll}{1,3})$/u.test(end) && /^[\p{L}\p{N}]/u.test(start));
}

function join(first: PlacedBlock, second: PlacedBlock): PlacedBlock {
  const by = second.at - first.at;
  const before = first.block.clauses;
  const [head, ...rest] = second.block.clauses.map((clause) => (by === 0 ? clause : moved(clause, by)));
  const last = before[before.length - 1];
  if (!head || !last) return first;
  const clauses = [...before.slice(0, -1), whole(last, head), ...rest];
  return {
    at: first.at,
    block: { ...first.block, clauses, look: '', span: cover(first.block.span, shift(second.block.span, by)) },
  };
}

function moved(clause: Clause, by: number): Clause {
  const { text, kind, marker } = clause;
  return { text, kind, marker, toSource: (span) => shift(clause.toSource(span), by) };
}

/** Two clauses as one, with a space between them. */
function whole(a: Clause, b: Clause): Clause {
  const border = a.text.length + 1;
  return {
    text: `${a.text} ${b.text}`,
    kind: a.kind,
    marker: a.marker,
    toSource({ start, end }: Span): Span {
      const inB = (at: number) => Math.max(0, at - border);
      if (start >= border) return b.toSource({ start: inB(start), end: inB(end) });
      if (end <= a.text.length) return a.toSource({ start, end });
      const from = a.toSource({ start: Math.min(start, a.text.length), end: a.text.length });
      const to = b.toSource({ start: 0, end: inB(end) });
      return start >= a.text.length
        ? { start: from.end, end: to.start === to.end ? to.start : to.end }
        : { start: from.start, end: to.end };
    },
  };
}
