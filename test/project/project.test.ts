import assert from 'node:assert/strict';
import { type Project, projects } from '../../server/project/project.ts';

/** Of files by path below `file:///w/`. */
function project(files: Readonly<Record<string, object | string>>, document: string): Project | undefined {
  const read = (uri: string): string | undefined => {
    const file = files[decodeURIComponent(uri.replace('file:///w/', ''))];
    return typeof file === 'object' ? JSON.stringify(file) : file;
  };
  return projects(read).of(`file:///w/${encodeURI(document)}`);
}

const name = '.licensetermreview.json';

describe('project', () => {
  it('of a document is that of the nearest project file', () => {
    const files = { [name]: { language: 'fr' }, [`legal/${name}`]: { language: 'de' } };
    const language = (document: string): string | undefined =>
      project(files, document)?.for(`file:///w/${document}`).settings.language;
    assert.deepEqual(['a.md', 'legal/a.md', 'legal/old/a.md', 'other/a.md'].map(language), [
      'fr',
      'de',
      'de',
      'fr',
    ]);
    assert.equal(project({}, 'a.md'), undefined);
  });

  it('may be written with comments under a name that says so', () => {
    assert.equal(
      project({ '.licensetermreview.jsonc': '{ "language": "fr" /* */ }' }, 'a.md')?.for('file:///w/a.md')
        .settings.language,
      'fr',
    );
  });

  it('begins with what it extends, and overrules it', () => {
    const files = {
      'base.json': {
        language: 'fr',
        languages: ['fr'],
        severity: { 'mining-prohibited': 'error', 'mining-mention': 'off' },
        failOn: ['error'],
      },
      [`legal/${name}`]: { extends: '../base.json', language: 'en', severity: { 'mining-mention': 'hint' } },
    };
    const reading = project(files, 'legal/a.md')?.for('file:///w/legal/a.md');
    assert.deepEqual(reading?.settings, {
      severities: { 'mining-prohibited': 'error', 'mining-mention': 'hint' },
      language: 'en',
      languages: ['fr'],
    });
    assert.deepEqual(reading.failOn, ['error']);
  });

  it('says which file it cannot extend, and where two extend each other', () => {
    const said = (files: Readonly<Record<string, object>>): readonly string[] =>
      (project(files, 'a.md')?.problems ?? []).map(({ message, line }) => `${line}: ${message}`);
    assert.deepEqual(said({ [name]: { extends: 'nope.json' } }), [
      '1: “extends” names “nope.json”, which cannot be read; check the path, which counts from this file.',
    ]);
    assert.deepEqual(said({ [name]: { extends: 'b.json' }, 'b.json': { extends: name } }), [
      '1: “extends” leads back to “.licensetermreview.json”; take one of the two out.',
    ]);
  });

  it('reads documents as terms or not by globs that count from its folder', () => {
    const files = {
      [`legal/${name}`]: { as: 'other', terms: ['current/**', '*.license'], other: ['current/drafts/'] },
    };
    const as = (document: string): string | undefined =>
      project(files, document)?.for(`file:///w/${document}`).settings.as;
    assert.deepEqual(
      ['legal/a.md', 'legal/current/a.md', 'legal/x/y.license', 'legal/current/drafts/a.md'].map(as),
      ['other', 'terms', 'terms', 'other'],
    );
  });

  it('overrides settings for some files, the last that matches winning', () => {
    const files = {
      [name]: {
        severity: { 'mining-prohibited': 'error' },
        overrides: [
          { files: ['old/**'], severity: { 'mining-prohibited': 'hint' }, failOn: ['none'], language: 'fr' },
          { files: ['old/kept.md'], failOn: ['warning'] },
        ],
      },
    };
    const reading = project(files, 'a.md')?.for('file:///w/old/kept.md');
    assert.deepEqual(reading?.severity, { 'mining-prohibited': 'hint' });
    assert.deepEqual(reading.failOn, ['warning']);
    assert.equal(reading.settings.language, 'fr');
  });

  it('says which side of the contract the reader is on, for some files another', () => {
    const files = { [name]: { party: 'customer', overrides: [{ files: ['sales/**'], party: 'provider' }] } };
    const party = (document: string): string | undefined =>
      project(files, document)?.for(`file:///w/${document}`).settings.party;
    assert.deepEqual(['terms.md', 'sales/terms.md'].map(party), ['customer', 'provider']);
  });

  it('suppresses fingerprints everywhere or in some files', () => {
    const files = {
      [name]: {
        suppressions: [
          { fingerprint: 'a', reason: 'everywhere' },
          { fingerprint: 'b', files: ['b.md'] },
        ],
      },
    };
    const suppressed = (document: string): [string, string][] => [
      ...(project(files, document)?.for(`file:///w/${document}`).suppressions ?? []),
    ];
    assert.deepEqual(suppressed('a.md'), [['a', 'everywhere']]);
    assert.deepEqual(suppressed('b.md'), [
      ['a', 'everywhere'],
      ['b', ''],
    ]);
  });

  it('knows parties by their other names, in any case', () => {
    const { parties } = project({ [name]: { parties: { Initech: ['INI', 'Initech Inc.'] } } }, 'a.md') ?? {};
    assert.deepEqual(
      ['initech', 'ini', 'initech inc.'].map((each) => parties?.get(each)),
      ['Initech', 'Initech', 'Initech'],
    );
  });

  it('reads folders with blanks and accents in their names', () => {
    const files = { [`conditions générales/${name}`]: { terms: ['été 2.md'] } };
    const document = 'conditions générales/été 2.md';
    assert.equal(project(files, document)?.for(`file:///w/${encodeURI(document)}`).settings.as, 'terms');
  });

  it('of an untitled document is none', () => {
    assert.equal(projects(() => '{}').of('untitled:Untitled-1'), undefined);
  });
});
