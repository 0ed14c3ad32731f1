import { buildDocument, documentKindSchema, type DocumentInput } from '../../domain/document';
import { documentSamples } from '../../domain/document/document-samples';
import { renderPdf } from './render-pdf';

const MARK = 'BẢN THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ';
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
/** A text of the file's information, as PDF writes it. */
const told = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();

test.each(documentKindSchema.options)('%s is marked without a page more, and says so in its title', async (kind) => {
  const model = buildDocument(documentSamples[kind] as DocumentInput);
  const [plain, marked, again] = await Promise.all([renderPdf(model), renderPdf(model, MARK), renderPdf(model, MARK)]);
  expect(pages(marked)).toBe(pages(plain));
  expect(marked.includes(told('KHÔNG CÓ GIÁ TRỊ'))).toBe(true);
  expect(plain.includes(told('KHÔNG CÓ GIÁ TRỊ'))).toBe(false);
  expect(marked.equals(again)).toBe(true);
});
