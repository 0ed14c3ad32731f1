import { checkRaw, formWith } from './test-world';

/** Half of a surrogate pair, as a cut emoji leaves it, has no UTF-8: stored and read again it is another text, and the hash no longer fits. */
test.each(['textfield', 'textarea', 'email'])('a %s keeps only what UTF-8 can hold', async (type) => {
  const result = await checkRaw(formWith([{ type, key: 'a', label: 'A', input: true }]), { a: type === 'email' ? 'a\ud83d@b.vn' : 'Kế hoạch \ud83d và \udc4d, 👍' });
  if (!result.ok) throw new Error('refused');
  const text = String(result.data.a);
  expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  if (type !== 'email') expect(text).toContain('👍');
});
