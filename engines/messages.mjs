/** What the launcher says, in Vietnamese and English. `{name}` is filled in. */
const table = {
  'route.address': { vi: 'địa chỉ trong biến {variable}', en: 'the address in {variable}' },
  'route.path': { vi: 'chương trình {names} trên PATH', en: 'the program {names} on PATH' },
  'route.cache': { vi: 'bản đã cài trong {folder}', en: 'the copy in {folder}' },
  'route.go': { vi: 'biên dịch bằng Go: go install {what} (khoảng 3 phút, cần Go 1.21 trở lên)', en: 'built with Go: go install {what} (about 3 minutes, needs Go 1.21 or later)' },
  'route.cargo': { vi: 'biên dịch bằng Rust: cargo install {what} (khoảng 4 phút, cần cargo, gcc và cmake)', en: 'built with Rust: cargo install {what} (about 4 minutes, needs cargo, gcc and cmake)' },
  'route.python': { vi: 'gói Python {what} (cần python3 và pip)', en: 'the Python package {what} (needs python3 and pip)' },
  'route.download': { vi: 'tải {what} chính thức từ {from}', en: 'the official download of {what} from {from}' },
  'why.variableUnset': { vi: '{variable} chưa được đặt', en: '{variable} is not set' },
  'why.notOnPath': { vi: 'không thấy {names} trên PATH', en: 'no {names} on PATH' },
  'why.unfitVersion': { vi: '{program} có phiên bản không phù hợp ({version}; cần {wanted})', en: '{program} has an unfit version ({version}; {wanted} is needed)' },
  'why.notInCache': { vi: 'chưa có trong {folder}', en: 'not in {folder}' },
  'why.toolMissing': { vi: 'không có {tool} trên PATH', en: 'no {tool} on PATH' },
  'why.skipped': { vi: 'bị bỏ qua theo LIENKY_SKIP_ROUTES', en: 'skipped by LIENKY_SKIP_ROUTES' },
  'why.otherKind': { vi: 'dữ liệu trong thư mục là của {wanted}, không phải {kind}', en: 'the data in the folder is of {wanted}, not of {kind}' },
  'why.failed': { vi: 'không thành công: {reason}', en: 'failed: {reason}' },
  'why.noBuild': { vi: 'không có bản chính thức cho {platform} {arch}', en: 'no official build for {platform} {arch}' },
  'why.packageMissing': { vi: 'gói npm {name} chưa được cài (chạy npm ci)', en: 'the npm package {name} is not installed (run npm ci)' },
  'why.doesNotRun': { vi: 'bản tải về không chạy được trên máy này hoặc sai phiên bản: {output}', en: 'what was downloaded does not run on this machine or has another version: {output}' },
  'download.bytes': { vi: 'đang tải {item}: {done}', en: 'downloading {item}: {done}' },
  'download.bytesOf': { vi: 'đang tải {item}: {done} trên {total}', en: 'downloading {item}: {done} of {total}' },
  'download.unpacking': { vi: 'đang giải nén {item}', en: 'unpacking {item}' },
  'download.waitingForPackages': { vi: 'chờ cài xong các gói npm để tải {item}', en: 'waiting for the npm packages, to download {item}' },
  'download.unreachable': { vi: 'không tới được {host} ({reason}); máy có thể đang ngoại tuyến hoặc cần proxy', en: '{host} cannot be reached ({reason}); the machine may be offline or need a proxy' },
  'download.late': { vi: 'không trả lời trong {seconds} giây', en: 'no answer within {seconds} s' },
  'download.status': { vi: '{url} trả lời {status}', en: '{url} answers {status}' },
  'download.redirects': { vi: '{url} chuyển hướng quá nhiều lần', en: '{url} redirects too many times' },
  'download.unsafeRedirect': { vi: '{url} chuyển hướng sang kết nối không mã hóa {next}', en: '{url} redirects to the unencrypted {next}' },
  'download.cut': { vi: 'tải {url} bị đứt sau {tries} lần thử ({reason}); phần đã tải được giữ cho lần sau', en: 'the download of {url} broke off after {tries} tries ({reason}); what came is kept for the next run' },
  'download.wrongChecksum': { vi: '{url} sai mã kiểm tra: SHA-256 phải là {expected}, nhưng là {actual}; đã xóa', en: '{url} has the wrong checksum: its SHA-256 should be {expected}, but is {actual}; deleted' },
  'download.checksumsDiffer': { vi: 'mã kiểm tra công bố của {name} ({published}) khác mã ghi sẵn ({pinned})', en: 'the published checksum of {name} ({published}) is not the pinned one ({pinned})' },
  'download.noChecksum': { vi: '{url} không có mã kiểm tra của {name}', en: '{url} has no checksum of {name}' },
  'download.badPin': { vi: '{variable} phải là mã SHA-256 gồm 64 chữ số thập lục phân', en: '{variable} must be a SHA-256 of 64 hexadecimal digits' },
  'download.badAddress': { vi: '{variable} phải là địa chỉ http:// hoặc https://, nhưng là {value}', en: '{variable} must be an http:// or https:// address, but is {value}' },
  'download.mongodbFailed': { vi: 'không tải được MongoDB {version}', en: 'MongoDB {version} could not be downloaded' },
  'provide.looking': { vi: 'đang tìm', en: 'looking' },
  'provide.building': { vi: 'đang dựng {item}', en: 'building {item}' },
  'provide.downloading': { vi: 'đang tải {item}', en: 'downloading {item}' },
  'provide.installing': { vi: 'đang cài {item}', en: 'installing {item}' },
  'provide.waitingForOther': { vi: 'một lần chạy khác (tiến trình {pid}) đang cài, xin chờ', en: 'another run (process {pid}) is installing it, waiting' },
  'provide.found': { vi: 'dùng {route}', en: 'using {route}' },
  'start.starting': { vi: 'đang khởi động', en: 'starting' },
  'start.ready': { vi: 'sẵn sàng tại {address}', en: 'ready at {address}' },
  'start.external': { vi: 'dùng máy chủ có sẵn tại {address}', en: 'using the server at {address}' },
  'start.externalSilent': { vi: '{variable} chỉ tới {address} nhưng không có trả lời. Hãy bật máy chủ đó, hoặc bỏ biến này để chạy bản nhúng.', en: '{variable} names {address}, but nothing answers there. Start that server, or unset the variable to run the embedded one.' },
  'start.needsReplicaSet': { vi: 'MongoDB tại {address} không chạy ở chế độ replica set nên không có giao dịch. Hãy chạy với --replSet và rs.initiate().', en: 'MongoDB at {address} is not a replica set, so it has no transactions. Run it with --replSet and rs.initiate().' },
  'start.restarting': { vi: 'dừng bất ngờ ({reason}), đang khởi động lại', en: 'stopped unexpectedly ({reason}), starting again' },
  'start.gaveUp': { vi: 'dừng {times} lần trong một phút; xem {log}', en: 'stopped {times} times within a minute; see {log}' },
  'start.failed': { vi: '{title} không khởi động được; xem {log}', en: '{title} did not start; see {log}' },
  'start.leftover': { vi: 'dừng {name} (tiến trình {pid}) còn lại từ lần chạy trước', en: 'stopping {name} (process {pid}) left from an earlier run' },
  'stop.stopping': { vi: 'đang dừng', en: 'stopping' },
  'stop.stopped': { vi: 'đã dừng', en: 'stopped' },
  'data.inUse': { vi: 'Thư mục dữ liệu {folder} đang được tiến trình {pid} sử dụng. Hãy dừng tiến trình đó, hoặc đặt LIENKY_DATA sang thư mục khác (và PORT sang cổng khác).', en: 'The data folder {folder} is in use by process {pid}. Stop that process, or set LIENKY_DATA to another folder (and PORT to another port).' },
  'none.head': { vi: 'Không tìm được {title}. Các cách, theo thứ tự:', en: 'No way to {title} works here. The ways, in order:' },
  'none.tail': { vi: 'Làm cho một trong các cách trên dùng được rồi chạy lại.', en: 'Make one of these work and run the command again.' },
};

/** @typedef {{ vi: string, en: string }} Bilingual */
/** @typedef {keyof typeof table} MessageKey */

/**
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [params]
 * @returns {Bilingual}
 */
export function say(key, params = {}) {
  /** @param {string} text */
  const fill = (text) => text.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
  return { vi: fill(table[key].vi), en: fill(table[key].en) };
}

/** @param {Bilingual} message @returns {string} one line, Vietnamese first; once when both are the same */
export function inBoth({ vi, en }) {
  return vi === en ? vi : `${vi} / ${en}`;
}

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class LauncherError extends Error {
  /** @param {Bilingual} message @param {{ cause?: unknown, detail?: string }} [options] `detail`: what a program said, shown once */
  constructor(message, { detail, ...options } = {}) {
    super([message.vi, message.en, ...(detail ? [detail] : [])].join('\n'), options);
    this.name = 'LauncherError';
    this.bilingual = message;
    this.detail = detail;
  }
}
