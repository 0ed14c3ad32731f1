import type { LookKind } from './part-look';

/** The parts that can be put into a form, as the palette groups them and the help tells of them. */
export const partGroups = {
  fields: ['text', 'longText', 'number', 'money', 'date', 'dateTime', 'time', 'choice', 'radio', 'manyChoices', 'checkbox', 'email', 'phone'],
  special: ['file', 'signature', 'unit', 'person', 'document', 'computed', 'criterion'],
  layout: ['section', 'table', 'pages', 'columns', 'group', 'heading', 'help'],
} as const satisfies Record<string, readonly LookKind[]>;
export type InsertedKind = (typeof partGroups)[keyof typeof partGroups][number];
