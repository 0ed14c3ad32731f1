import type { Problem } from '../../domain/contracts/api';
import { enclosingPaths, pathOfPointer, sortFaults } from './problem-fields';

const problem = (pointers: string[]): Problem => ({
  type: 'about:blank', title: 'Chưa hợp lệ', status: 422, code: 'validation-failed', instance: 'i',
  problems: pointers.map((pointer) => ({ pointer, code: 'required', message: `thiếu ${pointer}` })),
});

describe('faults of a refused decision', () => {
  it('turns pointers into the paths of the form', () => {
    expect(pathOfPointer('/planDue')).toBe('planDue');
    expect(pathOfPointer('/models/0/name')).toBe('models[0].name');
    expect(pathOfPointer('/criteria/c1/evidence/2')).toBe('criteria.c1.evidence[2]');
    expect(pathOfPointer('/a~1b/c~0d')).toBe('a/b.c~d');
  });

  it('keeps faults of the form apart from faults of the decision', () => {
    const sorted = sortFaults(problem(['/data/models/1/summary', '/comment', '/fieldNotes/plan', '/data']));
    expect(sorted.fields).toEqual([{ path: 'models[1].summary', message: 'thiếu /data/models/1/summary' }]);
    expect(sorted.others.map(({ path }) => path)).toEqual(['comment', 'fieldNotes.plan', 'data']);
  });

  it('knows nothing when the server named no field', () => {
    expect(sortFaults(null)).toEqual({ fields: [], others: [] });
    expect(sortFaults({ ...problem([]), problems: undefined })).toEqual({ fields: [], others: [] });
  });

  it('climbs to the row and its table', () => {
    expect(enclosingPaths('models[0].name')).toEqual(['models[0].name', 'models[0]', 'models']);
    expect(enclosingPaths('evidence[2]')).toEqual(['evidence[2]', 'evidence']);
    expect(enclosingPaths('planDue')).toEqual(['planDue']);
  });
});
