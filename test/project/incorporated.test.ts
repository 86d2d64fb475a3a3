import assert from 'node:assert/strict';
import { documentFinder } from '../../server/project/incorporated.ts';

/** Below one folder; undefined where none is certain. */
function found(name: string, { from = 'terms.md', among, target }: Asked): string | undefined {
  const uri = (path: string): string => `file:///w/${path}`;
  const find = documentFinder([from, ...among].map(uri));
  return find({ name, target }, uri(from))?.slice(uri('').length);
}

interface Asked {
  readonly from?: string;
  readonly among: readonly string[];
  readonly target?: string;
}

describe('the document that another one makes part of itself', () => {
  const table: readonly (readonly [what: string, name: string, asked: Asked, found: string | undefined])[] = [
    [
      'is the one that is called so',
      'our Acceptable Use Policy',
      { among: ['acceptable-use-policy.md'] },
      'acceptable-use-policy.md',
    ],
    ['may be called by initials', 'Acceptable Use Policy', { among: ['AUP.txt'] }, 'AUP.txt'],
    [
      'may be called by initials of small words',
      'Terms of Service',
      { from: 'aup.md', among: ['tos.md'] },
      'tos.md',
    ],
    ['may have a number in its name', 'Acceptable Use Policy', { among: ['aup-2024.md'] }, 'aup-2024.md'],
    [
      'is the one that the link leads to',
      'our rules',
      { among: ['legal/house.md', 'rules.md'], target: 'legal/house.md#mining' },
      'legal/house.md',
    ],
    [
      'is the one that an address elsewhere names',
      'AUP',
      { among: ['acceptable-use-policy.md'], target: 'https://example.com/legal/acceptable-use-policy/' },
      'acceptable-use-policy.md',
    ],
    [
      'bears the name of the same provider',
      'Acceptable Use Policy',
      { from: 'acme-terms.md', among: ['acme-aup.md', 'initech-aup.md'] },
      'acme-aup.md',
    ],
    [
      'bears no name of another provider',
      'Acceptable Use Policy',
      { from: 'acme-terms.md', among: ['initech-acceptable-use-policy.md'] },
      undefined,
    ],
    [
      'stands in the folder of the same provider',
      'Acme Acceptable Use Policy',
      { from: 'acme/terms.md', among: ['acme/aup.md', 'initech/aup.md'] },
      'acme/aup.md',
    ],
    [
      'does not stand in the folder beside',
      'Acceptable Use Policy',
      { from: 'acme/terms.md', among: ['initech/aup.md'] },
      undefined,
    ],
    ['may stand below', 'Acceptable Use Policy', { among: ['policies/aup.md'] }, 'policies/aup.md'],
    [
      'is not guessed where two stand below',
      'Acceptable Use Policy',
      { among: ['acme/aup.md', 'initech/aup.md'] },
      undefined,
    ],
    [
      'is none that only shares a word',
      'Privacy Policy',
      { among: ['acceptable-use-policy.md', 'policy.md'] },
      undefined,
    ],
    ['is not the document itself', 'Terms', { among: [] }, undefined],
  ];
  for (const [what, name, asked, expected] of table) {
    it(what, () => assert.equal(found(name, asked), expected));
  }

  it('is found among many in no time', () => {
    const uris = Array.from({ length: 20_000 }, (_, index) => `file:///w/${index}/terms-${index}.md`);
    const find = documentFinder([...uris, 'file:///w/7/aup.md']);
    const hits = uris.filter((uri) => find({ name: 'Acceptable Use Policy' }, uri) !== undefined);
    assert.deepEqual(hits, ['file:///w/7/terms-7.md']);
  }).timeout(5000);
});
