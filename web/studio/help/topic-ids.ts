/** Every topic of the studio's help, in reading order; pages name them, and a topic's address ends with its id. */
export const topicIds = [
  'letter', 'words',
  'form-parts', 'form-show-when', 'form-must-be', 'form-formulas', 'form-tables', 'form-pages', 'form-facts', 'form-personal', 'form-english', 'form-import',
  'procedure-steps', 'procedure-who', 'procedure-starts', 'procedure-content', 'procedure-outcomes', 'procedure-deadlines', 'procedure-ladder', 'procedure-parallel', 'procedure-choice', 'procedure-return', 'procedure-repeat', 'procedure-spawn', 'procedure-documents', 'procedure-mails',
  'saving', 'rehearsal', 'scenarios', 'sandbox', 'review', 'publishing', 'versions', 'impact',
  'shortcuts', 'packages', 'bpmn',
  'trouble-form', 'trouble-procedure', 'trouble-publishing',
] as const;
export type TopicId = (typeof topicIds)[number];
export const isTopicId = (value: string | null | undefined): value is TopicId => topicIds.some((id) => id === value);
