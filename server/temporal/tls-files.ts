import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TLSConfig } from '@temporalio/client';
import { ConfigError } from '../config/config';
import type { TemporalTls } from '../config/temporal-config';

const variables = { serverCaPath: 'TEMPORAL_TLS_SERVER_CA_CERT_PATH', clientCertPath: 'TEMPORAL_TLS_CLIENT_CERT_PATH', clientKeyPath: 'TEMPORAL_TLS_CLIENT_KEY_PATH' } as const;
type FileOf = keyof typeof variables;

/**
 * Reads the PEM files of a TLS connection. What is wrong with them is told here, by variable: the
 * libraries below would only say that the handshake failed.
 * @throws ConfigError with every fault at once.
 */
export async function readTls(tls: TemporalTls, now = Date.now()): Promise<TLSConfig> {
  const faults: string[] = [];
  const fault = (file: FileOf, what: string): void => void faults.push(`${variables[file]}: ${what}`);
  const read = async (file: FileOf): Promise<Buffer | null> => {
    const path = tls[file];
    if (path === null) return null;
    return readFile(path).catch((error: unknown) => {
      fault(file, `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
      return null;
    });
  };
  const certificateIn = (file: FileOf, pem: Buffer): X509Certificate | null => {
    const certificate = parseCertificate(pem);
    if (!certificate) fault(file, 'is not a certificate in PEM');
    else if (Date.parse(certificate.validTo) < now) fault(file, `the certificate ended on ${certificate.validTo}`);
    return certificate;
  };
  const [ca, crt, key] = await Promise.all([read('serverCaPath'), read('clientCertPath'), read('clientKeyPath')]);
  if (ca) certificateIn('serverCaPath', ca);
  const certificate = crt && certificateIn('clientCertPath', crt);
  const privateKey = key && parseKey(key);
  if (key && !privateKey) fault('clientKeyPath', 'is not a private key in PEM without a password');
  if (certificate && privateKey && !certificate.checkPrivateKey(privateKey)) fault('clientKeyPath', `is not the key of the certificate in ${variables.clientCertPath}`);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    ...(tls.serverName === null ? {} : { serverNameOverride: tls.serverName }),
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(crt && key ? { clientCertPair: { crt, key } } : {}),
  };
}

/** The first certificate of a file; a chain may follow it. */
function parseCertificate(pem: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function parseKey(pem: Buffer): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
