import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCertificate } from './certificate.ts';

test('the certificate is for this machine, for now, and signed by itself', () => {
  const now = new Date('2026-02-28T23:30:00Z');
  const certificate = new X509Certificate(createCertificate(now).cert);
  expect(certificate.subject).toBe('CN=localhost');
  expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(certificate.validFrom).toBe('Feb 27 23:30:00 2026 GMT');
  expect(certificate.validTo).toBe('Mar 30 23:30:00 2026 GMT');
  expect(certificate.ca).toBe(false);
  expect(certificate.issuer).toBe(certificate.subject);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test('no two have the same key or number', () => {
  const [one, other] = [createCertificate(), createCertificate()].map(
    ({ cert }) => new X509Certificate(cert),
  );
  expect(one?.serialNumber).not.toBe(other?.serialNumber);
  expect(one?.publicKey.equals(other?.publicKey ?? one.publicKey)).toBe(false);
});
