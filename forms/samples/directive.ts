import type { JsonObject } from '../types';
import { shiftDate, yearOf, type SampleContext } from './sample-context';

/**
 * A directive with the facts of a real draft of 2021 in words of our own, moved so that the office's letter of
 * 03/02/2021 falls on `today`: bases of 30, 13 and 6 days before, plans due before the 22nd day after.
 * Notations stay; places are those of the demo province.
 */
export function directiveSample({ today, recipients }: SampleContext): JsonObject {
  const year = yearOf(today);
  const on = (days: number) => shiftDate(today, days);
  return {
    subject: `Triển khai phong trào toàn dân bảo vệ an ninh Tổ quốc trong các cơ sở giáo dục năm ${year}`,
    year,
    notation: 'SGDĐT-HCQT',
    issuedOn: today,
    urgency: 'normal',
    legalBases: [
      { notation: '04-CT/TU', issuedOn: on(-30), issuer: 'Ban Thường vụ Tỉnh ủy An Hòa', subject: `Chỉ thị tăng cường lãnh đạo xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${year}` },
      { notation: '586/UBND-NCTCD', issuedOn: on(-13), issuer: 'UBND tỉnh An Hòa', subject: `Công văn về trọng tâm xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${year}` },
      { notation: '531/UBND-NC', issuedOn: on(-6), issuer: 'UBND xã Tân Bình', subject: 'Công văn về việc xây dựng phong trào trên địa bàn' },
      { notation: '291/SGDĐT-HCQT', issuedOn: today, issuer: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', subject: 'Công văn hướng dẫn ngành Giáo dục thực hiện phong trào' },
    ],
    tasks: [
      {
        title: 'Quán triệt văn bản chỉ đạo',
        content: `Phổ biến tới toàn thể cán bộ, giáo viên, nhân viên: Chỉ thị 03-CT/TU (${inVietnam(on(-51))}), Kế hoạch 250/KH-BCA-V05 (15/06/2020), Chỉ thị 07/CT-BCA-V28 (15/08/2014) và Công văn 586/UBND-NCTCD (${inVietnam(on(-13))}).`,
      },
      {
        title: 'Đổi mới cách làm, nâng cao cảnh giác',
        content: 'Chọn cách làm hợp với từng trường để giáo viên và học sinh biết tự bảo vệ mình, nhận ra tin giả, không bị lôi kéo vi phạm pháp luật. Bám năm chữ tự: tự giác, tự phòng, tự quản, tự bảo vệ, tự hòa giải.',
      },
      {
        title: 'Lập kế hoạch và chọn điểm',
        content: 'Mỗi trường lập kế hoạch của mình; cùng Công an chọn đơn vị làm điểm, tổ chức điểm Ngày hội toàn dân bảo vệ an ninh Tổ quốc; sơ kết, nhân rộng mô hình an toàn giao thông trước cổng trường.',
      },
      {
        title: 'Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc',
        content: `Thực hiện chủ trương của cấp trên và hướng dẫn của Công an; tổ chức Ngày hội hằng năm theo Công văn 4152/UBND-NC (${inVietnam(on(-205))}) gắn với Chỉ thị 07/CT-BCA-V28.`,
      },
      {
        title: 'Tuyên truyền pháp luật',
        content: 'Tuyên truyền về nguyên nhân của tội phạm, trật tự an toàn giao thông, phòng dịch; lồng vào việc học tập tấm gương Hồ Chí Minh và phong trào xây dựng đời sống văn hóa.',
      },
      {
        title: 'Xây dựng và nhân rộng mô hình',
        content: 'Phối hợp với Công an địa phương làm cổng trường an toàn, camera an ninh, tiếng loa an ninh, “5 An”, “3 Tự”, “trường học 2 không”, trường không ma túy. Mỗi trường có ít nhất 01 hình thức tuyên truyền và 01 mô hình.',
      },
      {
        title: 'Phát huy vai trò Ban chỉ đạo',
        content: 'Ban chỉ đạo của trường hoạt động đều; giữ kế hoạch liên ngành Công an – Giáo dục; phát hiện điển hình, đề nghị khen thưởng kịp thời.',
      },
      {
        title: 'Gửi kế hoạch và báo cáo',
        content: `Gửi kế hoạch trước ngày ${inVietnam(on(22))}; báo cáo ngay khi có vụ việc nghiêm trọng, phức tạp; báo cáo cơ quan quản lý và UBND xã đúng chế độ.`,
      },
    ],
    minOutreach: 1,
    minModels: 1,
    planDue: on(22),
    recipients: [...recipients],
  };
}

/**
 * What the Steering Committee asked of the education office before that: it rests on the first two links of the same
 * chain. The draft names no day for the office itself, so it is some days after the one that the schools were given.
 */
export function provincialDirectiveSample({ today, recipients }: SampleContext): JsonObject {
  const year = yearOf(today);
  const on = (days: number) => shiftDate(today, days);
  return {
    subject: `Trọng tâm xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc trong ngành Giáo dục năm ${year}`,
    year,
    notation: 'BCĐ',
    issuedOn: today,
    urgency: 'normal',
    legalBases: [
      { notation: '04-CT/TU', issuedOn: on(-30), issuer: 'Ban Thường vụ Tỉnh ủy An Hòa', subject: `Chỉ thị tăng cường lãnh đạo xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${year}` },
      { notation: '586/UBND-NCTCD', issuedOn: on(-13), issuer: 'UBND tỉnh An Hòa', subject: `Công văn về trọng tâm xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${year}` },
    ],
    tasks: [
      { title: 'Ban hành văn bản triển khai', content: 'Cơ quan quản lý giáo dục ban hành văn bản hướng dẫn các trường trực thuộc, giao hạn gửi kế hoạch sớm hơn hạn của văn bản này.' },
      { title: 'Phối hợp với ngành Công an', content: 'Giữ kế hoạch liên ngành Công an – Giáo dục; cùng Công an địa phương hướng dẫn từng trường chọn mô hình.' },
      { title: 'Tổng hợp kết quả', content: 'Tổng hợp kế hoạch của các trường và báo cáo Ban Chỉ đạo.' },
    ],
    planDue: on(28),
    recipients: [...recipients],
  };
}

const inVietnam = (date: string) => date.split('-').reverse().join('/');
