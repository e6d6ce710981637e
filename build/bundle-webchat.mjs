// Puts Web Chat into the folder that the service serves it from: node bundle-webchat.mjs WORK_FOLDER OUT_FOLDER
// The package's own bundle is taken from its tarball: installing the package would bring 425 others.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const name = 'botframework-webchat';
const version = '4.18.1';
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const wanted = {
  'package/dist/webchat-minimal.js': 'webchat.js',
  'package/dist/webchat-minimal.js.LICENSE.txt': 'webchat.js.LICENSE.txt',
};

function fail(message) {
  // The form that MSBuild reports as an error of this file.
  console.error(`bundle-webchat.mjs : error WEBCHAT : ${message}`);
  process.exit(1);
}

function integrityOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function fetchTarball(folder) {
  const tarball = path.join(folder, `${name}-${version}.tgz`);
  if (existsSync(tarball) && integrityOf(tarball) === integrity) return tarball;
  try {
    // npm is a script of its own kind on every system; through the shell it is found on all of them.
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--prefer-offline'], {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    const reason = String(error.stderr ?? error.message).trim().split('\n').slice(-3).join(' ');
    fail(`npm could not fetch ${name}@${version}. The first build needs the npm registry, or a warm npm cache. ${reason}`);
  }
  const found = integrityOf(tarball);
  if (found !== integrity) fail(`${name}@${version} is not the package that was reviewed: expected ${integrity}, got ${found}.`);
  return tarball;
}

// A tarball is a row of 512-byte headers, each followed by its file padded to 512 bytes.
function* entriesOf(tar) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).split('\0')[0];
    const size = parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    yield { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), data: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const [workFolder, outFolder] = process.argv.slice(2);
mkdirSync(workFolder, { recursive: true });
mkdirSync(outFolder, { recursive: true });
const missing = new Set(Object.keys(wanted));
for (const { name: entry, data } of entriesOf(gunzipSync(readFileSync(fetchTarball(workFolder))))) {
  if (!missing.delete(entry)) continue;
  const target = path.join(outFolder, wanted[entry]);
  writeFileSync(target, data);
  if (!target.endsWith('.js')) continue;
  writeFileSync(`${target}.gz`, gzipSync(data, { level: 9 }));
  writeFileSync(
    `${target}.br`,
    brotliCompressSync(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  );
}
if (missing.size > 0) fail(`${name}@${version} does not hold ${[...missing].join(', ')}.`);
