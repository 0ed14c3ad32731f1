/** What the commands say, in Vietnamese and English. `{name}` is filled in. */
const table = {
  'node.tooOld': { vi: 'Node {version} quá cũ; cần Node {oldest} trở lên.', en: 'Node {version} is too old; Node {oldest} or later is needed.' },
  'npm.installing': { vi: 'đang cài gói {item}', en: 'installing package {item}' },
  'npm.reading': { vi: 'đang đọc danh mục gói', en: 'reading the package lists' },
  'npm.waiting': { vi: 'một lần chạy khác (tiến trình {pid}) đang cài gói, xin chờ', en: 'another run (process {pid}) is installing packages, waiting' },
  'npm.done': { vi: 'đã cài đủ các gói', en: 'packages are installed' },
  'npm.failed': { vi: 'không cài được các gói', en: 'the packages could not be installed' },
  'npm.failedBecause': { vi: 'Không cài được các gói (chi tiết trong .lienky/npm.log).', en: 'The packages could not be installed (details in .lienky/npm.log).' },
  'build.waiting': { vi: 'một lần chạy khác (tiến trình {pid}) đang dựng, xin chờ', en: 'another run (process {pid}) is building, waiting' },
  'build.running': { vi: 'đang dựng {part}', en: 'building {part}' },
  'build.done': { vi: 'đã dựng {part}', en: 'built {part}' },
  'build.current': { vi: 'bản dựng còn mới', en: 'the build is current' },
  'build.absent': { vi: 'chưa có mã nguồn cho phần {part}, bỏ qua', en: 'no sources for {part} yet, skipped' },
  'build.failed': { vi: 'không dựng được {part}', en: 'could not build {part}' },
  'build.failedBecause': { vi: 'Không dựng được phần {part}.', en: 'Could not build {part}.' },
  'port.busy': { vi: 'Cổng {port} đang được chương trình khác sử dụng. Hãy đặt PORT sang cổng khác, ví dụ: PORT={other} npm start', en: 'Port {port} is in use by another program. Set PORT to another one, for example: PORT={other} npm start' },
  'port.wrong': { vi: 'PORT phải là số từ 0 đến 65535, không phải "{port}".', en: 'PORT must be a number from 0 to 65535, not "{port}".' },
  'app.starting': { vi: 'đang khởi động', en: 'starting' },
  'app.ready': { vi: 'sẵn sàng', en: 'ready' },
  'app.restarting': { vi: 'mã nguồn đã đổi, đang khởi động lại', en: 'sources changed, starting again' },
  'app.ended': { vi: 'Ứng dụng dừng bất ngờ ({reason}). Nhật ký: {log}', en: 'The application stopped unexpectedly ({reason}). Log: {log}' },
  'app.silent': { vi: 'Ứng dụng không sẵn sàng trong {seconds} giây. Nhật ký: {log}', en: 'The application was not ready within {seconds} seconds. Log: {log}' },
  'app.missing': { vi: 'Không có {file}; bản dựng thiếu máy chủ.', en: '{file} is missing; the build has no server.' },
  'app.open': { vi: 'Liên Ký đã sẵn sàng. Mở trình duyệt tại:', en: 'Liên Ký is ready. Open in a browser:' },
  'app.howToStop': { vi: 'Nhấn Ctrl-C để dừng. Dữ liệu nằm trong {folder}', en: 'Press Ctrl-C to stop. The data is in {folder}' },
  'instance.running': { vi: 'Liên Ký đang chạy với thư mục dữ liệu {folder} tại {url} (tiến trình {pid}). Để chạy thêm một bản, hãy đặt LIENKY_DATA và PORT khác.', en: 'Liên Ký already runs on the data folder {folder} at {url} (process {pid}). For a second copy, set another LIENKY_DATA and PORT.' },
  'run.usage': { vi: 'Cách dùng: node scripts/run.mjs server/processes/<tên>.ts [tham số]', en: 'Usage: node scripts/run.mjs server/processes/<name>.ts [arguments]' },
  'test.suite': { vi: 'Bộ kiểm thử {suite}', en: 'Suite {suite}' },
};

/**
 * @param {keyof typeof table} key
 * @param {Record<string, string | number>} [params]
 * @returns {import('../engines/messages.mjs').Bilingual}
 */
export function say(key, params = {}) {
  /** @param {string} text */
  const fill = (text) => text.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
  return { vi: fill(table[key].vi), en: fill(table[key].en) };
}
