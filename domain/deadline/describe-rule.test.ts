import { deadlineRuleSchema, ladderOffsetSchema } from './deadline-rule';
import { describeOffset, describeRule } from './describe-rule';

const names = { steps: { 'co-sign': { vi: 'Ký phối hợp', en: 'Co-signing' } }, facts: { planDue: { vi: 'Hạn gửi kế hoạch', en: 'Plan due' }, visitedAt: { vi: 'Thời điểm kiểm tra', en: 'Visited at' } } };
const say = (rule: object) => describeRule(deadlineRuleSchema.parse(rule), names);

describe('rules in words', () => {
  it.each([
    [{ kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, '10 ngày làm việc kể từ khi mở bước', '10 working days from the opening of the step'],
    [{ kind: 'after', from: 'started', amount: 1, unit: 'calendar-days' }, '1 ngày kể từ khi bắt đầu hồ sơ', '1 calendar day from the start of the case'],
    [{ kind: 'after', from: { step: 'co-sign' }, amount: 48, unit: 'hours' }, '48 giờ kể từ khi hoàn thành bước «Ký phối hợp»', '48 hours from the end of step “Co-signing”'],
    [{ kind: 'after', from: { fact: 'visitedAt' }, amount: 4, unit: 'working-hours' }, '4 giờ làm việc kể từ thời điểm ghi tại «Thời điểm kiểm tra»', '4 working hours from the time in “Visited at”'],
    [{ kind: 'after', from: 'opened', amount: 10, unit: 'working-days', meaning: 'before' }, 'trước ngày làm việc thứ 10 kể từ khi mở bước', 'before working day 10 from the opening of the step'],
    [{ kind: 'after', from: 'opened', amount: 0, unit: 'working-days', cutOff: '16:30' }, 'ngay trong ngày, kể từ khi mở bước; đến 16 giờ 30 của ngày cuối cùng', 'on the same day, from the opening of the step; until 16:30 on the last day'],
    [{ kind: 'after', from: 'opened', amount: 2, unit: 'working-days', receivedUntil: 'working-hours' }, '2 ngày làm việc kể từ khi mở bước; ngoài giờ làm việc thì tính từ ngày làm việc kế tiếp', '2 working days from the opening of the step; outside working hours it counts as of the next working day'],
    [{ kind: 'after', from: 'opened', amount: 2, unit: 'working-days', receivedUntil: '15:00' }, '2 ngày làm việc kể từ khi mở bước; từ 15 giờ 00 trở đi hoặc vào ngày nghỉ thì tính từ ngày làm việc kế tiếp', '2 working days from the opening of the step; from 15:00 on, or on a day off, it counts as of the next working day'],
    [{ kind: 'fact', fact: 'planDue', meaning: 'before' }, 'trước ngày ghi tại «Hạn gửi kế hoạch»', 'before the date in “Plan due”'],
    [{ kind: 'fact', fact: 'planDue', meaning: 'by', offset: { amount: -3, unit: 'working-days' } }, 'chậm nhất 3 ngày làm việc trước ngày ghi tại «Hạn gửi kế hoạch»', 'no later than 3 working days before the date in “Plan due”'],
    [{ kind: 'fact', fact: 'planDue', meaning: 'before', offset: { amount: 5, unit: 'calendar-days' } }, 'trước mốc 5 ngày sau ngày ghi tại «Hạn gửi kế hoạch»', 'before the day 5 calendar days after the date in “Plan due”'],
    [{ kind: 'fact', fact: 'other', meaning: 'by', offset: { amount: 24, unit: 'hours' } }, 'chậm nhất 24 giờ sau thời điểm ghi tại «other»', 'no later than 24 hours after the time in “other”'],
    [{ kind: 'date', day: '2021-02-25', meaning: 'before' }, 'trước ngày 25/02/2021', 'before 25/02/2021'],
    [{ kind: 'date', day: '2026-11-20', meaning: 'by', cutOff: '17:00' }, 'chậm nhất ngày 20/11/2026; đến 17 giờ 00 của ngày cuối cùng', 'by 20/11/2026; until 17:00 on the last day'],
    [{ kind: 'yearly', month: 2, day: 5, meaning: 'before' }, 'trước ngày 05/02 sắp tới', 'before the coming 05/02'],
    [{ kind: 'yearly', month: 11, day: 30, meaning: 'by', from: { step: 'co-sign' } }, 'chậm nhất ngày 30/11 đầu tiên kể từ khi hoàn thành bước «Ký phối hợp»', 'by the first 30/11 from the end of step “Co-signing”'],
  ])('%j', (rule, vi, en) => expect(say(rule)).toEqual({ vi, en }));

  it.each([
    [{ amount: 3, unit: 'working-days', side: 'before' }, '3 ngày làm việc trước hạn', '3 working days before the deadline'],
    [{ amount: 0, unit: 'working-days', side: 'before' }, 'ngày cuối cùng của thời hạn', 'on the last day'],
    [{ amount: 0, unit: 'hours', side: 'before' }, 'đúng thời điểm đến hạn', 'when it falls due'],
    [{ amount: 0, unit: 'working-days', side: 'after' }, 'ngay khi quá hạn', 'the moment it is late'],
    [{ amount: 1, unit: 'working-hours', side: 'after' }, 'quá hạn 1 giờ làm việc', '1 working hour after the deadline'],
  ])('%j', (offset, vi, en) => expect(describeOffset(ladderOffsetSchema.parse(offset))).toEqual({ vi, en }));
});
