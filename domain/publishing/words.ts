import { kindTitle } from '../org/establishment';
import { isRole, partyTitles, roleTitles } from '../org/roles';
import type { Localized } from '../process';
import { entryOf } from './world';

const same = (text: string): Localized => ({ vi: text, en: text });

export const roleWord = (role: string): Localized => (isRole(role) ? roleTitles[role] : same(role));
export const partyWord = (party: string): Localized => entryOf(partyTitles, party) ?? same(party);
/** Several kinds in one list. */
export function kindsWord(kinds: readonly string[]): Localized {
  const titles = kinds.map(kindTitle);
  return { vi: titles.map(({ vi }) => vi).join(', '), en: titles.map(({ en }) => en).join(', ') };
}

/** How members of a definition are called; one that has no word here keeps its name. */
const members: Readonly<Record<string, Localized>> = {
  key: { vi: 'mã', en: 'key' },
  version: { vi: 'phiên bản', en: 'version' },
  title: { vi: 'tên', en: 'title' },
  steps: { vi: 'các bước', en: 'steps' },
  branches: { vi: 'các nhánh song song', en: 'branches' },
  arms: { vi: 'các nhánh', en: 'arms' },
  outcomes: { vi: 'các lựa chọn', en: 'outcomes' },
  parties: { vi: 'các bên tham gia', en: 'parties' },
  subjectKind: { vi: 'loại đơn vị', en: 'kind of unit' },
  starts: { vi: 'người khởi tạo', en: 'who starts it' },
  seat: { vi: 'vị trí thực hiện', en: 'seat' },
  role: { vi: 'vị trí', en: 'role' },
  party: { vi: 'bên tham gia', en: 'party' },
  form: { vi: 'biểu mẫu', en: 'form' },
  shows: { vi: 'nội dung xem kèm', en: 'what is shown' },
  signs: { vi: 'nội dung được ký', en: 'what is signed' },
  differsFrom: { vi: 'người phải khác', en: 'four eyes' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  until: { vi: 'thời điểm kết thúc', en: 'end' },
  ladder: { vi: 'các bậc nhắc việc', en: 'ladder' },
  grantedBy: { vi: 'người cho gia hạn', en: 'who grants more time' },
  issuer: { vi: 'nơi ban hành', en: 'issuer' },
  to: { vi: 'nơi nhận', en: 'receiver' },
  from: { vi: 'căn cứ', en: 'sources' },
  notationFrom: { vi: 'ký hiệu do người soạn ghi', en: 'notation as written' },
  over: { vi: 'danh sách đơn vị', en: 'list of units' },
  under: { vi: 'đơn vị cấp trên', en: 'unit above' },
  carry: { vi: 'dữ kiện chuyển theo', en: 'facts that go along' },
  join: { vi: 'điều kiện đi tiếp', en: 'join' },
  rounds: { vi: 'các kỳ', en: 'rounds' },
  process: { vi: 'quy trình', en: 'procedure' },
  kind: { vi: 'loại', en: 'kind' },
  fact: { vi: 'dữ kiện lấy từ biểu mẫu', en: 'fact from a form' },
  step: { vi: 'bước', en: 'step' },
  amount: { vi: 'số lượng', en: 'amount' },
  unit: { vi: 'đơn vị tính', en: 'unit' },
  date: { vi: 'ngày', en: 'day' },
  dates: { vi: 'các ngày', en: 'days' },
  template: { vi: 'mẫu', en: 'template' },
  vi: { vi: 'tên tiếng Việt', en: 'Vietnamese title' },
  en: { vi: 'tên tiếng Anh', en: 'English title' },
};

export const memberWord = (name: string): Localized => entryOf(members, name) ?? same(name);
