import type { JsonObject } from '../types';
import { shiftDate, yearOf, type SampleContext } from './sample-context';

export function inspectionSample({ today }: SampleContext): JsonObject {
  const confirmed = () => ({ verdict: 'confirmed' });
  return {
    visitedAt: `${shiftDate(today, -1)}T08:30`,
    team: [
      { name: 'Đỗ Minh Khôi', agency: 'police', unit: 'Phòng An ninh chính trị nội bộ' },
      { name: 'Vũ Ngọc Mai', agency: 'education', unit: 'Sở Giáo dục và Đào tạo' },
    ],
    criteria: { c1: confirmed(), c2: confirmed(), c3: confirmed(), c4: confirmed(), c5: confirmed(), c6: confirmed() },
    findings: [{ criterion: 'c5', severity: 'minor', what: 'Sổ trực bảo vệ chưa ghi đủ ca đêm' }],
    fixDue: shiftDate(today, 10),
  };
}

export function recheckSample(): JsonObject {
  return { findings: [{ finding: 'Sổ trực bảo vệ chưa ghi đủ ca đêm', status: 'closed' }] };
}

/** 19 of 20 points: excellent by score. */
export function classificationSample({ today }: SampleContext): JsonObject {
  return {
    year: yearOf(today),
    criteriaMet: true,
    movement: { resolution: 3, registration: 3, models: 3.5, outreach: 2, coordination: 3.5, incidents: 4 },
    grade: 'excellent',
  };
}

export function certificationSample({ today }: SampleContext): JsonObject {
  return {
    subject: `Công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm ${yearOf(today)}`,
    year: yearOf(today),
    issuedOn: today,
    authority: 'province',
    incidentsCheckedTo: today,
    noNewIncident: true,
  };
}

export function commendationSample({ today, unit, file }: SampleContext): JsonObject {
  return {
    subject: `Khen thưởng thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${yearOf(today)}`,
    year: yearOf(today),
    nominee: unit,
    form: 'meritCertificate',
    issuer: 'policeDirector',
    meritSummary: 'Cả năm không có vụ việc; mô hình cổng trường an toàn giao thông được các trường bạn học theo.',
    merit: [{ ...file }],
  };
}
