import type { Page } from 'playwright-core';
import { getForm } from '../../../forms';
import type { FormComponent } from '../../../forms/types';
import type { DemoSeatHolder } from '../../../server/demo/demo-people';
import type { Cast } from './cast';
import { holderOf } from './cast';
import { ask, sendDirective } from './send-step';
import type { Role } from './studio-sweep-acts';
import { dayFromNow } from './work-task';

/** Designs of one walk: what it changes, no other walk looks at. */
export type SweepKeys = Record<'form' | 'blankForm' | 'faultyForm' | 'takenForm' | 'reviewedForm' | 'blankProcedure', string>;

export const keysOf = (walk: string | number): SweepKeys => ({
  form: `ke-hoach-${walk}`, blankForm: `moi-loai-phan-${walk}`, faultyForm: `con-loi-${walk}`, takenForm: `hai-nguoi-sua-${walk}`, reviewedForm: `cho-duyet-${walk}`,
  blankProcedure: `moi-loai-buoc-${walk}`,
});

export const people: Record<Role, DemoSeatHolder> = { designer: holderOf('administrator', 'so-gddt'), colleague: holderOf('supervisor', 'so-gddt'), reviewer: holderOf('supervisor', 'cong-an-tinh') };

const field = (index: number): FormComponent => ({ type: 'textfield', key: `truong${index}`, label: `Trường thứ ${index}`, input: true, validate: { maxLength: 200 } });

/** A form of so many parts, in sections of twenty with their heads. */
export const largeForm = (parts: number): FormComponent[] => Array.from({ length: parts / 20 }, (_section, section) => ({
  type: 'panel', key: `muc${section}`, title: `Mục ${section + 1}`, label: `Mục ${section + 1}`, input: false, components: Array.from({ length: 19 }, (_field, index) => field(section * 19 + index)),
}));

const plain = { version: 1, description: { vi: '', en: '' }, rules: [], facts: [], english: {}, prefill: [] };
const faulty: FormComponent[] = [
  { ...field(1), conditional: { show: true, conjunction: 'all', conditions: [{ component: 'khongCo', operator: 'isNotEmpty' }] } },
  { ...field(2), validate: { minLength: 9, maxLength: 3 } },
];

type From = { kind: 'blank' } | { kind: 'copy'; key: string; version: number } | { kind: 'definition'; definition: unknown };

/** A design made by who sits at this page. */
export async function makeDesign(page: Page, kind: 'form' | 'procedure', key: string, title: string, from: From): Promise<void> {
  await ask(page, { method: 'POST', path: '/designs', key: `make-${key}`, body: { kind, key, title: { vi: title, en: title }, from } });
}

/** The designs of one walk through the studio. */
export async function makeDesigns(page: Page, { form, blankForm, faultyForm, takenForm, reviewedForm, blankProcedure }: SweepKeys): Promise<void> {
  await makeDesign(page, 'form', form, 'Kế hoạch của trường', { kind: 'copy', key: 'plan', version: getForm('plan')?.version ?? 1 });
  await makeDesign(page, 'form', blankForm, 'Phiếu có mọi loại phần', { kind: 'blank' });
  await makeDesign(page, 'form', faultyForm, 'Phiếu còn chỗ sai', { kind: 'definition', definition: { ...plain, components: faulty } });
  await makeDesign(page, 'form', takenForm, 'Phiếu hai người sửa', { kind: 'definition', definition: { ...plain, components: [field(1), field(2)] } });
  await makeDesign(page, 'form', reviewedForm, 'Phiếu chờ duyệt', { kind: 'definition', definition: { ...plain, components: [field(1), field(2)] } });
  await makeDesign(page, 'procedure', blankProcedure, 'Quy trình có mọi loại bước', { kind: 'blank' });
}

/** A second person who may design, and cases that are under way: there must be somebody whom a change concerns. */
export async function makeSurroundings(cast: Cast): Promise<void> {
  await ask(await cast.page(people.designer), { method: 'PUT', path: '/org/seats', body: { personId: people.colleague.id, unitId: people.colleague.unit.id, role: 'administrator', from: dayFromNow(0) } });
  await sendDirective(await cast.page(holderOf('specialist', 'so-gddt')), await cast.page(holderOf('head', 'so-gddt')), { subject: 'Rà soát phương án bảo vệ trường học', recipients: ['thcs-hoa-binh', 'thcs-long-hai'], issuedOn: dayFromNow(0), planDue: dayFromNow(20) });
}
