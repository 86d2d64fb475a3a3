// A second real client beside VS Code. Needs `nvim` on the path (Debian: apt-get install neovim); skipped without.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;

describe('Neovim', () => {
  it('shows diagnostics, hover, actions and the summary', function () {
    if (spawnSync('nvim', ['--version']).status !== 0) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    const document = join(folder, 'terms.md');
    writeFileSync(
      document,
      '# Terms\n\nYou may not:\n\n- mine cryptocurrency;\n- send spam.\n\nYou may not assign this contract without our consent.\n',
    );
    const { stdout } = spawnSync(
      'nvim',
      ['--headless', '-n', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${join(here, 'neovim.lua')}`],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          NODE: process.execPath,
          SERVER: join(here, '..', '..', 'dist', 'server.js'),
          DOCUMENT: document,
        },
      },
    );
    rmSync(folder, { recursive: true });
    assert.deepEqual(stdout.trim().split('\n'), [
      'diagnostics 4:2 mining-prohibited',
      'hover **Mining is prohibited** · `mining-prohibited` · Terms',
      'actions 2 Ignore “mining-prohibited” here',
      'summary # Mining terms: terms.md',
      'after - mine cryptocurrency; <!-- license-term-review-disable-line mining-prohibited -- reason -->',
      'left 0',
      'stopped true',
    ]);
  }).timeout(90_000);
});
