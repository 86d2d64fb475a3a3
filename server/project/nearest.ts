import leven from 'leven';

/** The one of `known` that `word` was most likely meant to be, if any is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const byDistance = known
    .map((each) => ({ each, distance: leven(word.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = byDistance[0];
  return best && best.distance <= Math.min(Math.max(2, word.length / 3), word.length - 1)
    ? best.each
    : undefined;
}
