import type { JsonObject } from '../types';
import { shiftDate, yearOf, type SampleContext } from './sample-context';

function letter({ today }: SampleContext): JsonObject {
  return {
    subject: `Tổ chức thực tập chữa cháy và thoát nạn trong trường học năm ${yearOf(today)}`,
    year: yearOf(today),
    notation: 'SGDĐT-HCQT',
    issuedOn: today,
    legalBases: [{ notation: '250/KH-BCA-V05', issuedOn: shiftDate(today, -30), issuer: 'Bộ Công an', subject: 'Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc trong nhà trường' }],
    requirements: 'Mỗi trường lập phương án, phân công đủ nhiệm vụ, kiểm tra phương tiện tại chỗ, thực tập ít nhất một lần có toàn thể học sinh tham gia và gửi báo cáo.',
    drillsFrom: shiftDate(today, 14),
    drillsUntil: shiftDate(today, 45),
    minEvacuated: 100,
  };
}

function plan({ today, file }: SampleContext): JsonObject {
  return {
    subject: `Phương án thực tập chữa cháy và thoát nạn năm ${yearOf(today)}`,
    year: yearOf(today),
    drillOn: shiftDate(today, 20),
    site: 'Dãy nhà A ba tầng; giả định phát cháy tại phòng thiết bị tầng một',
    situation: 'Chập điện tại phòng thiết bị trong tiết hai buổi sáng, khói lan lên cầu thang phía đông; lối phía đông không đi được.',
    pupils: 812,
    staff: 46,
    boarders: true,
    nightRoute: 'Người trực đêm mở hai cửa đầu hồi; học sinh nội trú ra sân sau, điểm danh theo phòng.',
    ways: 'Cầu thang phía tây và cầu thang giữa; cửa ra sân mở sẵn. Dọn giá để giày chắn lối ra sân sau.',
    assembly: 'Sân thể dục',
    targetMinutes: 5,
    frail: 'Hai em đi lại khó khăn ở tầng một, có giáo viên kèm; phòng y tế ra bằng cửa phụ.',
    duties: [
      { duty: 'Báo động và gọi 114', incharge: 'Bảo vệ', people: 2 },
      { duty: 'Cắt điện', incharge: 'Tổ hành chính', people: 1 },
      { duty: 'Hướng dẫn thoát nạn', incharge: 'Giáo viên chủ nhiệm', people: 25 },
      { duty: 'Điểm danh và sơ cứu', incharge: 'Y tế trường học', people: 6 },
    ],
    equipment: [{ item: 'Bình bột 4 kg', count: 24, working: 22 }, { item: 'Đèn chỉ dẫn thoát nạn', count: 18, working: 18 }],
    plan: [{ ...file }],
  };
}

function opinion(): JsonObject {
  return {
    opinion: 'Phương án sát thực tế của trường, phân công đủ; cần làm rõ người kiểm tra cửa đầu hồi của khu nội trú.',
    attends: 'yes',
    support: 'Cử hai cán bộ dự và hướng dẫn sử dụng bình chữa cháy sau buổi thực tập.',
    changes: [{ what: 'Ghi rõ người giữ chìa khóa cửa đầu hồi từng ca trực.', part: 'duties' }],
  };
}

function report({ today, file }: SampleContext): JsonObject {
  return {
    heldAt: `${shiftDate(today, -1)}T08:30`,
    minutes: 6,
    pupils: 805,
    staff: 46,
    present: 851,
    accounted: 851,
    injured: 0,
    course: 'Chuông báo lúc 8 giờ 30; các lớp ra bằng cầu thang phía tây và cầu thang giữa; điểm danh đủ sau sáu phút.',
    good: 'Học sinh đi đúng lối, không chen lấn; tổ chữa cháy dùng bình thành thạo.',
    shortcomings: [{ what: 'Tầng ba nghe chuông nhỏ.', fix: 'Lắp thêm một chuông ở hành lang tầng ba', fixBy: shiftDate(today, 30) }],
    minutesFile: [{ ...file }],
  };
}

function check({ today, file }: SampleContext): JsonObject {
  const met = () => ({ result: 'met', evidence: [{ ...file }] });
  return {
    checkedOn: today,
    how: 'onSite',
    checks: { alarm: { result: 'not-met', reason: 'Tầng ba nghe chuông nhỏ.' }, exits: met(), evacuation: met(), equipment: met(), dormitory: { result: 'not-applicable', reason: 'Trường không có học sinh nội trú.' } },
    conclusion: 'Buổi thực tập đạt yêu cầu; trường bổ sung chuông báo tầng ba.',
    advice: 'Thực tập tình huống cháy ban đêm trong học kỳ tới.',
  };
}

/** A school of some eight hundred pupils, with boarders, whose third floor hardly hears the alarm. */
export const fireDrillSamples = { 'fire-drill-letter': letter, 'fire-drill-plan': plan, 'fire-drill-opinion': opinion, 'fire-drill-report': report, 'fire-drill-check': check } as const;
