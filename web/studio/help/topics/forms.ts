import { points, shown, steps, text, w, type Chapter } from '../help-content';

export const formsChapter: Chapter = {
  id: 'forms',
  title: w('Biểu mẫu', 'Forms'),
  topics: [
    {
      id: 'form-parts',
      title: w('Các thành phần', 'Parts'),
      blocks: [
        text('Thành phần mới đứng sau phần đang chọn, hoặc vào trong nếu phần đó chứa được. Kéo tay cầm để chuyển chỗ, hoặc dùng các nút phía trên biểu mẫu; mọi nút đều có phím tắt. Đổi tên không làm đổi mã của trường, nên dữ liệu cũ và điều kiện vẫn đúng.', 'A new part stands behind what is chosen, or inside it when that holds others. Drag the handle to move it, or use the buttons above the form; every button has a key. Renaming does not change a field’s key, so that old data and conditions stay right.'),
        shown('parts'),
      ],
      see: ['form-tables', 'form-pages', 'shortcuts'],
    },
    {
      id: 'form-show-when',
      title: w('Khi nào một trường hiện', 'When a field shows'),
      blocks: [
        text('Chọn trường, ở {studio.property.shows} bấm {studio.condition.begin} và ghép thành câu: «Hiện khi [Có học sinh nội trú] là [Có]». Nhiều điều kiện thì chọn {studio.condition.all} hoặc {studio.condition.any}.', 'Choose the field; under {studio.property.shows} press {studio.condition.begin} and put the sentence together: “Show when [There are boarders] is [Yes]”. With several conditions choose {studio.condition.all} or {studio.condition.any}.'),
        points(
          w('Trường bị ẩn thì không bắt buộc và nội dung của nó không được gửi.', 'A hidden field is not required, and what stands in it is not sent.'),
          w('Điều kiện dựa vào một trường đơn, không dựa vào cả bảng hay nhóm. Trong bảng, dựa vào trường cùng dòng hoặc trường ngoài bảng.', 'A condition rests on one field, not on a table or group. Inside a table: on a field of the same row, or outside of tables.'),
          w('Hai trường không được dựa vòng tròn vào nhau.', 'Two fields cannot rest on each other in a circle.'),
        ),
      ],
      see: ['form-must-be', 'trouble-form'],
    },
    {
      id: 'form-must-be',
      title: w('Trường phải thế nào mới gửi được', 'What a field must be'),
      blocks: [
        text('{studio.property.required}, độ dài, giá trị nhỏ nhất và lớn nhất đặt ngay ở {studio.property.demands}. Yêu cầu giữa các trường đặt ở {studio.property.mustBe}: bấm {studio.rule.add}, chọn câu, ví dụ «ngày này phải sau ngày kia», «tổng một cột phải bằng ô này».', '{studio.property.required}, lengths, least and most stand under {studio.property.demands}. What fields demand of each other stands under {studio.property.mustBe}: press {studio.rule.add} and choose the sentence, such as “this day must be after that one”, “the sum of a column must be this field”.'),
        points(
          w('Lời báo khi sai hiện ngay cạnh trường. Hệ thống viết sẵn một câu; sửa lại cho dễ hiểu với người điền. Tên trong ngoặc nhọn sẽ thành tên trường.', 'The sentence stands beside the field when it is wrong. One is written for you; make it clear to whoever fills the form in. A name in braces becomes the field’s label.'),
          w('Yêu cầu im lặng khi trường nó xét còn trống hoặc đã có lỗi khác.', 'A demand is silent where a field that it reads is empty or has another fault.'),
          w('Trang của người điền và máy chủ kiểm tra bằng cùng một bộ luật.', 'The page and the server judge by the same rules.'),
        ),
      ],
      see: ['form-show-when', 'form-formulas'],
    },
    {
      id: 'form-formulas',
      title: w('Công thức', 'Formulas'),
      blocks: [
        text('Thêm {studio.part.computed} rồi viết công thức với tên trường trong ngoặc vuông và các phép + - * /; gõ hoặc bấm {studio.formula.insertField}. Giá trị do hệ thống tính, người điền không sửa được. Công thức dùng được trường khác, kể cả trường tự tính đứng trước, nhưng không dùng chính nó. Chia cho không thì để trống.', 'Add {studio.part.computed} and write the formula with the names of fields in square brackets and + - * /; type it or press {studio.formula.insertField}. The system computes the value; nobody can type it. A formula may use other fields, computed ones before it among them, but not itself. A division by zero leaves it empty.'),
        shown('functions'),
      ],
      see: ['form-must-be', 'trouble-form'],
    },
    {
      id: 'form-tables',
      title: w('Bảng nhiều dòng', 'Tables'),
      blocks: [
        text('Thêm {studio.part.table}, rồi thêm trường vào trong: mỗi dòng có cùng các trường đó. Ở thuộc tính đặt số dòng ít nhất, nhiều nhất và chữ trên nút thêm dòng. Trên điện thoại mỗi dòng là một thẻ.', 'Add {studio.part.table}, then put fields inside: every row has the same fields. In its properties set the least and most rows and the words on the button. On a phone every row is a card.'),
        steps(
          { words: w('Đã có bảng trong Excel: bấm {studio.sheet.button} và chọn tệp. Dòng tiêu đề thành tên trường; kiểu dữ liệu được đoán từ các dòng bên dưới.', 'The table is in Excel already: press {studio.sheet.button} and choose the file. The heading row becomes the fields; their types are guessed from the rows below.') },
          { words: w('Xem lại các chỗ hệ thống còn nghi ngờ, đổi loại trường nếu cần.', 'Look at what it doubts, and change the kind of a field where needed.') },
        ),
        text('Quy trình chỉ xét được số dòng, hoặc số dòng có một giá trị nào đó, không xét từng dòng.', 'A procedure can look at the number of rows, or of rows with some value, not at each row.'),
      ],
      see: ['form-facts'],
    },
    {
      id: 'form-pages',
      title: w('Mục, cột và trang', 'Sections, columns and pages'),
      blocks: [
        points(
          w('{studio.part.section}: gom các trường dưới một tiêu đề. Chọn nhiều phần rồi {studio.form.wrap.panel}.', '{studio.part.section}: fields under one heading. Choose several parts, then {studio.form.wrap.panel}.'),
          w('{studio.part.columns}: hai trường đứng cạnh nhau trên máy tính, chồng lên nhau trên điện thoại.', '{studio.part.columns}: two fields side by side on a computer, one above the other on a phone.'),
          w('{studio.part.pages}: biểu mẫu dài chia thành trang; trên điện thoại thành từng bước.', '{studio.part.pages}: a long form in pages; on a phone they are steps.'),
          w('Bố cục không đổi dữ liệu: chuyển một trường vào mục hay cột khác vẫn giữ nguyên mã.', 'Layout does not change data: a field moved into another section or column keeps its key.'),
        ),
        text('Xem cả ba cách trình bày ở {studio.form.view.try}: {studio.preview.phone}, {studio.preview.computer}, {studio.preview.print}.', 'Look at all three in {studio.form.view.try}: {studio.preview.phone}, {studio.preview.computer}, {studio.preview.print}.'),
      ],
    },
    {
      id: 'form-facts',
      title: w('Giá trị mà quy trình được dựa vào', 'Values that the procedure may use'),
      blocks: [
        text('Muốn quy trình rẽ nhánh theo mức độ, hoặc tính hạn từ một ngày trong biểu mẫu, hãy chọn trường đó và đánh dấu {studio.property.fact}. Với bảng, quy trình dùng được số dòng: {studio.property.factCount}.', 'For a procedure to branch by a grade, or to count a deadline from a day in the form, choose that field and tick {studio.property.fact}. Of a table it can use the number of rows: {studio.property.factCount}.'),
        points(
          w('Dùng được: số, ngày, lựa chọn, ô đánh dấu.', 'Can be used: numbers, days, choices, ticks.'),
          w('Không dùng được: lời văn, tên người, tệp. Những nội dung đó chỉ nằm trong hồ sơ và xóa được khi cần.', 'Cannot: free text, names, files. Those stay in the case and can be erased.'),
          w('Tên dữ kiện là mã của trường. Hai biểu mẫu dùng cùng mã thì bản gửi sau thay giá trị trước.', 'A fact is called by the field’s key. Where two forms have the same key, the later one replaces the value.'),
        ),
      ],
      see: ['procedure-choice', 'procedure-deadlines'],
    },
    {
      id: 'form-personal',
      title: w('Dữ liệu cá nhân', 'Personal data'),
      blocks: [
        text('Đánh dấu {studio.property.personal} cho mọi trường có thể chứa tên, số điện thoại, ảnh hoặc lời kể về một người. Chỉ hỏi điều thật sự cần; với học sinh, hỏi số người và nhóm thay cho họ tên, và nói rõ điều đó ở {studio.property.help}.', 'Tick {studio.property.personal} for every field that may hold names, telephone numbers, pictures or what is told of somebody. Ask only for what is needed; of pupils ask for numbers and groups instead of names, and say so under {studio.property.help}.'),
      ],
    },
    {
      id: 'form-english',
      title: w('Tên tiếng Anh', 'English texts'),
      blocks: [
        text('Tiếng Việt là bản chính. Trang {studio.form.view.translate} đặt hai thứ tiếng cạnh nhau, lọc được chỗ còn thiếu. Chỗ để trống thì người đọc tiếng Anh thấy tiếng Việt.', 'Vietnamese comes first. The page {studio.form.view.translate} shows both languages side by side and can list what is missing. Where nothing stands, English readers see the Vietnamese.'),
      ],
    },
    {
      id: 'form-import',
      title: w('Nhập biểu mẫu từ tệp', 'Importing a form'),
      blocks: [
        text('Ở trang «{studio.title}» bấm {studio.shelf.import} và chọn tệp Form.io (đuôi .json). Mã lệnh, HTML, địa chỉ mạng và thành phần lạ bị bỏ ra; báo cáo nêu từng chỗ và lý do. Không có gì bị bỏ đi mà không báo.', 'On the page “{studio.title}” press {studio.shelf.import} and choose a Form.io file (.json). Code, HTML, network addresses and unknown parts are left out; the report names each with its reason. Nothing goes missing untold.'),
      ],
      see: ['packages'],
    },
  ],
};
