import type { ServerProfile } from './ServerProfile.ts';

/** The servers to choose from, by the name that people know. Whoever adds one writes its file and a line here and below. */
export const profileNames = {
  rfc959: 'Textbook (RFC 959)',
  vsftpd: 'vsftpd 3.0.3',
  proftpd: 'ProFTPD 1.3.8',
  'pure-ftpd': 'Pure-FTPd 1.0.50',
  pyftpdlib: 'pyftpdlib 1.5.7',
  'inetutils-ftpd': 'inetutils ftpd 2.4',
} as const;
export type ProfileId = keyof typeof profileNames;
export const profileIds = Object.keys(profileNames) as readonly ProfileId[];

/** A profile by its id. Each is loaded when it is asked for, so that no page pays for the others. */
export async function loadProfile(id: ProfileId): Promise<ServerProfile> {
  switch (id) {
    case 'rfc959':
      return (await import('./rfc959.ts')).rfc959;
    case 'vsftpd':
      return (await import('./vsftpd.ts')).vsftpd;
    case 'proftpd':
      return (await import('./proftpd.ts')).proftpd;
    case 'pure-ftpd':
      return (await import('./pureFtpd.ts')).pureFtpd;
    case 'pyftpdlib':
      return (await import('./pyftpdlib.ts')).pyftpdlib;
    case 'inetutils-ftpd':
      return (await import('./inetutilsFtpd.ts')).inetutilsFtpd;
  }
}
