import { documentKindSchema } from '../../../../domain/document';
import { sampleDocument } from './sample-document';

const wishes = { issuer: 'Trường THCS Thạch Bình', n: 7, notation: 'KH-THCSTB', day: '2026-03-02', subject: 'Trường THCS Thạch Bình', signer: { title: 'Hiệu trưởng', name: 'Lê Thu Giang' } };

test.each(documentKindSchema.options)('a document of the kind %s is shown with its own number, issuer and signer', (kind) => {
  const model = sampleDocument(kind, wishes);
  expect(model).toMatchObject({ issuer: { name: wishes.issuer }, date: '2026-03-02', signature: { name: 'Lê Thu Giang' } });
  expect(model?.number).toContain('/');
  if (kind !== 'directive') expect(JSON.stringify(model)).toContain('Thạch Bình');
});

test('half typed it is still shown, and what cannot be is not', () => {
  expect(sampleDocument('cosigned-plan', { ...wishes, n: null, notation: '' })).not.toBeNull();
  expect(sampleDocument('cosigned-plan', { ...wishes, notation: 'X'.repeat(99) })).toBeNull();
});
