import { officialTime, type CoSignature, type DocumentModel, type Signature } from '../../domain/document';
import { artifact, ensureSpace, openTag, setFont, tagged, type Sheet } from './open-pdf';
import { drawQr } from './qr-matrix';

const NAME_GAP = 62;
const QR_SIDE = 62;

/** Recipients, the code to verify and the signature side by side, then the electronic signatures; none is torn between pages. */
export function drawClosing(sheet: Sheet, model: DocumentModel): void {
  drawSignature(sheet, model);
  if (model.coSignatures?.length) drawCoSignatures(sheet, model.coSignatures);
}

/** The lines above the name: 'KT. CHỦ TỊCH' / 'PHÓ CHỦ TỊCH'. */
export function signatureTitle({ authority, onBehalfOf, title }: Signature): string[] {
  const lines = authority ? [[authority, onBehalfOf].filter(Boolean).join(' '), title] : [title];
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}

/** 'Nơi nhận' as printed: one dash each, a semicolon between, and the clerk's copy last. */
export function recipientLines(recipients: string[]): string[] {
  const listed = recipients.filter((recipient) => !/^lưu\b/iu.test(recipient.trim()));
  return [...listed.map((recipient) => `- ${recipient.trim().replace(/[.;,]+$/u, '')};`), '- Lưu: VT.'];
}

/** What the signature block needs on one page. A list of recipients longer than a page flows on and is not counted. */
export function signatureHeight(sheet: Sheet, model: DocumentModel): number {
  const { title, name, list } = signatureParts(sheet, model);
  const { page } = sheet.pdf;
  const left = list + (model.verify ? QR_SIDE + 4 : 0);
  const tallList = left > page.maxY() - page.margins.top - 40;
  return 10 + Math.max(title + NAME_GAP + name, tallList ? 0 : left);
}

function signatureParts({ pdf, width }: Sheet, model: DocumentModel) {
  const half = width / 2;
  const titles = signatureTitle(model.signature).join('\n');
  const recipients = recipientLines(model.recipients).join('\n');
  const title = setFont(pdf, 'bold', 14).heightOfString(titles, { width: half });
  const name = pdf.heightOfString(model.signature.name, { width: half });
  const list = setFont(pdf, 'regular', 11).heightOfString(recipients, { width: half - 20 }) + 18;
  return { half, titles, recipients, title, name, list };
}

function drawSignature(sheet: Sheet, model: DocumentModel): void {
  const { pdf, root, left } = sheet;
  const { half, titles, recipients, title } = signatureParts(sheet, model);
  ensureSpace(pdf, signatureHeight(sheet, model));
  const top = pdf.y + 10;
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold', 14).text(titles, left + half, top, { width: half, align: 'center' }));
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold', 14).text(model.signature.name, left + half, top + title + NAME_GAP, { width: half, align: 'center' }));
  const signatureEnd = pdf.y;
  const page = pdf.page;
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold-italic', 12).text('Nơi nhận:', left, top, { width: half - 20 }));
  tagged(root, pdf, 'P', () => setFont(pdf, 'regular', 11).text(recipients, left, pdf.y + 1, { width: half - 20 }));
  if (model.verify) drawVerification(sheet, model.verify, half - 12);
  pdf.y = (pdf.page === page ? Math.max(pdf.y, signatureEnd) : pdf.y) + 14;
}

function drawCoSignatures(sheet: Sheet, signatures: CoSignature[]): void {
  const { pdf, root, left, width } = sheet;
  ensureSpace(pdf, 24 + coSignatureHeight(sheet, signatures[0]!));
  tagged(root, pdf, 'H2', () => setFont(pdf, 'bold', 12).text('CHỮ KÝ ĐIỆN TỬ TRÊN HỆ THỐNG', left, pdf.y, { width }));
  pdf.y += 4;
  const list = openTag(root, pdf, 'L');
  for (const signature of signatures) {
    const height = coSignatureHeight(sheet, signature);
    ensureSpace(pdf, height);
    const top = pdf.y;
    artifact(pdf, 'Layout', () => pdf.rect(left, top, width, height - 6).lineWidth(0.6).stroke('#555555').rect(left, top, 3, height - 6).fill('#555555'));
    const item = openTag(list, pdf, 'LI');
    tagged(item, pdf, 'LBody', () => {
      setFont(pdf, 'bold', 12).text(signature.unit, left + 12, top + 6, { width: width - 20 });
      setFont(pdf, 'regular', 11).text(coSignatureText(signature), { width: width - 20 });
      setFont(pdf, 'regular', 9.5, '#333333').text(hashText(signature), { width: width - 20 });
    });
    item.end();
    pdf.y = top + height;
  }
  list.end();
  pdf.y += 4;
}

function coSignatureHeight({ pdf, width }: Sheet, signature: CoSignature): number {
  const inner = { width: width - 20 };
  const unit = setFont(pdf, 'bold', 12).heightOfString(signature.unit, inner);
  const text = setFont(pdf, 'regular', 11).heightOfString(coSignatureText(signature), inner);
  return unit + text + setFont(pdf, 'regular', 9.5).heightOfString(hashText(signature), inner) + 18;
}

function coSignatureText({ person, title, at }: CoSignature): string {
  return `${[person, title].filter(Boolean).join(', ')} đã ký lúc ${officialTime(at)}`;
}

function hashText({ hash }: CoSignature): string {
  return `Mã băm SHA-256 của nội dung được ký: ${(hash.match(/.{1,8}/gu) ?? []).join(' ')}`;
}

/** Under the recipients, where a page of running text has room anyway. */
function drawVerification({ pdf, root, left }: Sheet, verify: { code: string; url: string }, width: number): void {
  ensureSpace(pdf, QR_SIDE + 4);
  const top = pdf.y + 4;
  // The quiet zone is inside the code: shifting it out of the text block lines the modules up with the text.
  const quiet = 4;
  tagged(root, pdf, 'Figure', () => drawQr(pdf, verify.url, left - quiet, top, QR_SIDE), { alt: `Mã QR kiểm tra văn bản: ${verify.url}` });
  tagged(root, pdf, 'P', () => {
    const options = { width: width - QR_SIDE - 2, height: QR_SIDE - 20, ellipsis: true };
    setFont(pdf, 'bold', 10).text(`Mã xác thực: ${verify.code}`, left + QR_SIDE, top + 8, options);
    setFont(pdf, 'regular', 8.5, '#333333').text(`Quét mã hoặc mở ${verify.url} để kiểm tra văn bản này.`, { ...options, height: QR_SIDE - 24 });
  });
  pdf.y = Math.max(pdf.y, top + QR_SIDE);
}
