import QRCode from 'qrcode';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { buildDocument, documentKindSchema, type DocumentInput, type DocumentModel } from '../../domain/document';
import { documentSamples } from '../../domain/document/document-samples';
import { recipientLines, signatureTitle } from './draw-closing';
import { qrMatrix } from './qr-matrix';
import { renderPdf } from './render-pdf';

const sample = (kind: DocumentInput['kind'], more: object = {}): DocumentModel => buildDocument({ ...documentSamples[kind], ...more } as DocumentInput);
const text = (pdf: Buffer) => pdf.toString('latin1');
const pageCount = (pdf: Buffer) => text(pdf).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What the streams of a page draw, inflated. */
function streams(pdf: Buffer): string[] {
  return [...text(pdf).matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/** The letters that can be drawn, read from the ToUnicode maps of the embedded fonts. */
function mappedText(pdf: Buffer): string {
  return streams(pdf)
    .filter((stream) => stream.includes('beginbfrange'))
    .flatMap((cmap) => [...cmap.matchAll(/<([0-9a-f]{4,})>/g)].map(([, hex]) => String.fromCharCode(...hex!.match(/.{4}/g)!.map((unit) => parseInt(unit, 16)))))
    .join('');
}

describe.each(documentKindSchema.options)('%s as PDF', (kind) => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await renderPdf(sample(kind));
  });

  it('is a tagged Vietnamese PDF with a title', () => {
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(text(pdf)).toMatch(/\/Lang \(vi-VN\)/);
    expect(text(pdf)).toMatch(/\/Marked true/);
    expect(text(pdf)).toMatch(/\/DisplayDocTitle true/);
    expect(text(pdf)).toMatch(/\/S \/H1|\/S \/P/);
  });

  it('embeds Tinos and nothing else', () => {
    const fonts = [...text(pdf).matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name!);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((name) => /^[A-Z]{6}\+Tinos-/.test(name))).toBe(true);
    expect(text(pdf)).toMatch(/\/FontFile2/);
  });

  it('gives the same bytes for the same model', async () => expect(sha(await renderPdf(sample(kind)))).toBe(sha(pdf)));
  it('gives other bytes for another signer', async () => {
    const signature = { ...documentSamples[kind].signature, name: 'Người khác' };
    expect(sha(await renderPdf(sample(kind, { signature })))).not.toBe(sha(pdf));
  });
});

describe('pages', () => {
  it.each([
    ['directive', 2],
    ['cosigned-plan', 2],
    ['recognition-decision', 1],
    ['certificate', 1],
    // The decision and the sheet for the wall.
    ['commendation-decision', 2],
    ['periodic-report', 2],
    ['replication-plan', 2],
  ] as const)('a %s takes %i', async (kind, pages) => expect(pageCount(await renderPdf(sample(kind)))).toBe(pages));

  it('are as many as a long table needs, and a cell longer than a page is cut, not lost', async () => {
    const schools = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Trường Tiểu học số ${index + 1}` }));
    const [short, long] = await Promise.all([10, 120].map(async (count) => pageCount(await renderPdf(sample('recognition-decision', { schools: schools(count) })))));
    expect(long).toBeGreaterThanOrEqual(short! + 3);
    const findings = [{ finding: 'Nội dung tồn tại dài nhiều trang. '.repeat(400).trim() }];
    expect(pageCount(await renderPdf(sample('inspection-minutes', { findings })))).toBeGreaterThan(4);
  });

  it('survive the longest fields, words without spaces, a draft and no verification code', async () => {
    const long = 'Trường Phổ thông dân tộc nội trú '.repeat(9).trim().slice(0, 300);
    const extreme = { issuer: { superior: long, name: long }, n: null, issuedOn: null, verify: undefined, recipients: Array.from({ length: 100 }, () => long.slice(0, 120)) };
    for (const kind of ['directive', 'cosigned-plan', 'certificate'] as const) expect((await renderPdf(sample(kind, extreme))).subarray(0, 5).toString()).toBe('%PDF-');
    const wall = await renderPdf(sample('certificate', { school: long, address: 'x'.repeat(500), authority: long, grade: long.slice(0, 100) }));
    expect(pageCount(wall)).toBe(1);
  });
});

describe('text', () => {
  it('is the same whether letters came composed or decomposed', async () => {
    const model = sample('recognition-decision');
    const decomposed = JSON.parse(JSON.stringify(model).normalize('NFD')) as DocumentModel;
    expect(sha(await renderPdf(decomposed))).toBe(sha(await renderPdf(model)));
  });

  it('has a glyph for every Vietnamese letter', async () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
    const paragraph = { type: 'paragraph' as const, text: letters + letters.toLocaleUpperCase('vi') };
    const drawn = mappedText(await renderPdf({ ...sample('directive'), body: [paragraph] }));
    expect([...letters + letters.toLocaleUpperCase('vi')].filter((letter) => !drawn.includes(letter))).toEqual([]);
  });

  it('keeps the spaces of justified lines, for screen readers and search', async () => {
    const words = Array.from({ length: 120 }, (_, index) => 'abcdefgh'.slice(0, 2 + (index % 6)));
    const model = { ...sample('recognition-decision'), body: [{ type: 'paragraph' as const, text: words.join(' ') }] };
    const without = { ...model, body: [{ type: 'paragraph' as const, text: words.join('') }] };
    const glyphs = async (drawn: DocumentModel) => streams(await renderPdf(drawn)).flatMap((stream) => [...stream.matchAll(/<([0-9a-f]+)> -?[\d.]+/g)].map(([, hex]) => hex!.length / 4)).reduce((sum, count) => sum + count, 0);
    // Every gap but those at the ends of lines is a glyph: about ten lines of 120 words.
    expect((await glyphs(model)) - (await glyphs(without))).toBeGreaterThan(100);
  });

  it('drops control characters', async () => {
    const model = sample('recognition-decision');
    const dirty = { ...model, subject: `\u0000${model.subject}\u200b` };
    expect(sha(await renderPdf(dirty))).toBe(sha(await renderPdf(model)));
  });
});

describe('the signature block', () => {
  it.each([
    [{ authority: null, title: 'Hiệu trưởng' }, ['HIỆU TRƯỞNG']],
    [{ authority: 'KT.', onBehalfOf: 'Chủ tịch', title: 'Phó Chủ tịch' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [{ authority: 'TM.', onBehalfOf: 'Ủy ban nhân dân', title: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ] as const)('of %j reads %j', (signature, expected) => expect(signatureTitle({ ...signature, name: 'A' })).toEqual(expected));

  it('lists recipients once each, the clerk’s copy last', () => {
    expect(recipientLines(['Như trên', 'Công an xã;', 'Lưu VT.'])).toEqual(['- Như trên;', '- Công an xã;', '- Lưu: VT.']);
    expect(recipientLines([])).toEqual(['- Lưu: VT.']);
  });
});

describe('the QR code', () => {
  it.each(['https://lienky.example.vn/verify/LK-7F3K-92QD', `https://x.vn/${'a'.repeat(200)}`])('of %s is the library’s own, module by module', (url) => {
    const own = qrMatrix(url);
    const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
    expect(own.size).toBe(modules.size);
    for (let row = 0; row < own.size; row += 1) for (let column = 0; column < own.size; column += 1) expect(own.isDark(row, column)).toBe(Boolean(modules.get(row, column)));
  });
});
