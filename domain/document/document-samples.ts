import type { DocumentInput } from './document-data';
import type { DocumentKind } from './document-kind';

const HASH = 'a3f5c1d29b7e48066d1f0c9be2a7745d8c3b1e90f4a6d25c7b8e1f3a90d4c6b2';
const school = { name: 'Trường Trung học cơ sở Bình An', address: 'Ấp 3, xã Bình An, tỉnh Tây Ninh' };
const committee = 'Ủy ban nhân dân xã Bình An';
const verify = { code: 'LK-7F3K-92QD', url: 'https://lienky.example.vn/verify/LK-7F3K-92QD' };
const chairman = { authority: null, title: 'Chủ tịch', name: 'Nguyễn Thị Hồng Phượng' } as const;

/** One complete set of data for each kind: invented people and places, for tests and for previews in the designer. */
export const documentSamples: { [Kind in DocumentKind]: Extract<DocumentInput, { kind: Kind }> } = {
  directive: {
    kind: 'directive', issuer: { superior: committee, name: 'Phòng Văn hóa - Xã hội' }, n: 5, notation: 'PVHXH-GDTH', issuedOn: '2026-02-03', place: 'Bình An',
    signature: { authority: null, title: 'Trưởng phòng', name: 'Lê Quốc Khánh' }, recipients: ['Như trên', 'Sở Giáo dục và Đào tạo (báo cáo)', 'Ủy ban nhân dân xã (báo cáo)', 'Công an xã (phối hợp)'],
    verify, subject: 'Triển khai phong trào toàn dân bảo vệ an ninh Tổ quốc trong trường học năm 2026', addressees: ['Hiệu trưởng các trường trên địa bàn xã'], year: 2026,
    legalBases: ['Chỉ thị số 04-CT/TU ngày 04/01/2026 của Ban Thường vụ Tỉnh ủy', 'Công văn số 586/UBND-NC ngày 21/01/2026 của Ủy ban nhân dân tỉnh', 'Công văn số 531/UBND-NC ngày 28/01/2026 của Ủy ban nhân dân xã'],
    tasks: ['Phổ biến đầy đủ chủ trương về bảo đảm an ninh, trật tự đến cán bộ, giáo viên, nhân viên và học sinh', 'Đổi mới hình thức vận động, gắn với tình hình từng trường và địa bàn', 'Phối hợp với Công an xã chọn đơn vị làm điểm, tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc', 'Giữ trật tự, an toàn giao thông trước cổng trường vào đầu và cuối buổi học'],
    planDue: { day: '2026-02-25', meaning: 'before' }, incidentReportsTo: ['Phòng Văn hóa - Xã hội', 'Ủy ban nhân dân xã'], urgency: 'khẩn',
  },
  'cosigned-plan': {
    kind: 'cosigned-plan', issuer: { superior: committee, name: school.name }, n: 12, notation: 'KH-THCSBA', issuedOn: '2026-02-24', place: 'Bình An',
    signature: { authority: null, title: 'Hiệu trưởng', name: 'Trần Minh Đức' }, recipients: ['Phòng Văn hóa - Xã hội (báo cáo)', 'Công an xã (phối hợp)', 'Các tổ chuyên môn (thực hiện)'], verify,
    school: school.name, year: 2026, directive: { typeName: 'Công văn', number: '05/PVHXH-GDTH', issuedOn: '2026-02-03', issuer: 'Phòng Văn hóa - Xã hội' }, policeUnit: 'Công an xã Bình An',
    models: [{ name: 'Cổng trường an toàn giao thông', content: 'Phân luồng đón trả, đội cờ đỏ trực hai lượt mỗi ngày, Công an xã tuần tra giờ tan học', lead: 'Tổng phụ trách Đội' }, { name: 'Hộp thư điều em muốn nói', content: 'Tiếp nhận phản ánh kín, xử lý trong hai ngày làm việc', lead: 'Phó Hiệu trưởng' }],
    outreach: [{ name: 'Tuyên truyền dưới cờ về phòng, chống bạo lực học đường', audience: 'Toàn thể học sinh', time: 'Tuần đầu hằng tháng' }, { name: 'Bản tin trên nhóm phụ huynh', audience: 'Cha mẹ học sinh', time: 'Hằng tuần' }],
    policeInput: 'Thống nhất nội dung; đề nghị bổ sung lịch phối hợp tuần tra vào các ngày thi và ngày hội của trường', validTo: '2026-12-31',
    coSignatures: [{ unit: 'Công an xã Bình An', person: 'Thiếu tá Phạm Quang Huy', title: 'Trưởng Công an xã', at: '2026-02-24T03:20:00Z', hash: HASH }],
  },
  'inspection-minutes': {
    kind: 'inspection-minutes', issuer: { superior: 'Công an tỉnh Tây Ninh', name: 'Đoàn kiểm tra liên ngành' }, n: 31, notation: 'BB-ĐKT', issuedOn: '2026-11-12', place: 'Bình An',
    signature: { authority: null, title: 'Trưởng đoàn', name: 'Thượng tá Đặng Văn Thành' }, recipients: ['Thường trực Ban Chỉ đạo', school.name], verify,
    school: school.name, address: school.address, year: 2026, visitedAt: '2026-11-12T01:30:00Z',
    team: [{ name: 'Thượng tá Đặng Văn Thành', title: 'Phó Trưởng phòng', agency: 'Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc' }, { name: 'Bà Vũ Thị Lan', title: 'Chuyên viên', agency: 'Sở Giáo dục và Đào tạo' }],
    schoolSide: [{ name: 'Ông Trần Minh Đức', title: 'Hiệu trưởng' }, { name: 'Bà Lý Ngọc Ánh', title: 'Thư ký Hội đồng trường' }],
    criteria: ['Kế hoạch, đăng ký, phổ biến và mô hình', 'Phối hợp với Công an và cha mẹ học sinh', 'Không để xảy ra vụ việc nghiêm trọng', 'Không có bạo lực học đường và vi phạm', 'Lực lượng bảo vệ hoàn thành tốt nhiệm vụ', 'Tập thể trực thuộc hoàn thành tốt nhiệm vụ'].map((title, index) => ({ title, selfResult: 'met' as const, result: 'met' as const, ...(index === 4 ? { note: 'Bổ sung sổ trực ban đêm' } : {}) })),
    findings: [{ finding: 'Sổ trực ban đêm của lực lượng bảo vệ ghi chưa đầy đủ giờ giao ca', fixDue: '2026-11-19' }], conclusion: 'met',
    coSignatures: [{ unit: 'Sở Giáo dục và Đào tạo', person: 'Vũ Thị Lan', title: 'Chuyên viên', at: '2026-11-12T08:05:00Z', hash: HASH }],
  },
  'recognition-decision': {
    kind: 'recognition-decision', issuer: { superior: 'Ủy ban nhân dân tỉnh Tây Ninh', name: committee }, n: 666, notation: 'QĐ-UBND', issuedOn: '2026-11-18', place: 'Bình An', signature: chairman,
    recipients: ['Như Điều 3', 'Công an tỉnh (báo cáo)', 'Thường trực Đảng ủy xã (báo cáo)'], verify, authority: `Chủ tịch ${committee}`, year: 2026,
    schools: [{ ...school, grade: 'Xuất sắc' }], proposal: { typeName: 'Tờ trình', number: '41/TTr-BCĐ', issuedOn: '2026-11-17', issuer: 'Thường trực Ban Chỉ đạo' },
    responsible: ['Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', 'Trưởng Công an xã'],
  },
  certificate: {
    kind: 'certificate', issuer: { superior: 'Ủy ban nhân dân tỉnh Tây Ninh', name: committee }, n: 5, notation: 'GCN-UBND', issuedOn: '2026-11-18', place: 'Bình An', signature: chairman, recipients: [], verify,
    authority: `Chủ tịch ${committee}`, school: school.name, address: school.address, year: 2026, grade: 'Xuất sắc', decision: { typeName: 'Quyết định', number: '666/QĐ-UBND', issuedOn: '2026-11-18', issuer: committee },
  },
  'commendation-decision': {
    kind: 'commendation-decision', issuer: { superior: 'Ủy ban nhân dân tỉnh Tây Ninh', name: committee }, n: 702, notation: 'QĐ-UBND', issuedOn: '2026-12-21', place: 'Bình An', signature: chairman,
    recipients: ['Như Điều 3', 'Hội đồng Thi đua - Khen thưởng tỉnh'], verify, authority: `Chủ tịch ${committee}`, form: 'giấy khen', nominee: school.name, address: school.address, year: 2026,
    merit: 'Đã có thành tích xuất sắc trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026', proposal: { typeName: 'Tờ trình', number: '55/TTr-HĐTĐKT', issuedOn: '2026-12-18', issuer: 'Hội đồng Thi đua - Khen thưởng xã' },
    recognition: { typeName: 'Quyết định', number: '666/QĐ-UBND', issuedOn: '2026-11-18', issuer: `Chủ tịch ${committee}` }, responsible: ['Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'],
  },
  'periodic-report': {
    kind: 'periodic-report', issuer: { superior: committee, name: school.name }, n: 21, notation: 'BC-THCSBA', issuedOn: '2026-06-10', place: 'Bình An',
    signature: { authority: null, title: 'Hiệu trưởng', name: 'Trần Minh Đức' }, recipients: ['Phòng Văn hóa - Xã hội (báo cáo)', 'Công an xã (phối hợp)'], verify,
    school: school.name, subject: 'Kết quả thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc 6 tháng năm 2026', period: 'halfYear', year: 2026, countedTo: '2026-06-01',
    plan: { typeName: 'Kế hoạch', number: '12/KH-THCSBA', issuedOn: '2026-02-24', issuer: school.name }, modelCount: 3, memberCount: 96,
    models: [{ name: 'Cổng trường an toàn giao thông', count: 1, members: 42 }, { name: 'Tổ tự quản lớp học', count: 2, members: 54 }],
    incidents: [{ occurredOn: '2026-05-20', category: 'Tai nạn giao thông', severity: 'Ít nghiêm trọng', injured: 1, handled: 'Báo Công an xã, đưa em bị xây xát đến trạm y tế; phân lại làn đón trả' }],
    results: 'Giờ vào lớp và giờ tan học không còn ùn tắc.\nMười tám lớp ký cam kết; bốn buổi sinh hoạt chuyên đề.', shortcomings: 'Cổng phụ phía sau chưa có camera', nextSteps: 'Lắp camera cổng phụ trong quý tới', proposals: 'Đề nghị Công an xã tập huấn cho đội cờ đỏ',
  },
  'replication-plan': {
    kind: 'replication-plan', issuer: { superior: 'Ủy ban nhân dân tỉnh Tây Ninh', name: 'Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc tỉnh' }, n: 7, notation: 'KH-BCĐ', issuedOn: '2027-02-05', place: 'Bình An',
    signature: { authority: 'TM.', onBehalfOf: 'Ban Chỉ đạo', title: 'Phó Trưởng ban thường trực', name: 'Đặng Văn Thành' }, recipients: ['Sở Giáo dục và Đào tạo', 'Công an các xã', 'Các trường có tên tại Mục II'], verify,
    modelName: 'Cổng trường an toàn giao thông', source: school.name, grade: 'Xuất sắc', year: 2027, finishBy: '2027-05-01',
    summary: 'Phân làn giờ đến và giờ về, kẻ vạch chờ cho phụ huynh; đội cờ đỏ cùng Công an xã trực 20 phút mỗi buổi',
    indicators: [{ name: 'Số lần ùn tắc trước cổng trong một tháng', before: 11, after: 1 }, { name: 'Tỷ lệ phụ huynh dừng xe đúng vạch (%)', before: 48.5, after: 93 }],
    targets: [{ name: 'Trường THCS Tân Phú', address: 'Ấp 2, xã Tân Phú' }, { name: 'Trường THPT Long Sơn' }], proposer: 'Công an xã Bình An', educationUnit: 'Sở Giáo dục và Đào tạo',
    commendation: { typeName: 'Quyết định', number: '702/QĐ-UBND', issuedOn: '2026-12-21', issuer: `Chủ tịch ${committee}` },
    coSignatures: [{ unit: 'Công an xã Bình An', person: 'Phạm Quang Huy', title: 'Cán bộ phụ trách trường học', at: '2027-02-01T03:20:00Z', hash: HASH }],
  },
};
