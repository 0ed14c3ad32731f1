import type { FormKey } from '../shipped-forms';
import { check } from './test-world';
import type { Json, Scalar } from '../types';

interface Case {
  form: FormKey;
  change: Record<string, Json | undefined>;
  facts?: Record<string, Scalar>;
  pointer: string;
  code: string;
  vi: string;
}

const member = (agency: string) => ({ name: 'Đỗ Minh Khôi', agency, unit: 'Đơn vị' });
const attendees = (...roles: string[]) => roles.map((role) => ({ name: 'Người dự', role }));

/** Each rule of the forms, broken alone: exactly one sentence, at the right field. */
const cases: Case[] = [
  { form: 'directive', change: { planDue: '2026-11-23' }, pointer: '/planDue', code: 'rule', vi: '«Hạn gửi kế hoạch» phải sau «Ngày ban hành».' },
  { form: 'directive', change: { 'legalBases.2.issuedOn': '2026-12-01' }, pointer: '/legalBases/2/issuedOn', code: 'rule', vi: '«Ngày văn bản» (dòng 3) của căn cứ không được sau «Ngày ban hành» của văn bản.' },
  { form: 'directive', change: { recipients: ['school-1', 'school-1'] }, pointer: '/recipients/1', code: 'duplicate', vi: '«Nơi nhận», mục 2 bị trùng.' },
  { form: 'directive', change: { recipients: ['school-1', 'school-9'] }, pointer: '/recipients/1', code: 'unknownUnit', vi: '«Nơi nhận», mục 2: không tìm thấy đơn vị.' },
  { form: 'directive', change: { recipients: [] }, pointer: '/recipients', code: 'required', vi: 'Chưa nhập «Nơi nhận».' },
  { form: 'directive', change: { legalBases: [] }, pointer: '/legalBases', code: 'tooFewRows', vi: '«Căn cứ» phải có ít nhất 1 dòng.' },
  { form: 'directive', change: { tasks: [] }, pointer: '/tasks', code: 'tooFewRows', vi: '«Nhiệm vụ» phải có ít nhất 1 dòng.' },
  { form: 'directive', change: { urgency: 'now' }, pointer: '/urgency', code: 'unknownOption', vi: '«Độ khẩn»: lựa chọn không có trong danh sách.' },
  { form: 'directive', change: { notation: 'X'.repeat(31) }, pointer: '/notation', code: 'tooLong', vi: '«Ký hiệu» chỉ được có tối đa 30 ký tự.' },
  { form: 'directive', change: { subject: 'x'.repeat(501) }, pointer: '/subject', code: 'tooLong', vi: '«Trích yếu» chỉ được có tối đa 500 ký tự.' },
  { form: 'plan', change: { briefedPct: 99 }, pointer: '/briefedPct', code: 'rule', vi: '«Phổ biến» phải đạt 100%.' },
  { form: 'plan', change: { resolution: undefined }, pointer: '/resolution', code: 'required', vi: 'Chưa nhập «Nghị quyết».' },
  { form: 'plan', change: { plan: [] }, pointer: '/plan', code: 'required', vi: 'Chưa nhập «Kế hoạch».' },
  { form: 'plan', change: { models: [] }, pointer: '/models', code: 'tooFewRows', vi: '«Mô hình» phải có ít nhất 1 dòng.' },
  { form: 'plan', change: { outreach: undefined }, pointer: '/outreach', code: 'tooFewRows', vi: '«Tuyên truyền» phải có ít nhất 1 dòng.' },
  { form: 'plan', change: { policeInput: '   ' }, pointer: '/policeInput', code: 'required', vi: 'Chưa nhập «Ý kiến Công an».' },
  { form: 'cosignature', change: { parties: [{ unit: 'school-1', representative: 'Lan' }] }, pointer: '/parties', code: 'tooFewRows', vi: '«Các bên» phải có ít nhất 2 dòng.' },
  { form: 'cosignature', change: { 'parties.1.unit': 'school-1', signOrder: ['school-1'] }, pointer: '/parties', code: 'rule', vi: '«Các bên»: mỗi đơn vị chỉ nêu một lần.' },
  { form: 'cosignature', change: { signOrder: ['school-1', 'school-2'] }, pointer: '/signOrder', code: 'rule', vi: '«Thứ tự ký» phải nêu đủ và chỉ nêu «Các bên».' },
  { form: 'cosignature', change: { validTo: '2026-11-23' }, pointer: '/validTo', code: 'rule', vi: '«Hiệu lực» phải sau ngày hôm nay.' },
  { form: 'self-assessment', change: { attendees: attendees('schoolBoard', 'communePolice', 'managingAgency') }, pointer: '/attendees', code: 'rule', vi: '«Thành phần» phải có đại diện cấp ủy.' },
  { form: 'self-assessment', change: { attendees: attendees('partyCommittee', 'managingAgency') }, pointer: '/attendees', code: 'rule', vi: '«Thành phần» phải có đại diện Công an cơ sở.' },
  { form: 'self-assessment', change: { attendees: attendees('partyCommittee', 'communePolice') }, pointer: '/attendees', code: 'rule', vi: '«Thành phần» phải có đại diện cơ quan quản lý.' },
  { form: 'self-assessment', change: { 'criteria.c2': { result: 'met' } }, pointer: '/criteria/c2/evidence', code: 'required', vi: 'Chưa nhập «Minh chứng» (Tiêu chí 2. Phối hợp).' },
  { form: 'self-assessment', change: { 'criteria.c3': { result: 'notMet' } }, pointer: '/criteria/c3/reason', code: 'required', vi: 'Chưa nhập «Giải trình» (Tiêu chí 3. Không có vụ việc nghiêm trọng).' },
  { form: 'self-assessment', change: { 'criteria.c5': { result: 'notApplicable' } }, pointer: '/criteria/c5/reason', code: 'required', vi: 'Chưa nhập «Giải trình» (Tiêu chí 5. Lực lượng bảo vệ).' },
  { form: 'self-assessment', change: { 'criteria.c6.result': 'notApplicable' }, pointer: '/criteria/c6/result', code: 'unknownOption', vi: '«Kết quả» (Tiêu chí 6. Đơn vị trực thuộc): lựa chọn không có trong danh sách.' },
  { form: 'self-assessment', change: { minutes: undefined }, pointer: '/minutes', code: 'required', vi: 'Chưa nhập «Biên bản».' },
  { form: 'self-assessment', change: { metOn: '2026-11-24' }, pointer: '/metOn', code: 'rule', vi: '«Ngày họp» không được sau ngày hôm nay.' },
  { form: 'inspection', change: { team: [member('police')] }, pointer: '/team', code: 'tooFewRows', vi: '«Đoàn» phải có ít nhất 2 dòng.' },
  { form: 'inspection', change: { team: [member('police'), member('other')] }, pointer: '/team', code: 'rule', vi: '«Đoàn» phải có thành viên ngành Giáo dục.' },
  { form: 'inspection', change: { team: [member('education'), member('education')] }, pointer: '/team', code: 'rule', vi: '«Đoàn» phải có thành viên Công an.' },
  { form: 'inspection', change: { visitedAt: '2026-11-23T15:01' }, pointer: '/visitedAt', code: 'rule', vi: '«Thời điểm» không được ở tương lai.' },
  { form: 'inspection', change: { fixDue: undefined }, pointer: '/fixDue', code: 'rule', vi: '«Hạn khắc phục» là bắt buộc khi có «Kết luận».' },
  { form: 'inspection', change: { fixDue: '2026-11-22' }, pointer: '/fixDue', code: 'rule', vi: '«Hạn khắc phục» phải sau «Thời điểm».' },
  { form: 'inspection', change: { 'criteria.c4': { verdict: 'rejected' } }, pointer: '/criteria/c4/note', code: 'required', vi: 'Chưa nhập «Lý do» (Tiêu chí 4. Không bạo lực học đường).' },
  { form: 'inspection', change: { 'criteria.c4': { verdict: 'rejected', note: 'Có vụ việc' }, findings: [], fixDue: undefined }, pointer: '/findings', code: 'rule', vi: '«Kết luận» phải nêu việc cần khắc phục khi có tiêu chí không được xác nhận.' },
  { form: 'remedy', change: { 'findings.0.doneOn': '2026-11-24' }, pointer: '/findings/0/doneOn', code: 'rule', vi: '«Ngày hoàn thành» (dòng 1) không được sau ngày hôm nay.' },
  { form: 'remedy', change: { 'findings.0.evidence': [] }, pointer: '/findings/0/evidence', code: 'required', vi: 'Chưa nhập «Minh chứng» (dòng 1).' },
  { form: 'remedy', change: {}, facts: { openFindings: 2 }, pointer: '/findings', code: 'rule', vi: '«Việc đã khắc phục»: phải trả lời đủ các việc đoàn kiểm tra đã nêu.' },
  { form: 'recheck', change: {}, facts: { openFindings: 3 }, pointer: '/findings', code: 'rule', vi: '«Kết quả từng việc»: phải kết luận đủ các việc đang mở.' },
  { form: 'recheck', change: { 'findings.0.status': 'open', fixDue: '2026-12-01' }, pointer: '/findings/0/note', code: 'required', vi: 'Chưa nhập «Lý do» (dòng 1).' },
  { form: 'recheck', change: { 'findings.0.status': 'open', 'findings.0.note': 'Chưa xong' }, pointer: '/fixDue', code: 'rule', vi: '«Hạn khắc phục mới» là bắt buộc khi còn việc chưa đạt.' },
  { form: 'recheck', change: { 'findings.0.status': 'open', 'findings.0.note': 'Chưa xong', fixDue: '2026-11-23' }, pointer: '/fixDue', code: 'rule', vi: '«Hạn khắc phục mới» phải sau ngày hôm nay.' },
  { form: 'classification', change: { grade: 'good' }, pointer: '/override', code: 'rule', vi: '«Lý do» là bắt buộc vì «Loại» khác «Loại theo điểm».' },
  { form: 'classification', change: { 'movement.models': 4.5 }, pointer: '/movement/models', code: 'aboveMaximum', vi: '«Mô hình hoạt động hiệu quả (tối đa 4)» (Điểm phong trào) không được lớn hơn 4.' },
  { form: 'certification', change: { noNewIncident: false }, pointer: '/noNewIncident', code: 'mustBeTicked', vi: 'Phải đánh dấu «Không có vụ việc làm mất tiêu chuẩn».' },
  { form: 'certification', change: { incidentsCheckedTo: '2026-11-24' }, pointer: '/incidentsCheckedTo', code: 'rule', vi: '«Đã rà soát vụ việc đến» không được sau ngày hôm nay.' },
  { form: 'certification', change: { authority: 'district' }, pointer: '/authority', code: 'unknownOption', vi: '«Cấp»: lựa chọn không có trong danh sách.' },
  { form: 'commendation', change: { issuer: 'ministry' }, pointer: '/issuer', code: 'rule', vi: '«Cấp khen» không phù hợp với «Hình thức»: giấy khen do Giám đốc Công an, bằng khen do UBND hoặc Bộ Công an.' },
  { form: 'commendation', change: { merit: undefined }, pointer: '/merit', code: 'required', vi: 'Chưa nhập «Thành tích».' },
  { form: 'commendation', change: { nominee: undefined }, pointer: '/nominee', code: 'required', vi: 'Chưa nhập «Đối tượng».' },
  { form: 'periodic-report', change: { kind: 'monthly' }, pointer: '/kind', code: 'unknownOption', vi: '«Kỳ»: lựa chọn không có trong danh sách.' },
  { form: 'periodic-report', change: { kind: 'special' }, pointer: '/topic', code: 'required', vi: 'Chưa nhập «Chuyên đề báo cáo».' },
  { form: 'periodic-report', change: { countedTo: '2026-11-24' }, pointer: '/countedTo', code: 'rule', vi: '«Số liệu tính đến ngày» không được sau ngày hôm nay.' },
  { form: 'periodic-report', change: { modelCount: 4 }, pointer: '/modelCount', code: 'rule', vi: '«Số mô hình» phải bằng tổng «Số lượng» của «Từng loại mô hình».' },
  { form: 'periodic-report', change: { memberCount: 95 }, pointer: '/memberCount', code: 'rule', vi: '«Thành viên» phải bằng tổng «Số người tham gia» của «Từng loại mô hình».' },
  { form: 'periodic-report', change: { modelCount: -1 }, pointer: '/modelCount', code: 'belowMinimum', vi: '«Số mô hình» không được nhỏ hơn 0.' },
  { form: 'periodic-report', change: { 'models.0.members': undefined }, pointer: '/models/0/members', code: 'required', vi: 'Chưa nhập «Số người tham gia» (dòng 1).' },
  { form: 'periodic-report', change: { incidentCount: 0 }, pointer: '/incidentCount', code: 'rule', vi: '«Số vụ việc» phải bằng số dòng của «Vụ việc».' },
  { form: 'periodic-report', change: { 'incidents.0.occurredOn': '2026-11-24' }, pointer: '/incidents/0/occurredOn', code: 'rule', vi: '«Ngày xảy ra» (dòng 1) không được sau «Số liệu tính đến ngày».' },
  { form: 'periodic-report', change: { shortcomings: ' ' }, pointer: '/shortcomings', code: 'required', vi: 'Chưa nhập «Tồn tại».' },
  { form: 'replication', change: { indicators: [] }, pointer: '/indicators', code: 'tooFewRows', vi: '«Hiệu quả» phải có ít nhất 1 dòng.' },
  { form: 'replication', change: { indicators: [{ name: 'Số lần ùn tắc', before: 3, after: 3 }] }, pointer: '/indicators', code: 'rule', vi: '«Hiệu quả» phải có ít nhất một chỉ số thay đổi sau khi áp dụng.' },
  { form: 'replication', change: { 'indicators.1.after': undefined }, pointer: '/indicators/1/after', code: 'required', vi: 'Chưa nhập «Sau khi áp dụng» (dòng 2).' },
  { form: 'replication', change: { proof: [] }, pointer: '/proof', code: 'required', vi: 'Chưa nhập «Minh chứng kết quả».' },
  { form: 'replication', change: { targets: [] }, pointer: '/targets', code: 'required', vi: 'Chưa nhập «Nhân rộng».' },
  { form: 'replication', change: { targets: ['school-2', 'school-1'] }, pointer: '/targets', code: 'rule', vi: '«Nhân rộng» không được nêu chính «Nơi gốc».' },
  { form: 'replication', change: { finishBy: '2026-11-23' }, pointer: '/finishBy', code: 'rule', vi: '«Triển khai trước ngày» phải sau ngày hôm nay.' },
  { form: 'fire-drill-letter', change: { drillsUntil: '2026-12-01' }, pointer: '/drillsUntil', code: 'rule', vi: '«Đến hết ngày» không được trước «Thực tập từ ngày».' },
  { form: 'fire-drill-letter', change: { drillsFrom: '2026-11-23' }, pointer: '/drillsFrom', code: 'rule', vi: '«Thực tập từ ngày» phải sau «Ngày ban hành».' },
  { form: 'fire-drill-letter', change: { 'legalBases.0.issuedOn': '2026-12-01' }, pointer: '/legalBases/0/issuedOn', code: 'rule', vi: '«Ngày văn bản» (dòng 1) của căn cứ không được sau «Ngày ban hành» của văn bản.' },
  { form: 'fire-drill-plan', change: { drillOn: '2026-11-23' }, pointer: '/drillOn', code: 'rule', vi: '«Ngày thực tập» phải sau ngày hôm nay.' },
  { form: 'fire-drill-plan', change: { 'equipment.0.working': 30 }, pointer: '/equipment/0/working', code: 'rule', vi: '«Còn sử dụng được» (dòng 1) không được lớn hơn «Số lượng» (dòng 1).' },
  { form: 'fire-drill-plan', change: { 'duties.1.duty': 'Báo động và gọi 114' }, pointer: '/duties', code: 'rule', vi: '«Phân công»: mỗi nhiệm vụ chỉ nêu một lần.' },
  { form: 'fire-drill-plan', change: { nightRoute: undefined }, pointer: '/nightRoute', code: 'required', vi: 'Chưa nhập «Thoát nạn khu nội trú ban đêm».' },
  { form: 'fire-drill-report', change: { heldAt: '2026-11-23T16:00' }, pointer: '/heldAt', code: 'rule', vi: '«Bắt đầu lúc» không được ở tương lai.' },
  { form: 'fire-drill-report', change: { present: 850, accounted: 850 }, pointer: '/present', code: 'rule', vi: '«Tổng số người tham gia» phải bằng «Học sinh tham gia» cộng «Cán bộ, giáo viên, nhân viên tham gia».' },
  { form: 'fire-drill-report', change: { accounted: 850 }, pointer: '/accounted', code: 'rule', vi: '«Số người điểm danh đủ» phải bằng «Tổng số người tham gia»: chưa đủ người thì chưa kết thúc thực tập.' },
  { form: 'fire-drill-report', change: { injured: 1 }, pointer: '/injuryNote', code: 'rule', vi: '«Xử lý người bị thương» là bắt buộc khi có người bị thương.' },
  { form: 'fire-drill-report', change: { 'shortcomings.0.fixBy': '2026-11-22' }, pointer: '/shortcomings/0/fixBy', code: 'rule', vi: '«Hoàn thành trước ngày» (dòng 1) phải sau ngày thực tập.' },
  { form: 'fire-drill-check', change: { checkedOn: '2026-11-24' }, pointer: '/checkedOn', code: 'rule', vi: '«Ngày kiểm tra» không được sau ngày hôm nay.' },
  { form: 'incident-notice', change: { occurredAt: '2026-11-23T16:00', severity: 'minor', policeTold: false, policeNotifiedAt: undefined }, pointer: '/occurredAt', code: 'rule', vi: '«Xảy ra lúc» không được ở tương lai.' },
  { form: 'incident-notice', change: { policeNotifiedAt: '2026-11-22T16:00' }, pointer: '/policeNotifiedAt', code: 'rule', vi: '«Báo Công an lúc» không được trước «Xảy ra lúc».' },
  { form: 'incident-notice', change: { policeTold: false, policeNotifiedAt: undefined }, pointer: '/policeTold', code: 'rule', vi: '«Đã báo Công an»: vụ việc nghiêm trọng phải báo Công an ngay.' },
  { form: 'incident-receipt', change: { receivedAt: '2026-11-23T16:00' }, pointer: '/receivedAt', code: 'rule', vi: '«Nhận tin lúc» không được ở tương lai.' },
  { form: 'incident-report', change: { 'involved.0.minors': 5 }, pointer: '/involved/0/minors', code: 'rule', vi: '«Trong đó dưới 18 tuổi» (dòng 1) không được lớn hơn «Số người» (dòng 1).' },
  { form: 'incident-handling', change: { handledOn: '2026-11-24' }, pointer: '/handledOn', code: 'rule', vi: '«Ngày xử lý» không được sau ngày hôm nay.' },
  { form: 'incident-handling', change: { result: 'passedOn' }, pointer: '/passedTo', code: 'required', vi: 'Chưa nhập «Chuyển đến cơ quan».' },
  { form: 'incident-follow-up', change: { measures: [] }, pointer: '/measures', code: 'tooFewRows', vi: '«Biện pháp khắc phục» phải có ít nhất 1 dòng.' },
  { form: 'incident-closure', change: { closedOn: '2026-11-24' }, pointer: '/closedOn', code: 'rule', vi: '«Ngày kết thúc» không được sau ngày hôm nay.' },
];

describe('rules of the shipped forms', () => {
  it.each(cases)('$form $pointer: $vi', async ({ form, change, facts, pointer, code, vi }) => {
    const result = await check(form, change, facts);
    if (result.ok) throw new Error('accepted');
    expect(result.problems.map((problem) => [problem.pointer, problem.code, problem.message.vi])).toEqual([[pointer, code, vi]]);
    expect(result.problems[0]!.message.en).not.toMatch(/[{}]|undefined/);
  });

  it('does not ask for a resolution where there is no Party cell', async () => {
    expect(await check('plan', { hasPartyCell: false, resolution: undefined })).toMatchObject({ ok: true });
  });

  it('lets an inspection without findings end without a date', async () => {
    const result = await check('inspection', { findings: [], fixDue: undefined });
    expect(result).toMatchObject({ ok: true, facts: { openFindings: 0, allCriteriaConfirmed: true, criteriaRejected: 0, fixDue: null } });
  });

  it('takes a report of a period in which nothing happened and nobody has a model yet', async () => {
    expect(await check('periodic-report', { incidentCount: 0, incidents: [], modelCount: 0, memberCount: 0, models: [] })).toMatchObject({ ok: true });
  });

  it('accepts another grade with a reason', async () => {
    const result = await check('classification', { grade: 'good', override: 'Có kiến nghị của cha mẹ học sinh' });
    expect(result).toMatchObject({ ok: true, facts: { criteriaMet: true, grade: 'good', score: 19 } });
  });

  it.each([
    [3, 3, 4, 2, 4, 2, 18, 'excellent'],
    [3, 3, 4, 2, 4, 1.9, 17.9, 'good'],
    [3, 3, 4, 2, 2, 0, 14, 'good'],
    [3, 3, 4, 2, 1.9, 0, 13.9, 'average'],
    [3, 3, 4, 0, 0, 0, 10, 'average'],
    [3, 3, 3.9, 0, 0, 0, 9.9, 'weak'],
  ])('grades %p+%p+%p+%p+%p+%p = %p as %s', async (resolution, registration, models, outreach, coordination, incidents, score, grade) => {
    const result = await check('classification', { movement: { resolution, registration, models, outreach, coordination, incidents }, grade });
    expect(result).toMatchObject({ ok: true, data: { score, suggestedGrade: grade } });
  });
});

describe('facts', () => {
  it.each([
    ['directive', { planDue: '2026-12-15', urgency: 'normal', minOutreach: 1, minModels: 1 }],
    ['plan', { registers: true, hasPartyCell: true, modelCount: 1, outreachCount: 1 }],
    ['cosignature', { validTo: '2027-11-23', partyCount: 2 }],
    ['self-assessment', { criteriaClaimed: 6, allCriteriaClaimed: true }],
    ['inspection', { openFindings: 1, allCriteriaConfirmed: true, criteriaRejected: 0, fixDue: '2026-12-03' }],
    ['remedy', { mendedCount: 1 }],
    ['recheck', { openFindings: 0, allFindingsClosed: true, fixDue: null }],
    ['classification', { criteriaMet: true, grade: 'excellent', score: 19 }],
    ['certification', { authority: 'province' }],
    ['commendation', { form: 'meritCertificate', issuer: 'policeDirector' }],
    ['periodic-report', {}],
    ['replication', {}],
  ] as const)('of %s', async (key, facts) => {
    expect(await check(key)).toMatchObject({ ok: true, facts });
  });

  it('counts a criterion that is not claimed', async () => {
    const result = await check('self-assessment', { 'criteria.c1': { result: 'notMet', reason: 'Chưa có mô hình' } });
    expect(result).toMatchObject({ ok: true, facts: { criteriaClaimed: 5, allCriteriaClaimed: false } });
  });
});
