// Builds the viewer into the folder that is given, or checks types and runs its tests when the word is "test".
// Quiet when all is well. The output of a build is newer than its sources; then there is nothing to do.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SOURCES = ['src', 'public', 'index.html', 'vite.config.mjs', 'tsconfig.json', 'package-lock.json', 'build.mjs'];
const LEAST_NODE = [20, 19];
const LEAST_NPM = 10;

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a program in this folder; what it wrote is shown only when it failed. */
function run(what, program, parameters, show = false) {
  const result = spawnSync(program, parameters, {
    cwd: here,
    encoding: 'utf8',
    stdio: show ? 'inherit' : 'pipe',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error !== undefined) {
    stop(`${what} could not be started: ${result.error.message}`);
  }
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    stop(`${what} failed.`);
  }
  return result.stdout ?? '';
}

function checkVersions() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    stop(`The viewer needs Node.js ${LEAST_NODE.join('.')} or newer to be built; this is ${process.versions.node}.`);
  }
}

/** npm lists what it installed in this file last. */
const INSTALLED = join(here, 'node_modules', '.package-lock.json');

function install() {
  const lock = join(here, 'package-lock.json');
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(lock).mtimeMs) {
    return;
  }
  const version = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (version.error !== undefined || version.status !== 0) {
    stop('The viewer needs npm to be built, and it was not found: install Node.js with npm.');
  }
  if (Number.parseInt(version.stdout, 10) < LEAST_NPM) {
    stop(`The viewer needs npm ${LEAST_NPM} or newer to be built; this is ${version.stdout.trim()}.`);
  }
  run('Installing the packages of the viewer (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (existsSync(INSTALLED)) {
    utimesSync(INSTALLED, new Date(), new Date());
  }
}

/** The time of the youngest file in a folder, milliseconds; 0 when there is none. */
function youngest(path) {
  if (!existsSync(path)) {
    return 0;
  }
  const status = statSync(path);
  if (!status.isDirectory()) {
    return status.mtimeMs;
  }
  return readdirSync(path).reduce((latest, name) => Math.max(latest, youngest(join(path, name))), status.mtimeMs);
}

/** The program of a package that is installed here, as parameters of node. */
function tool(packageName, path) {
  return join(here, 'node_modules', packageName, path);
}

function build(target) {
  const out = resolve(target);
  const page = join(out, 'index.html');
  const latest = Math.max(...SOURCES.map((source) => youngest(join(here, source))));
  if (existsSync(page) && statSync(page).mtimeMs > latest) {
    return;
  }
  install();
  run('The type check of the viewer', process.execPath, [tool('typescript', 'bin/tsc'), '-p', '.']);
  run('The build of the viewer', process.execPath, [
    tool('vite', 'bin/vite.js'),
    'build',
    '--outDir',
    out,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]);
}

function test() {
  install();
  run('The type check of the viewer', process.execPath, [tool('typescript', 'bin/tsc'), '-p', '.']);
  const output = run('The tests of the viewer', process.execPath, [tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot']);
  const counts = output.replace(/\u001b\[[0-9;]*m/gu, '').match(/^\s*Tests\s+(.*)$/mu);
  process.stdout.write(`Viewer: tests ${counts?.[1]?.trim() ?? 'passed'}\n`);
}

checkVersions();
const word = process.argv[2];
if (word === undefined || process.argv.length > 3) {
  stop('Usage: node build.mjs OUT, or node build.mjs test');
} else if (word === 'test') {
  test();
} else {
  build(word);
}
