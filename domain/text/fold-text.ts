/** Letters without Vietnamese marks: `Đội tự quản` becomes `Doi tu quan`. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** For searching: without case and without Vietnamese marks, so that "binh an" finds "Bình An". */
export const foldText = (text: string): string => withoutMarks(text).toLowerCase().trim();
