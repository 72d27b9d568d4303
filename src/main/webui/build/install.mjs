import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a directory's packages exactly as its lock file says, unless they are so already.
 *
 * @param {string} directory with package.json and package-lock.json
 */
export function install(directory) {
  const stamp = join(directory, 'node_modules', '.installed');
  const wanted = createHash('sha256').update(readFileSync(join(directory, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  console.log(`Installing the packages of ${directory}`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: directory, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}
