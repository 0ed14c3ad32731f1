import type { z } from 'zod';
import type { FieldProblem } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';

type Issue = z.core.$ZodIssue;

/** A sentence for each kind of fault a request can have outside of forms. */
function sentenceOf(issue: Issue): Localized {
  switch (issue.code) {
    case 'too_big': return { vi: `Tối đa ${issue.maximum}.`, en: `At most ${issue.maximum}.` };
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? { vi: 'Không được để trống.', en: 'Must not be empty.' } : { vi: `Tối thiểu ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
    case 'invalid_type': return { vi: 'Thiếu hoặc sai kiểu dữ liệu.', en: 'Missing or of the wrong type.' };
    case 'invalid_value': return { vi: 'Giá trị không nằm trong danh sách cho phép.', en: 'Not one of the allowed values.' };
    case 'unrecognized_keys': return { vi: 'Có trường không được phép.', en: 'There are fields that do not belong here.' };
    case 'invalid_format': case 'invalid_key': case 'invalid_element': case 'invalid_union': case 'not_multiple_of': case 'custom':
      return { vi: 'Không đúng định dạng.', en: 'Not in the right format.' };
  }
}

const escape = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');

/** The faults zod found, as JSON pointers below `base`. */
export function problemsOf(error: z.core.$ZodError, base = ''): FieldProblem[] {
  return error.issues.map((issue) => ({ pointer: base + issue.path.map((part) => `/${escape(part)}`).join(''), code: issue.code, message: sentenceOf(issue) }));
}
