// Many documents, and large ones: in order, on several threads, in several processes, and in memory that does not grow
// with their number.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ban, command, newFolder, permission, silent, type Folder } from './support.ts';

/** Documents alike in nothing but their kind; some name nothing, none names another. */
function many(count: number): Record<string, string> {
  const texts = [ban, permission, silent];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index % 7)}/${String(index).padStart(5, '0')}.md`,
      `${texts[index % texts.length] ?? ''}\nPart ${index}.\n`,
    ]),
  );
}

describe('reviews at scale', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('print the same on one thread and on several', function () {
    this.timeout(60_000);
    folder = newFolder(many(150));
    for (const format of ['jsonl', 'pretty']) {
      const one = folder.run(['--format', format, '--jobs', '1', '.']);
      const several = folder.run(['--format', format, '--jobs', '3', '.']);
      assert.deepEqual(several, one, format);
    }
  });

  it('wait for a slow reader without a word', async function () {
    this.timeout(60_000);
    folder = newFolder(many(200));
    const { stderr } = await new Promise<{ stderr: string }>((resolve) => {
      const child = spawn(
        'sh',
        ['-c', `${process.execPath} ${command} --format json --fail-on none . | (sleep 1; cat)`],
        {
          cwd: folder.path,
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      let said = '';
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      child.on('close', () => resolve({ stderr: said }));
    });
    assert.equal(stderr, '');
  });

  it('hold no more in memory for many documents than for few', function () {
    this.timeout(120_000);
    folder = newFolder(many(2100));
    const few = peak(folder, '0');
    const all = peak(folder, '.');
    assert.ok(all < few + 60, `${few} MB for a seventh of the documents, ${all} MB for all`);
  });

  it('read a document of megabytes', function () {
    this.timeout(120_000);
    folder = newFolder({
      'large.md': `${ban}\n${'You shall pay the fees for the *service* within thirty days of the invoice.\n\n'.repeat(40_000)}${ban}`,
    });
    const { code, out } = folder.run(['--format', 'jsonl', 'large.md']);
    assert.equal(code, 1);
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['mining-prohibited', 'mining-prohibited'],
    );
  });

  it('print under GNU parallel what one process prints', function () {
    if (spawnSync('parallel', ['--version']).status !== 0) {
      console.log('      (GNU parallel is not installed)');
      return this.skip();
    }
    this.timeout(120_000);
    folder = newFolder(many(120));
    const names = Object.keys(many(120)).toSorted();
    folder.write('names.txt', `${names.join('\n')}\n`);
    const one = folder.run(['--format', 'jsonl', '--files-from', 'names.txt']);
    const parallel = spawnSync(
      'parallel',
      [
        '--keep-order',
        '--pipepart',
        '--block',
        '1k',
        '--arg-file',
        'names.txt',
        `${process.execPath} ${command} review --files-from - --format jsonl --fail-on none --jobs 1`,
      ],
      { cwd: folder.path, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder.path } },
    );
    assert.equal(parallel.stderr, '');
    assert.equal(parallel.status, 0);
    assert.equal(parallel.stdout, one.out);
  });
});

/** Of the whole process, in megabytes. */
function peak(folder: Folder, operand: string): number {
  const script = join(folder.path, 'peak.cjs');
  writeFileSync(
    script,
    `process.on('exit', () => console.error(Math.round(process.resourceUsage().maxRSS / 1024)));
     require(${JSON.stringify(command)});`,
  );
  const { stderr } = spawnSync(process.execPath, [script, '--format', 'jsonl', '--jobs', '1', operand], {
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return Number(stderr.trim().split('\n').at(-1));
}
