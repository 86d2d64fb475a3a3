// Makes the packages of `package-lock.json` stand in `node_modules` before anything needs them, so that one command
// works on a fresh clone. Uses Node alone: nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const wanted = readPackages('package-lock.json');
const present = readPackages('node_modules/.package-lock.json');

if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json …');
  // A global installation from Git passes its own reach on.
  const { status, error } = spawnSync('npm ci --no-global --ignore-scripts --no-audit --no-fund', {
    shell: true,
    stdio: 'inherit',
  });
  if (error) console.error(`Cannot run npm: ${error.message}`);
  process.exitCode = status ?? 1;
}

// Optional packages are those of other platforms; npm leaves them out.
function isInstalled() {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
