import { say } from '../messages.mjs';

const megabyte = 1_000_000;

/** @param {number} bytes @param {'vi' | 'en'} language @returns {string} "12,3 MB" or "12.3 MB" */
function inMegabytes(bytes, language) {
  const text = (bytes / megabyte).toFixed(1);
  return `${language === 'vi' ? text.replace('.', ',') : text} MB`;
}

/**
 * @param {string} item
 * @param {number} done bytes
 * @param {number | undefined} total bytes
 * @returns {import('../messages.mjs').Bilingual} what is downloaded, and how much of it is here
 */
export function downloadProgress(item, done, total) {
  /** @param {'vi' | 'en'} language */
  const text = (language) => (total === undefined
    ? say('download.bytes', { item, done: inMegabytes(done, language) })
    : say('download.bytesOf', { item, done: inMegabytes(done, language), total: inMegabytes(total, language) }))[language];
  return { vi: text('vi'), en: text('en') };
}
