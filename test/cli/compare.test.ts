import assert from 'node:assert/strict';
import { type Folder, ban, newFolder, permission, silent } from './support.ts';

const banned = permission.replace(' without our prior written approval', '');

describe('license-term-review compare', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({ 'old.md': silent, 'new.md': permission, 'banned.md': banned });
  });

  afterEach(() => folder.remove());

  it('says what changed in meaning, and fails where a warning is new', () => {
    const { code, out } = folder.run(['compare', 'new.md', 'banned.md']);
    assert.equal(code, 1);
    assert.equal(
      out,
      `new.md → banned.md
Mining: permission required → prohibited.

Mining clauses
  ~ Changed: prohibited · line 3 · “may not mine cryptocurrency”
      stance: permission required → prohibited
      form: prior written → none
      from whom: “us” → none

Unchanged: 0 mining clauses, 1 permission.
`,
    );
  });

  it('says that nothing changed', () => {
    folder.write('wrapped.md', permission.replace('without our', 'without\nour').replace('# T', '### T'));
    const { code, out } = folder.run(['compare', 'new.md', 'wrapped.md']);
    assert.equal(code, 0);
    assert.match(out, /\nNothing changed in meaning\.\n\nUnchanged: 1 mining clause, 1 permission\.\n$/);
  });

  it('prints Markdown with links to both sides', () => {
    const { out } = folder.run(['compare', '--format', 'markdown', 'new.md', 'banned.md']);
    assert.match(
      out,
      /^# What changed: new\.md → banned\.md\n\n\*\*Mining: permission required → prohibited\.\*\*/,
    );
    assert.match(out, /Before, \[line 3\]\(new\.md#L3\):\n\n> You may not mine/);
    assert.match(out, /After, \[line 3\]\(banned\.md#L3\):/);
  });

  it('fails as --fail-on says', () => {
    const code = (old: string, now: string, failOn: string): number | null =>
      folder.run(['compare', '--fail-on', failOn, old, now]).code;
    assert.equal(code('old.md', 'new.md', 'stance-change'), 1, 'silent → permission required');
    assert.equal(code('new.md', 'old.md', 'stance-change'), 1, 'a rule that is gone');
    assert.equal(code('new.md', 'old.md', 'warning'), 0, 'nothing is new');
    assert.equal(code('old.md', 'new.md', 'new-permission'), 1);
    assert.equal(code('new.md', 'banned.md', 'new-permission'), 0);
    assert.equal(code('old.md', 'new.md', 'permission-required'), 1);
    assert.equal(code('old.md', 'new.md', 'none'), 0);
    assert.equal(code('new.md', 'new.md', 'stance-change,new-permission,hint'), 0);
  });

  it('reads REV:path from Git', () => {
    folder.git('init', '--quiet');
    folder.write('legal/terms.md', silent);
    folder.git('add', '.');
    folder.git('commit', '--quiet', '--message', 'Terms');
    folder.write('legal/terms.md', ban);
    const { code, out } = folder.run(['compare', 'HEAD:legal/terms.md', 'legal/terms.md']);
    assert.equal(code, 1);
    assert.match(out, /^HEAD:legal\/terms\.md → legal\/terms\.md\nMining: silent → prohibited\.\n/);
  });

  describe('from Git', () => {
    const long = Array.from({ length: 20 }, (_, index) => `Each party bears its own costs of part ${index}.`);
    const text = (rule: string): string => `${silent}\n${long.join('\n\n')}\n\n${rule}\n`;
    const commit = (): void => {
      folder.git('add', '.');
      folder.git('commit', '--quiet', '--message', 'Terms');
    };

    beforeEach(() => {
      folder.git('init', '--quiet');
      folder.write('legal/old/terms.md', text('You may not mine cryptocurrency without our consent.'));
      commit();
      folder.write('legal/tos.md', text('You may not mine cryptocurrency.'));
      folder.git('rm', '--quiet', 'legal/old/terms.md');
      commit();
    });

    /** The first line of the comparison, which names both sides. */
    function sides(old: string, now: string, cwd = '.'): string | undefined {
      const { code, out, err } = folder.run(['compare', '--fail-on', 'none', old, now], { cwd });
      return code === 0 ? out.split('\n')[0] : err;
    }

    it('reads paths from the root of the repository, and from the folder at hand', () => {
      for (const [old, cwd, read] of [
        ['HEAD:legal/tos.md', '.', 'HEAD:legal/tos.md'],
        ['HEAD:legal/tos.md', 'legal', 'HEAD:legal/tos.md'],
        ['HEAD:./tos.md', 'legal', 'HEAD:./tos.md'],
        ['HEAD:tos.md', 'legal', 'HEAD:./tos.md'],
        ['HEAD~1:old/terms.md', 'legal', 'HEAD~1:./old/terms.md'],
        [`HEAD:${folder.path}/legal/tos.md`, '/', 'HEAD:./tos.md'],
      ] as const) {
        const now = `${folder.path}/legal/tos.md`;
        assert.equal(sides(old, now, cwd), `${read} → ${now}`, `${old} in ${cwd}`);
      }
    });

    it('reads a document under the name that it had', () => {
      const expected = 'HEAD~1:legal/old/terms.md → legal/tos.md';
      assert.equal(sides('HEAD~1:legal/tos.md', 'legal/tos.md'), expected);
      assert.equal(sides('HEAD~1:tos.md', 'tos.md', 'legal'), 'HEAD~1:legal/old/terms.md → tos.md');
    });

    it('reads what is staged', () => {
      folder.write('legal/tos.md', text(''));
      folder.git('add', '.');
      folder.write('legal/tos.md', 'x');
      assert.match(
        folder.run(['compare', 'HEAD:legal/tos.md', ':legal/tos.md']).out,
        /^HEAD:legal\/tos\.md → :legal\/tos\.md\nMining: prohibited → silent\.\n/,
      );
    });

    it('compares two revisions', () => {
      assert.match(
        folder.run(['compare', 'HEAD~1:legal/old/terms.md', 'HEAD:legal/tos.md']).out,
        /\nMining: permission required → prohibited\.\n/,
      );
    });

    it('says what is unknown', () => {
      const unknown =
        /^license-term-review: [^ ]+ is neither a file nor known to Git; check the revision, and the path/;
      for (const old of ['nope:legal/tos.md', 'HEAD:nope.md', 'HEAD:legal', 'HEAD:legal/tos.md/x']) {
        assert.match(sides(old, 'legal/tos.md') ?? '', unknown, old);
      }
    });
  });

  it('says what it cannot find, and what to do', () => {
    folder.git('init', '--quiet');
    const { code, err } = folder.run(['compare', 'HEAD:nope.md', 'new.md']);
    assert.equal(code, 2);
    assert.equal(
      err,
      'license-term-review: HEAD:nope.md is neither a file nor known to Git; check the revision, and the path: it counts from the root of the repository, or from here.\n',
    );
    assert.equal(folder.run(['compare', 'old.md']).code, 2);
    assert.equal(
      folder.run(['compare', 'old.md']).err,
      "license-term-review: missing required argument 'new'; “license-term-review help compare” shows how.\n",
    );
  });

  it('takes no revision for an option of Git', () => {
    folder.git('init', '--quiet');
    const { code } = folder.run(['compare', '--', '--output=pwned:x', 'new.md']);
    assert.equal(code, 2);
    assert.equal(folder.run(['pwned']).code, 2);
  });
});
