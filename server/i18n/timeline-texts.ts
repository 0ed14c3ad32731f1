import type { Localized } from '../../domain/process';

const fill = (vi: string, en: string) => (values: Record<string, Localized | string>): Localized => {
  const put = (text: string, language: 'vi' | 'en') => text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? value : value[language];
  });
  return { vi: put(vi, 'vi'), en: put(en, 'en') };
};

/** The sentences of a case's timeline. */
export const timelineTexts = {
  opened: fill('Mở hồ sơ: {process}', 'Case opened: {process}'),
  decided: fill('{step}: {outcome}', '{step}: {outcome}'),
  document: fill('Ban hành {document} số {number}', '{document} issued, number {number}'),
  voided: fill('Chữ ký ở bước “{step}” không còn hiệu lực vì nội dung được làm lại', 'The signature of “{step}” no longer counts, as the content is redone'),
  reminder: fill('Nhắc hạn bước “{step}” đến {role}', '{role} reminded of “{step}”'),
  escalation: fill('Báo chậm bước “{step}” đến {role}', '“{step}” is late: reported to {role}'),
  nudged: fill('Đôn đốc bước “{step}”, gửi đến {role}', '{role} urged about “{step}”'),
  casesStarted: fill('Đã gửi đến {count} đơn vị', 'Sent to {count} units'),
  finished: fill('Kết thúc hồ sơ: {outcome}', 'Case closed: {outcome}'),
} as const;
