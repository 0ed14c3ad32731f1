import type { JsonObject } from '../types';
import { shiftDate, type SampleContext } from './sample-context';

const yesterday = (today: string, time: string): string => `${shiftDate(today, -1)}T${time}`;

function notice({ today }: SampleContext): JsonObject {
  return {
    occurredAt: yesterday(today, '16:40'),
    place: 'Cổng phụ của trường',
    category: 'violence',
    severity: 'serious',
    summary: 'Hai nhóm học sinh xô xát sau giờ tan học; một học sinh lớp 8 bị thương ở tay.',
    injured: 1,
    dead: 0,
    actions: 'Bảo vệ tách hai nhóm, y tế sơ cứu, báo cha mẹ các em.',
    policeTold: true,
    policeNotifiedAt: yesterday(today, '16:50'),
    contact: 'Phó Hiệu trưởng, 0900 000 000',
  };
}

function receipt({ today }: SampleContext): JsonObject {
  return { receivedAt: yesterday(today, '17:05'), firstSteps: 'Cử hai cán bộ đến trường, đề nghị giữ hình ảnh của camera cổng phụ.', onSite: true, incharge: 'Cán bộ trực ban, 0900 000 001', asks: 'Không để các em tự giải quyết trên mạng.' };
}

function report({ today, file }: SampleContext): JsonObject {
  return {
    subject: 'Báo cáo vụ xô xát tại cổng phụ sau giờ tan học',
    occurredAt: yesterday(today, '16:40'),
    place: 'Cổng phụ của trường',
    category: 'violence',
    severity: 'serious',
    summary: 'Mâu thuẫn từ một bình luận trên mạng; hai nhóm gặp nhau ở cổng phụ, xô đẩy khoảng ba phút thì bảo vệ can thiệp.',
    cause: 'Lời qua tiếng lại trên mạng xã hội; cổng phụ không có người trực giờ tan học.',
    involved: [{ group: 'pupil', part: 'caused', count: 4, minors: 4 }, { group: 'pupil', part: 'harmed', count: 1, minors: 1 }, { group: 'parent', part: 'witness', count: 2, minors: 0 }],
    injured: 1,
    dead: 0,
    damage: 300_000,
    actions: 'Sơ cứu và đưa em bị thương đến trạm y tế; làm việc riêng với từng em cùng cha mẹ.',
    policeNotifiedAt: yesterday(today, '16:50'),
    parentsTold: true,
    papers: [{ ...file }],
  };
}

function handling({ today }: SampleContext): JsonObject {
  return { handledOn: today, result: 'settled', fileNo: '12/CAX', answer: 'Đã làm việc với các em và gia đình; hai bên cam kết không tái diễn.', prevention: 'Bố trí người trực cổng phụ 20 phút sau giờ tan học.' };
}

function followUp({ today }: SampleContext): JsonObject {
  return {
    update: 'Em bị thương đã đi học lại; các em trong hai nhóm được thầy cô chủ nhiệm theo dõi.',
    stillTreated: 0,
    teachingNormal: true,
    measures: [
      { what: 'Trực cổng phụ giờ tan học', who: 'Bảo vệ và đội cờ đỏ', by: shiftDate(today, 1), state: 'done' },
      { what: 'Sinh hoạt chuyên đề ứng xử trên mạng', who: 'Tổ tư vấn học đường', by: shiftDate(today, 14), state: 'planned' },
    ],
    support: 'Tư vấn tâm lý hai buổi, giáo viên bộ môn dạy bù.',
  };
}

function closure({ today }: SampleContext): JsonObject {
  return { closedOn: today, conclusion: 'Vụ việc đã được xử lý, biện pháp phòng ngừa đang thực hiện đúng hẹn.', lessons: 'Các trường rà soát người trực ở cổng phụ.', watch: true };
}

/** A fight behind the school that begins online; nobody is named. */
export const incidentSamples = { 'incident-notice': notice, 'incident-receipt': receipt, 'incident-report': report, 'incident-handling': handling, 'incident-follow-up': followUp, 'incident-closure': closure } as const;
