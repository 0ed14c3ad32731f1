import { LauncherError, say } from '../messages.mjs';

/**
 * @param {string} value
 * @param {string} variable where it came from
 * @returns {string} without a slash at its end
 * @throws {LauncherError} when it is no web address
 */
export function baseAddress(value, variable) {
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  if (protocol !== 'https:' && protocol !== 'http:') throw new LauncherError(say('download.badAddress', { variable, value }));
  return value.replace(/\/+$/, '');
}
