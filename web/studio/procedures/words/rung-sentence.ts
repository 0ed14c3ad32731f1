import { seatSentence } from '../../../../domain/design/seat-sentence';
import type { Localized, Outcome, ProcessDefinition, Rung } from '../../../../domain/process';

/** What a rung does, as a sentence without its moment: «báo Hiệu trưởng của trường». */
export function rungSentence(act: Rung['act'], outcomes: readonly Outcome[], definition: ProcessDefinition): Localized {
  switch (act.kind) {
    case 'remind': return { vi: 'nhắc người thực hiện', en: 'remind whoever has the step' };
    case 'escalate': { const seat = seatSentence(act.to, definition); return { vi: `báo ${seat.vi}`, en: `tell: ${seat.en}` }; }
    case 'reassign': { const seat = seatSentence(act.to, definition); return { vi: `chuyển việc cho ${seat.vi}`, en: `hand the step over: ${seat.en}` }; }
    case 'assist': { const seat = seatSentence(act.to, definition); return { vi: `giao việc «${act.title.vi}» cho ${seat.vi}`, en: `a task “${act.title.en}” for: ${seat.en}` }; }
    case 'take': {
      const title = outcomes.find(({ key }) => key === act.outcome)?.title ?? { vi: act.outcome, en: act.outcome };
      return { vi: `hệ thống tự chọn «${title.vi}»`, en: `take “${title.en}” without a person` };
    }
  }
}
