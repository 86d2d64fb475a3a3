// What German and Dutch ask of the engine: verbs that stand last, nouns with capitals, sections by "§".
import assert from 'node:assert/strict';
import type { Finding } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';
import { outlineOf } from '../support/outline-picture.ts';

const reviewer = newReviewer({ as: 'terms' });

function findings(text: string, language: string): readonly Finding[] {
  return reviewer.review({ text, name: 'TERMS.md', format: 'markdown' }, { language }).findings;
}

describe('verbs that stand last', () => {
  it('finds the negation of a modal behind what stands between', () => {
    const text =
      'Der Kunde darf die ihm von uns auf Dauer überlassenen Server nicht zum Schürfen von Bitcoin nutzen.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.stance),
      ['prohibited'],
    );
  });

  it('skips an inserted clause on the way to the negation', () => {
    const text = 'De klant mag, zolang hij niet betaalt, de servers niet gebruiken om bitcoin te minen.';
    assert.deepEqual(
      findings(text, 'nl').map((f) => f.rule),
      ['mining-prohibited'],
    );
  });

  it('leaves a licence alone whose subordinate clause negates something else', () => {
    const text = 'Der Kunde darf Kryptowährungen schürfen, wenn er Dritte nicht stört.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.stance),
      ['permitted'],
    );
  });

  it('takes up the act by a pronoun long before what rules on it', () => {
    const text =
      'Krypto-Mining ist hier verboten, während der Nachbar es auf eigenen Servern ausdrücklich erlaubt.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.stance),
      ['prohibited', 'permitted'],
    );
  });

  it('lets a last word refuse what the sentence before it grants', () => {
    const text = 'Der Handel mit Kryptowährungen ist in Ordnung, das Schürfen hingegen nicht.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.stance),
      ['prohibited'],
    );
  });
});

describe('names among capital nouns', () => {
  it('ends a giver before the verb, and keeps a genitive’s article', () => {
    const text = 'Es ist verboten, ohne Zustimmung des Anbieters Bitcoin zu schürfen.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.permission?.grantor),
      ['des Anbieters'],
    );
  });

  it('takes no capital noun far from the consent for its giver', () => {
    const text =
      'Der Mieter hat vor der Aufstellung von Geräten zum Schürfen von Bitcoin die schriftliche Freigabe einzuholen.';
    assert.deepEqual(
      findings(text, 'de').map((f) => [f.stance, f.permission?.grantor]),
      [['permission-required', undefined]],
    );
  });

  it('names whoever a possessive points back at', () => {
    const text = 'Racks mogen pas worden verplaatst wanneer de portier zijn fiat heeft gegeven.';
    assert.deepEqual(
      findings(text, 'nl').map((f) => f.permission?.grantor),
      ['de portier'],
    );
  });
});

describe('a consent that stands in a lead-in', () => {
  it('is asked for by each item, and by the lead-in no more', () => {
    const text =
      'Ohne vorherige Zustimmung der Verwaltung dürfen Mieter nicht:\n\n- Wände streichen,\n- Hunde halten.';
    assert.deepEqual(
      findings(text, 'de').map((f) => [f.quote, f.permission?.grantor, f.path.at(-1)?.what]),
      [
        ['Wände streichen', 'der Verwaltung', 'lead-in'],
        ['Hunde halten', 'der Verwaltung', 'lead-in'],
      ],
    );
  });

  it('is not asked for by an item that has a modality of its own', () => {
    const text =
      'Ohne vorherige Zustimmung der Verwaltung dürfen Mieter nicht:\n\n- Wände streichen,\n- Müll im Hof lagern; das ist verboten.';
    assert.deepEqual(
      findings(text, 'de').map((f) => f.quote),
      ['Wände streichen'],
    );
  });
});

describe('German structure', () => {
  it('takes “§ 4” and its title for a section, apart from the numbers of its paragraphs', () => {
    const text =
      'ORDNUNG\n\n§ 3 Zweck\n\n1. Sie gilt hier.\n2. Sie gilt dort.\n\n§ 4 Verbotene Nutzung\n\n1. Bitcoin-Mining\n2. Spam\n';
    const { clauses } = outlineOf(text, 'plaintext');
    assert.deepEqual(
      clauses.filter((c) => c.clause.kind !== 'heading').map((c) => c.section?.title),
      ['§ 3 Zweck', '§ 3 Zweck', '§ 4 Verbotene Nutzung', '§ 4 Verbotene Nutzung'],
    );
  });

  it('ends no sentence behind the day of a month', () => {
    const { clauses } = outlineOf('Diese Ordnung tritt am 15. Oktober 2023 in Kraft. Sie gilt hier.');
    assert.deepEqual(
      clauses.map((c) => c.clause.text),
      ['Diese Ordnung tritt am 15. Oktober 2023 in Kraft.', 'Sie gilt hier.'],
    );
  });
});
