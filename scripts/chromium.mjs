import { findExecutable } from '../engines/find-executable.mjs';

/** @returns {Promise<string | null>} a Chromium on PATH, else the one that comes as a package, unpacked */
export async function findChromium() {
  if (process.env['LIENKY_CHROMIUM']) return process.env['LIENKY_CHROMIUM'];
  const installed = findExecutable(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (installed) return installed;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return null;
  }
}
