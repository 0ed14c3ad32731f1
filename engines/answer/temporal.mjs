/** Three questions to a Temporal frontend over plain gRPC (HTTP/2), so that no client need be installed. */
import { connect } from 'node:http2';

/** @param {number} field @param {Buffer | string} value @returns {Buffer} a length-delimited protobuf field shorter than 128 bytes */
function field(field, value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([(field << 3) | 2, bytes.length]), bytes]);
}

/**
 * @param {import('node:http2').ClientHttp2Session} session
 * @param {string} method
 * @param {Buffer} message
 * @returns {Promise<number>} the gRPC status (0 OK, 5 not found, 14 unavailable); -1 when none came
 */
function call(session, method, message) {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':method': 'POST', ':path': `/temporal.api.workflowservice.v1.WorkflowService/${method}`, 'content-type': 'application/grpc', te: 'trailers' });
    let status = -1;
    /** @param {import('node:http2').IncomingHttpHeaders} headers */
    const read = (headers) => { if (headers['grpc-status'] !== undefined) status = Number(headers['grpc-status']); };
    stream.on('response', read);
    stream.on('trailers', read);
    stream.on('error', reject);
    stream.on('close', () => resolve(status));
    stream.resume();
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([head, message]));
  });
}

/**
 * Whether cases can be started now. An open port is not enough: the frontend listens before its namespace is
 * known and before the history and matching services have joined. So: the namespace is described, the matching
 * service describes a task queue, and the history service says "not found" of a case that cannot exist.
 * @param {{ host: string, port: number }} target
 * @param {{ namespace?: string, timeoutMs?: number }} [options]
 * @returns {Promise<boolean>}
 * @throws {Error} when the connection fails
 */
export function temporalAnswers({ host, port }, { namespace = 'default', timeoutMs = 3000 } = {}) {
  return new Promise((resolve, reject) => {
    const session = connect(`http://${host}:${port}`);
    const timer = setTimeout(() => finish(new Error(`no answer from ${host}:${port}`)), timeoutMs);
    /** @param {Error | boolean} outcome */
    const finish = (outcome) => {
      clearTimeout(timer);
      session.destroy();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    session.on('error', finish);
    const ask = async () => (await call(session, 'DescribeNamespace', field(1, namespace))) === 0
      && (await call(session, 'DescribeTaskQueue', Buffer.concat([field(1, namespace), field(2, field(1, 'readiness'))]))) === 0
      && (await call(session, 'DescribeWorkflowExecution', Buffer.concat([field(1, namespace), field(2, field(1, 'readiness'))]))) === 5;
    ask().then(finish, finish);
  });
}
