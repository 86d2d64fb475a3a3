// How sentences of a language are read, as tables: what each says about mining, on whose consent an act depends, and
// what has to be left alone.
import assert from 'node:assert/strict';
import type { PermissionForm, Stance } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';

export interface Sentences {
  /** A lead-in may stand before its list: lines are joined as Markdown. */
  readonly mining: readonly (readonly [stance: Stance, text: string])[];
  readonly permissions: readonly (readonly [
    grantor: string | undefined,
    forms: readonly PermissionForm[],
    text: string,
  ])[];
  readonly leftAlone: readonly string[];
}

const reviewer = newReviewer({ as: 'terms' });

export function readsSentences(language: string, { mining, permissions, leftAlone }: Sentences): void {
  describe(`sentences in ${language}`, () => {
    for (const [stance, text] of mining) {
      it(`says ${stance}: ${title(text)}`, () => {
        const stances = findings(text, language).flatMap((f) =>
          f.rule === 'permission-required' ? [] : [f.stance],
        );
        assert.deepEqual([...new Set(stances)], [stance]);
      });
    }
    for (const [grantor, forms, text] of permissions) {
      it(`needs consent of ${grantor ?? 'nobody named'}: ${title(text)}`, () => {
        const [finding] = findings(text, language).filter((f) => f.permission);
        assert.deepEqual([finding?.permission?.grantor, finding?.permission?.form], [grantor, forms]);
      });
    }
    for (const text of leftAlone) {
      it(`leaves alone: ${title(text)}`, () => {
        assert.deepEqual(
          findings(text, language).map((f) => f.rule),
          [],
        );
      });
    }
  });
}

function findings(text: string, language: string) {
  return reviewer.review({ text, name: 'TERMS.md', format: 'markdown' }, { language }).findings;
}

function title(text: string): string {
  return `“${text.replaceAll(/\s+/g, ' ')}”`;
}
