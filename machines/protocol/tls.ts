/**
 * The three flights of a handshake of TLS 1.3 (RFC 8446 §2), with lengths as a client of OpenSSL 3 and a server with a
 * certificate of 2048-bit RSA have them, to within a few per cent.
 */
export const handshakeFlights = [
  { from: 'user-PI', says: 'ClientHello', length: 517 },
  { from: 'server-PI', says: 'ServerHello, certificate, Finished', length: 1417 },
  { from: 'user-PI', says: 'Finished', length: 80 },
] as const;
