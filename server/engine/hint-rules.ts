/** Checks of terms and references, apart from the rules of the review. */
export const hintRules = ['undefined-term', 'unused-term', 'duplicate-term', 'broken-reference'] as const;
export type HintRule = (typeof hintRules)[number];
