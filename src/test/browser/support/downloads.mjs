import { buffer } from 'node:stream/consumers';

/**
 * What a page saved as a file, read through the connection to the browser, since that may be another process's.
 *
 * @param {Promise<import('playwright-core').Download>} download
 * @returns {Promise<Buffer>}
 */
export async function content(download) {
  return buffer(await (await download).createReadStream());
}
