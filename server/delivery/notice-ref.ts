/** Which notice of which journal entry, or which one about a design; what a queue job carries. */
export type NoticeRef = { caseId: string; sequence: number; noticeId: string } | { noticeId: string };
