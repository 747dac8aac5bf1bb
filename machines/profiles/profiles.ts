import { rfc959 } from './rfc959.ts';
import type { ServerProfile } from './ServerProfile.ts';
import { vsftpd } from './vsftpd.ts';

/** The servers to choose from. Whoever adds one writes its file and a line here. */
export const profiles = { rfc959, vsftpd } as const satisfies Record<string, ServerProfile>;
export type ProfileId = keyof typeof profiles;
export const profileIds = Object.keys(profiles) as readonly ProfileId[];
