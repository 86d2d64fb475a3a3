import assert from 'node:assert/strict';
import { documentNamed } from '../../server/features/incorporated.ts';

const from = 'file:///w/legal/terms.md';
const uris = [
  from,
  'file:///w/acceptable-use-policy.md',
  'file:///w/legal/Acceptable%20Use%20Policy.txt',
  'file:///w/legal/sla.md',
  'file:///w/legal/conditions-generales-de-vente.md',
  'file:///w/legal/privacy.md',
];

describe('a document that another one names', () => {
  const table: readonly (readonly [name: string, found: string | undefined])[] = [
    ['our Acceptable Use Policy', 'file:///w/legal/Acceptable%20Use%20Policy.txt'],
    ['Service Level Agreement', 'file:///w/legal/sla.md'],
    ['les conditions générales de vente', 'file:///w/legal/conditions-generales-de-vente.md'],
    ['Privacy Policy', undefined],
    ['the', undefined],
  ];
  for (const [name, found] of table) {
    it(`${name}: ${found ?? 'none'}`, () => assert.equal(documentNamed(name, uris, from), found));
  }
});
