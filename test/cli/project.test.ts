import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, ban, command, newFolder, permission } from './support.ts';

interface Reviewed {
  readonly kind: string;
  readonly mining: string;
  readonly gone?: readonly { readonly quote: string }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly fingerprint: string;
    readonly suppression: { readonly kind: string; readonly reason: string } | null;
  }[];
}

describe('a project', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({ 'aup.md': ban, 'terms.md': permission });
  });

  afterEach(() => folder.remove());

  function review(...args: readonly string[]): Reviewed {
    return JSON.parse(folder.run(['--format', 'jsonl', ...args]).out) as Reviewed;
  }

  it('sets severities and what fails', () => {
    folder.write(
      '.licensetermreview.json',
      '{ "severity": { "mining-prohibited": "error" }, "failOn": ["error"] }',
    );
    assert.equal(review('aup.md').findings[0]?.severity, 'error');
    assert.equal(folder.run(['aup.md']).code, 1);
    assert.equal(folder.run(['terms.md']).code, 0);
    assert.equal(folder.run(['--fail-on', 'warning', 'terms.md']).code, 1, 'the command line overrules it');
  });

  it('is overruled by --config, and left out with --no-config', () => {
    folder.write('.licensetermreview.json', '{ "as": "other" }');
    folder.write('other.json', '{ "severity": { "mining-prohibited": "hint" } }');
    assert.equal(review('aup.md').kind, 'other');
    assert.equal(review('--no-config', 'aup.md').kind, 'terms');
    assert.deepEqual(
      [review('--config', 'other.json', 'aup.md')].map(({ kind, findings }) => [kind, findings[0]?.severity]),
      [['terms', 'hint']],
    );
  });

  it('suppresses by fingerprint: listed with its reason, and never a failure', () => {
    const [finding] = review('aup.md').findings;
    assert.ok(finding);
    const suppressions = [{ fingerprint: finding.fingerprint, reason: 'not our plan' }];
    folder.write('.licensetermreview.json', JSON.stringify({ suppressions }));
    assert.deepEqual(review('aup.md').findings[0]?.suppression, { kind: 'project', reason: 'not our plan' });
    assert.equal(folder.run(['aup.md']).code, 0);
  });

  it('reports only what is new since its baseline, and names what has disappeared', () => {
    assert.equal(
      folder.run(['--write-baseline', 'legal/baseline.json', '.']).code,
      2,
      'there is no such folder',
    );
    folder.write('legal/.keep', '');
    assert.equal(folder.run(['--write-baseline', 'legal/baseline.json', '.']).code, 0);
    folder.write('.licensetermreview.json', '{ "baseline": "legal/baseline.json" }');
    assert.equal(folder.run(['.']).code, 0);
    folder.write('aup.md', '# Acceptable Use Policy\n\nBitcoin mining on shared plans is forbidden.\n');
    assert.equal(folder.run(['.']).code, 1);
    assert.deepEqual(
      review('aup.md').gone?.map(({ quote }) => quote),
      ['Cryptocurrency mining is strictly prohibited'],
    );
    assert.match(
      folder.run(['aup.md']).out,
      /\n {2}no longer: “Cryptocurrency mining is strictly prohibited”\n/,
    );
  });

  it('names documents that have disappeared from a folder, and does not fail for them', () => {
    folder.write('legal/old/aup.md', ban);
    folder.run(['--write-baseline', 'legal/baseline.json', '.']);
    folder.write('.licensetermreview.json', '{ "baseline": "legal/baseline.json" }');
    rmSync(join(folder.path, 'legal/old'), { recursive: true });
    const gone =
      'license-term-review: legal/old/aup.md is gone, and with it 1 finding that the baseline knows; write it anew.\n';
    assert.deepEqual([folder.run(['.']).err, folder.run(['.']).code], [gone, 0]);
    assert.equal(folder.run(['aup.md']).err, '', 'what was not looked for is not missed');
    assert.equal(folder.run(['--baseline', 'legal/baseline.json', '.']).err, gone);
    folder.run(['--write-baseline', 'legal/baseline.json', '.']);
    assert.equal(folder.run(['.']).err, '');
  });

  it('has a baseline that is the same text for the same documents', () => {
    const written = (...args: readonly string[]): string => {
      folder.run(['--write-baseline', 'baseline.json', ...args]);
      return readFileSync(join(folder.path, 'baseline.json'), 'utf8');
    };
    assert.equal(written('aup.md', 'terms.md'), written('terms.md', 'aup.md'));
  });
});

describe('license-term-review init', () => {
  it('writes a project file that can be read, and never over another', () => {
    const folder = newFolder({ 'aup.md': ban });
    assert.deepEqual(folder.run(['init']), { code: 0, out: '.licensetermreview.json\n', err: '' });
    assert.deepEqual([folder.run(['aup.md']).err, folder.run(['aup.md']).code], ['', 1]);
    assert.equal(folder.run(['init']).code, 2);
    folder.remove();
  });
});

describe('license-term-review explain', () => {
  const folder = newFolder();
  after(() => folder.remove());

  it('lists the rules', () => {
    const { code, out } = folder.run(['explain']);
    assert.equal(code, 0);
    assert.equal(out.match(/^\S+ \((?:warning|information|hint)\)$/gm)?.length, 7);
  });

  it('explains a rule with examples and how they are read', () => {
    const { out } = folder.run(['explain', 'mining-prohibited']);
    assert.match(out, /^Mining is prohibited\nmining-prohibited \(warning\)\n\n/);
    assert.match(
      out,
      /\nFlagged\n\n {2}Customers must not mine cryptocurrency on any of our servers\.\n {4}→ /,
    );
    assert.match(folder.run(['explain', '--ui', 'fr', 'mining-prohibited']).out, /\nNon signalé\n/);
  });

  it('names the rule that was most likely meant', () => {
    assert.deepEqual(folder.run(['explain', 'minin-prohibited']), {
      code: 2,
      out: '',
      err: 'license-term-review: there is no rule “minin-prohibited”; did you mean mining-prohibited?\n',
    });
  });
});

describe('license-term-review --stdio', () => {
  it('is the language server', async () => {
    const child = spawn(process.execPath, [command, '--stdio']);
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    const messages = [
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      },
      { jsonrpc: '2.0', id: 2, method: 'shutdown' },
      { jsonrpc: '2.0', method: 'exit' },
    ];
    for (const json of messages.map((message) => JSON.stringify(message))) {
      child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
    }
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
    assert.match(out, /"hoverProvider":true/);
  });
});
