const head = 12_000;
const windows = 3;
const windowLength = 4_000;

/** Enough of a text to tell what kind of document it is: its beginning, and windows spread over the rest. */
export function sampleOf(text: string): string {
  const enough = head + windows * windowLength;
  if (text.length <= enough) return text;
  const parts = [text.slice(0, head)];
  const step = Math.floor((text.length - head - windowLength) / (windows - 1));
  for (let i = 0; i < windows; i++) {
    const from = head + i * step;
    parts.push(text.slice(from, from + windowLength));
  }
  return parts.join('\n');
}
