import { rfc959 } from './rfc959.ts';
import type { ServerProfile } from './ServerProfile.ts';

/** The servers to choose from, by the name that people know. Whoever adds one writes its file and a line here and below. */
export const profileNames = {
  rfc959: 'Textbook (RFC 959)',
  vsftpd: 'vsftpd 3.0.3',
} as const;
export type ProfileId = keyof typeof profileNames;
export const profileIds = Object.keys(profileNames) as readonly ProfileId[];

/** A profile by its id. All but the textbook's are loaded when they are asked for, so that no page pays for the others. */
export async function loadProfile(id: ProfileId): Promise<ServerProfile> {
  switch (id) {
    case 'rfc959':
      return rfc959;
    case 'vsftpd':
      return (await import('./vsftpd.ts')).vsftpd;
  }
}
