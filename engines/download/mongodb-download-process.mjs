/**
 * `node mongodb-download-process.mjs <folder> <version>`: has mongodb-memory-server-core fetch MongoDB for this
 * machine, check its MD5 and unpack `mongod`, and puts that into `<folder>/bin`. One JSON line for each piece of
 * progress, {"done","total"} in bytes, and {"failure"} when it does not work.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DryMongoBinary } from 'mongodb-memory-server-core/lib/util/DryMongoBinary.js';
import { MongoBinaryDownload } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownload.js';

const [folder = '', version = ''] = process.argv.slice(2);
const source = new URL(process.env['MONGOMS_DOWNLOAD_URL'] || process.env['MONGOMS_DOWNLOAD_MIRROR'] || 'https://fastdl.mongodb.org');
const tell = (/** @type {object} */ line, then = () => {}) => void process.stdout.write(`${JSON.stringify(line)}\n`, then);

class ReportingDownload extends MongoBinaryDownload {
  #told = 0;

  /** @override @param {{ length: number }} chunk @param {boolean} [last] */
  printDownloadProgress({ length }, last = false) {
    this.dlProgress.current += length;
    if (this._downloadingUrl?.endsWith('.md5') || (!last && Date.now() - this.#told < 200)) return;
    this.#told = Date.now();
    tell({ done: this.dlProgress.current, total: this.dlProgress.length });
  }

  /** The package puts port 443 into every address without a port, also when it then speaks plain HTTP. @override @type {MongoBinaryDownload['httpDownload']} */
  httpDownload(url, ...rest) {
    if (source.protocol === 'http:') url.port = source.port;
    return super.httpDownload(url, ...rest);
  }
}

try {
  const options = await DryMongoBinary.generateOptions({ version, downloadDir: folder });
  const mongod = await new ReportingDownload({ ...options, downloadDir: folder, checkMD5: true }).getMongodPath();
  mkdirSync(join(folder, 'bin'), { recursive: true });
  renameSync(mongod, join(folder, 'bin', 'mongod'));
  rmSync(`${mongod}.md5`, { force: true });
} catch (error) {
  // Ended here: the package leaves the connection of a refused download open.
  tell({ failure: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
}
