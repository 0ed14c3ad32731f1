import { getForm, shippedForms, type FormKey } from '../shipped-forms';
import type { FormDefinition, Text } from '../types';
import { addressOf } from './place';
import { blockOf, type Block } from './blocks';

export interface FormTemplate {
  /** Key of the shipped form, or `blank`. */
  id: string;
  title: Text;
  description: Text;
  /** The shipped form itself, not a copy. */
  definition: FormDefinition;
}

const blank: FormDefinition = {
  key: 'blank', version: 1,
  title: { vi: 'Biểu mẫu trống', en: 'Blank form' },
  description: { vi: 'Bắt đầu từ một phần “Thông tin chung” chưa có gì.', en: 'Begins with an empty section “General”.' },
  components: [{ type: 'panel', key: 'general', title: 'Thông tin chung', label: 'Thông tin chung', input: false, components: [] }],
  rules: [], facts: [], english: { general: 'General' }, prefill: [],
};

/** What a new form may begin as. */
export const formTemplates: readonly FormTemplate[] = [blank, ...shippedForms].map((definition) => ({ id: definition.key, title: definition.title, description: definition.description, definition }));

/** A new form that begins as a template, or as any other form. */
export function formFrom(definition: FormDefinition, key: string, title: Text): FormDefinition {
  const description = definition === blank ? { vi: '', en: '' } : definition.description;
  return { ...definition, key, version: 1, title, description };
}

export const blankForm = (key: string, title: Text): FormDefinition => formFrom(blank, key, title);

const shippedBlocks: readonly { form: FormKey; path: string; name: Text }[] = [
  { form: 'directive', path: 'general', name: { vi: 'Thông tin chung của văn bản', en: 'General information of a paper' } },
  { form: 'directive', path: 'bases', name: { vi: 'Căn cứ ban hành', en: 'Legal bases' } },
  { form: 'directive', path: 'tasks', name: { vi: 'Bảng nhiệm vụ', en: 'Table of tasks' } },
  { form: 'cosignature', path: 'parties', name: { vi: 'Các bên ký', en: 'Parties that sign' } },
  { form: 'inspection', path: 'team', name: { vi: 'Đoàn kiểm tra', en: 'Inspection team' } },
  { form: 'inspection', path: 'findings', name: { vi: 'Việc phải khắc phục', en: 'Findings to mend' } },
  { form: 'inspection', path: 'criteria.c1Panel', name: { vi: 'Một tiêu chí với ý kiến và lý do', en: 'A criterion with verdict and reason' } },
  { form: 'periodic-report', path: 'incidents', name: { vi: 'Bảng vụ việc', en: 'Table of incidents' } },
];

export interface TemplateBlock {
  id: string;
  name: Text;
  block: Block;
}

/** Blocks that come with the product: parts of the shipped forms, by reference. */
export function templateBlocks(): TemplateBlock[] {
  return shippedBlocks.flatMap(({ form, path, name }) => {
    const definition = getForm(form);
    const place = definition && addressOf(definition, path);
    const block = place && blockOf(definition, [place], name.vi);
    return block ? [{ id: `${form}.${path}`, name, block }] : [];
  });
}
