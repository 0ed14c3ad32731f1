import fc from 'fast-check';
import { readCsv } from './import-csv';

test('a header names the fields; lines are counted as an editor does', () => {
  expect(readCsv('\uFEFFid,name\r\na,"Trường ""Hoa Sen"", xã\nBình An"\r\n\r\nb, x \n')).toEqual({
    header: ['id', 'name'],
    rows: [{ line: 2, values: { id: 'a', name: 'Trường "Hoa Sen", xã\nBình An' } }, { line: 5, values: { id: 'b', name: 'x' } }],
  });
});

test('semicolons separate when the header has them and no comma', () => {
  expect(readCsv('id;name\na;b, c').rows).toEqual([{ line: 2, values: { id: 'a', name: 'b, c' } }]);
});

test('fields that are missing or too many', () => {
  expect(readCsv('a,b,c\n1\n1,2,\n1,2,3,4').rows.map(({ values }) => values)).toEqual([{ a: '1', b: '', c: '' }, { a: '1', b: '2', c: '' }, { a: '1', b: '2', c: '3' }]);
});

test('a quote that is never closed tells its line', () => {
  expect(() => readCsv('a,b\n1,2\n3,"4\n5')).toThrow(new SyntaxError('3'));
});

test('no rows', () => {
  expect(readCsv('')).toEqual({ header: [], rows: [] });
  expect(readCsv('a,b')).toEqual({ header: ['a', 'b'], rows: [] });
});

test('what is quoted comes back', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'ế', ' ') }).map((text) => text.trim()).filter((text) => text !== '');
  fc.assert(fc.property(fc.array(fc.tuple(value, value)), (records) => {
    const text = ['x,y', ...records.map((record) => record.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))].join('\n');
    expect(readCsv(text).rows.map(({ values }) => [values.x, values.y])).toEqual(records);
  }));
});
