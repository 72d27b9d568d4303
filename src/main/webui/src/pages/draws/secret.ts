const BYTES = 32;

/** Whether the browser can hash here: it does so only on pages of this machine or over HTTPS. */
export const canHash = globalThis.crypto?.subtle !== undefined;

/** A new secret: 256 random bits as text. */
export function newSecret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(BYTES)));
}

/** SHA-256 over a secret's UTF-8 bytes, in hexadecimal: what is promised. */
export async function hashOf(secret: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
