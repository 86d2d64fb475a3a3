// Bundles every entry into `dist/`. The manifest has no "type", so each `.js` there is CommonJS, as the hosts of
// extensions demand. With `--watch` it bundles again whenever a source changes.
import { existsSync } from 'node:fs';
import * as esbuild from 'esbuild';

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };

const entries = [
  { in: 'client/extension.ts', out: 'client', ...node, external: ['vscode'] },
  { in: 'client/browser.ts', out: 'browser/client', ...browser, format: 'cjs', external: ['vscode'] },
  { in: 'server/main.ts', out: 'server', ...node },
  // A worker has no `document`: packages that know the condition must not choose their DOM variant.
  { in: 'server/browser.ts', out: 'browser/server', ...browser, format: 'iife', conditions: ['worker'] },
  { in: 'server/cli.ts', out: 'cli', ...node, banner: { js: '#!/usr/bin/env node' } },
];

const watch = process.argv.includes('--watch');

for (const { in: source, out, ...options } of entries) {
  if (!existsSync(source)) continue;
  const context = await esbuild.context({
    entryPoints: [{ in: source, out }],
    outdir: 'dist',
    bundle: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: options.platform === 'node' ? { 'import.meta.dirname': '__dirname' } : {},
    ...options,
  });
  if (watch) {
    await context.watch();
    continue;
  }
  try {
    await context.rebuild();
  } catch {
    // esbuild has said what is wrong, and where.
    process.exitCode = 1;
  }
  await context.dispose();
}
