/** For searching: without case and without Vietnamese marks, so that "binh an" finds "Bình An". */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
