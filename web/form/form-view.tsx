import { useQueryClient } from '@tanstack/react-query';
import { Form } from '@formio/js/form';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../forms/types';
import type { FieldFault } from '../api/problem-fields';
import { closedFields, withFixedRows } from './closed-fields';
import { useLocale } from '../i18n/setup';
import { Skeleton } from '../ui/waiting';
import { focusField, showFaults } from './faults';
import type { FormioOptions, FormioWebform, FormSurroundings } from './formio-types';
import { setUpFormio } from './formio-setup';
import { localizedComponents } from './localize-form';
import { rendererTranslations } from './renderer-words';

setUpFormio();

export interface FormHandle {
  data(): Record<string, unknown>;
  /** Puts each sentence beside its field and takes away those of before. */
  show(faults: FieldFault[]): void;
  focus(path: string): void;
}

interface FormViewProps {
  definition: FormDefinition;
  data: Record<string, unknown>;
  fieldNotes: Record<string, string>;
  /** Paths of the fields that may be changed; null for all. */
  openFields: string[] | null;
  /** The case whose task this is; none when the form is only tried. */
  caseId?: string;
  ref: Ref<FormHandle>;
  /** Called when a person changed something, not when data was loaded. */
  onChange: () => void;
}

/** The Form.io renderer inside React. It is made anew only for another definition or language; what was typed is carried over. */
export default function FormView({ definition, data, fieldNotes, openFields, caseId, ref, onChange }: FormViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const webform = useRef<FormioWebform | null>(null);
  const typed = useRef(data);
  const changed = useRef(onChange);
  const [ready, setReady] = useState(false);
  const { locale } = useLocale();
  const surroundings = useSurroundings(definition, fieldNotes, openFields, caseId ?? null);
  changed.current = onChange;

  useImperativeHandle(ref, () => ({
    data: () => structuredClone(webform.current?.submission.data ?? typed.current),
    show: (faults) => { if (webform.current) showFaults(webform.current, faults); },
    focus: (path) => { if (webform.current) focusField(webform.current, path); },
  }), []);

  useEffect(() => {
    const mount = document.createElement('div');
    host.current?.append(mount);
    let gone = false;
    let made: FormioWebform | null = null;
    void createForm(mount, openFields ? { ...definition, components: withFixedRows(definition.components, openFields) } : definition, locale, surroundings, typed.current).then((form) => {
      made = form;
      if (gone) return form.destroy(true);
      webform.current = form;
      form.on('change', ((_value: unknown, _flags: unknown, modified?: boolean) => {
        typed.current = structuredClone(form.submission.data);
        if (modified) changed.current();
      }) as never);
      setReady(true);
    });
    return () => {
      gone = true;
      // Form.io tells of a change a moment late; its data is at once what was typed.
      if (webform.current) typed.current = structuredClone(webform.current.submission.data);
      webform.current = null;
      made?.destroy(true);
      mount.remove();
    };
    // The definition of a task never changes while it is open; notes come with it.
  }, [definition, locale]);

  return (
    <div aria-busy={!ready}>
      {!ready && <Skeleton lines={3} height={70} />}
      <div ref={host} className="lk-form" onInput={onChange} />
    </div>
  );
}

function useSurroundings(definition: FormDefinition, fieldNotes: Record<string, string>, openFields: string[] | null, caseId: string | null): FormSurroundings {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const words = { required: t('form.required'), returnNote: t('form.returnNote'), remove: t('form.remove'), row: t('form.row'), newRow: t('form.newRow'), numeric: t('form.numeric'), page: t('form.page'), pageBack: t('form.pageBack'), pageOn: t('form.pageOn'), pageFault: t('form.pageFault') };
  return { queryClient, fieldNotes, words, caseId, closed: openFields && closedFields(definition.components, openFields) };
}

async function createForm(mount: HTMLElement, definition: FormDefinition, locale: 'vi' | 'en', lienky: FormSurroundings, data: Record<string, unknown>): Promise<FormioWebform> {
  const options: FormioOptions = { language: locale, i18n: { language: locale, [locale]: rendererTranslations[locale] }, noAlerts: true, highlightErrors: false, lienky };
  const form = new (Form as unknown as { new (element: HTMLElement, form: object, options: object): { ready: Promise<FormioWebform> } })(mount, { display: 'form', components: localizedComponents(definition, locale) }, options);
  const webform = await form.ready;
  // One judge: forms/checker, the same code as on the server. Form.io's own would speak beside it.
  webform.validate = () => [];
  webform.checkValidity = () => true;
  await webform.setSubmission({ data: structuredClone(data) });
  return webform;
}
