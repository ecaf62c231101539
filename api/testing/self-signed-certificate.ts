import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

/** A PEM pair for a TLS server. The certificate is its own authority, so nobody trusts it unless told to. */
interface SelfSignedCertificate {
  readonly key: string;
  readonly cert: string;
}

/** Creates a certificate (X.509 v3, P-256) for an IPv4 address or a DNS name. */
export function createSelfSignedCertificate(
  options: { address?: string; notBefore?: Date; notAfter?: Date } = {},
): SelfSignedCertificate {
  const { address = '127.0.0.1' } = options;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // Trusted authorities are looked up by name, so two certificates must not share one.
  const name = sequence(der(0x31, sequence(oid.commonName, der(0x0c, Buffer.from(randomUUID())))));
  const alternativeName = /^[\d.]+$/.test(address)
    ? der(0x87, Buffer.from(address.split('.').map(Number)))
    : der(0x82, Buffer.from(address));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    sequence(oid.ecdsaWithSha256),
    name,
    sequence(
      time(options.notBefore ?? new Date('2020-01-01T00:00:00Z')),
      time(options.notAfter ?? new Date('2120-01-01T00:00:00Z')),
    ),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(oid.subjectAltName, der(0x04, sequence(alternativeName))))),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, sequence(oid.ecdsaWithSha256), der(0x03, Buffer.of(0), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

const oid = {
  commonName: der(0x06, Buffer.of(0x55, 4, 3)),
  subjectAltName: der(0x06, Buffer.of(0x55, 0x1d, 0x11)),
  ecdsaWithSha256: der(0x06, Buffer.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2)),
};

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? Buffer.of(length) : Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.concat([Buffer.of(tag), size, content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** GeneralizedTime, `YYYYMMDDHHMMSSZ`. */
function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`));
}
