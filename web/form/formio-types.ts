import type { ClosedFields } from './closed-fields';

/** The part of Form.io's own classes that we rely on; its declarations leave most of it `any`. */
export interface FormioComponent {
  id: string;
  key: string;
  path: string;
  component: { type: string; key: string; label?: string; inputType?: string; multiple?: boolean; [property: string]: unknown };
  options: FormioOptions;
  element: HTMLElement | null;
  refs: Record<string, unknown>;
  visible: boolean;
  disabled: boolean;
  dataValue: unknown;
  parent?: FormioComponent;
  root?: FormioWebform;
  setCustomValidity(messages: { level: 'error'; message: string }[] | '', dirty?: boolean): void;
  everyComponent?(visit: (component: FormioComponent) => void): void;
}

export interface FormioWebform extends FormioComponent {
  submission: { data: Record<string, unknown> };
  ready: Promise<unknown>;
  validate: unknown;
  checkValidity: unknown;
  setForm(form: { display: 'form'; components: unknown[] }): Promise<unknown>;
  setSubmission(submission: { data: Record<string, unknown> }): Promise<unknown>;
  getComponent(path: string): FormioComponent | undefined;
  on(event: string, handler: (...args: never[]) => void): void;
  destroy(all?: boolean): void;
}

export interface FormioOptions {
  language: string;
  /** What our own components and templates need from the page. */
  lienky?: FormSurroundings;
  [option: string]: unknown;
}

/** Passed through Form.io's options, because its components live outside React's tree. */
export interface FormSurroundings {
  queryClient: import('@tanstack/react-query').QueryClient;
  /** Reasons beside the fields of a form that came back, by component path. */
  fieldNotes: Record<string, string>;
  /** The case whose task this form belongs to; null for one that is only looked at. */
  caseId: string | null;
  /** Which fields may not be typed into; null when all may. */
  closed: ClosedFields | null;
  /** Words that the templates put on the page. */
  words: { required: string; returnNote: string; remove: string; row: string; newRow: string; numeric: string; page: string; pageBack: string; pageOn: string; pageFault: string };
}
