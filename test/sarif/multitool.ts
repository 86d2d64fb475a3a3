// The verdict of SARIF's own makers on what the command line prints: `sarif-multitool validate`, with all its rules for
// the format and for code scanning on GitHub. Needs the bundles.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { type Folder, ban, newFolder, permission, silent } from '../cli/support.ts';

const here = import.meta.dirname;

const { homepage } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as {
  homepage?: string;
};

describe('the SARIF multitool', function () {
  this.timeout(300_000);
  let folder: Folder;

  before(() => {
    if (!existsSync(join(here, 'node_modules'))) {
      const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: here,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
      assert.equal(status, 0);
    }
    folder = newFolder({
      'terms.md': permission,
      'legal/aup (2).md': `${ban}\nAZ-1: “mining” – 100 %.\n`,
      'silent.md': silent,
      'muet.md':
        '# Conditions\n\nLe minage de cryptomonnaies est interdit sans l’accord écrit de la Société.\n',
    });
  });

  after(() => folder.remove());

  /** "warning SARIF2005", once each. */
  function complaints(report: string, log: (log: Log) => Log = (each) => each): string[] {
    const file = join(folder.path, report);
    writeFileSync(file, JSON.stringify(log(JSON.parse(readFileSync(file, 'utf8')) as Log)));
    const { status, stdout, stderr } = spawnSync(
      multitool(),
      [
        'validate',
        file,
        '--rule-kind',
        'Sarif;Ghas',
        '--level',
        'Error;Warning',
        '--output',
        `${file}.verdict`,
      ],
      // Without the libraries for all the world's languages.
      { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
    );
    assert.match(stdout, /Analysis completed successfully/, `${status} ${stdout} ${stderr}`);
    const { runs } = JSON.parse(readFileSync(`${file}.verdict`, 'utf8')) as Log;
    const results = runs.flatMap((run) => run.results ?? []);
    // Where a result has no level, it is a warning.
    return [...new Set(results.map(({ ruleId, level }) => `${level ?? 'warning'} ${ruleId ?? ''}`))];
  }

  const reports: readonly (readonly [what: string, args: readonly string[]])[] = [
    ['findings', ['.']],
    ['findings, hints among them', ['--as', 'terms', '.']],
    ['nothing that was found', ['silent.md']],
    ['a document that cannot be read', ['nope.md', 'terms.md']],
    ['what a baseline suppresses', ['--baseline', 'baseline.json', '.']],
    ['French', ['--ui', 'fr', '.']],
  ];
  for (const [index, [what, args]] of reports.entries()) {
    it(`has nothing against a report of ${what}, but that there may be no home page to name`, () => {
      const report = `${index}.sarif`;
      folder.run(['--write-baseline', 'baseline.json', 'terms.md']);
      folder.run(['--format', 'sarif', '--output', report, ...args]);
      assert.deepEqual(complaints(report), homepage === undefined ? ['warning SARIF2005'] : []);
    });
  }

  it('has nothing at all against it once package.json names one', () => {
    folder.run(['--format', 'sarif', '--output', 'home.sarif', '.']);
    const named = complaints('home.sarif', (log) => ({
      ...log,
      runs: log.runs.map((run) => ({
        ...run,
        tool: { driver: { ...run.tool.driver, informationUri: 'https://example.com/' } },
      })),
    }));
    assert.deepEqual(named, []);
  });
});

/** The program in the package for this platform; scripts that would let it be run were not. */
function multitool(): string {
  const scope = join(here, 'node_modules/@microsoft');
  const folder = readdirSync(scope).find((name) => name.startsWith('sarif-multitool-')) ?? '';
  const name = process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool';
  const program = join(scope, folder, name);
  chmodSync(program, 0o755);
  return program;
}
