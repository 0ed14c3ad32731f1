import { points, steps, text, w, type Chapter } from '../help-content';

export const publishingChapter: Chapter = {
  id: 'publishing-chapter',
  title: w('Thử, duyệt, ban hành', 'Trying, reviewing, publishing'),
  topics: [
    {
      id: 'saving',
      title: w('Tự lưu, mất mạng, hai người cùng sửa', 'Saving, lost connections, two editors'),
      blocks: [
        points(
          w('Bản nháp tự lưu sau mỗi lần sửa. Giờ lưu hiện cạnh tên; Ctrl+Z lấy lại từng việc vừa làm.', 'The draft saves itself after every change. The time stands beside the name; Ctrl+Z takes back one thing at a time.'),
          w('Mất kết nối: bài làm được giữ trong máy này và gửi lại khi có mạng. Đóng trang lúc đó, lần sau mở ra hệ thống hỏi có dùng lại không.', 'Without a connection your work is kept on this machine and sent later. If you close the page, you are asked about it next time.'),
          w('Người khác đang sửa: bạn xem được; bấm {studio.editing.take} nếu cần làm tiếp. Không ai ghi đè được lên người kia: ai lưu sau sẽ được hỏi.', 'While somebody else edits you can read; press {studio.editing.take} to go on yourself. Nobody overwrites the other: who saves later is asked.'),
        ),
      ],
      see: ['versions'],
    },
    {
      id: 'rehearsal',
      title: w('Diễn tập', 'Rehearsing'),
      blocks: [
        steps(
          { words: w('Mở trang {procedures.view.rehearsal}, chọn số trường và ngày, bấm {rehearsal.start.begin}. Mọi thứ là giả định: không gửi thư, không lưu hồ sơ.', 'Open the page {procedures.view.rehearsal}, choose how many schools and which day, and press {rehearsal.start.begin}. All of it is pretended: no mail goes out, no case is stored.') },
          { words: w('{rehearsal.people.title} liệt kê người có việc. Chọn một người, mở việc, chọn quyết định như người đó.', '{rehearsal.people.title} lists who has work. Choose a person, open the task, decide as they would.') },
          { words: w('Cho đồng hồ chạy: {rehearsal.clock.toNext} nhảy đến lần nhắc hay kỳ kế tiếp.', 'Let the clock run: {rehearsal.clock.toNext} jumps to the next reminder or round.') },
          { words: w('Xem {rehearsal.views.mails}, {rehearsal.views.documents} và {rehearsal.views.picture}: chỗ đã đi qua có màu.', 'Look at {rehearsal.views.mails}, {rehearsal.views.documents} and {rehearsal.views.picture}: what was passed is coloured.') },
          { words: w('Bấm {rehearsal.walk.start} để tự đi mọi bước, quyết định và nhánh; chỗ không tới được có lý do kèm theo.', 'Press {rehearsal.walk.start} to have every step, outcome and branch tried; what cannot be reached comes with its reason.') },
        ),
      ],
      see: ['scenarios', 'publishing'],
    },
    {
      id: 'scenarios',
      title: w('Kịch bản', 'Scenarios'),
      blocks: [
        text('Sau khi diễn tập một đường đi quan trọng, bấm {rehearsal.acts.keep}, đặt tên và giữ những điều cuối kịch bản phải đúng: hồ sơ kết thúc thế nào, ai có việc, văn bản nào. Từ đó mỗi lần mở trang, kịch bản được diễn lại trên bản nháp; không đạt thì chưa ban hành được.', 'When you have played a road that matters, press {rehearsal.acts.keep}, name it and keep what must hold in the end: how the case ends, who has work, which documents. From then on it is played again on the draft whenever the page opens; while it is red nothing is published.'),
        text('Quy trình đổi có chủ ý thì diễn lại và lưu kịch bản mới, xóa kịch bản cũ.', 'Where the procedure was changed on purpose, play it again, keep the new one and delete the old.'),
      ],
      see: ['rehearsal'],
    },
    {
      id: 'sandbox',
      title: w('Chạy thử thật', 'Trying it for real'),
      blocks: [
        text('Dưới phần diễn tập có {sandbox.title}: hồ sơ chạy trên chính hệ thống, trong các đơn vị thử nghiệm với người không có thật. Bấm {sandbox.start}, chọn bản nháp hoặc một phiên bản, rồi {sandbox.stepInto} từng người và làm trên trang của họ.', 'Below the rehearsal stands {sandbox.title}: a case runs on the system itself, in pretend units with people who do not exist. Press {sandbox.start}, choose the draft or a version, then {sandbox.stepInto} one person after another and work on their pages.'),
        points(
          w('Không người thật nào thấy, không thư nào gửi đi; văn bản ghi rõ là bản thử nghiệm.', 'Nobody real sees it and no mail goes out; documents say that they are trials.'),
          w('Thời gian ở đây là thời gian thật; muốn thời gian trôi nhanh thì diễn tập.', 'Time is real time here; to let it run fast, rehearse.'),
          w('Xong thì {sandbox.clear}.', 'When you are done, {sandbox.clear}.'),
        ),
      ],
      see: ['rehearsal'],
    },
    {
      id: 'review',
      title: w('Nhờ duyệt', 'Review'),
      blocks: [
        text('Bấm {studio.review.ask} và ghi lời nhắn. Người duyệt phải khác người sửa cuối cùng; họ so sánh với bản đang dùng, xem thử, rồi {studio.review.approve} hoặc {studio.review.return}. Sửa thêm sau khi được duyệt thì phải nhờ duyệt lại.', 'Press {studio.review.ask} and leave a note. The reviewer is somebody else than who changed it last; they compare it with what is in use, try it, and {studio.review.approve} or {studio.review.return}. A change after that needs another review.'),
      ],
      see: ['publishing', 'versions'],
    },
    {
      id: 'publishing',
      title: w('Ban hành', 'Publishing'),
      blocks: [
        text('Trước khi ban hành hệ thống kiểm tra lỗi, diễn lại mọi kịch bản và tự đi mọi nhánh. Chỗ nào chưa tới được thì nêu tên; bạn sửa, hoặc đánh dấu đã xem nếu đúng ý định. Hộp thoại cũng cho biết khác gì phiên bản trước.', 'Before it is published it is checked, every scenario is played and every branch tried. What was not reached is named; mend it, or tick that you have seen it when it is meant so. The dialog also tells what differs from the version before.'),
        points(
          w('Ban hành biểu mẫu trước, quy trình dùng nó sau.', 'Publish the form first, then the procedure that uses it.'),
          w('Hồ sơ mở từ lúc đó dùng phiên bản mới. Hồ sơ đang chạy giữ phiên bản của mình.', 'Cases that start from then on use the new version. Running ones keep theirs.'),
          w('Phiên bản đã ban hành không sửa được; muốn đổi thì sửa tiếp thành bản nháp mới.', 'A published version cannot be changed; to change it make another draft.'),
        ),
      ],
      see: ['impact', 'trouble-publishing'],
    },
    {
      id: 'versions',
      title: w('Phiên bản, so sánh, lấy lại', 'Versions, differences, restoring'),
      blocks: [
        points(
          w('{studio.versions.compare}: thêm, bớt, sửa, chuyển chỗ, thành câu.', '{studio.versions.compare}: added, removed, changed, moved, in sentences.'),
          w('{studio.versions.restore}: bản cũ thành bản nháp; bản nháp hiện tại vẫn ở lịch sử.', '{studio.versions.restore}: the older one becomes the draft; the present draft stays in the history.'),
          w('{studio.versions.retire}: không mở hồ sơ mới, không dùng mới; hồ sơ đang chạy làm tiếp. Quy trình ngừng dùng biến khỏi {start.title}. {studio.versions.reinstate} thì trở lại.', '{studio.versions.retire}: no new cases and no new uses; running cases go on. A retired procedure is gone from {start.title}. {studio.versions.reinstate} brings it back.'),
          w('{studio.form.view.usage}: biểu mẫu đang được bước nào dùng, quy trình nào mở quy trình này.', '{studio.form.view.usage}: which steps use a form, which procedures start this one.'),
        ),
      ],
      see: ['saving'],
    },
    {
      id: 'impact',
      title: w('Hồ sơ đang chạy', 'Running cases'),
      blocks: [
        text('Trang {procedures.view.impact} đếm hồ sơ theo phiên bản và theo bước, và nêu đơn vị cần được báo. Thường thì để chúng chạy hết theo bản cũ. Khi buộc phải đổi, chuyển hồ sơ sang bản mới ở {nav.operations}: hồ sơ đứng ở bước mà bản mới không có sẽ chờ người xem, và chuyển rồi vẫn hoàn tác được khi chưa ai quyết định tiếp.', 'The page {procedures.view.impact} counts cases by version and step and names the units to be told. As a rule they are left to run out by their own version. Where they have to change, cases are migrated under {nav.operations}: one that stands at a step which the new version lacks waits for a person, and a migration can be undone while nobody has decided since.'),
      ],
      see: ['publishing'],
    },
  ],
};
