import type { JsonObject } from '../types';
import { shiftDate, yearOf, type SampleContext } from './sample-context';

/** Half a year of a school with two kinds of models and one incident; the rows add up. */
export function periodicReportSample({ today }: SampleContext): JsonObject {
  const year = yearOf(today);
  return {
    subject: `Kết quả thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc trong 6 tháng năm ${year}`,
    year,
    kind: 'halfYear',
    countedTo: today,
    modelCount: 3,
    memberCount: 96,
    models: [
      { name: 'Cổng trường an toàn giao thông', count: 1, members: 42 },
      { name: 'Tổ tự quản lớp học', count: 2, members: 54 },
    ],
    incidentCount: 1,
    incidents: [{ occurredOn: shiftDate(today, -12), category: 'traffic', severity: 'minor', injured: 1, handled: 'Nhà trường báo ngay Công an xã, đưa em bị xây xát đến trạm y tế; phân lại làn đón trả.' }],
    results: 'Giờ vào lớp và giờ tan học không còn ùn tắc; 18 lớp ký cam kết; bốn buổi sinh hoạt chuyên đề về tin giả, đuối nước, ma túy và giao thông.',
    shortcomings: 'Cổng phụ phía sau chưa có camera; một số phụ huynh còn đón con dưới lòng đường.',
    nextSteps: 'Lắp camera cổng phụ trong quý tới; thêm một ca trực của đội cờ đỏ vào giờ tan học buổi chiều.',
  };
}

/** A model whose figures before and after speak for it, for the schools of `recipients` other than its own. */
export function replicationSample({ today, unit, file, recipients }: SampleContext): JsonObject {
  return {
    subject: 'Nhân rộng mô hình “Cổng trường an toàn giao thông”',
    year: yearOf(shiftDate(today, 90)),
    finishBy: shiftDate(today, 90),
    modelName: 'Cổng trường an toàn giao thông',
    source: unit,
    summary: 'Phân làn giờ đến và giờ về, kẻ vạch chờ cho phụ huynh; đội cờ đỏ cùng Công an xã trực 20 phút mỗi buổi.',
    indicators: [
      { name: 'Số lần ùn tắc trước cổng trong một tháng', before: 11, after: 1 },
      { name: 'Va chạm giao thông trước cổng trong một học kỳ', before: 4, after: 0 },
    ],
    proof: [{ ...file }],
    targets: recipients.filter((school) => school !== unit),
  };
}
