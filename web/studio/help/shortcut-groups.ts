import type { Localized } from '../../../domain/process';
import { surfaceKeys, type SurfaceAction } from '../forms/surface/surface-keys';
import { treeKeys, type TreeAction } from '../procedures/list/tree-keys';
import { helpKeys, undoKeys, type HelpAction, type UndoAction } from '../shortcuts';
import { w } from './help-content';

interface Shortcut { keys: readonly string[]; does: Localized }
interface ShortcutGroup { title: Localized; shortcuts: readonly Shortcut[] }

/** What a key is called on the keyboard. */
const names: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space', Escape: 'Esc' };
const named = (key: string, held: string): string => `${held}${names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`;

const surface: Readonly<Record<SurfaceAction, Localized>> = {
  previous: w('Phần trước; cùng Shift: chọn thêm', 'The part before; with Shift it is chosen, too'), next: w('Phần sau; cùng Shift: chọn thêm', 'The next part; with Shift it is chosen, too'),
  first: w('Phần đầu tiên', 'The first part'), last: w('Phần cuối cùng', 'The last part'),
  inside: w('Vào phần bên trong', 'To what is inside'), holder: w('Ra phần chứa nó', 'To what holds it'),
  name: w('Đổi tên', 'Rename'), remove: w('Xóa', 'Remove'), toggle: w('Chọn thêm hoặc bỏ chọn', 'Choose as well, or no longer'), none: w('Bỏ chọn', 'Choose nothing'),
  up: w('Chuyển lên', 'Move up'), down: w('Chuyển xuống', 'Move down'), out: w('Đưa ra ngoài', 'Move outside'), in: w('Đưa vào trong', 'Move inside'),
  all: w('Chọn tất cả', 'Choose all'), copy: w('Sao chép', 'Copy'), cut: w('Cắt', 'Cut'), paste: w('Dán, cả từ biểu mẫu khác', 'Paste, from another form as well'), duplicate: w('Nhân đôi', 'Duplicate'),
};
const tree: Readonly<Record<TreeAction, Localized>> = {
  previous: w('Bước trước; cùng Shift: chọn thêm', 'The step before; with Shift it is chosen, too'), next: w('Bước sau; cùng Shift: chọn thêm', 'The next step; with Shift it is chosen, too'),
  first: w('Bước đầu tiên', 'The first step'), last: w('Bước cuối cùng', 'The last step'),
  passUp: w('Lên, không đổi các bước đang chọn', 'Up, without changing what is chosen'), passDown: w('Xuống, không đổi các bước đang chọn', 'Down, without changing what is chosen'),
  close: w('Thu gọn, hoặc ra phần chứa nó', 'Fold, or to what holds it'), unfold: w('Mở ra, hoặc vào bên trong', 'Unfold, or to what is inside'),
  open: w('Sửa chi tiết', 'Edit its details'), add: w('Thêm bước', 'Add a step'), remove: w('Xóa', 'Remove'),
  up: w('Chuyển lên', 'Move up'), down: w('Chuyển xuống', 'Move down'), out: w('Đưa ra ngoài', 'Move outside'), in: w('Đưa vào trong', 'Move inside'),
  all: w('Chọn tất cả các bước', 'Choose all steps'), toggle: w('Chọn thêm hoặc bỏ chọn', 'Choose as well, or no longer'),
  copy: w('Sao chép', 'Copy'), cut: w('Cắt', 'Cut'), paste: w('Dán, cả từ quy trình khác', 'Paste, from another procedure as well'), duplicate: w('Nhân đôi', 'Duplicate'),
};
const undo: Readonly<Record<UndoAction, Localized>> = { undo: w('Hoàn tác', 'Undo'), redo: w('Làm lại', 'Redo') };
const help: Readonly<Record<HelpAction, Localized>> = { open: w('Mở trợ giúp bên cạnh', 'Open the help beside the work'), close: w('Đóng trợ giúp (khi đang ở trong đó)', 'Close the help (from inside it)') };

/** One line for each thing that is done, with all its keys, in the order of the table that the code goes by. */
function linesOf<Action extends string>(keys: Readonly<Record<string, Readonly<Record<string, Action>>>>, does: Readonly<Record<Action, Localized>>): Shortcut[] {
  const held: Readonly<Record<string, string>> = { plain: '', alt: 'Alt+', control: 'Ctrl+', shift: 'Ctrl+Shift+' };
  const byAction = new Map<Action, string[]>();
  for (const [how, table] of Object.entries(keys)) for (const [key, action] of Object.entries(table)) byAction.set(action, [...(byAction.get(action) ?? []), named(key, held[how] ?? '')]);
  return [...byAction].map(([action, list]) => ({ keys: list, does: does[action] }));
}

/** Every key of the studio, from the tables that the designers themselves go by. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  { title: w('Ở đâu trong thiết kế cũng dùng được', 'Anywhere in a designer'), shortcuts: [...linesOf<UndoAction>(undoKeys, undo), ...linesOf<HelpAction>(helpKeys, help)] },
  { title: w('Trong biểu mẫu', 'In a form'), shortcuts: linesOf<SurfaceAction>(surfaceKeys, surface) },
  { title: w('Trong danh sách các bước', 'In the list of steps'), shortcuts: linesOf<TreeAction>(treeKeys, tree) },
];
