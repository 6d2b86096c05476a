import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 SHA-256 of the public key: Chromium accepts this one certificate by it, and no other. */
  readonly fingerprint: string;
}

/** A new self-signed certificate for the hosts that the rig plays. */
export const makeCertificate = async (): Promise<Certificate> => {
  const names = ['linkedin.com', '*.linkedin.com', '*.unipile.com'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'linkedin.com' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
};
