import { points, steps, text, w, type Chapter } from '../help-content';

export const startChapter: Chapter = {
  id: 'start',
  title: w('Bắt đầu', 'Getting started'),
  topics: [
    {
      id: 'letter',
      title: w('Từ một văn bản đến quy trình đã ban hành', 'From a letter to a published procedure'),
      blocks: [
        text('Có văn bản mới yêu cầu một việc, chẳng hạn thực tập chữa cháy hằng năm có Cảnh sát phòng cháy kiểm tra. Tám việc sau đưa việc đó vào hệ thống trong khoảng mười lăm phút, không cần lập trình.', 'A letter asks for something new, say a yearly fire drill that the fire police check. These eight things bring it into the system in about fifteen minutes, without programming.'),
        steps(
          { picture: 'read', words: w('Gạch chân trong văn bản: ai làm, điền gì, hạn nào, ai duyệt, trễ thì báo ai. Mỗi «ai làm gì» sẽ là một bước; mỗi «điền gì» sẽ là một biểu mẫu.', 'Underline in the letter: who does what, what they fill in, until when, who approves, who hears when it is late. Each “who does what” becomes a step, each “fills in” a form.'), see: 'words' },
          { picture: 'create', words: w('Ở trang «{studio.title}» bấm {studio.shelf.create}, chọn {studio.shelf.kindOf.form}, rồi {studio.shelf.fromOf.copy} của biểu mẫu gần giống nhất. Đặt tên và bấm {studio.shelf.make}. Nếu đã có mẫu quy trình cho việc này, bỏ qua bước 2 đến 4: chọn {studio.shelf.kindOf.procedure}, {studio.shelf.fromOf.template}; biểu mẫu có sẵn kèm theo.', 'On the page “{studio.title}” press {studio.shelf.create}, choose {studio.shelf.kindOf.form}, then {studio.shelf.fromOf.copy} of the form that is most alike. Name it and press {studio.shelf.make}. Where there is a template for the procedure, leave out 2 to 4: choose {studio.shelf.kindOf.procedure}, {studio.shelf.fromOf.template}; its forms come along.'), see: 'form-parts' },
          { picture: 'fields', words: w('Bấm các thành phần ở ngăn {studio.form.list.insert} để thêm trường; Enter để đổi tên, Delete để xóa. Cần nhiều dòng giống nhau thì thêm {studio.part.table}.', 'Press parts in the pane {studio.form.list.insert} to add fields; Enter renames, Delete removes. Where many rows are alike, add {studio.part.table}.'), see: 'form-tables' },
          { picture: 'rules', words: w('Chọn một trường, ở ngăn {studio.form.pane.properties} đặt {studio.property.required}, {studio.property.shows} và {studio.property.mustBe} thành câu. Xem ở {studio.form.view.try}, bấm {studio.preview.check}. Rồi bấm {studio.review.ask}; người khác duyệt xong thì bấm {studio.review.publish}: quy trình chỉ dùng được biểu mẫu đã ban hành.', 'Choose a field; in the pane {studio.form.pane.properties} set {studio.property.required}, {studio.property.shows} and {studio.property.mustBe} as sentences. Look at it in {studio.form.view.try} and press {studio.preview.check}. Then press {studio.review.ask}; when somebody else has approved, press {studio.review.publish}: procedures use published forms only.'), see: 'form-show-when' },
          { picture: 'steps', words: w('Tạo quy trình: {studio.shelf.create}, {studio.shelf.kindOf.procedure}. Chọn {procedures.tools.add} cho từng việc đã gạch chân. Ở mỗi bước ghi {procedures.task.seat}, {procedures.form.title}, {procedures.outcomes.title} và {procedures.deadline.title}. Muốn làm cùng lúc: {procedures.tools.wraps.parallel}.', 'Make the procedure: {studio.shelf.create}, {studio.shelf.kindOf.procedure}. Choose {procedures.tools.add} for everything underlined. In each step say {procedures.task.seat}, {procedures.form.title}, {procedures.outcomes.title} and {procedures.deadline.title}. To have things done at the same time: {procedures.tools.wraps.parallel}.'), see: 'procedure-steps' },
          { picture: 'mend', words: w('Dưới danh sách là những chỗ còn phải sửa. Mỗi dòng đưa đến đúng bước; nhiều dòng có nút sửa sẵn. Hết chỗ đỏ là ban hành được; chỗ vàng nên xem.', 'Below the list stands what still has to be mended. Each line leads to its step; many have a button that mends it. With nothing red it can be published; yellow deserves a look.'), see: 'trouble-procedure' },
          { picture: 'rehearse', words: w('Mở trang {procedures.view.rehearsal}, bấm {rehearsal.start.begin}: một tỉnh giả định có trường, có người. Đóng vai từng người, cho thời gian trôi, xem thư. Bấm {rehearsal.walk.start} để máy đi hết các nhánh. Đường đi quan trọng thì {rehearsal.acts.keep}.', 'Open the page {procedures.view.rehearsal} and press {rehearsal.start.begin}: a made-up province with schools and people. Play each person, let time pass, read the mails. Press {rehearsal.walk.start} and all branches are tried. What matters you {rehearsal.acts.keep}.'), see: 'rehearsal' },
          { picture: 'publish', words: w('Bấm {studio.review.ask}. Người khác xem và bấm {studio.review.approve}. Bấm {studio.review.publish}: từ lúc đó người có vị trí khởi tạo thấy quy trình ở {start.title}, hoặc hồ sơ được mở từ quy trình khác. Hồ sơ đang chạy không đổi.', 'Press {studio.review.ask}. Somebody else looks and presses {studio.review.approve}. Press {studio.review.publish}: from then on whoever may start it finds it under {start.title}, or another procedure opens its cases. Running cases do not change.'), see: 'publishing' },
        ),
      ],
      see: ['words', 'form-parts', 'procedure-steps'],
    },
    {
      id: 'words',
      title: w('Các từ thường gặp', 'Words you will meet'),
      blocks: [
        points(
          w('Biểu mẫu: những gì một người phải điền. Gồm trường, bảng, mục.', 'Form: what somebody has to fill in. Made of fields, tables and sections.'),
          w('Quy trình: các bước, ai làm, trong bao lâu, rồi đi đâu.', 'Procedure: the steps, who takes them, how long they have, where it goes next.'),
          w('Hồ sơ: một lần chạy của quy trình, về một đơn vị, ví dụ một trường.', 'Case: one run of a procedure about one unit, for example a school.'),
          w('Vị trí: một vai trong một đơn vị, ví dụ Hiệu trưởng của trường. Việc thuộc về vị trí; người giữ vị trí thay đổi thì việc vẫn ở đó.', 'Seat: a role in a unit, such as the principal of the school. Work belongs to the seat; people change and the work stays.'),
          w('Bên tham gia: một đơn vị của hồ sơ, suy ra từ đơn vị mà hồ sơ nói đến: công an của xã nơi trường đóng, cơ quan phụ trách trường.', 'Party: a unit of the case, found from the unit it is about: the police of the commune where the school stands, the office in charge.'),
          w('Quyết định: một nút ở cuối việc, ví dụ «Trình ký», «Trả lại».', 'Outcome: a button at the end of a task, such as “Submit” or “Return”.'),
          w('Dữ kiện: một giá trị trong biểu mẫu mà quy trình được xét, ví dụ mức độ, ngày, số vụ việc. Lời văn và tên người không bao giờ là dữ kiện.', 'Fact: a value of a form that the procedure may look at, such as a grade, a day, a count. Free text and people’s names never become facts.'),
          w('Bản nháp, phiên bản: bạn sửa bản nháp; ban hành thì thành phiên bản và không đổi nữa.', 'Draft, version: you change the draft; published, it becomes a version and never changes again.'),
        ),
      ],
      see: ['letter'],
    },
  ],
};
