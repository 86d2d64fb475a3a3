import assert from 'node:assert/strict';
import type { PermissionForm, Verdict } from '../../server/engine/review.ts';
import { en } from '../../server/messages/en.ts';
import { fr } from '../../server/messages/fr.ts';
import { messagesFor } from '../../server/messages/messages.ts';

/** Every text, those that are put together with words for their places. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'function') {
    const make = value as (...given: unknown[]) => unknown;
    for (const given of [[], ['x', 'x', 'x'], [['x', 'y'], 'x', () => true], ['x', 2, 3, 4], ['x', ['y']]]) {
      try {
        yield* texts(make(...given));
      } catch {
        // Not what it takes.
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* texts(each);
  }
}

const stances: readonly Verdict[] = [
  'prohibited',
  'permission-required',
  'restricted',
  'permitted',
  'mention',
];

describe('messages', () => {
  it('are those of the reader’s language, English where we have no such language', () => {
    assert.deepEqual(['fr', 'fr-CA', 'FR_be', 'en-GB', 'de'].map(messagesFor), [fr, fr, fr, en, en]);
  });

  it('in French have spaces that do not break before high punctuation and inside guillemets', () => {
    const all = [...texts(fr)];
    assert.ok(all.length > 150, String(all.length));
    assert.deepEqual(
      all.filter((text) =>
        / [:;!?»]|«(?!\u00a0)|(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0"]):(?=\s|$)/u.test(text),
      ),
      [],
    );
  });

  it('in English have no French spaces', () => {
    assert.deepEqual(
      [...texts(en)].filter((text) => /[\u00a0\u202f]/u.test(text)),
      [],
    );
  });

  it('name each stance by one word, wherever it stands', () => {
    const roots = {
      fr: {
        prohibited: 'interdit',
        'permission-required': 'autorisation',
        restricted: 'restreint',
        permitted: 'permis',
        mention: 'évoqué',
      },
      en: {
        prohibited: 'prohibited',
        'permission-required': 'permission',
        restricted: 'restricted',
        permitted: 'permitted',
        mention: 'mentioned',
      },
    } as const;
    for (const [language, messages] of [['fr', fr] as const, ['en', en] as const]) {
      for (const stance of stances) {
        const root = roots[language][stance as keyof (typeof roots)['fr']];
        for (const text of [
          messages.verdicts[stance],
          messages.lens.verdicts[stance],
          messages.summary.answer[stance],
          messages.explanation.verdict[stance as 'prohibited']('x'),
        ]) {
          assert.ok(text.toLowerCase().includes(root), `${text} (${root})`);
        }
      }
    }
  });

  it('stack the forms of a permission in the order in which one says them', () => {
    const all: PermissionForm[] = ['written', 'express', 'specific', 'prior'];
    assert.equal(en.stacked(all), 'prior express specific written');
    assert.equal(en.stacked(['written', 'express']), 'express written');
    assert.equal(fr.stacked(all), 'préalable, expresse, spécifique et écrite');
    const nobody = (): boolean => false;
    assert.equal(
      en.explanation.consent(['written', 'express'], 'Acme', nobody),
      'express written consent (“Acme”)',
    );
    assert.equal(
      fr.explanation.consent(['written', 'prior'], undefined, nobody),
      'accord préalable et écrit',
    );
    assert.equal(
      fr.lens.permissionOf(fr.stacked(['written', 'prior']), undefined),
      'autorisation préalable et écrite',
    );
  });

  it('in French elide before a vowel, within quotation marks as well', () => {
    assert.equal(fr.summary.attributed(['Oracle']), 'Conditions d’Oracle.');
    assert.equal(fr.summary.attributed(['Google']), 'Conditions de Google.');
    assert.equal(fr.summary.of('Acme'), 'd’«\u00a0Acme\u00a0»');
    assert.equal(fr.summary.of('l’Hébergeur'), 'de «\u00a0l’Hébergeur\u00a0»');
    assert.equal(fr.summary.attributed(['Google', 'Oracle']), 'Conditions de Google et d’Oracle.');
  });

  it('in French agree with the act', () => {
    const { verdict, acts } = fr.explanation;
    assert.equal(verdict.prohibited(acts.mine), 'Le minage de cryptomonnaies est interdit');
    assert.equal(verdict.prohibited(acts.software), 'L’exécution de logiciels de minage est interdite');
    assert.equal(verdict.permitted(acts.assignment), 'La cession est permise');
  });

  it('say which of the parties the reader is', () => {
    const isReader = (party: string): boolean => party === 'Customer' || party === 'you';
    assert.equal(
      en.explanation.bound(['Customer', 'its users'], isReader),
      'binds you (“Customer”) and “its users”',
    );
    assert.equal(en.explanation.bound(['you'], isReader), 'binds you');
    assert.equal(
      en.explanation.consent(['prior'], 'Customer', isReader),
      'prior consent, which is yours to give (“Customer”)',
    );
    assert.equal(
      fr.explanation.bound(['Customer', 'ses clients'], isReader),
      'vous lie («\u00a0Customer\u00a0»), ainsi que «\u00a0ses clients\u00a0»',
    );
  });
});
