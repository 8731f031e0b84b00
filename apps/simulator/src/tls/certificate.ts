import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface Certificate {
  /** The server's certificate, PEM. */
  readonly cert: string;
  readonly key: string;
  /** What a client has to trust, PEM. */
  readonly ca: string;
}

/** This machine under its own names, and HiBob's hosts for those who point them here in a hosts file. */
const hostNames = ['localhost', 'api.hibob.com', 'api.sandbox.hibob.com', 'app.hibob.com'] as const;
const addresses = ['127.0.0.1', '::1'] as const;

/**
 * A certificate for this machine and the authority that signed it. The authority's key is used once and never leaves this function:
 * who trusts the authority trusts this one certificate and nothing else.
 */
export async function generateCertificate(now: number): Promise<Certificate> {
  const validity = { notBefore: new Date(now - day), notAfter: new Date(now + 397 * day) };
  const authorityKeys = await newKeys();
  const authority = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=HiBob simulator (made for one start)',
      ...validity,
      keys: authorityKeys,
      signingAlgorithm: algorithm,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
        await SubjectKeyIdentifierExtension.create(authorityKeys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create(
    {
      subject: 'CN=localhost',
      issuer: authority.subject,
      ...validity,
      publicKey: keys.publicKey,
      signingKey: authorityKeys.privateKey,
      signingAlgorithm: algorithm,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          ...hostNames.map((value) => ({ type: 'dns', value }) as const),
          ...addresses.map((value) => ({ type: 'ip', value }) as const),
        ]),
        // Python 3.13 asks for both identifiers (VERIFY_X509_STRICT).
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
        await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return {
    cert: `${certificate.toString('pem')}\n`,
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    ca: `${authority.toString('pem')}\n`,
  };
}

const day = 86_400_000;
/** Known to every client since 2010, and made in a millisecond; RSA takes a hundred. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
