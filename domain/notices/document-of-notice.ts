/** The template of the document that a notice speaks of, by the notice's own. */
export const documentOfNotice: Readonly<Record<string, string>> = { certified: 'certificate', commended: 'commendation-decision', 'directive-issued': 'directive', 'report-received': 'periodic-report', replicated: 'replication-plan', 'plan-received': 'cosigned-plan' };
