import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate and its private key, as PEM. */
export type Certificate = { readonly cert: string | Buffer; readonly key: string | Buffer };

/** A value of ASN.1 in DER: its tag, its length, its content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content);
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'));
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const explicit = (number: number, content: Uint8Array) => der(0xa0 + number, content);

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = '550403';
const [subjectAltName, basicConstraints, keyUsage, extendedKeyUsage] = [
  '551d11',
  '551d13',
  '551d0f',
  '551d25',
];
const serverAuth = '2b06010505070301';
const isTrue = Buffer.from([0x01, 0x01, 0xff]);

/** A moment as YYMMDDhhmmssZ (RFC 5280 §4.1.2.5.1; good until 2049). */
const utcTime = (at: Date) => text(0x17, `${at.toISOString().replace(/^..|[-:T]|\.\d+/g, '')}`);

const day = 86_400_000;

/**
 * A certificate for this machine, `localhost`, that signs itself (RFC 5280 §4.1), good for a month. It is made anew each
 * time, and nobody has reason to trust it unless told to. Node makes keys and signatures but no certificates.
 */
export function createCertificate(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(oid(commonName), text(0x0c, 'localhost'))));
  const names = sequence(
    text(0x82, 'localhost'),
    der(0x87, Buffer.from([127, 0, 0, 1])),
    der(0x87, Buffer.from([...new Array(15).fill(0), 1])),
  );
  const extensions = sequence(
    sequence(oid(subjectAltName), der(0x04, names)),
    sequence(oid(basicConstraints), isTrue, der(0x04, sequence())),
    sequence(oid(keyUsage), isTrue, der(0x04, der(0x03, Buffer.from([7, 0x80])))), // digitalSignature
    sequence(oid(extendedKeyUsage), der(0x04, sequence(oid(serverAuth)))),
  );
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0); // positive, and without leading zeros
  const toBeSigned = sequence(
    explicit(0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    sequence(utcTime(new Date(now.getTime() - day)), utcTime(new Date(now.getTime() + 30 * day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
  const lines =
    sequence(toBeSigned, ecdsaWithSha256, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}
