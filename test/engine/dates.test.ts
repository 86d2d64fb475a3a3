import assert from 'node:assert/strict';
import { firstDate, writesDayFirst } from '../../server/engine/dates.ts';

/** "2022-12-01", with "?" for what is left out, and the words that were read. */
function read(text: string, language: string, isDayFirst = false): string {
  const date = firstDate(text, { language, isDayFirst });
  if (!date) return 'none';
  const two = (n: number | undefined): string => (n === undefined ? '?' : String(n).padStart(2, '0'));
  return `${String(date.year ?? '?')}-${two(date.month)}-${two(date.day)} ${text.slice(date.start, date.end)}`;
}

describe('a date', () => {
  const table: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
    en: [
      ['on December 1, 2022 we', '2022-12-01 December 1, 2022'],
      ['DECEMBER 1,2022', '2022-12-01 DECEMBER 1,2022'],
      ['the 1st day of December, 2022', '2022-12-01 1st day of December, 2022'],
      ['1 Dec. 2022', '2022-12-01 1 Dec. 2022'],
      ['Sept 3rd 2019', '2019-09-03 Sept 3rd 2019'],
      ['2009 September 09', '2009-09-09 2009 September 09'],
      ['12/01/2022', '2022-12-01 12/01/2022'],
      ['31/12/2022', '2022-12-31 31/12/2022'],
      ['01.12.2022', '2022-12-01 01.12.2022'],
      ['10.19.2020', '2020-10-19 10.19.2020'],
      ['2022-12-01T09:30:00Z', '2022-12-01 2022-12-01'],
      ['Jan 2021', '2021-01-? Jan 2021'],
      ['v. 2022-12', '2022-12-? 2022-12'],
      ['version 05/2018', '2018-05-? 05/2018'],
      ['**Effective:** **July 22, 2026**', '2026-07-22 July 22, 2026'],
      ['on 1 December', '?-12-01 1 December'],
      ['you may 30 times', 'none'],
      ['we march 5 miles', 'none'],
      ['within 30 days', 'none'],
      ['version 2.1.15', 'none'],
      ['Section 13/2020/7', 'none'],
      ['February 31, 2020', 'none'],
      ['192.168.10.2022', 'none'],
    ],
    fr: [
      ['le 1er décembre 2022', '2022-12-01 1er décembre 2022'],
      ['le 1ᵉʳ decembre 2022', '2022-12-01 1ᵉʳ decembre 2022'],
      ['AOÛT 2019', '2019-08-? AOÛT 2019'],
      ['3 févr. 2020', '2020-02-03 3 févr. 2020'],
      ['01/12/2022', '2022-12-01 01/12/2022'],
      ['25/05/18', '2018-05-25 25/05/18'],
      ['le 1er décembre.', '?-12-01 1er décembre'],
    ],
    de: [
      ['1. März 2023', '2023-03-01 1. März 2023'],
      ['Mittwoch, 9. September 2020', '2020-09-09 9. September 2020'],
      ['2. Jänner 2020', '2020-01-02 2. Jänner 2020'],
      ['01. 03. 2023', '2023-03-01 01. 03. 2023'],
      ['Stand: 03/2021', '2021-03-? 03/2021'],
    ],
    es: [
      ['1 de enero de 2023', '2023-01-01 1 de enero de 2023'],
      ['15 de septiembre del 2020', '2020-09-15 15 de septiembre del 2020'],
      ['1º de enero de 2020', '2020-01-01 1º de enero de 2020'],
      ['enero de 2023', '2023-01-? enero de 2023'],
    ],
    it: [
      ['1° gennaio 2023', '2023-01-01 1° gennaio 2023'],
      ['maggio 2018', '2018-05-? maggio 2018'],
    ],
    pt: [
      ['1.º de março de 2021', '2021-03-01 1.º de março de 2021'],
      ['15 de Setembro de 2020', '2020-09-15 15 de Setembro de 2020'],
    ],
    nl: [
      ['2 mrt. 2021', '2021-03-02 2 mrt. 2021'],
      ['25 mei 2018', '2018-05-25 25 mei 2018'],
    ],
    ja: [['2023年11月1日発効', '2023-11-01 2023年11月1日']],
    pl: [['10 czerwca 2025', '2025-06-10 10 czerwca 2025']],
  };
  for (const [language, rows] of Object.entries(table)) {
    for (const [text, expected] of rows) {
      it(`is read in ${language} from “${text}”`, () => {
        assert.equal(read(text, language), expected);
      });
    }
  }

  it('has its day first in English where the document writes so', () => {
    assert.equal(writesDayFirst('Reviewed 25/05/2018, updated 01/12/2022'), true);
    assert.equal(writesDayFirst('05/25/2018'), false);
    assert.equal(read('01/12/2022', 'en', true), '2022-12-01 01/12/2022');
  });

  it('is the first of several', () => {
    assert.equal(read('from 2 May 2020 to 2021-01-01', 'en'), '2020-05-02 2 May 2020');
    assert.equal(read('2020-01-01, then 2 May 2021', 'en'), '2020-01-01 2020-01-01');
  });

  it('is read with a malformed language tag', () => {
    assert.equal(read('2 May 2020', '!!'), '2020-05-02 2 May 2020');
  });
});
