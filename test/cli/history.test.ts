import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, type Ran, newFolder, permission, silent } from './support.ts';

interface Timeline {
  readonly versions: number;
  readonly timeline: readonly {
    readonly path: string;
    readonly date: string;
    readonly mining: { readonly old: string | null; readonly new: string };
    readonly clauses: readonly { readonly change: string }[];
    readonly permissions: readonly { readonly change: string }[];
  }[];
}

describe('license-term-review history', () => {
  let folder: Folder;
  let day = 0;

  beforeEach(() => {
    folder = newFolder();
    folder.git('init', '--quiet');
    day = 0;
  });

  afterEach(() => folder.remove());

  function commit(name: string, content: string): void {
    folder.write(name, content);
    folder.git('add', '--all');
    const date = `2024-01-${String(++day).padStart(2, '0')}T12:00:00Z`;
    folder.git('commit', '--quiet', '--message', 'Terms', '--date', date);
  }

  it('finds the versions in which the stance changed, through a new name', () => {
    commit('terms.md', silent);
    commit('terms.md', `${silent}\nCome back soon.\n`);
    commit('terms.md', permission);
    folder.git('mv', 'terms.md', 'tos.md');
    commit('tos.md', permission);
    commit('tos.md', permission.replace(' without our prior written approval', ''));
    const { code, out, err } = folder.run(['history', '--json', 'tos.md']);
    assert.deepEqual([code, err], [0, '']);
    const { versions, timeline } = JSON.parse(out) as Timeline;
    assert.equal(versions, 4, 'the renamed one is the same version');
    assert.deepEqual(
      timeline.map(({ path, date, mining, clauses }) => [
        date.slice(0, 10),
        path,
        `${mining.old ?? ''} → ${mining.new}`,
        ...clauses.map(({ change }) => change),
      ]),
      [
        ['2024-01-01', 'terms.md', ' → silent'],
        ['2024-01-03', 'terms.md', 'silent → permission-required', 'added'],
        ['2024-01-05', 'tos.md', 'permission-required → prohibited', 'changed'],
      ],
    );
  });

  it('prints a timeline, newest last', () => {
    commit('terms.md', silent);
    commit('terms.md', permission);
    const { out } = folder.run(['history', 'terms.md']);
    assert.match(
      out,
      /^terms\.md\n2 versions, 1 change of mining terms\.\n\n2024-01-01 {2}[0-9a-f]{10} {2}Mining: silent {2}Ada\n\n2024-01-02 {2}[0-9a-f]{10} {2}Mining: silent → permission required {2}Ada\n {2}\+ Added: permission required · line 3 · “/,
    );
    assert.match(out, /\n {2}Permissions: 1 added, 0 removed, 0 changed\n$/);
  });

  it('prints Markdown whose links name the version', () => {
    commit('terms.md', permission);
    assert.match(
      folder.run(['history', '--format', 'markdown', 'terms.md']).out,
      /^# History of mining terms: terms\.md\n\n1 version, 0 changes of mining terms\.\n\n## 2024-01-01 — Mining: permission required\n\n\[[0-9a-f]{10}\]\([0-9a-f]{40}%3Aterms\.md\), Ada\n/,
    );
  });

  it('takes a name for a name, not for a pattern', () => {
    commit('terms [1] *.md', silent);
    commit('terms 1 x.md', permission);
    const { versions } = JSON.parse(folder.run(['history', '--json', 'terms [1] *.md']).out) as Timeline;
    assert.equal(versions, 1);
  });

  it('runs no command that a repository names', () => {
    commit('terms.md', permission);
    const touch = `sh -c "touch '${folder.path}/pwned'"`;
    folder.git('config', 'log.showSignature', 'true');
    for (const key of ['gpg.program', 'core.fsmonitor', 'core.pager', 'diff.external'])
      folder.git('config', key, touch);
    folder.run(['history', 'terms.md']);
    folder.run(['compare', 'HEAD:terms.md', 'terms.md']);
    assert.equal(existsSync(join(folder.path, 'pwned')), false);
  });

  it('passes over versions that are no text, and deletions', () => {
    commit('terms.md', silent);
    folder.write('terms.md', Uint8Array.of(0, 1, 2));
    folder.git('commit', '--quiet', '--all', '--message', 'Oops');
    folder.git('rm', '--quiet', 'terms.md');
    folder.git('commit', '--quiet', '--message', 'Gone');
    commit('terms.md', permission);
    const { versions } = JSON.parse(folder.run(['history', '--json', 'terms.md']).out) as Timeline;
    assert.equal(versions, 2);
  });

  it('says why there is none', () => {
    folder.write('terms.md', silent);
    folder.write('other.md', silent);
    folder.git('add', 'other.md');
    folder.git('commit', '--quiet', '--message', 'Other');
    const { code, err } = folder.run(['history', 'terms.md']);
    assert.equal(code, 2);
    assert.equal(err, 'license-term-review: terms.md is not known to Git; commit it first.\n');
    assert.equal(
      folder.run(['history', '.']).err,
      'license-term-review: . is a folder; name a document in it.\n',
    );
    assert.match(
      folder.run(['history', 'other.md', '--since', '2024-03-01']).err,
      /has no version since 2024-03-01/,
    );
  });

  it('of a folder that is no repository is refused', () => {
    const plain = newFolder({ 'terms.md': silent });
    const { code, err } = plain.run(['history', 'terms.md'], { env: { GIT_CEILING_DIRECTORIES: '/' } });
    plain.remove();
    assert.equal(code, 2);
    assert.match(
      err,
      /^license-term-review: this is no Git repository; go to one, or compare two files instead\.\n$/,
    );
  });

  it('finds two changes of stance in 1,000 versions of 100 kB, reading anew only what changed', function () {
    this.timeout(300_000);
    const parts = 120;
    const sections = Array.from({ length: parts }, (_, index) => section(index));
    const versions = Array.from({ length: 1000 }, (_, version) => {
      sections[version % parts] = `${section(version % parts)}\nUpdated with release ${version}.\n`;
      const rule =
        version < 300 ? '' : version < 700 ? permission : permission.replace(/ without our[^.]*/, '');
      return [
        '# Terms of Service',
        ...sections.slice(0, 60),
        rule.replace(/^# .*$/m, ''),
        ...sections.slice(60),
      ].join('\n\n');
    });
    const kilobytes = (versions[0]?.length ?? 0) / 1000;
    assert.ok(kilobytes > 100);
    folder.importVersions('terms.md', versions);
    const { result, seconds } = timed(['history', '--json', 'terms.md']);
    assert.deepEqual([result.code, result.err], [0, '']);
    const history = JSON.parse(result.out) as Timeline;
    assert.equal(history.versions, 1000);
    assert.deepEqual(
      history.timeline.map(({ mining }) => `${mining.old ?? ''} → ${mining.new}`),
      [' → silent', 'silent → permission-required', 'permission-required → prohibited'],
    );
    console.log(
      `      1,000 versions of ${kilobytes.toFixed(0)} kB in ${seconds.toFixed(1)} s: ${(1000 / seconds).toFixed(0)} versions a second`,
    );
    // Beside one review of one version, so that a busy machine slows both.
    const alone = timed(['review', '--format', 'json', '--fail-on', 'none', 'terms.md']).seconds;
    assert.ok(seconds < 100 * alone, `as long as ${(seconds / alone).toFixed(0)} reviews`);
  });

  function timed(args: readonly string[]): { readonly result: Ran; readonly seconds: number } {
    const started = performance.now();
    const result = folder.run(args);
    return { result, seconds: (performance.now() - started) / 1000 };
  }
});

function section(number: number): string {
  return `## ${number}. Part ${number}

Customer shall pay the fees for part ${number} within thirty days. The Service is provided as described in order ${number}, and each party bears its own costs. Neither party may assign its rights under part ${number} without the prior written consent of the other party.

Customer, and whoever uses the Service through Customer, must not:

- lend its credentials of part ${number} to others, nor **resell** part ${number} of the Service;
- send unsolicited messages by part ${number};
- probe the security measures of part ${number}:
  1. by scanning them;
  2. by load tests, unless we have agreed to them.

We may suspend part ${number} upon notice where its use harms other customers, and shall restore it without undue delay once the harm has ended. Notices under part ${number} must be in writing and reach the address that order ${number} names; they take effect on the next working day, or later where they say so.
`;
}
