import { placeOfProblem } from './place-of-problem';

test('a pointer into the file says which entry, and where in it', () => {
  expect(placeOfProblem('/file/contents/form/plan/2/components/0/key')).toEqual({ entry: { kind: 'form', key: 'plan', version: '2' }, place: '/components/0/key' });
  expect(placeOfProblem('/file/contents/procedure/drill/4')).toEqual({ entry: { kind: 'procedure', key: 'drill', version: '4' }, place: '' });
  expect(placeOfProblem('/file/contents/0/content')).toEqual({ entry: null, place: '/contents/0/content' });
  expect(placeOfProblem('/file')).toEqual({ entry: null, place: '' });
});
