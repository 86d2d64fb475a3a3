// Loads the client as an extension host does, activates it, and prints how many milliseconds of processor time it takes
// until it starts the server's process. What the host itself offers stands in for VS Code, and does nothing.
const child = require('node:child_process');
const { readFileSync } = require('node:fs');
const Module = require('node:module');

const nothing = () => undefined;
const listKeys = new Set([
  'textDocuments',
  'visibleTextEditors',
  'workspaceFolders',
  'notebookDocuments',
  'all',
]);
const anything = (name) =>
  new Proxy(class {}, {
    get: (target, key) => {
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key in target || typeof key === 'symbol') return target[key];
      if (key === 'getConfiguration') return () => ({ get: (_, other) => other, has: () => false });
      if (listKeys.has(key)) return [];
      if (key === 'then') return undefined;
      if (key === 'version') return '1.91.0';
      return anything(`${name}.${key}`);
    },
    apply: () => anything(`${name}()`),
    construct: () => anything(`new ${name}`),
  });
const declared = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const vscode = Object.fromEntries(
  [...declared.matchAll(/^\texport (?:class|namespace|enum|const|function) (\w+)/gm)].map(([, name]) => [
    name,
    anything(name),
  ]),
);
vscode.version = '1.91.0';
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const started = process.cpuUsage();
const end = () => {
  const { user, system } = process.cpuUsage(started);
  process.stdout.write(String((user + system) / 1000));
  process.exit();
};
child.fork = end;
child.spawn = end;

const { activate } = require(process.argv[2]);
activate({
  subscriptions: [],
  workspaceState: { get: (_, other) => other, update: nothing },
  globalState: { get: (_, other) => other, update: nothing },
  extensionUri: vscode.Uri,
  asAbsolutePath: (path) => path,
  extension: { packageJSON: {}, id: 'x' },
}).catch((error) => {
  console.error(error);
  process.exit(1);
});
setTimeout(() => process.exit(1), 5000);
