import { deflateRawSync, crc32 } from 'node:zlib';
import { ApiWorld, pdfBytes, type Person } from '../http/testing/api-world';

let world: ApiWorld;
let drafter: Person;
beforeAll(async () => {
  world = await ApiWorld.create();
  drafter = await world.signIn('canbo.thcs-binhan');
}, 60_000);
afterAll(async () => { await world.close(); });

const chunks = () => world.database.db.collection('content.chunks').countDocuments();

/** A ZIP with these entries, in this order. */
function zip(entries: [name: string, text: string][]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const data = deflateRawSync(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(text), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(Buffer.byteLength(text), 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), data]);
    const at = Buffer.alloc(16);
    at.writeUInt32LE(offset, 10 + 2);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, at, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
const crc = (text: string): number => (crc32 as ((data: string) => number) | undefined)?.(text) ?? 0;

const types = (part: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`;
const docx = (padding: number) => zip([['_rels/.rels', '<Relationships/>'], ['word/media/image1.bin', Array.from({ length: padding }, (_, n) => String.fromCharCode(33 + ((n * 7919) % 90))).join('')], ['[Content_Types].xml', types('wordprocessingml.document')], ['word/document.xml', '<w:document/>']]);

test('a file is kept with its own name, type and hash, and comes back byte for byte', async () => {
  const { status, body } = await drafter.upload(pdfBytes(), '../../Kế hoạch số 05.pdf');
  expect(status).toBe(201);
  expect(body).toEqual({ fileId: expect.stringMatching(/^f-[0-9a-f]{24}$/), name: 'Kế hoạch số 05.pdf', size: pdfBytes().length, type: 'application/pdf' });
  const back = await drafter.get(`/files/${body.fileId}`);
  expect(Buffer.from(pdfBytes()).equals(back.body)).toBe(true);
  expect(back.headers.get('content-disposition')).toBe(`inline; filename="Ke hoach so 05.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91%2005.pdf`);
  expect(back.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await world.call('GET', `/api/v1/files/${body.fileId}`, { cookie: drafter.cookie, headers: { 'if-none-match': back.headers.get('etag') ?? '', 'cache-control': 'max-age=0' } })).status).toBe(304);
});

test.each([['text', 'odt'], ['spreadsheet', 'ods']])('what the forms ask for is accepted: OpenDocument %s', async (kind, ending) => {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  expect(await drafter.upload(zip([['mimetype', type], ['content.xml', '<office:document-content/>']]), `ke-hoach.${ending}`)).toMatchObject({ status: 201, body: { type } });
});

test('a download that the person breaks off is no fault of ours', async () => {
  const { body } = await drafter.upload(Buffer.concat([pdfBytes(), Buffer.alloc(8_000_000, 65)]), 'lon.pdf');
  const stop = new AbortController();
  const answer = await fetch(`${world.url}/api/v1/files/${body.fileId}`, { headers: { cookie: drafter.cookie }, signal: stop.signal });
  await answer.body!.getReader().read();
  const before = world.log.length;
  stop.abort();
  while (!world.log.slice(before).some((line) => line.includes(`/files/${body.fileId}`))) await new Promise((resolve) => setTimeout(resolve, 20));
  await world.call('GET', '/healthz');
  expect(world.log.slice(before).filter((line) => line.includes('request failed'))).toEqual([]);
});

test('the content says what it is, whatever its name says', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  expect((await drafter.upload(png, 'anh.pdf')).body.type).toBe('image/png');
  const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5_000)]);
  expect((await drafter.upload(cfb, 'cu.doc')).body.type).toBe('application/msword');
  expect((await drafter.upload(cfb, 'cu.msi')).body.code).toBe('file-type-refused');
  expect((await drafter.upload(docx(20_000), 'bao-cao.docx')).body.type).toContain('wordprocessingml.document');
});

test('what is not accepted leaves nothing behind', async () => {
  const before = await chunks();
  for (const [content, name] of [
    [Buffer.from('MZ\u0090 an executable in disguise'), 'ke-hoach.pdf'], [Buffer.from('<html><script>alert(1)</script>'), 'a.png'], [Buffer.alloc(0), 'rong.pdf'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'], [zip([['a.txt', 'x']]), 'a.docx'], [Buffer.alloc(2_000_000, 1), 'a.pdf'],
  ] as const) {
    const { status, body } = await drafter.upload(content, name);
    expect(`${name} ${status} ${body.code}`).toBe(`${name} 422 file-type-refused`);
  }
  expect(await chunks()).toBe(before);
});

test('more than 20 MiB is refused while it comes in', async () => {
  const before = await chunks();
  const big = Buffer.alloc(21 * 1024 * 1024, 1);
  big.set(pdfBytes());
  const { status, body } = await drafter.upload(big, 'to.pdf');
  expect(`${status} ${body.code}`).toBe('413 file-too-large');
  expect(await chunks()).toBe(before);
});

test('no file, two files, another field, a broken and a wrong body', async () => {
  const send = async (parts: [string, string][]) => {
    const form = new FormData();
    for (const [field, name] of parts) form.append(field, new Blob([pdfBytes() as BlobPart]), name);
    const { status, body } = await world.call('POST', '/api/v1/files', { cookie: drafter.cookie, raw: form });
    return `${status} ${body.code}`;
  };
  expect(await send([])).toBe('400 malformed-request');
  expect(await send([['file', 'a.pdf'], ['file', 'b.pdf']])).toBe('400 malformed-request');
  expect(await send([['other', 'a.pdf']])).toBe('400 malformed-request');
  const cut = await world.call('POST', '/api/v1/files', { cookie: drafter.cookie, raw: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
  expect(cut.status).toBe(400);
  expect((await world.call('POST', '/api/v1/files', { cookie: drafter.cookie, body: {} })).status).toBe(415);
});
