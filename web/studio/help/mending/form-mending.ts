import type { DefinitionProblemCode } from '../../../../forms/schema';
import type { Localized } from '../../../../domain/process';
import { w } from '../help-content';

/** How to mend each fault of a form; a code without an entry does not compile. */
export const formMending: Readonly<Record<DefinitionProblemCode, Localized>> = {
  tooLarge: w('Chia thành nhiều biểu mẫu cho nhiều bước, hoặc bỏ bớt tầng lồng nhau.', 'Make several forms for several steps, or nest less deeply.'),
  unknownType: w('Xóa thành phần đó, rồi thêm một thành phần trong danh sách.', 'Remove the part and add one from the list.'),
  unknownProperty: w('Thường gặp khi nhập từ tệp: nhập lại, hệ thống tự bỏ thuộc tính đó và báo cho bạn.', 'This comes with imports: import again, and it is left out and told.'),
  badValue: w('Mở trường đó và sửa giá trị, ví dụ giới hạn quá dài hoặc tên để trống.', 'Open the field and mend the value, such as a limit that is too large or an empty name.'),
  forbiddenKey: w('Đổi mã của trường ở ngăn thuộc tính.', 'Change the field’s key among its properties.'),
  markup: w('Bỏ dấu < và > cùng thẻ HTML; chữ thường là đủ, dùng thêm tiêu đề hoặc lời hướng dẫn.', 'Take out < and > and the tags; plain words will do, with a heading or a help text.'),
  address: w('Bỏ địa chỉ mạng; tài liệu kèm theo đưa vào bằng trường tệp.', 'Take out the network address; papers go into a file field.'),
  template: w('Bỏ {{ }} trong chữ.', 'Take {{ }} out of the words.'),
  duplicateKey: w('Đổi mã một trong hai; chỉ đổi tên thì mã không đổi.', 'Change the key of one of them; a new name does not change it.'),
  duplicateOption: w('Bỏ một dòng bị lặp trong danh sách lựa chọn.', 'Remove one of the two from the list of options.'),
  unknownField: w('Trường mà điều kiện, yêu cầu hay công thức nhắc đến đã bị xóa: chọn trường khác hoặc bỏ câu đó.', 'The field that a condition, demand or formula names is gone: choose another or remove the sentence.'),
  unknownOperator: w('Chỉ dùng các phép và hàm trong danh sách ở phần Công thức.', 'Use only the operators and functions listed under Formulas.'),
  badLogic: w('Viết lại câu bằng cách chọn từng phần; với công thức, xem chỗ thiếu ngoặc hay dấu phẩy.', 'Put the sentence together again by choosing its parts; in a formula look for a missing bracket or comma.'),
  selfReference: w('Đổi công thức để chỉ dùng trường khác đứng trước nó.', 'Let the formula use other fields that stand before it.'),
  conditionOnLayoutInTable: w('Trong bảng, đặt điều kiện cho từng trường thay vì cho khung hay cột.', 'Inside a table give the condition to each field instead of the frame or column.'),
  limitsCross: w('Đổi chỗ giá trị nhỏ nhất và lớn nhất.', 'Exchange the least and the most.'),
  formulaMustBeServer: w('Thường gặp khi nhập từ tệp: bỏ công thức rồi thêm lại bằng «Giá trị tự tính».', 'This comes with imports: remove the formula and add it again as a computed value.'),
  duplicateId: w('Bỏ một trong hai yêu cầu hoặc dữ kiện cùng tên rồi thêm lại.', 'Remove one of the two demands or facts of that name and add it again.'),
  conditionOnGroup: w('Chọn một trường bên trong nhóm, hoặc một trường ngoài bảng.', 'Choose a field inside the group, or one outside of tables.'),
  conditionAcrossTables: w('Dựa vào trường cùng bảng hoặc ngoài bảng.', 'Rest on a field of the same table, or outside of tables.'),
  unknownChoice: w('Lựa chọn đó đã đổi hoặc bị bỏ: chọn lại giá trị trong câu điều kiện.', 'That option was changed or removed: choose the value of the condition again.'),
  conditionCircle: w('Bỏ một trong các điều kiện để ít nhất một trường luôn hiện.', 'Remove one of the conditions, so that at least one field always shows.'),
  insideTable: w('Dùng hàm tính cả cột, hoặc chuyển trường ra ngoài bảng.', 'Take a function over the column, or move the field out of the table.'),
  countsNoRows: w('Thường gặp khi nhập từ tệp: bỏ dữ kiện đó rồi chọn lại «đếm số dòng» của bảng.', 'This comes with imports: remove the fact and choose again to count the rows of the table.'),
  divisionByZero: w('Chia cho một số khác không hoặc cho một trường.', 'Divide by another number, or by a field.'),
  disabledNeedsFormula: w('Cho phép nhập, hoặc đặt công thức cho trường đó.', 'Let it be typed in, or give it a formula.'),
};
