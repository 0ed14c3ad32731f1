import { canonicalJson } from '../text/canonical-json';

/**
 * A hash that tells contents apart, 16 hexadecimal digits. Two rounds of FNV-1a: the browser has SHA-256 only as a promise,
 * and a rehearsal proves nothing to anybody, it only must see that something changed.
 */
export function contentHash(value: unknown): string {
  const text = canonicalJson(value);
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
