import assert from 'node:assert/strict';
import { documentDate, effectiveDate, sinceDate } from '../../server/engine/effective.ts';
import { documentLanguages } from '../support/document-languages.ts';

function effective(text: string, language = 'en', kind: 'terms' | 'other' = 'terms'): string | undefined {
  return effectiveDate(text, { language, kind, isReport: false }, documentLanguages);
}

describe('the effective date', () => {
  const table: readonly (readonly [language: string, text: string, expected: string | undefined])[] = [
    ['en', '# Terms\n\n**Effective Date:** December 1, 2022\n\nText.', '2022-12-01'],
    ['en', 'These terms take effect on 1 March 2023.', '2023-03-01'],
    ['en', '---\nlast_updated: 2024-02-03\n---\n# Terms', '2024-02-03'],
    ['en', '_Last modified: Jan 2021_', '2021-01-01'],
    ['en', 'This Agreement is made as of the 5th day of May, 2009 (the “Effective Date”).', '2009-05-05'],
    ['en', 'Executed on May 5, 2009 (the "Effective Date") by the parties.', '2009-05-05'],
    ['en', '| Effective date | Version |\n|---|---|\n| | |\n\nEffective date | 2023-04-05', '2023-04-05'],
    ['fr', 'En vigueur au 1er décembre 2022', '2022-12-01'],
    ['fr', 'Date d’entrée en vigueur : 01/12/2022', '2022-12-01'],
    ['fr', 'Dernière mise à jour : 3 août 2021', '2021-08-03'],
    ['fr', '## CGU\n\nÀ compter du : 1er mai 2024', '2024-05-01'],
    ['de', 'Stand: 1. März 2023', '2023-03-01'],
    ['de', 'Diese Bedingungen sind in Kraft ab 01.03.2023.', '2023-03-01'],
    ['de', 'Zuletzt aktualisiert am 5. Mai 2022', '2022-05-05'],
    ['es', 'Última actualización: 1 de septiembre de 2022', '2022-09-01'],
    ['es', 'Estos términos entran en vigor el 1 de enero de 2023.', '2023-01-01'],
    ['it', 'In vigore dal 1° gennaio 2023', '2023-01-01'],
    ['it', 'Ultimo aggiornamento: 15/09/2020', '2020-09-15'],
    ['pt', 'Última atualização: 15 de setembro de 2020', '2020-09-15'],
    ['pt', 'Estes termos entram em vigor em 1º de janeiro de 2023.', '2023-01-01'],
    ['nl', 'Laatst bijgewerkt op 18 maart 2024', '2024-03-18'],
    ['nl', 'Ingangsdatum: 1 januari 2023', '2023-01-01'],
    ['en', 'No date here. We act within 30 days of the Effective Date.', undefined],
    ['en', '', undefined],
  ];
  for (const [language, text, expected] of table) {
    it(`is ${expected ?? 'none'} in “${text.replace(/\s+/gu, ' ')}”`, () => {
      assert.equal(effective(text, language), expected);
    });
  }

  it('is that on which the terms are in force, rather than that of their last update', () => {
    assert.equal(effective('Last updated: 3 March 2024\n\nEffective date: 1 May 2024'), '2024-05-01');
  });

  it('is a full date, rather than a month, of the same sort', () => {
    assert.equal(effective('Last updated: March 2024\n\n…\n\nLast revised: 9 March 2024'), '2024-03-09');
  });

  it('is the latest of several versions in one line', () => {
    assert.equal(
      effective('Versions: effective May 1, 2019 - effective June 1, 2021 - effective July 1, 2020'),
      '2021-06-01',
    );
  });

  it('is not the day on which an earlier version ended', () => {
    assert.equal(
      effective('Terms effective until March 1, 2020 are kept here. Effective: March 2, 2020'),
      '2020-03-02',
    );
  });

  it('is not the date of a law', () => {
    assert.equal(effective('We follow Regulation (EU) 2016/679, in force since 25 May 2018.'), undefined);
    assert.equal(effective('Effective January 1, 2020, the CCPA gives you rights.'), undefined);
    assert.equal(effective('Conforme à la loi\n\nLoi n° 78-17 du 6 janvier 1978', 'fr'), undefined);
  });

  it('is not the day of an event deep inside the text', () => {
    const filler = 'The parties agree on many things in this part of the text. '.repeat(120);
    assert.equal(
      effective(`${filler} It may end this deal, effective as of May 1, 2030. ${filler}`),
      undefined,
    );
  });

  it('is the bare date under the title of terms, but not of other documents', () => {
    const text = '# Privacy Policy\n\n23 June 2016\n\nWe collect little.';
    assert.equal(effective(text), '2016-06-23');
    assert.equal(effective(text, 'en', 'other'), undefined);
  });

  it('is the date beside the place of signature at the end', () => {
    const text = `# Vertrag\n\n${'Die Parteien einigen sich. '.repeat(100)}\n\nBerlin, den 14.11.2023\n`;
    assert.equal(effective(text, 'de'), '2023-11-14');
  });

  it('is none in a report, which has a date of its own all the same', () => {
    const text = 'date 2022-12 A firm bans mining. The change took effect on 1 December 2022.';
    assert.equal(
      effectiveDate(text, { language: 'en', kind: 'other', isReport: true }, documentLanguages),
      undefined,
    );
    assert.equal(
      documentDate('3 January 2023\n\nA firm bans mining.', 'en', documentLanguages),
      '2023-01-03',
    );
  });

  it('is read with the day first where other dates of the text can only be read so', () => {
    assert.equal(effective('Last updated: 03/04/2022. Reviewed on 25/12/2021.'), '2022-04-03');
    assert.equal(effective('Last updated: 03/04/2022.'), '2022-03-04');
  });
});

describe('the date since which a rule holds', () => {
  function since(clause: string, language: string, date?: string): string | undefined {
    return sinceDate(clause, { language, documentDate: date }, documentLanguages);
  }

  it('is read from its clause', () => {
    assert.equal(since('As of 1 December 2023, mining is prohibited.', 'en'), '2023-12-01');
    assert.equal(since('Depuis le 3 mars 2021, le minage est interdit.', 'fr'), '2021-03-03');
    assert.equal(since('Seit dem 1. Mai 2022 ist Mining untersagt.', 'de'), '2022-05-01');
  });

  it('takes the year from the document, the nearest one', () => {
    assert.equal(since('La règle est entrée en vigueur le 1er décembre.', 'fr', '2022-12-01'), '2022-12-01');
    assert.equal(since('The ban has been in force since 1 December.', 'en', '2023-01-05'), '2022-12-01');
    assert.equal(since('The ban takes effect on 1 January.', 'en', '2022-12-20'), '2023-01-01');
  });

  it('is none without a year anywhere, without a day, or without a date', () => {
    assert.equal(since('The ban takes effect on 1 January.', 'en'), undefined);
    assert.equal(since('Mining has been banned since last year.', 'en', '2022-12-20'), undefined);
    assert.equal(since('You may not mine for 30 days.', 'en', '2022-12-20'), undefined);
  });
});
