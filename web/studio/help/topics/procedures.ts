import { points, shown, text, w, type Chapter } from '../help-content';

export const proceduresChapter: Chapter = {
  id: 'procedures',
  title: w('Quy trình', 'Procedures'),
  topics: [
    {
      id: 'procedure-steps',
      title: w('Các bước', 'Steps'),
      blocks: [
        text('Danh sách các bước ở bên trái là bản chính; hình vẽ chỉ nhắc lại, bấm bên nào cũng được. {procedures.tools.add} đặt bước mới sau bước đang chọn. Kéo tay cầm hoặc dùng Alt cùng mũi tên để chuyển chỗ; {procedures.tools.wrap} đưa các bước vào phần song song, rẽ nhánh hoặc lặp lại.', 'The list on the left is what counts; the picture repeats it, and either can be clicked. {procedures.tools.add} puts a step behind the chosen one. Drag the handle or use Alt and the arrows to move it; {procedures.tools.wrap} puts steps into a parallel, a choice or a repeat.'),
        shown('step-kinds'),
        text('Quy trình luôn đi tiếp được: không có mũi tên vào chỗ trống, không có chỗ chờ một nhánh không bao giờ tới.', 'A procedure can always go on: no arrow leads nowhere, and nothing waits for a branch that never comes.'),
      ],
      see: ['procedure-who', 'procedure-outcomes', 'shortcuts'],
    },
    {
      id: 'procedure-who',
      title: w('Ai thực hiện', 'Who does it'),
      blocks: [
        text('Mỗi việc thuộc một vị trí của một bên: «Hiệu trưởng của trường», «Cán bộ Công an xã nơi trường đóng». Dòng ví dụ bên dưới cho biết với một trường cụ thể thì đó là đơn vị nào. Bên nào chưa có trong quy trình được thêm vào khi bạn chọn.', 'Every task belongs to a seat of a party: “the principal of the school”, “an officer of the commune police where the school stands”. The example below says which unit that is for one school. A party that the procedure does not have yet is added when you choose it.'),
        points(
          w('Chọn vị trí, không chọn người: ai giữ vị trí vào lúc đó thì có việc; người thay thế cũng vậy.', 'Choose the seat, never a person: whoever holds it at the time has the work; so has who stands in.'),
          w('{procedures.task.fourEyes}: người đã làm bước trước không tự duyệt được.', '{procedures.task.fourEyes}: who took the earlier step cannot approve it.'),
          w('Vị trí đang trống là chỗ vàng: hồ sơ vẫn chạy, việc chờ người được giao vị trí đó.', 'A vacant seat is a yellow point: cases run, and the work waits for somebody to be given the seat.'),
        ),
      ],
      see: ['procedure-starts', 'trouble-procedure'],
    },
    {
      id: 'procedure-starts',
      title: w('Ai khởi tạo', 'Who starts it'),
      blocks: [
        text('Chọn dòng đầu tiên của danh sách ({procedures.editor.procedure}). Ở {procedures.procedure.starts} chọn vị trí khởi tạo, hoặc để không ai khởi tạo khi hồ sơ chỉ được mở từ một quy trình khác.', 'Choose the first line of the list ({procedures.editor.procedure}). Under {procedures.procedure.starts} choose the seat that starts it, or nobody when its cases are only opened by another procedure.'),
        points(
          w('Người khởi tạo giữ một vị trí của chính đơn vị mà hồ sơ nói đến: trường báo vụ việc của trường mình, sở ban hành văn bản của sở.', 'Whoever starts it holds a seat of the very unit that the case is about: a school tells of its own incident, an office issues its own letter.'),
          w('Sau khi ban hành, người giữ vị trí đó thấy quy trình ở nút {start.title} của trang {inbox.title}, kèm một câu cho biết việc tiếp theo, rồi vào thẳng việc đầu tiên.', 'Once it is published, who holds that seat finds it behind {start.title} on the page {inbox.title}, with a sentence about what comes next, and goes straight to the first task.'),
          w('Người giám sát và quản trị không khởi tạo hồ sơ.', 'Supervisors and administrators start no cases.'),
        ),
      ],
      see: ['procedure-spawn'],
    },
    {
      id: 'procedure-content',
      title: w('Biểu mẫu, nội dung được xem và chữ ký', 'Form, what is seen and what is signed'),
      blocks: [
        points(
          w('{procedures.form.title}: chọn biểu mẫu đã ban hành và phiên bản. Có bản mới hơn thì hiện lời nhắc; hồ sơ đang chạy giữ bản cũ.', '{procedures.form.title}: choose a published form and its version. You are told of a newer one; running cases keep theirs.'),
          w('{procedures.task.shows}: nội dung của bước trước hiện bên cạnh. Chỉ chọn những gì người đó cần.', '{procedures.task.shows}: what an earlier step sent stands beside it. Choose only what that person needs.'),
          w('{procedures.task.signs}: chữ ký gắn với đúng nội dung đã gửi. Nội dung đổi, hoặc hồ sơ trả lại qua bước đó, thì chữ ký mất hiệu lực và phải ký lại.', '{procedures.task.signs}: the signature is bound to just that content. If it changes, or the case is returned past that step, the signature is void and has to be given again.'),
        ),
      ],
      see: ['procedure-who', 'form-facts'],
    },
    {
      id: 'procedure-outcomes',
      title: w('Quyết định', 'Outcomes'),
      blocks: [
        text('Mỗi quyết định là một nút người làm sẽ thấy. {procedures.outcomes.button} nên nói việc xảy ra: «Trình Hiệu trưởng», không phải «OK». Chọn {procedures.outcomes.leads}: đi tiếp, trả về một bước trước, hoặc kết thúc hồ sơ.', 'Every outcome is a button that people see. {procedures.outcomes.button} should say what happens: “Submit to the principal”, not “OK”. Choose {procedures.outcomes.leads}: on, back to an earlier step, or the end of the case.'),
        points(
          w('{procedures.outcomes.needsReason}: nên bật cho mọi quyết định trả lại hoặc từ chối.', '{procedures.outcomes.needsReason}: switch it on for everything that returns or refuses.'),
          w('{procedures.outcomes.needsForm}: tắt khi trả lại thì không phải điền biểu mẫu.', '{procedures.outcomes.needsForm}: switched off, the form need not be filled in to send something back.'),
          w('Ít nhất một quyết định phải đi tiếp hoặc kết thúc.', 'At least one outcome has to go on or end the case.'),
        ),
      ],
      see: ['procedure-return'],
    },
    {
      id: 'procedure-deadlines',
      title: w('Thời hạn', 'Deadlines'),
      blocks: [
        text('Chọn {procedures.deadline.kind}; câu bên dưới đọc lại thời hạn và tính thử một ngày. {procedures.deadline.why} cho thấy từng ngày được tính hay bỏ qua theo lịch nghỉ.', 'Choose {procedures.deadline.kind}; the sentence below reads it back and works out one day. {procedures.deadline.why} shows every day that counts or is left out by the calendar.'),
        shown('deadlines'),
        points(
          w('Ngày làm việc theo lịch của đơn vị: nghỉ lễ, nghỉ bù và ngày hoán đổi đã tính sẵn.', 'Working days go by the unit’s calendar: holidays, days in lieu and swapped days are in it.'),
          w('«Trước ngày» không tính ngày đó; «chậm nhất ngày» tính cả ngày đó.', '“Before” leaves the day out; “by” takes it in.'),
          w('{procedures.task.extension}: người làm xin thêm thời gian, vị trí bạn chọn trả lời.', '{procedures.task.extension}: people may ask for more time, and the seat that you choose answers.'),
          w('{procedures.task.pausable}: đồng hồ đứng lại rồi chạy tiếp.', '{procedures.task.pausable}: the clock stands still and goes on.'),
        ),
      ],
      see: ['procedure-ladder', 'form-facts'],
    },
    {
      id: 'procedure-ladder',
      title: w('Nhắc việc và báo cấp trên', 'Reminders and superiors'),
      blocks: [
        text('Ở {procedures.ladder.title} chọn một cách nhắc có sẵn: nhắc trước ba ngày và một ngày, quá hạn thì báo thủ trưởng, rồi cấp trên, rồi Ban Chỉ đạo. Hạn tính bằng giờ thì cách nhắc cũng tính bằng giờ. Muốn khác, sửa từng bậc.', 'Under {procedures.ladder.title} choose a ready-made one: remind three days and one day before, then tell the head, the superior, the committee. A deadline in hours gets reminders in hours. Change each rung where you want it otherwise.'),
        points(
          w('{procedures.ladder.kinds.escalate}: việc vẫn ở người cũ. {procedures.ladder.kinds.reassign}: việc đổi chủ.', '{procedures.ladder.kinds.escalate}: the work stays where it is. {procedures.ladder.kinds.reassign}: it changes hands.'),
          w('{procedures.ladder.kinds.take}: chỉ dùng khi văn bản cho phép «im lặng là đồng ý»; bước phải ký thì không có chữ ký.', '{procedures.ladder.kinds.take}: only where the rules say that silence is consent; a step to be signed then has no signature.'),
        ),
      ],
      see: ['procedure-deadlines', 'procedure-mails'],
    },
    {
      id: 'procedure-parallel',
      title: w('Làm cùng lúc, cùng ký', 'In parallel, co-signing'),
      blocks: [
        text('Chọn các bước liền nhau rồi {procedures.tools.wrap} → {procedures.tools.wraps.each}, hoặc thêm bước {procedures.tools.wraps.parallel} và thêm nhánh. Hồ sơ đi tiếp khi điều ở {procedures.parallel.join} đúng: {procedures.parallel.joins.all}; {procedures.parallel.joins.majority}; {procedures.parallel.joins.veto}.', 'Choose steps that follow one another, then {procedures.tools.wrap} → {procedures.tools.wraps.each}, or add a step {procedures.tools.wraps.parallel} and branches. The case goes on when {procedures.parallel.join} holds: {procedures.parallel.joins.all}; {procedures.parallel.joins.majority}; {procedures.parallel.joins.veto}.'),
        points(
          w('{procedures.parallel.orders.in-order}: dùng khi phải ký theo thứ tự.', '{procedures.parallel.orders.in-order}: where signatures have an order.'),
          w('Trả lại từ một nhánh về bước trước phần song song thì mọi nhánh dừng và chữ ký đã có mất hiệu lực, vì mọi người phải xem lại bản mới.', 'A return from one branch to a step before the parallel stops all branches and voids what was signed, because everybody has to look at the new version.'),
        ),
      ],
      see: ['procedure-return', 'procedure-content'],
    },
    {
      id: 'procedure-choice',
      title: w('Rẽ nhánh theo điều kiện', 'Branching'),
      blocks: [
        text('Thêm bước rẽ nhánh, mỗi trường hợp có điều kiện là một câu trên dữ kiện: «Mức độ là Nghiêm trọng». Các trường hợp được xét từ trên xuống, lấy trường hợp đúng đầu tiên; trường hợp cuối không có điều kiện dùng cho mọi hồ sơ còn lại.', 'Add a choice; each case has a condition that is a sentence about facts: “Severity is Serious”. They are tried from the top and the first that holds is taken; the last one, without a condition, is for all others.'),
        text('Không thấy dữ kiện cần dùng: đánh dấu nó trong biểu mẫu của một bước đứng trước, rồi ban hành biểu mẫu đó.', 'The fact you need is not there: mark it in the form of an earlier step, and publish that form.'),
      ],
      see: ['form-facts'],
    },
    {
      id: 'procedure-return',
      title: w('Trả lại', 'Returning'),
      blocks: [
        text('Một quyết định có thể trả hồ sơ về một bước việc đứng trước, trong cùng chuỗi hoặc chuỗi bao ngoài. Mọi thứ sau bước đó được làm lại: nhánh song song dừng, chữ ký mất hiệu lực, văn bản đã phát hành bị thu hồi.', 'An outcome may send the case back to an earlier task of the same or an enclosing sequence. Everything after it is done again: parallel branches stop, signatures are void, documents that were issued are revoked.'),
        text('{procedures.outcomes.flagged}: người trả lại đánh dấu từng mục phải sửa; các mục khác giữ nguyên và không sửa được.', '{procedures.outcomes.flagged}: whoever returns it marks the fields to be mended; the others stay as they are and closed.'),
      ],
      see: ['procedure-outcomes'],
    },
    {
      id: 'procedure-repeat',
      title: w('Lặp lại theo kỳ, chờ một ngày', 'Repeating, and waiting for a day'),
      blocks: [
        text('Bước lặp lại chứa các bước của một kỳ. Đặt ngày bắt đầu từng kỳ, ví dụ 01/6 và 01/12 hằng năm, và khi nào thôi. {procedures.repeat.hint}', 'A repeat holds the steps of one round. Say when rounds begin, such as 1 June and 1 December of every year, and when it stops. {procedures.repeat.hint}'),
        text('Bước chờ giữ hồ sơ đến hết một ngày, ví dụ ngày thực tập ghi trong phương án.', 'A wait holds the case until a day has passed, such as the day of the drill in the plan.'),
      ],
      see: ['procedure-deadlines'],
    },
    {
      id: 'procedure-spawn',
      title: w('Mở hồ sơ cho nhiều đơn vị', 'Starting cases for many units'),
      blocks: [
        text('Bước này mở một hồ sơ theo quy trình khác cho từng đơn vị: {procedures.spawn.overs.query} thuộc một bên, hoặc {procedures.spawn.overs.list}. Quy trình kia phải được ban hành trước và nói về đúng loại đơn vị đó. {procedures.spawn.carry} đưa dữ kiện sang, ví dụ hạn nộp.', 'It starts a case of another procedure for every unit: {procedures.spawn.overs.query} below a party, or {procedures.spawn.overs.list}. That procedure has to be published first and be about that kind of unit. {procedures.spawn.carry} takes facts along, such as the day when plans are due.'),
        text('Muốn chờ các hồ sơ đó, đặt {procedures.spawn.wait} và một hạn chờ; không có hạn thì một hồ sơ dừng sẽ giữ cả quy trình.', 'To wait for them, set {procedures.spawn.wait} and a limit; without one a single case that stops holds everything up.'),
      ],
      see: ['procedure-starts'],
    },
    {
      id: 'procedure-documents',
      title: w('Văn bản', 'Documents'),
      blocks: [
        text('Bước phát hành văn bản lấy một mẫu, lấy số kế tiếp trong sổ đăng ký của nơi ban hành, ghép với ký hiệu và dựng tệp PDF có mã kiểm chứng. Chọn {procedures.document.from} để nội dung của các bước vào văn bản. Số chỉ có khi phát hành thật; khi diễn tập là số giả định.', 'Issuing a document takes a template and the next number in the issuer’s register, adds the notation and makes a PDF with a code to verify it. Choose {procedures.document.from} so that what the steps sent stands in it. Numbers are given when it is issued for real; a rehearsal uses pretended ones.'),
      ],
      see: ['procedure-return'],
    },
    {
      id: 'procedure-mails',
      title: w('Thư báo', 'Mails'),
      blocks: [
        text('Thư nhắc việc, báo quá hạn và báo trả lại được gửi tự động. Bước gửi thông báo dùng khi cần báo thêm cho ai: chọn {procedures.notify.to}, {procedures.notify.template} và bấm {procedures.notify.preview}. Thư không mang nội dung biểu mẫu, để dữ liệu cá nhân không ra ngoài.', 'Mails about new work, late work and returns go out by themselves. A notice tells somebody else: choose {procedures.notify.to}, {procedures.notify.template} and press {procedures.notify.preview}. Mails carry nothing of what forms hold, so that personal data stays inside.'),
      ],
    },
  ],
};
