import type { Verb } from '../../../machines/protocol/verbs.ts';

/** A command in a few words. Backticks mark protocol text. */
export type CommandText = {
  /** One line of at most 60 characters, beside the verb in the list of completions. */
  readonly help: string;
  /** What it asks and what may come back, while it is on its way; for the commands that the simulator answers. */
  readonly inFlight?: string;
};

export const commandTexts: Readonly<Record<Verb, CommandText>> = {
  USER: {
    help: 'Say who you are; starts the login',
    inFlight:
      'Names the user and begins a login. The server may ask for a password (331) or an account (332), log the user in at once (230) or refuse (530).',
  },
  PASS: {
    help: 'Give the password, right after USER',
    inFlight:
      'Gives the password of the user just named. 230 completes the login, 332 asks for an account as well, 530 refuses, 503 says that `USER` did not come just before, 202 that none is needed.',
  },
  ACCT: {
    help: 'Give an account, where the server asks for one',
    inFlight:
      'Gives the account that 332 asked for. 230 completes the login, 530 refuses, 503 says that none was asked for; where it has no use, 202 or 502 may come back.',
  },
  CWD: { help: 'Change the current directory' },
  CDUP: { help: 'Change to the parent directory' },
  SMNT: { help: 'Mount another file system structure' },
  REIN: {
    help: 'Log out, but keep the connection',
    inFlight:
      'Asks for a fresh start on the same connection, with nobody logged in. 220 grants it, sometimes after 120; a server without `REIN` answers 502.',
  },
  QUIT: {
    help: 'Log out and close the connection',
    inFlight: 'Asks to end the session. The server answers 221 and closes the control connection.',
  },
  PORT: { help: 'Give the address and port for the data connection' },
  PASV: { help: 'Ask the server to listen for the data connection' },
  MODE: {
    help: 'Set the transfer mode: S, B or C',
    inFlight:
      'Sets the transfer mode: stream (`S`), block (`B`) or compressed (`C`). 200 accepts it, 504 says that the server does not support it.',
  },
  TYPE: {
    help: 'Set the representation type: A, E, I or L',
    inFlight:
      'Sets how data is represented, for example as ASCII text (`A`) or bit by bit as it is (`I`). 200 accepts the type, 504 says that the server does not support it.',
  },
  STRU: {
    help: 'Set the file structure: F, R or P',
    inFlight:
      'Sets the structure of files: plain file (`F`), records (`R`) or pages (`P`). 200 accepts it, 504 says that the server does not support it.',
  },
  ALLO: {
    help: 'Reserve storage for the file to come',
    inFlight:
      'Asks the server to reserve storage for a file. 200 grants it; 202 says that none need be reserved.',
  },
  REST: { help: 'Restart the next transfer at a marker' },
  STOR: { help: 'Store a file on the server' },
  STOU: { help: 'Store a file under a new, unique name' },
  RETR: { help: 'Fetch a file from the server' },
  LIST: { help: 'List files for people, over the data connection' },
  NLST: { help: 'List file names only, over the data connection' },
  APPE: { help: 'Append to a file, or create it' },
  RNFR: { help: 'Name the file to rename; RNTO must follow' },
  RNTO: { help: 'Give the new name, right after RNFR' },
  DELE: { help: 'Delete a file' },
  RMD: { help: 'Remove a directory' },
  MKD: { help: 'Make a directory' },
  PWD: {
    help: 'Ask for the current directory',
    inFlight:
      'Asks for the current directory. After login the server answers 257 with the pathname in quotes.',
  },
  ABOR: {
    help: 'Break off the running transfer',
    inFlight:
      'Asks to break off a transfer. Without one, the server answers 226 or 225; with one, 426 for the transfer and then 226.',
  },
  SYST: {
    help: 'Ask for the type of operating system',
    inFlight:
      'Asks for the type of operating system. The answer is 215; some servers want a login first (530).',
  },
  STAT: {
    help: 'Ask for the status of the server or of a file',
    inFlight:
      'Asks for the status of the server (211) or, with a pathname, of a file (213) or a directory (212). A server may want a login first (530).',
  },
  HELP: {
    help: 'Ask for help, also on one command',
    inFlight:
      'Asks for help, or for help on one command. The answer is 214 or 211; some servers want a login first (530).',
  },
  SITE: {
    help: 'Ask for a service special to this server',
    inFlight:
      'Asks for a service that only this kind of server has. 200 says that it was done, 202 that it has no use here, 500 or 501 that it was not understood.',
  },
  NOOP: {
    help: 'Do nothing, just get an answer',
    inFlight: 'Asks for nothing but an answer. It is 200; some servers want a login first (530).',
  },
  AUTH: {
    help: 'Choose a security mechanism, such as TLS',
    inFlight:
      'Names a security mechanism, such as TLS. 234 accepts it, and the handshake follows; 504 says that the mechanism is not known, 431 that it cannot be had now, 534 that it is not wanted.',
  },
  ADAT: { help: 'Send security data, after AUTH' },
  PBSZ: {
    help: 'Set the protection buffer size; 0 with TLS',
    inFlight:
      'Sets how large a protected block of data may be. TLS sees to that by itself, so the number is 0 (RFC 4217 §9). 200 accepts it, 503 says that nothing is protected yet.',
  },
  PROT: {
    help: 'Set the protection of the data connection',
    inFlight:
      'Sets how the data connection will be protected: private (`P`) or clear (`C`). 200 accepts the level, 536 says that TLS does not have it, 503 that `PBSZ` must come first.',
  },
  CCC: {
    help: 'Go back to an unprotected control connection',
    inFlight:
      'Asks to go back to clear text for commands and replies; the login stays. 200 grants it, 533 and 534 refuse it.',
  },
  MIC: { help: 'Send a command with integrity protection' },
  CONF: { help: 'Send a command with confidentiality' },
  ENC: { help: 'Send a command with integrity and confidentiality' },
  FEAT: {
    help: 'Ask which extensions the server has',
    inFlight:
      'Asks which extensions the server has (RFC 2389). The answer is a list with 211, or 500 or 502 from a server without `FEAT`.',
  },
  OPTS: { help: 'Set an option of another command' },
  EPRT: { help: 'PORT for any address family' },
  EPSV: { help: 'PASV for any address family' },
  LANG: { help: 'Choose the language of the texts' },
  MDTM: { help: 'Ask when a file was last modified' },
  SIZE: { help: 'Ask how large a file is when transferred' },
  MLST: { help: 'Ask for facts about one file or directory' },
  MLSD: { help: 'List a directory with facts about each entry' },
  HOST: { help: 'Choose a virtual host, before login' },
  XCWD: { help: 'Old name of CWD' },
  XCUP: { help: 'Old name of CDUP' },
  XPWD: { help: 'Old name of PWD' },
  XMKD: { help: 'Old name of MKD' },
  XRMD: { help: 'Old name of RMD' },
  LPRT: { help: 'PORT with a long address; historic' },
  LPSV: { help: 'PASV with a long address; historic' },
  ALGS: { help: 'Ask an FTP64 gateway for its status' },
};
