import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/**
 * Gives the browser a Chinese font as the system's own, so that screenshots show glyphs and pages need no web font.
 * Browsers take only plain fonts from the system, so the packaged web font is unpacked once.
 *
 * @param {string} directory where fonts and their configuration are kept
 * @returns {string} the configuration file for the browser's environment variable FONTCONFIG_FILE
 */
export function chineseFonts(directory) {
  const configuration = join(directory, 'fonts.conf');
  if (existsSync(configuration)) {
    return configuration;
  }
  mkdirSync(directory, { recursive: true });
  const packaged = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')),
    'files',
  );
  for (const file of readdirSync(packaged)) {
    if (/-(chinese-simplified|latin)-(400|500|700)-normal\.woff$/.test(file)) {
      writeFileSync(join(directory, file.replace('.woff', '.ttf')), unpack(readFileSync(join(packaged, file))));
    }
  }
  // Written last and at once: a run that was cut off begins anew.
  writeFileSync(
    `${configuration}.new`,
    `<?xml version="1.0"?>
<fontconfig>
  <dir>${directory}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(directory, 'cache')}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  renameSync(`${configuration}.new`, configuration);
  return configuration;
}

/** A WOFF font as the plain font that it wraps (WOFF File Format 1.0). */
function unpack(woff) {
  const tables = woff.readUInt16BE(12);
  const font = [Buffer.alloc(12 + 16 * tables)];
  const head = font[0];
  const power = 31 - Math.clz32(tables);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables - (1 << power)), 10);
  let offset = head.length;
  for (let i = 0; i < tables; i++) {
    const entry = HEADER + ENTRY * i;
    const start = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(start, start + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    const place = 12 + 16 * i;
    woff.copy(head, place, entry, entry + 4);
    woff.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, place + 8);
    head.writeUInt32BE(length, place + 12);
    const padded = Buffer.alloc((length + 3) & ~3);
    table.copy(padded);
    font.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(font);
}
