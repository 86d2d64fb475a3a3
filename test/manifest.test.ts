// The manifest against what it speaks of: texts in both languages, rules, languages, files.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { ruleIds } from '../server/engine/review.ts';
import { languages } from '../server/languages/index.ts';
import { hintRules } from '../server/engine/hint-rules.ts';
import { hints } from '../server/rules/hints.ts';
import { rules } from '../server/rules/rules.ts';
import { readSettings } from '../server/settings.ts';
import { newReviewer } from '../server/setup.ts';

const root = join(import.meta.dirname, '..');
const settings = manifest.contributes.configuration.properties;

describe('manifest', () => {
  for (const file of ['package.nls.json', 'package.nls.fr.json']) {
    it(`has each of its texts in ${file}, and no other`, () => {
      const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
      assert.deepEqual(Object.keys(read(file)).toSorted(), [...new Set(used)].toSorted());
    });
  }

  it('of the client has each of its texts in French, and no other', () => {
    const used = readdirSync(join(root, 'client'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'client', file), 'utf8'))
      .flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)])
      .map(([, text = '']) => text.replaceAll("\\'", "'"));
    assert.deepEqual(Object.keys(read('l10n/bundle.l10n.fr.json')).toSorted(), [...new Set(used)].toSorted());
  });

  it('lets the severity of every rule be set, and states its default', () => {
    const { properties } = settings['licenseTermReview.severity'];
    for (const rule of ruleIds) assert.equal(properties[rule].default, rules[rule].severity, rule);
  });

  it('offers every language that there is, and none that there is not', () => {
    const tags = languages.map(({ tag }) => tag).toSorted();
    assert.deepEqual(
      settings['licenseTermReview.language'].enum.filter((tag) => tag !== 'auto').toSorted(),
      tags,
    );
    assert.deepEqual(settings['licenseTermReview.languages'].items.enum.toSorted(), tags);
  });

  it('contributes every setting that the server reads, and none that nobody reads', () => {
    const asked = new Set<string>();
    const seen = (path: string): unknown =>
      new Proxy(
        {},
        {
          get: (_, key) => {
            if (typeof key !== 'string') return undefined;
            const name = path === '' ? key : `${path}.${key}`;
            asked.add(name);
            // Sections whose keys are read one by one.
            return ['codeLens', 'inlayHints', 'semanticTokens', 'workspaceDiagnostics', 'reading'].includes(
              name,
            )
              ? seen(name)
              : undefined;
          },
        },
      );
    readSettings(seen(''), 'en');
    const sections = new Set(
      [...asked].filter((name) => name.includes('.')).map((name) => name.split('.')[0] ?? ''),
    );
    const read = [...asked].filter((name) => !sections.has(name) && !name.startsWith('reading.'));
    const contributed = Object.keys(settings).map((key) => key.replace('licenseTermReview.', ''));
    // Read by the client alone.
    assert.deepEqual(read.toSorted(), contributed.filter((key) => key !== 'trace.server').toSorted());
  });

  it('lets the severity of every check be set, and states its default', () => {
    const { properties } = settings['licenseTermReview.severity'];
    for (const rule of hintRules) {
      assert.equal(properties[rule].default, hints[rule].severity, rule);
      assert.equal(readSettings({}, 'en').settings.hints[rule], hints[rule].severity, rule);
    }
  });

  it('has each of its settings and commands in the README', () => {
    const texts = read('package.nls.json');
    const menus = Object.values(manifest.contributes.menus.commandPalette);
    const hidden = menus.filter(({ when }) => when === 'false').map(({ command }) => command);
    const commands = manifest.contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => texts[title.slice(1, -1)] ?? title);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    assert.deepEqual(
      [...Object.keys(settings), ...commands].filter((name) => !readme.includes(name)),
      [],
    );
  });

  it('declares where it runs: in untrusted and in virtual workspaces, and on the web', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
    assert.equal(manifest.browser, './dist/browser/client.js');
    assert.equal(manifest.engines.vscode, '^1.91.0');
  });

  it('takes no key of the keyboard from anybody', () => {
    assert.equal('keybindings' in manifest.contributes, false);
  });

  it('offers to agents in the editor what it offers to agents outside', () => {
    const tools = manifest.contributes.languageModelTools.map(({ toolReferenceName }) => toolReferenceName);
    const outside = readFileSync(join(root, 'server/mcp.ts'), 'utf8').matchAll(/registerTool\(\s*'(\w+)'/g);
    assert.deepEqual(
      tools,
      [...outside].map(([, name]) => name),
    );
  });

  it('has steps in its walkthrough that commands of its own complete, with pictures in both languages', () => {
    const own = manifest.contributes.commands.map(({ command }) => command);
    for (const file of ['package.nls.json', 'package.nls.fr.json']) {
      const texts = read(file);
      for (const { steps } of manifest.contributes.walkthroughs) {
        for (const { media, completionEvents } of steps) {
          assert.ok(existsSync(join(root, texts[media.markdown.slice(1, -1)] ?? '')), media.markdown);
          for (const event of completionEvents)
            assert.ok(own.includes(event.replace('onCommand:', '')), event);
        }
      }
    }
  });

  for (const [file, verdict] of [
    ['terms.md', 'permission-required'],
    ['conditions.md', 'permission-required'],
  ] as const) {
    it(`brings a sample on which it has something to say: ${file}`, () => {
      const text = readFileSync(join(root, 'docs/samples', file), 'utf8');
      const { findings, kind } = newReviewer().review({ text, name: 'sample.md', format: 'markdown' });
      assert.equal(kind, 'terms');
      const rules = new Set(findings.map(({ rule }) => rule));
      for (const rule of [`mining-${verdict}`, 'mining-restricted', 'permission-required'] as const) {
        assert.ok(rules.has(rule), rule);
      }
    });
  }

  it('names files that exist', () => {
    const { grammars, languages: ids } = manifest.contributes;
    const files = [
      manifest.icon,
      ...grammars.map(({ path }) => path),
      ...ids.flatMap(({ configuration }) => configuration ?? []),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('starts the extension on languages and commands alone', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:')),
      [],
    );
  });
});

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
}
