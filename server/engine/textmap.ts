// Clean text and the way back to its source. A map is a list of runs: a run of equal lengths copies character by
// character; any other run stands for its source as a whole (an entity, an escape, folded white space).
import type { MappedText } from './clause.ts';
import type { Span } from './span.ts';

/** Text of one paragraph, item, heading or cell; clauses are slices of it. */
export class TextMap implements MappedText {
  readonly text: string;
  /** Per run: start in text, start in source, end in source. */
  readonly #runs: Int32Array;

  constructor(text: string, runs: readonly number[]) {
    this.text = text;
    this.#runs = Int32Array.from(runs);
  }

  toSource(span: Span): Span {
    const start = Math.max(0, Math.min(span.start, this.text.length));
    const end = Math.max(start, Math.min(span.end, this.text.length));
    if (start === end) {
      const at = start < this.text.length ? this.#startOf(start) : this.#endOf(start - 1);
      return { start: at, end: at };
    }
    return { start: this.#startOf(start), end: this.#endOf(end - 1) };
  }

  #startOf(index: number): number {
    const run = this.#runAt(index);
    const [from, source] = [this.#number(run * 3), this.#number(run * 3 + 1)];
    return this.#copies(run) ? source + index - from : source;
  }

  /** Where the character at `index` ends in the source. */
  #endOf(index: number): number {
    const run = this.#runAt(index);
    const [from, source] = [this.#number(run * 3), this.#number(run * 3 + 1)];
    return this.#copies(run) ? source + index - from + 1 : this.#number(run * 3 + 2);
  }

  #copies(run: number): boolean {
    const next = run * 3 + 3 < this.#runs.length ? this.#number(run * 3 + 3) : this.text.length;
    return next - this.#number(run * 3) === this.#number(run * 3 + 2) - this.#number(run * 3 + 1);
  }

  #runAt(index: number): number {
    let low = 0;
    let high = this.#runs.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#number(middle * 3) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #number(at: number): number {
    return this.#runs[at] ?? 0;
  }
}

// Soft hyphens, zero-width spaces, word joiners and marks of byte order carry no text.
const invisible = /[\u00ad\u200b\u2060\ufeff]/;
const special = /[\s\u00ad\u200b\u2060\0]/g;

/** Gathers clean text piece by piece: folds white space, trims, drops what carries no text. */
export class TextMapBuilder {
  #text = '';
  readonly #runs: number[] = [];
  #spaceStart = -1;
  #spaceEnd = -1;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  get endsWithSpace(): boolean {
    return this.#spaceStart >= 0 || this.#text === '';
  }

  /** Characters that stand in the source as they are, at `source`. */
  copy(text: string, source: number): void {
    let from = 0;
    special.lastIndex = 0;
    for (let match = special.exec(text); match; match = special.exec(text)) {
      const { index } = match;
      if (index > from) this.#run(text.slice(from, index), source + from, source + index);
      from = index + 1;
      const character = match[0];
      if (character === '\0') this.#run('\uFFFD', source + index, source + from);
      else if (!invisible.test(character)) this.space(source + index, source + from);
    }
    if (from < text.length) this.#run(text.slice(from), source + from, source + text.length);
  }

  /** Characters that the source writes otherwise, in `[start, end)`. */
  replace(text: string, start: number, end: number): void {
    const folded = text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '');
    if (folded === '') return;
    if (/^\s+$/.test(folded)) this.space(start, end);
    else this.#run(folded.replace(/\s+/g, ' '), start, end);
  }

  /** White space, or a break that reads as such. */
  space(start: number, end: number): void {
    if (this.#text === '') return;
    if (this.#spaceStart < 0) this.#spaceStart = start;
    this.#spaceEnd = Math.max(end, this.#spaceStart);
  }

  /** The text so far, or undefined where there is none; the builder is empty again after that. */
  take(): TextMap | undefined {
    const text = this.#text;
    const map = text === '' ? undefined : new TextMap(text, this.#runs);
    this.#text = '';
    this.#runs.length = 0;
    this.#spaceStart = -1;
    return map;
  }

  #run(text: string, start: number, end: number): void {
    if (this.#spaceStart >= 0) {
      this.#push(' ', this.#spaceStart, this.#spaceEnd);
      this.#spaceStart = -1;
    }
    this.#push(text, start, end);
  }

  #push(text: string, start: number, end: number): void {
    const runs = this.#runs;
    const length = runs.length;
    const from = this.#text.length;
    this.#text += text;
    if (length > 0 && end - start === text.length) {
      const [lastFrom, lastStart, lastEnd] = [
        runs[length - 3] ?? 0,
        runs[length - 2] ?? 0,
        runs[length - 1] ?? 0,
      ];
      if (lastEnd === start && from - lastFrom === lastEnd - lastStart) {
        runs[length - 1] = end;
        return;
      }
    }
    runs.push(from, start, end);
  }
}
