import type { JsonObject } from '../types';
import { shiftDate, yearOf, type SampleContext } from './sample-context';

export function planSample({ today, file }: SampleContext): JsonObject {
  const year = yearOf(today);
  return {
    subject: `Kế hoạch xây dựng trường học an toàn về an ninh, trật tự năm ${year}`,
    year,
    issuedOn: today,
    hasPartyCell: true,
    resolution: [{ ...file }],
    plan: [{ ...file }],
    models: [{ name: 'Cổng trường an toàn giao thông', summary: 'Phân làn giờ đến và giờ về; đội cờ đỏ cùng Công an xã trực 20 phút mỗi buổi.' }],
    outreach: [{ name: 'Sinh hoạt dưới cờ theo chủ đề', summary: 'Mỗi tháng một chủ đề: tin giả, ma túy, đuối nước, giao thông; toàn thể học sinh tham gia.' }],
    registers: true,
    briefedPct: 100,
    policeInput: 'Công an xã góp ý thêm lịch trực cổng trường và số điện thoại trực ban.',
  };
}

export function selfAssessmentSample({ today, file }: SampleContext): JsonObject {
  const met = () => ({ result: 'met', evidence: [{ ...file }] });
  return {
    year: yearOf(today),
    metOn: today,
    attendees: [
      { name: 'Nguyễn Thị Lan', role: 'schoolBoard' },
      { name: 'Trần Văn Hải', role: 'partyCommittee' },
      { name: 'Lê Quốc Bảo', role: 'communePolice' },
      { name: 'Phạm Thu Hà', role: 'managingAgency' },
    ],
    minutes: [{ ...file }],
    criteria: { c1: met(), c2: met(), c3: met(), c4: met(), c5: met(), c6: met() },
  };
}

export function remedySample({ today, file }: SampleContext): JsonObject {
  return { findings: [{ finding: 'Sổ trực bảo vệ chưa ghi đủ ca đêm', done: 'Lập sổ mới, Hiệu trưởng ký kiểm tra mỗi tuần.', doneOn: today, evidence: [{ ...file }] }] };
}

export function cosignatureSample({ today, partyUnits }: SampleContext): JsonObject {
  const people = ['Nguyễn Thị Lan', 'Lê Quốc Bảo'];
  const positions = ['Hiệu trưởng', 'Trưởng Công an xã'];
  return {
    parties: partyUnits.map((unit, index) => ({ unit, representative: people[index] ?? `Đại diện ${index + 1}`, position: positions[index] ?? 'Thủ trưởng đơn vị' })),
    signOrder: [...partyUnits],
    scope: 'Các bên cùng giữ an ninh, trật tự trong và quanh trường: trực cổng trường, trao đổi tin hằng tuần, xử lý ngay khi có vụ việc.',
    validTo: shiftDate(today, 365),
  };
}
