export { renderPdf } from './render-pdf';
export { qrMatrix, type QrMatrix } from './qr-matrix';
