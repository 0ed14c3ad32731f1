import type { Localized } from '../../domain/process';
import type { ImportVerdict } from './import-organisation';

const same = (text: string): Localized => ({ vi: text, en: text });

/** The verdict for people: every fault with its line, or what was (or would be) written, and the passwords to hand out. */
export function describeImport({ faults, written, units, people, seats, passwords }: ImportVerdict): Localized[] {
  if (faults.length > 0) {
    const at = (fault: ImportVerdict['faults'][number]): string => `${fault.file}:${fault.line}${fault.column === null ? '' : ` ${fault.column}`}`;
    return [
      ...faults.map((fault) => ({ vi: `✗ ${at(fault)}: ${fault.message.vi}`, en: fault.message.en })),
      { vi: `${faults.length} lỗi, chưa ghi gì`, en: `${faults.length} faults, nothing was written` },
    ];
  }
  return [
    ...passwords.map(({ email, name, password }) => same(`${email};${name};${password}`)),
    ...(passwords.length > 0 ? [{ vi: 'Mật khẩu dùng một lần chỉ hiện ở đây, có hạn 14 ngày: giao tận tay từng người', en: 'One-time passwords are shown here only and last 14 days: hand them out in person' }] : []),
    written
      ? { vi: `Đã ghi: ${units} đơn vị, ${people} người, ${seats} vị trí`, en: `Written: ${units} units, ${people} people, ${seats} seats` }
      : { vi: `Sẽ ghi: ${units} đơn vị, ${people} người, ${seats} vị trí; chạy lại với --write để ghi`, en: `Would write: ${units} units, ${people} people, ${seats} seats; run again with --write` },
  ];
}
