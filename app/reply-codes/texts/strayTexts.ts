import type { StrayText } from './EntryText.ts';

/**
 * Numbers that people meet beside the reply codes: codes of the FTP before RFC 959 that live on in lists, errors of
 * Windows, and results of client programs. In numerical order.
 */
export const strayTexts: readonly StrayText[] = [
  {
    code: '0',
    title: 'No reply at all',
    says: 'No RFC defines it: a reply code has three digits, the first of them from 1 to 6. Client libraries report 0 when no reply has come, or none that they could read; in .NET it is FtpStatusCode.Undefined, which no server sends.',
    next: 'Look at the error that the client reports beside it, and at the last reply in its log. Mostly the connection was not made or was lost.',
    instead: [421],
  },
  {
    code: '67',
    title: 'curl: login denied',
    says: 'No RFC defines it: it is the exit status of curl when a login fails. Recorded from curl 7.88.1, it stands for 530 to `USER` or `PASS`, and for 332 when no account was given.',
    next: 'Look at what curl prints behind it, and at the last reply in its log (the option -v shows it).',
    instead: [530, 332],
  },
  {
    code: '231',
    title: 'User logged out',
    says: 'No RFC in force defines it. It is of the FTP before RFC 959: RFC 542 of 1973 had it for a user who was logged out. Lists of codes still copy it.',
    next: 'Read it as the end of the session, by its first digit. What a server of today sends to `QUIT` is 221.',
    instead: [221],
  },
  {
    code: '430',
    title: 'Invalid user name or password',
    says: 'No RFC in force defines it; it comes from lists of codes. Some small servers do send it when a login fails. In RFC 542 of 1973 it said that the time or the number of tries for the login was used up.',
    next: 'Take it as 530: check name and password, and begin again with `USER`. By its first digit a client may take it for a passing failure and try again, which 530 advises against.',
    instead: [530],
  },
  {
    code: '434',
    title: 'Requested host unavailable',
    says: 'No RFC in force defines it; it comes from lists of codes. In RFC 542 of 1973 it said that an operator had ended the session.',
    next: 'Try again later, and ask who runs the server. A server that is not available says 421; one that does not know the name in `HOST` says 504 (RFC 7151 §3.3).',
    instead: [421, 504],
  },
  {
    code: '10053',
    title: 'WSAECONNABORTED: connection aborted',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The own computer has given up a connection, after a time-out or an error of the protocol for example.',
    next: 'Look at what watches connections on your side: firewall, virus scanner, proxy. Then connect again.',
    instead: [421, 426],
  },
  {
    code: '10054',
    title: 'WSAECONNRESET: connection reset by peer',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The other side, or a device on the way, has ended the connection with a reset, and no FTP reply came with it.',
    next: 'Connect again. If it happens each time, compare clear and TLS, and passive and active mode; a server that fails has more in its log.',
    instead: [421, 426],
  },
  {
    code: '10060',
    title: 'WSAETIMEDOUT: connection timed out',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The connection was tried, and nobody answered in time.',
    next: 'Check the name of the host and the port, and whether a firewall drops the connection. If the login has worked and only `LIST` fails, it is the data connection: change between passive and active mode.',
    instead: [425, 421],
  },
  {
    code: '10061',
    title: 'WSAECONNREFUSED: connection refused',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The other computer has answered that nothing accepts connections on this port.',
    next: 'Check the port, and whether the server runs. If the login has worked and only `LIST` fails, it is the port of the data connection: change between passive and active mode.',
    instead: [425, 421],
  },
  {
    code: '10065',
    title: 'WSAEHOSTUNREACH: no route to host',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The own computer knows no way to the address.',
    next: 'Check the address and your network, a VPN included. If the login has worked, the server has named an address in 227 that cannot be reached: let the client use `EPSV`, which names none.',
    instead: [425],
  },
  {
    code: '10066',
    title: 'WSAENOTEMPTY: directory not empty',
    says: 'No RFC defines it, and no server sends it as a reply code: it is an error of the sockets of Windows, which lists of FTP codes have taken over. A directory that is to be removed still has something in it.',
    next: 'Delete what is in the directory, then remove it. What a server says to `RMD` in this case is mostly 550.',
    instead: [550],
  },
  {
    code: '10068',
    title: 'WSAEUSERS: user quota exceeded',
    says: 'No RFC defines it, and no server sends it as a reply code: it is an error of the sockets of Windows. Lists of FTP codes give it as “too many users”.',
    next: 'Try again later. A server that is full says 421 in place of its greeting; ProFTPD was recorded with 530 after `PASS`.',
    instead: [421, 530],
  },
  {
    code: '11001',
    title: 'WSAHOST_NOT_FOUND: host not found',
    says: 'No RFC defines it, and no server sends it: it is an error of the sockets of Windows. The name of the host could not be turned into an address, so no connection was even tried.',
    next: 'Check the spelling of the host; it is the name alone, without ftp:// before it. No reply code means this, for no server has been reached.',
    instead: [],
  },
];
