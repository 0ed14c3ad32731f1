import { checkDefinition } from '../../../forms/schema';
import { readFormFile } from './read-form-file';

const file = (text: string) => new Blob([text]);

describe('a form from a file', () => {
  it('is read, cleaned and accepted, with what was left out', async () => {
    const read = await readFormFile(file(JSON.stringify({ title: 'Phiếu', components: [{ type: 'textfield', key: 'name', label: 'Họ tên', input: true, customDefaultValue: 'value = 1' }, { type: 'htmlelement', key: 'h', content: '<script>' }] })));
    if (read.state !== 'read') throw new Error('not read');
    expect(checkDefinition(read.definition)).toEqual([]);
    expect(read.parts).toBe(1);
    expect(read.refused.length).toBeGreaterThan(0);
    for (const { where, reason } of read.refused) expect([where, reason.vi, reason.en].every((text) => text !== '')).toBe(true);
  });

  it.each([['{', 'notJson'], ['{"title": "x"}', 'notAForm'], ['"x"', 'notAForm'], ['{"__proto__":{"components":[]}}', 'notAForm'], ['{"format":"lien-ky-design"}', 'package']])('is refused with a reason: %s', async (text, reason) => {
    expect(await readFormFile(file(text))).toEqual({ state: 'wrong', reason });
  });

  it('is not read at all when it is too large', async () => {
    expect(await readFormFile(file('x'.repeat(2_000_001)))).toEqual({ state: 'wrong', reason: 'tooLarge' });
  });
});
