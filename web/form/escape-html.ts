/** For texts that stand in a Form.io template, which is a string of HTML. */
export const escapeHtml = (text: unknown): string =>
  String(text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
