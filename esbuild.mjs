// Bundles every entry into `dist/`. The manifest has no "type", so each `.js` there is CommonJS, as the hosts of
// extensions demand. With `--watch` it bundles again whenever a source changes; with `--into=folder` it writes there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // UMD packages (jsonc-parser) hide their imports from a bundler; their ES modules do not.
  mainFields: ['module', 'main'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = { platform: 'browser', target: 'es2022' };

const entries = [
  { in: 'client/extension.ts', out: 'client', ...node, external: ['vscode'] },
  { in: 'client/browser.ts', out: 'browser/client', ...browser, format: 'cjs', external: ['vscode'] },
  { in: 'server/main.ts', out: 'server', ...node },
  // A worker has no `document`: packages that know the condition must not choose their DOM variant.
  { in: 'server/browser.ts', out: 'browser/server', ...browser, format: 'iife', conditions: ['worker'] },
  { in: 'server/library.ts', out: 'library', ...node },
  { in: 'server/mcp.ts', out: 'mcp', ...node },
  { in: 'server/cli.ts', out: 'cli', ...node, banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
];

const bundled = new Set();
const watch = process.argv.includes('--watch');
const outdir = process.argv.find((each) => each.startsWith('--into='))?.slice('--into='.length) ?? 'dist';

for (const { in: source, out, ...options } of entries) {
  const context = await esbuild.context({
    entryPoints: [{ in: source, out }],
    outdir,
    bundle: true,
    minify: true,
    // An exception prints the line that it came from.
    lineLimit: 500,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  if (watch) {
    await context.watch();
    continue;
  }
  try {
    const { metafile, warnings } = await context.rebuild();
    // A missing export is a warning to esbuild, and a crash to the user.
    if (warnings.length > 0) process.exitCode = 1;
    Object.keys(metafile.inputs).forEach((input) => bundled.add(packageOf(input)));
  } catch {
    // esbuild has said what is wrong, and where.
    process.exitCode = 1;
  }
  await context.dispose();
}

if (!watch) {
  writeFileSync(join(outdir, 'THIRD_PARTY_NOTICES.txt'), notices());
  writeFileSync(join(outdir, 'sbom.json'), billOfMaterials());
}

function packageOf(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** The licence of every package that a bundle holds a part of, as these licences ask. */
function notices() {
  const parts = packages().map(({ folder, name, version, license }) => {
    const files = readdirSync(folder).filter((file) =>
      /^(?:licen[cs]e|copying|thirdpartynotices)/i.test(file),
    );
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  return `License Term Review contains parts of these packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function packages() {
  const folders = [...bundled].filter((folder) => folder !== undefined).toSorted();
  return folders.map((folder) => ({ folder, ...readManifest(folder) }));
}

/** CycloneDX: what is inside, for those who must know. Without times and numbers, so that it changes only with them. */
function billOfMaterials() {
  const { name, version, license } = readManifest('.');
  const component = (each, type) => ({
    type,
    name: each.name,
    version: each.version,
    licenses: [{ expression: each.license }],
    purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component({ name, version, license }, 'application') },
    components: packages().map((each) => component(each, 'library')),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
