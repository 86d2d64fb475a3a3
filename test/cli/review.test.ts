import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Folder, ban, command, newFolder, permission, silent } from './support.ts';

describe('license-term-review review', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({ 'terms.md': permission, 'aup.txt': ban, 'silent/TERMS': silent });
  });

  afterEach(() => folder.remove());

  it('prints each finding with its words underlined, and fails on warnings', () => {
    const { code, out, err } = folder.run(['terms.md']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.equal(
      out,
      `terms.md
  Mining needs permission · terms · en

  3:5  warning  Cryptocurrency mining needs permission: prior written consent (“us”); binds “You”.
  mining-permission-required
    Terms of Service
    3 │ You may not mine cryptocurrency without our prior written approval.
      │     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

  5:10  information  Assignment needs permission: prior written consent (“Acme”); binds “Customer”.
  permission-required
    Terms of Service
    5 │ Customer shall not assign this Agreement without the prior written consent of Acme.
      │          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 document · 1 warning · 1 for your information
`,
    );
  });

  it('speaks French with --ui fr', () => {
    assert.match(folder.run(['--ui', 'fr', 'aup.txt']).out, /Le minage est interdit · conditions · en/);
  });

  it('ends with 0 where nothing fails', () => {
    assert.equal(folder.run(['silent/TERMS']).code, 0);
    assert.equal(folder.run(['--fail-on', 'error', 'terms.md']).code, 0);
    assert.equal(folder.run(['--fail-on', 'none', 'terms.md']).code, 0);
  });

  it('fails on the rules and severities that --fail-on lists', () => {
    assert.equal(folder.run(['--fail-on', 'permission-required', 'terms.md']).code, 1);
    assert.equal(folder.run(['--fail-on', 'mining-prohibited', 'terms.md']).code, 0);
    assert.equal(folder.run(['--fail-on', 'error,mining-prohibited', 'aup.txt']).code, 1);
    assert.equal(folder.run(['--fail-on', 'error', '--fail-on', 'information', 'terms.md']).code, 1);
  });

  it('reads standard input under the name that it is given', () => {
    const { out } = folder.run(['--format', 'jsonl', '--stdin-name', 'legal/terms.md', '-'], {
      input: permission,
    });
    const { path, format, mining } = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(
      { path, format, mining },
      {
        path: 'legal/terms.md',
        format: 'markdown',
        mining: 'permission-required',
      },
    );
  });

  it('prints the same report every time, with or without worker threads', () => {
    const args = ['--format', 'json', '.'];
    const { out } = folder.run(args);
    assert.equal(folder.run(args).out, out);
    assert.equal(folder.run(['--jobs', '2', ...args]).out, out);
    assert.equal(folder.run(['--jobs', '1', ...args]).out, out);
  });

  it('prints the same bytes in every format, whatever the folder, time zone and language of the machine', () => {
    const files = { 'terms.md': permission, 'legal/aup.md': ban, 'silent.md': silent };
    const copies = [newFolder(files), newFolder(files)];
    const machines = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', COLUMNS: '40', TERM: 'xterm-256color' },
    ];
    const formats = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'csv'];
    for (const format of formats) {
      const [first, second] = copies.map((copy, index) =>
        copy.run(['--format', format, '.', 'nope.md'], { env: machines[index] ?? {} }),
      );
      assert.deepEqual(first, second, format);
    }
    copies.forEach((copy) => copy.remove());
  });

  it('writes into a file with --output, and nothing else on standard output', () => {
    const { out } = folder.run(['--output', 'report.json', '--format', 'json', 'aup.txt']);
    assert.equal(out, '');
    const report = folder.run(['--format', 'json', 'aup.txt']).out;
    assert.equal(folder.run(['--stdin-name', 'x', '--as', 'other', 'report.json']).code, 0);
    assert.match(report, /"mining":"prohibited"/);
  });

  it('reviews a text as terms or not as --as says', () => {
    folder.write('note.txt', 'Tenant must not sublet without the prior written consent of the landlord.\n');
    const findings = (as: string): number =>
      (JSON.parse(folder.run(['--format', 'jsonl', '--as', as, 'note.txt']).out) as { findings: unknown[] })
        .findings.length;
    assert.equal(findings('terms'), 1);
    assert.equal(findings('other'), 0);
  });

  it('colours only where that is asked for, and never against NO_COLOR', () => {
    const escape = '\u001b[';
    assert.ok(!folder.run(['terms.md']).out.includes(escape));
    assert.ok(folder.run(['terms.md'], { env: { FORCE_COLOR: '1' } }).out.includes(escape));
    assert.ok(!folder.run(['terms.md'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes(escape));
  });

  it('ends quietly when nobody reads its output any more', async () => {
    for (let index = 0; index < 300; index++) folder.write(`many/${index}.md`, permission);
    const child = spawn(process.execPath, [command, '--format', 'jsonl', 'many'], { cwd: folder.path });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child, 'close');
    assert.equal(err, '');
  });
});
