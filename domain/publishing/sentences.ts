/**
 * What publishing can find, by code: whether it refuses the definition, and the sentence in both languages.
 * `{where}` is the step (or the procedure) it is about. Codes are stable: the designer jumps and explains by them.
 */
type Entry = readonly ['error' | 'warning', vi: string, en: string];

const shape = {
  'shape-wrong': ['error', 'Nội dung này không phải là định nghĩa quy trình.', 'This is not the definition of a procedure.'],
  'too-large': ['error', 'Định nghĩa quá lớn: tối đa {max} ký tự và {nodes} phần tử.', 'The definition is too large: at most {max} characters and {nodes} elements.'],
  'too-deep': ['error', '{where}: lồng quá sâu, tối đa {max} tầng.', '{where}: nested too deeply, at most {max} levels.'],
  'too-many-steps': ['error', 'Quy trình có {count} bước, tối đa {max}.', 'The procedure has {count} steps; at most {max}.'],
  'too-many': ['error', '{where}: mục “{member}” có quá nhiều phần tử, tối đa {max}.', '{where}: “{member}” has too many entries, at most {max}.'],
  'too-few': ['error', '{where}: mục “{member}” cần ít nhất {min} phần tử.', '{where}: “{member}” needs at least {min}.'],
  'out-of-range': ['error', '{where}: mục “{member}” nằm ngoài giới hạn ({limit}).', '{where}: “{member}” is outside its limits ({limit}).'],
  'member-missing': ['error', '{where}: thiếu mục “{member}”.', '{where}: “{member}” is missing.'],
  'type-wrong': ['error', '{where}: mục “{member}” sai kiểu dữ liệu.', '{where}: “{member}” is of the wrong type.'],
  'kind-wrong': ['error', '{where}: mục “{member}” có loại không được dùng.', '{where}: “{member}” is of a kind that does not exist.'],
  'value-wrong': ['error', '{where}: mục “{member}” có giá trị không dùng được.', '{where}: “{member}” has a value that cannot be used.'],
  'key-bad': ['error', '{where}: mã ở mục “{member}” chỉ gồm chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, tối đa 48 ký tự.', '{where}: the key in “{member}” takes lower case letters, digits and hyphens, begins with a letter and has at most 48 characters.'],
  'name-forbidden': ['error', '{where}: tên “{name}” không được dùng.', '{where}: the name “{name}” cannot be used.'],
  'member-unknown': ['warning', '{where}: mục “{member}” không có trong định nghĩa quy trình và sẽ bị bỏ.', '{where}: “{member}” is no part of a procedure and will be dropped.'],
  'key-repeated': ['error', '{where}: mã “{name}” dùng hai lần.', '{where}: the key “{name}” is used twice.'],
} as const satisfies Record<string, Entry>;

const roads = {
  'step-unreachable': ['error', '{where}: không bao giờ được thực hiện, vì mọi lựa chọn của bước trước đều trả lại hoặc kết thúc hồ sơ.', '{where}: is never reached, because every outcome before it goes back or ends the case.'],
  'arm-unreachable': ['error', '{where}: nhánh “{name}” không bao giờ được chọn, vì đứng sau nhánh không có điều kiện.', '{where}: the arm “{name}” is never taken, because it stands after one without a condition.'],
  'branch-unreachable': ['error', '{where}: nhánh “{name}” không bao giờ bắt đầu, vì các nhánh trước đã định kết quả.', '{where}: the branch “{name}” never begins, because those before it settle the result.'],
  'join-too-many': ['error', '{where}: cần {needed} nhánh đồng ý nhưng chỉ có {branches} nhánh.', '{where}: asks for {needed} branches to agree and has only {branches}.'],
  'join-never-met': ['error', '{where}: không bao giờ đủ {needed} nhánh hoàn thành để đi tiếp.', '{where}: can never have {needed} branches completed, so that it goes on.'],
  'join-met-at-once': ['warning', '{where}: đủ điều kiện đi tiếp ngay khi bắt đầu, vì có nhánh không có việc của người; các nhánh còn lại sẽ bị hủy.', '{where}: is met as soon as it begins, because branches have nothing for a person to do; the others are cancelled.'],
  'never-ends': ['error', 'Quy trình không bao giờ kết thúc: không có đường nào đi đến cuối hoặc đến một lựa chọn kết thúc.', 'The procedure never ends: no road leads to its end or to an outcome that ends it.'],
  'no-steps': ['error', 'Quy trình chưa có bước nào.', 'The procedure has no steps.'],
  'return-nowhere': ['error', '{where}: lựa chọn “{name}” trả về “{to}”, nhưng {reason}.', '{where}: the outcome “{name}” goes back to “{to}”, but {reason}.'],
  'rejection-nowhere': ['error', '{where}: khi không đạt thì trả về “{to}”, nhưng {reason}.', '{where}: goes back to “{to}” when it is rejected, but {reason}.'],
  'no-way-on': ['error', '{where}: không lựa chọn nào đi tiếp hoặc kết thúc; mọi lựa chọn đều trả lại.', '{where}: no outcome goes on or ends; every one goes back.'],
  'abstain-outside': ['error', '{where}: lựa chọn “{name}” là phiếu trắng, chỉ dùng được trong các nhánh song song.', '{where}: the outcome “{name}” abstains, which only means something inside a parallel.'],
  'rejection-never': ['warning', '{where}: đã định việc khi không đạt, nhưng không nhánh nào có thể không đồng ý.', '{where}: says what follows a rejection, but no branch can be against it.'],
  'choice-falls-through': ['warning', '{where}: mọi nhánh đều có điều kiện; khi không điều kiện nào đúng thì bước này được bỏ qua.', '{where}: every arm has a condition; when none holds the step is passed over.'],
  'flagged-without-form': ['warning', '{where}: lựa chọn “{name}” chỉ mở lại các mục được đánh dấu, nhưng bước nhận lại không có biểu mẫu.', '{where}: the outcome “{name}” opens flagged fields only, but the step it goes back to has no form.'],
} as const satisfies Record<string, Entry>;

const facts = {
  'fact-unknown': ['error', '{where}: {use} dùng dữ kiện “{fact}”, nhưng không biểu mẫu nào cung cấp dữ kiện này.', '{where}: {use} needs the fact “{fact}”, which no form gives.'],
  'fact-late': ['error', '{where}: {use} dùng dữ kiện “{fact}”, nhưng dữ kiện này chỉ có sau bước đó.', '{where}: {use} needs the fact “{fact}”, which is only given later.'],
  'fact-some-roads': ['warning', '{where}: {use} dùng dữ kiện “{fact}”, có đường đi không cung cấp dữ kiện này.', '{where}: {use} needs the fact “{fact}”, which some roads do not give.'],
  'logic-bad': ['error', '{where}: điều kiện của nhánh “{name}” không hợp lệ.', '{where}: the condition of the arm “{name}” is not valid.'],
  'logic-operator': ['error', '{where}: điều kiện của nhánh “{name}” dùng phép toán “{operator}” không được phép.', '{where}: the condition of the arm “{name}” uses the operator “{operator}”, which is not allowed.'],
  'logic-constant': ['warning', '{where}: điều kiện của nhánh “{name}” không xét dữ kiện nào.', '{where}: the condition of the arm “{name}” looks at no fact.'],
  'step-unknown': ['error', '{where}: mục “{member}” nêu bước “{name}”, nhưng không có bước việc nào mang mã này.', '{where}: “{member}” names “{name}”, but no task has that key.'],
  'step-late': ['error', '{where}: mục “{member}” nêu bước “{name}”, nhưng bước đó không đứng trước.', '{where}: “{member}” names “{name}”, which does not come before it.'],
  'step-some-roads': ['warning', '{where}: mục “{member}” nêu bước “{name}”, có đường đi không qua bước đó.', '{where}: “{member}” names “{name}”, which some roads pass by.'],
  'signs-nothing': ['error', '{where}: ký nội dung của bước “{name}”, nhưng bước đó không có biểu mẫu và không có lựa chọn đi tiếp.', '{where}: signs what “{name}” sent, but that step has neither a form nor an outcome that goes on.'],
  'four-eyes-nobody': ['warning', '{where}: người thực hiện phải khác người của bước “{name}”, nhưng cả hai thuộc một vị trí chỉ có một người.', '{where}: must be taken by somebody else than “{name}”, but both belong to one seat that only one person holds.'],
} as const satisfies Record<string, Entry>;

const seats = {
  'kind-unknown': ['error', '{where}: không có đơn vị nào thuộc loại “{kind}”.', '{where}: there is no unit of the kind “{kind}”.'],
  'party-unknown': ['error', '{where}: mục “{member}” nêu bên tham gia “{party}”, nhưng quy trình không khai bên này.', '{where}: “{member}” names the party “{party}”, which the procedure does not have.'],
  'relation-unknown': ['error', '{where}: bên “{party}” lấy theo quan hệ “{relation}”, nhưng không đơn vị nào thuộc loại “{kind}” có quan hệ này.', '{where}: the party “{party}” follows the relation “{relation}”, which no unit of the kind “{kind}” has.'],
  'relation-partial': ['warning', 'Bên “{party}”: {count} trên {units} đơn vị thuộc loại “{kind}” chưa có quan hệ “{relation}”; hồ sơ của các đơn vị này sẽ dừng lại.', 'The party “{party}”: {count} of {units} units of the kind “{kind}” have no relation “{relation}”; their cases would stop.'],
  'party-unused': ['warning', 'Bên tham gia “{party}” không được bước nào dùng.', 'No step uses the party “{party}”.'],
  'role-unknown': ['error', '{where}: mục “{member}” cần vị trí “{role}”, nhưng không đơn vị nào của bên “{party}” có vị trí này.', '{where}: “{member}” needs the seat “{role}”, which no unit behind the party “{party}” has.'],
  'seat-vacant': ['warning', '{where}: vị trí “{role}” của bên “{party}” hiện chưa có ai đảm nhận.', '{where}: nobody holds the seat “{role}” of the party “{party}” at present.'],
  'starts-nobody': ['error', 'Không ai khởi tạo được quy trình: vị trí “{role}” không thuộc đơn vị loại “{kind}” hoặc không có quyền khởi tạo.', 'Nobody can start the procedure: the seat “{role}” is not one of the kind “{kind}”, or may not start cases.'],
  'never-started': ['warning', 'Quy trình không có người khởi tạo và chưa quy trình nào mở hồ sơ theo quy trình này.', 'Nobody starts the procedure, and no other procedure starts its cases.'],
} as const satisfies Record<string, Entry>;

const things = {
  'form-unknown': ['error', '{where}: biểu mẫu “{form}” phiên bản {version} chưa được ban hành.', '{where}: version {version} of the form “{form}” is not published.'],
  'field-unknown': ['error', '{where}: mục “{member}” nêu trường “{field}”, nhưng biểu mẫu của bước “{name}” không có trường này.', '{where}: “{member}” names the field “{field}”, which the form of “{name}” does not have.'],
  'template-unknown': ['error', '{where}: không có mẫu văn bản “{name}”.', '{where}: there is no document template “{name}”.'],
  'register-unknown': ['error', '{where}: không có sổ đăng ký văn bản “{name}”.', '{where}: there is no register “{name}”.'],
  'notice-plain': ['warning', '{where}: không có mẫu thông báo “{name}”; thư sẽ chỉ nêu tên bước.', '{where}: there is no notice template “{name}”; the mail will only name the step.'],
  'take-unknown': ['error', '{where}: bậc nhắc “{rung}” tự chọn “{name}”, nhưng bước này không có lựa chọn đó.', '{where}: the rung “{rung}” takes “{name}”, which is no outcome of the step.'],
  'take-unsigned': ['warning', '{where}: bậc nhắc “{rung}” tự cho đi tiếp ở một bước phải ký; khi đó không có chữ ký.', '{where}: the rung “{rung}” lets a step that is signed go on by itself; nobody signs then.'],
  'ladder-without-deadline': ['warning', '{where}: có các bậc nhắc việc nhưng không có thời hạn, nên không bậc nào được thực hiện.', '{where}: has a ladder but no deadline, so that no rung is ever reached.'],
  'extension-without-deadline': ['warning', '{where}: cho phép xin gia hạn nhưng không có thời hạn.', '{where}: allows more time to be asked for, but has no deadline.'],
  'pause-without-deadline': ['warning', '{where}: cho phép tạm dừng thời hạn nhưng không có thời hạn.', '{where}: allows its clock to be stopped, but has no deadline.'],
  'process-unknown': ['error', '{where}: quy trình “{name}” chưa được ban hành.', '{where}: the procedure “{name}” is not published.'],
  'spawn-not-units': ['error', '{where}: trường “{field}” của bước “{name}” không phải là danh sách đơn vị.', '{where}: the field “{field}” of “{name}” is no list of units.'],
  'spawn-kind': ['error', '{where}: mở hồ sơ cho đơn vị loại “{kind}”, nhưng quy trình “{name}” dành cho loại “{wanted}”.', '{where}: starts cases for units of the kind “{kind}”, but the procedure “{name}” is for “{wanted}”.'],
  'spawn-any-kind': ['warning', '{where}: trường “{field}” nhận mọi loại đơn vị, trong khi quy trình “{name}” chỉ dành cho loại “{wanted}”.', '{where}: the field “{field}” takes units of every kind, while the procedure “{name}” is only for “{wanted}”.'],
  'wait-without-end': ['warning', '{where}: đợi các hồ sơ khác mà không có hạn; một hồ sơ dừng lại sẽ giữ cả quy trình.', '{where}: waits for other cases without a limit; one that stops holds everything up.'],
  'repeat-empty': ['error', '{where}: phần lặp lại không có bước việc nào.', '{where}: what is repeated has no task in it.'],
  'reuse-unknown': ['error', '{where}: {why}', '{where}: {why}'],
  'reuse-cyclic': ['error', '{where}: {why}', '{where}: {why}'],
  'reuse-party': ['error', '{where}: {why}', '{where}: {why}'],
  'reuse-keys': ['error', '{where}: {why}', '{where}: {why}'],
  'reuse-too-many': ['error', '{where}: {why}', '{where}: {why}'],
  'version-taken': ['error', 'Phiên bản {version} đã ban hành với nội dung khác; hãy dùng phiên bản {next}.', 'Version {version} is published with another content; use version {next}.'],
  'version-behind': ['error', 'Phiên bản {version} nhỏ hơn phiên bản đã ban hành; hãy dùng phiên bản {next}.', 'Version {version} is below the one that is published; use version {next}.'],
  'form-retired': ['error', '{where}: biểu mẫu “{name}” đã ngừng sử dụng nên không dùng mới được.', '{where}: the form “{name}” is retired and cannot be newly used.'],
  'process-retired': ['error', '{where}: quy trình “{name}” đã ngừng áp dụng nên không dùng mới được.', '{where}: the procedure “{name}” is retired and cannot be newly used.'],
  'published-together': ['error', 'Quy trình “{name}” có hai lần trong lần ban hành này.', 'The procedure “{name}” is there twice.'],
} as const satisfies Record<string, Entry>;

export const sentences = { ...shape, ...roads, ...facts, ...seats, ...things };
export type ProcedureProblemCode = keyof typeof sentences;
/** The sentence of a code with its holes, for who explains it. */
export function procedureSentence(code: ProcedureProblemCode): { severity: 'error' | 'warning'; vi: string; en: string } {
  const [severity, vi, en] = sentences[code];
  return { severity, vi, en };
}
export const procedureProblemCodes = Object.keys(sentences) as ProcedureProblemCode[];
