// The arrows of ARCHITECTURE.md, read from the import lines of every source file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Import {
  readonly from: string;
  /** A path of the project with `/`, or the name of a package or Node module. */
  readonly to: string;
  readonly isType: boolean;
}

const sources = [...filesUnder('client'), ...filesUnder('server')];
const imports = sources.flatMap(importsOf);

/** Which folders and files of the server may use which, beside themselves. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'server/engine': [],
  'server/rules': ['server/engine'],
  'server/languages': ['server/engine'],
  'server/messages': ['server/engine', 'server/rules'],
  'server/setup.ts': [
    'server/engine',
    'server/rules',
    'server/languages',
    'server/messages',
    'server/project/nearest.ts',
  ],
  'server/report': ['server/engine', 'server/setup.ts', 'server/rules', 'server/messages'],
  'server/project': [
    'server/engine',
    'server/setup.ts',
    'server/settings.ts',
    'server/rules',
    'server/report',
  ],
  'server/cli': [
    'server/engine',
    'server/setup.ts',
    'server/rules',
    'server/messages',
    'server/report',
    'server/project',
  ],
  'server/features': [
    'server/engine',
    'server/setup.ts',
    'server/rules',
    'server/messages',
    'server/report',
    'server/project',
    'server/project-settings.ts',
    'server/session.ts',
    'server/settings.ts',
    'server/boundary.ts',
    'server/world.ts',
  ],
  client: [],
};

const entries = [
  'server/main.ts',
  'server/browser.ts',
  'server/cli.ts',
  'server/library.ts',
  'server/mcp.ts',
];
const knowLsp = [
  'client',
  'server/server.ts',
  'server/desk.ts',
  'server/session.ts',
  'server/features',
  ...entries,
];

describe('structure', () => {
  for (const [part, allowed] of Object.entries(arrows)) {
    const names = allowed.length === 0 ? 'nothing else of ours' : allowed.join(', ');
    it(`${part} uses ${names}`, () => {
      expectNone(
        imports.filter(
          ({ from, to }) =>
            isIn(part, from) && isOurs(to) && !isIn(part, to) && !allowed.some((a) => isIn(a, to)),
        ),
      );
    });
  }

  it('the engine knows neither Node nor LSP nor VS Code', () => {
    expectNone(imports.filter(({ from, to }) => isIn('server/engine', from) && (isNode(to) || isLsp(to))));
  });

  it('the engine is synchronous', () => {
    const words = /\b(?:async|await|Promise|setTimeout|setImmediate|queueMicrotask)\b/;
    const found = filesUnder('server/engine').filter((file) => words.test(withoutComments(read(file))));
    assert.deepEqual(found, []);
  });

  it('rules and languages hold data: they import types alone, but for data of their own folder', () => {
    const data = ['server/rules', 'server/languages'];
    expectNone(
      imports.filter(({ from, to, isType }) => {
        const folder = data.find((each) => isIn(each, from));
        return folder !== undefined && !isType && !isIn(folder, to);
      }),
    );
  });

  it('phrases of rules and languages are data, never regular expressions', () => {
    const found = [...filesUnder('server/rules'), ...filesUnder('server/languages')].filter((file) =>
      /\bRegExp\b|(?:[=(,:[]|=>)\s*\/[^/*\s]/.test(withoutComments(read(file))),
    );
    assert.deepEqual(found, []);
  });

  it('only the server, its sessions and features, the entries and the client know LSP', () => {
    expectNone(imports.filter(({ from, to }) => isLsp(to) && !knowLsp.some((each) => isIn(each, from))));
  });

  it('only the client knows VS Code', () => {
    expectNone(imports.filter(({ from, to }) => to === 'vscode' && !isIn('client', from)));
  });

  it('what a browser loads needs no Node', () => {
    const loaded = reachableFrom('server/browser.ts', 'client/browser.ts');
    expectNone(imports.filter(({ from, to, isType }) => loaded.has(from) && !isType && isNode(to)));
  });

  it('every package that is bundled has its reason in ARCHITECTURE.md', () => {
    const bundled = imports.filter(
      ({ to, isType }) => !isType && !isOurs(to) && !isNode(to) && to !== 'vscode',
    );
    const names = new Set(bundled.map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to));
    const reasons = read('ARCHITECTURE.md');
    assert.deepEqual(
      [...names].filter((name) => !reasons.includes(`\`${name}\``)),
      [],
    );
  });

  it('nothing has to be installed beside the bundles', () => {
    assert.equal(read('package.json').includes('"dependencies"'), false);
  });

  it('nothing goes in circles, types aside', () => {
    const circles = sources.filter((file) => reachableFrom(...valuesUsedBy(file)).has(file));
    assert.deepEqual(circles, []);
  });
});

function expectNone(found: readonly Import[]): void {
  assert.deepEqual(
    found.map(({ from, to }) => `${from} imports ${to}`),
    [],
  );
}

function isIn(part: string, file: string): boolean {
  return file === part || file.startsWith(`${part}/`);
}

function isOurs(name: string): boolean {
  return isIn('client', name) || isIn('server', name) || isIn('test', name);
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function isLsp(name: string): boolean {
  return name === 'vscode' || name.startsWith('vscode-');
}

function reachableFrom(...files: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>(files.filter((file) => sources.includes(file)));
  for (const file of reached) valuesUsedBy(file).forEach((each) => reached.add(each));
  return reached;
}

function valuesUsedBy(file: string): readonly string[] {
  return imports.filter(({ from, to, isType }) => from === file && !isType && isOurs(to)).map(({ to }) => to);
}

function importsOf(file: string): readonly Import[] {
  const statements = read(file).matchAll(
    /^(?:import|(?:import|export)\s(?<what>[^'";]*?)\sfrom)\s'(?<to>[^']+)'/gm,
  );
  const calls = read(file).matchAll(/\b(?:import|require)\('(?<to>[^']+)'\)/g);
  return [...statements, ...calls].map(({ groups }) => {
    const { what = '', to = '' } = groups ?? {};
    const target = to.startsWith('.') ? posix.join(posix.dirname(file), to) : to;
    return { from: file, to: target, isType: what.startsWith('type ') };
  });
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts'));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
