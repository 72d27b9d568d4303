// Builds the console into the directory given, with packages as locked; at once where nothing changed since last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The console is built with Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(process.argv[2]);
const stamp = join(target, '.built');
const contract = resolve(home, '../../../openapi/xinheng.yaml');
const generated = join('src', 'api', 'schema.d.ts');

const hash = createHash('sha256').update(readFileSync(contract));
for (const file of readdirSync(home, { recursive: true }).sort()) {
  if (/^(node_modules|dist)(\/|$)/.test(file) || file === generated || !/\.\w+$/.test(file)) {
    continue;
  }
  hash.update(file).update(readFileSync(join(home, file)));
}
const wanted = hash.digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0);
}
install(home);
const run = (...command) =>
  execFileSync('npx', ['--no-install', ...command], { cwd: home, stdio: 'inherit' });
execFileSync('node', ['build/types.mjs'], { cwd: home, stdio: 'inherit' });
run('vue-tsc', '--noEmit');
run('vite', 'build', '--outDir', target, '--emptyOutDir', '--logLevel', 'warn');
writeFileSync(stamp, wanted);
