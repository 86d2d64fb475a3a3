// The action and the hooks, as far as they run without their services. Needs the bundles: `npm test` builds them first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Folder, ban, newFolder, permission, silent } from './cli/support.ts';

const root = join(import.meta.dirname, '..');

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

interface Job {
  readonly codes: Readonly<Record<string, number | null>>;
  readonly out: string;
  readonly summary: string;
}

/** All steps, as a runner for Linux runs them. */
function runJob(folder: Folder, inputs: Readonly<Record<string, string>>): Job {
  const summaryFile = join(folder.path, '.summary');
  let out = '';
  const codes: Record<string, number | null> = {};
  for (const { name, run, env = {} } of action.runs.steps) {
    const given = Object.entries(env).map(([key, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.(\S+) \}\}$/.exec(value) ?? [];
      return [key, inputs[input] ?? action.inputs[input]?.default ?? ''] as const;
    });
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
      {
        cwd: folder.path,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: folder.path,
          GITHUB_ACTION_PATH: root,
          GITHUB_STEP_SUMMARY: summaryFile,
          ...Object.fromEntries(given),
        },
      },
    );
    codes[name] = status;
    out += stdout + stderr;
  }
  return { codes, out, summary: existsSync(summaryFile) ? readFileSync(summaryFile, 'utf8') : '' };
}

describe('the GitHub action', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({
      'legal/terms.md': silent,
      'legal/two words.md': silent,
      'README.md': '# Read me\n',
    });
    folder.git('init', '--quiet');
    folder.git('add', '.');
    folder.git('commit', '--quiet', '--message', 'Terms');
    folder.write('legal/terms.md', permission);
    folder.git('commit', '--quiet', '--all', '--message', 'Terms change');
  });

  afterEach(() => folder.remove());

  it('annotates lines, summarizes, compares what changed, and fails', () => {
    const { codes, out, summary } = runJob(folder, { 'compare-with': 'HEAD~1', paths: 'legal\n' });
    assert.deepEqual(codes, { 'Prepare License Term Review': 0, Review: 1, Compare: 0 });
    assert.match(out, /^::warning file=legal\/terms\.md,line=3,/m);
    assert.match(summary, /^# Mining terms of 2 documents\n/);
    assert.match(
      summary,
      /# What changed: HEAD\\~1:legal\/terms\.md → legal\/terms\.md\n\n\*\*Mining: silent → permission required\.\*\*/,
    );
    assert.equal(summary.match(/# What changed/g)?.length, 1);
  });

  it('fails the comparison where that is asked for', () => {
    const inputs = { 'compare-with': 'HEAD~1', 'fail-on': 'none', 'compare-fail-on': 'stance-change' };
    assert.deepEqual(runJob(folder, inputs).codes, {
      'Prepare License Term Review': 0,
      Review: 0,
      Compare: 1,
    });
  });

  it('compares documents that were renamed, and those without an ending; nothing else', () => {
    const rest = Array.from({ length: 30 }, (_, index) => `Each party bears its own costs of part ${index}.`);
    folder.write('legal/terms.md', `${silent}\n${rest.join('\n\n')}\n`);
    folder.write('legal/AUP', silent);
    folder.write('legal/licenses.ts', 'x');
    folder.git('add', '.');
    folder.git('commit', '--quiet', '--message', 'Terms');
    folder.git('mv', 'legal/terms.md', 'legal/tos.md');
    folder.write('legal/tos.md', `${permission}\n${rest.join('\n\n')}\n`);
    folder.write('legal/AUP', ban);
    folder.write('legal/licenses.ts', 'y');
    folder.git('add', '.');
    folder.git('commit', '--quiet', '--message', 'Terms change');
    const { codes, summary } = runJob(folder, { 'compare-with': 'HEAD~1', 'fail-on': 'none' });
    assert.equal(codes['Compare'], 0);
    assert.deepEqual(
      [...summary.matchAll(/^# What changed: (.*)$/gm)].map(([, sides]) => sides),
      ['HEAD\\~1:legal/AUP → legal/AUP', 'HEAD\\~1:legal/terms.md → legal/tos.md'],
    );
  });

  it('takes paths with blanks, and none of them for a command', () => {
    folder.write('legal/two words.md', ban);
    const { out } = runJob(folder, {
      'compare-with': 'HEAD',
      paths: 'legal/two words.md\n$(touch pwned)\n`touch pwned`\n',
    });
    assert.match(out, /^::warning file=legal\/two words\.md,/m);
    assert.equal(existsSync(join(folder.path, 'pwned')), false);
  });

  it('says what to do where the commit to compare with was not fetched', () => {
    const { codes, out } = runJob(folder, { 'compare-with': 'f'.repeat(40), 'fail-on': 'none' });
    assert.equal(codes['Compare'], 0);
    assert.match(out, /is not there to compare with; check out with fetch-depth: 0\./);
  });

  it('describes every input in the manual', () => {
    const manual = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    for (const name of Object.keys(action.inputs)) assert.ok(manual.includes(`| \`${name}\` |`), name);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
  }[];

  it('take the documents that a folder yields', () => {
    for (const { files } of hooks) {
      const pattern = new RegExp(files.replace(/^\(\?i\)/, ''), 'i');
      const taken = [
        'a.md',
        'x/b.TXT',
        'LICENSE',
        'x/EULA',
        'LICENSE-MIT',
        'src/main.rs',
        'policy.ts',
        'Makefile',
      ].filter((name) => pattern.test(name));
      assert.deepEqual(taken, ['a.md', 'x/b.TXT', 'LICENSE', 'x/EULA', 'LICENSE-MIT']);
    }
  });

  it('can be installed from a clone: npm builds what is installed from Git where there is a prepare script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    assert.match(scripts['prepare'] ?? '', /npm run build\b/);
  });

  it('fail on the documents of a commit that hold findings', () => {
    const folder = newFolder({ 'aup.md': ban, 'terms.md': silent });
    folder.run(['--write-baseline', 'licence-terms-baseline.json', 'aup.md']);
    const codes = hooks.map(({ id, entry }) => {
      const [, ...args] = entry.split(' ');
      return [id, folder.run([...args, 'aup.md', 'terms.md']).code];
    });
    folder.remove();
    assert.deepEqual(codes, [
      ['license-term-review', 1],
      ['license-term-review-new', 0],
    ]);
  });
});
