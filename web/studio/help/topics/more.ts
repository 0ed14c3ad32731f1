import { points, shown, text, w, type Chapter } from '../help-content';

export const moreChapter: Chapter = {
  id: 'more',
  title: w('Phím tắt và tệp', 'Keys and files'),
  topics: [
    {
      id: 'shortcuts',
      title: w('Phím tắt', 'Keyboard'),
      blocks: [text('Mọi việc làm được bằng chuột đều làm được bằng bàn phím. Trên máy Mac dùng phím Command thay cho Ctrl.', 'Whatever the mouse does the keyboard does, too. On a Mac take Command for Ctrl.'), shown('shortcuts')],
    },
    {
      id: 'packages',
      title: w('Gói thiết kế', 'Design packages'),
      blocks: [
        text('Ở trang {packages.title}: {packages.road.export.title} và {packages.road.import.title}. Một gói là một tệp chứa quy trình cùng mọi biểu mẫu, quy trình được mở hay dùng lại, với phiên bản và mã băm. Dùng để chuyển giữa hai nơi hoặc để lưu.', 'On the page {packages.title}: {packages.road.export.title} and {packages.road.import.title}. A package is one file that holds a procedure with all its forms and the procedures that it starts or reuses, with versions and hashes. It takes them from one place to another, or keeps them.'),
        points(
          w('Khi nhập, hệ thống cho xem trước: cái gì mới, cái gì đã có, cái gì khác. Đã có thì không tạo trùng.', 'Before an import you see what is new, what is there already and what differs. Nothing is made twice.'),
          w('Những gì nhập vào là bản nháp: vẫn phải duyệt và ban hành.', 'What comes in is a draft: it still has to be reviewed and published.'),
        ),
      ],
      see: ['bpmn', 'form-import'],
    },
    {
      id: 'bpmn',
      title: w('BPMN', 'BPMN'),
      blocks: [
        text('Quy trình xuất được thành BPMN 2.0 có hình vẽ để mở ở công cụ khác. Nhập từ BPMN nhận những sơ đồ có khối rõ ràng: việc, song song, rẽ nhánh, quay lại; báo cáo nêu những gì không chuyển được. Ai làm, thời hạn, biểu mẫu thường phải đặt lại sau khi nhập.', 'A procedure can be exported as BPMN 2.0 with its picture, for other tools to open. An import takes diagrams made of blocks: tasks, parallels, choices, returns; a report names what could not be taken over. Who does it, deadlines and forms usually have to be set afterwards.'),
      ],
      see: ['packages'],
    },
  ],
};

export const troubleChapter: Chapter = {
  id: 'trouble',
  title: w('Khi bị từ chối', 'When something is refused'),
  topics: [
    {
      id: 'trouble-form',
      title: w('Biểu mẫu: từng lỗi và cách sửa', 'Forms: every fault and how to mend it'),
      blocks: [text('Lỗi hiện ở ngăn {studio.form.list.problems}; bấm vào là đến đúng trường.', 'Faults stand in the pane {studio.form.list.problems}; press one to get to its field.'), shown('form-refusals')],
      see: ['trouble-procedure'],
    },
    {
      id: 'trouble-procedure',
      title: w('Quy trình: từng lỗi và cách sửa', 'Procedures: every fault and how to mend it'),
      blocks: [text('Chỗ đỏ chặn ban hành; chỗ vàng để bạn xem. Nhiều dòng có nút sửa sẵn, và Ctrl+Z lấy lại nếu không ưng.', 'Red stops publishing; yellow is for you to look at. Many lines have a button that mends them, and Ctrl+Z takes it back.'), shown('procedure-refusals')],
      see: ['procedure-steps', 'procedure-who'],
    },
    {
      id: 'trouble-publishing',
      title: w('Khi lưu, duyệt, ban hành', 'While saving, reviewing, publishing'),
      blocks: [shown('order-refusals')],
      see: ['saving', 'review', 'publishing'],
    },
  ],
};
