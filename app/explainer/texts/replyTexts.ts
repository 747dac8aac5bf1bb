import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';

/**
 * The explanation of one reply code, in our own words. It holds in every situation in which the simulator gives the
 * code; what a recorded server does is named as that server's. Backticks mark protocol text.
 */
export type ReplyText = {
  readonly title: string;
  /** What the third digit singles out; reads on from the words for the first two. */
  readonly digit3: string;
  readonly meaning: string;
  /** After which commands, at which moments. */
  readonly seen: string;
  readonly next: string;
  /** At most 70 characters, for the strip of a small embed. */
  readonly brief: string;
  readonly reference: string;
  readonly confusedWith: readonly { readonly code: ReplyCode; readonly difference: string }[];
};

/** The codes that the simulator can give. */
export const replyTexts = {
  120: {
    title: 'Service ready in some minutes',
    digit3: 'it is the service as a whole that is not ready yet',
    meaning:
      'The server is there but cannot take commands yet. The text says in how many minutes it expects to be ready.',
    seen: 'As the first line of a connection, or to `REIN`, when the server needs time. None of the eight servers recorded for this simulator sent it.',
    next: 'Stay connected, send nothing and wait for 220.',
    brief: 'Not ready yet. Stay connected and wait for 220.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 220, difference: '220 says that the server is ready now.' },
      { code: 421, difference: '421 closes the connection; 120 keeps it open.' },
    ],
  },
  200: {
    title: 'Command okay',
    digit3: 'plain success, with nothing new to tell',
    meaning: 'The command was carried out, and there is nothing new to tell the client.',
    seen: 'To `NOOP`, to `TYPE`, `MODE` or `STRU` with a value that the server supports, and to `PBSZ`, `PROT` and `CCC` over TLS.',
    next: 'Send the next command.',
    brief: 'Done. Send the next command.',
    reference: 'RFC 959 §4.2, §4.2.1, §5.4',
    confusedWith: [
      { code: 202, difference: '202 counts as a success too, but nothing was done.' },
      { code: 250, difference: '250 is the success of an action on files.' },
    ],
  },
  202: {
    title: 'Command superfluous here',
    digit3: 'the command has no use at this site',
    meaning:
      'The command is not needed here, and nothing was done. It counts as a success, so that the client can go on as planned.',
    seen: 'To `PASS` when `USER` alone has completed the login, to `ACCT` when no account is needed, and to `ALLO` or `SITE` where they have no use.',
    next: 'Go on as if it had worked.',
    brief: 'Not needed here; nothing was done. Go on.',
    reference: 'RFC 959 §4.2, §4.2.1, §5.4',
    confusedWith: [
      { code: 200, difference: '200 says that the command was carried out.' },
      { code: 502, difference: '502 is a refusal: what was asked for is missing, not needless.' },
    ],
  },
  211: {
    title: 'System status or help',
    digit3: 'the answer is about the server itself',
    meaning:
      'Information about the server, such as its state or the list of its extensions. If it takes several lines, the last one begins with the code and a space.',
    seen: 'To `STAT` without a pathname and to `FEAT`. RFC 959 allows it for `HELP` too.',
    next: 'Read to the last line, then send the next command.',
    brief: 'Information about the server. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2, §4.2.1; RFC 2389 §3.2',
    confusedWith: [
      { code: 213, difference: '213 is about a file, not about the server.' },
      { code: 214, difference: '214 is help for people; 211 may also be status or a list of extensions.' },
    ],
  },
  213: {
    title: 'File status',
    digit3: 'the answer is about a file',
    meaning: 'Information about what the argument names, sent over the control connection.',
    seen: 'To `STAT` with a pathname. `SIZE` and `MDTM` get it with a single value (RFC 3659).',
    next: 'Read it, then send the next command. No data connection is involved.',
    brief: 'Information about a file. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2.1; RFC 3659 §3.1, §4.1',
    confusedWith: [
      { code: 211, difference: '211 is about the server, not about a file.' },
      { code: 212, difference: '212 is the status of a directory.' },
    ],
  },
  214: {
    title: 'Help message',
    digit3: 'the answer is help text',
    meaning:
      'Help on the server or on one of its commands. The text is for people; a program has no use for it.',
    seen: 'To `HELP`, alone or with the name of a command. vsftpd also sends it to `SITE HELP`.',
    next: 'Read it, then send the next command.',
    brief: 'Help text for people. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2.1',
    confusedWith: [
      { code: 211, difference: '211 is information about the system; RFC 959 allows either for `HELP`.' },
    ],
  },
  215: {
    title: 'System type',
    digit3: 'the answer is the name of the system type',
    meaning:
      'The text names the type of operating system of the server. RFC 959 wants the first word to come from an official list of names.',
    seen: 'To `SYST`. vsftpd gives it only after login.',
    next: 'Read the first word if the type matters, then send the next command.',
    brief: 'The system type of the server. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2.1, §5.4',
    confusedWith: [
      { code: 211, difference: '211 describes the state of the server, not the type of its system.' },
    ],
  },
  220: {
    title: 'Ready for a new user',
    digit3: 'it is the service as a whole that is ready',
    meaning: 'The server takes commands now. Nobody is logged in on this connection.',
    seen: 'As the greeting of a connection, at once or after 120; and to `REIN`, which brings the connection back to this state.',
    next: 'Send `USER` with a name.',
    brief: 'The server is ready. Send `USER` with a name.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      { code: 120, difference: '120 says that the server will be ready later.' },
      { code: 230, difference: '230 says that a user is logged in; 220 only that a login may begin.' },
    ],
  },
  221: {
    title: 'Closing the control connection',
    digit3: 'the control connection is being closed',
    meaning:
      'The server ends the session and closes the control connection. A user who was logged in is logged out.',
    seen: 'To `QUIT`, before or after login. With a transfer under way, the connection is closed only after it.',
    next: 'Send nothing more; a new session needs a new connection.',
    brief: 'The session ends, and the connection is closed.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      { code: 421, difference: '421 closes the connection although the client did not ask for it.' },
      { code: 226, difference: '226 closes the data connection only.' },
    ],
  },
  225: {
    title: 'Data connection open, no transfer',
    digit3: 'the data connection is not in use',
    meaning:
      'No transfer was under way, so nothing had to be broken off. RFC 959 words it for an open data connection; vsftpd also sends it when there is none.',
    seen: 'To `ABOR` when no transfer is under way.',
    next: 'Send the next command.',
    brief: 'No transfer to break off. Send the next command.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 226, difference: '226 says that the data connection is closed, if there was one.' },
    ],
  },
  226: {
    title: 'Closing the data connection',
    digit3: 'the data connection is being closed',
    meaning:
      'The request succeeded, and the data connection is closed if there was one. To `ABOR` it says that the command was processed, even if there was nothing to break off.',
    seen: 'To `ABOR`, with or without a transfer under way. It is also the last reply to a successful transfer.',
    next: 'Send the next command; the control connection stays open.',
    brief: 'Abort or transfer complete. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2.1, §5.4',
    confusedWith: [
      { code: 225, difference: '225 says that no transfer was under way.' },
      { code: 426, difference: '426 says that a transfer was broken off; after `ABOR`, 226 follows it.' },
      { code: 221, difference: '221 closes the control connection.' },
    ],
  },
  230: {
    title: 'User logged in',
    digit3: 'the user is logged in',
    meaning: 'The user is logged in, and the login needs nothing more.',
    seen: 'To `PASS` with the right password, to `USER` when no password is needed, and to `ACCT` when only the account was missing. vsftpd also sends it to any `PASS` after login, whatever the password.',
    next: 'Go on with the commands that need a login.',
    brief: 'Logged in. Commands that need a login may follow.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      { code: 220, difference: '220 says that the server is ready, before anybody has logged in.' },
      { code: 331, difference: '331 asks for a password; it does not complete the login.' },
      { code: 202, difference: '202 says that the command was not needed.' },
    ],
  },
  234: {
    title: 'Security exchange complete',
    digit3: 'the security mechanism is accepted',
    meaning:
      'The server takes the security mechanism that the client has named, and needs no more data for it. With TLS the handshake begins now: nothing of FTP is sent until it is done.',
    seen: 'To `AUTH TLS`. vsftpd, ProFTPD and pyftpdlib send it to `AUTH SSL` too.',
    next: 'Begin the handshake of TLS. Then log in; before data travels, send `PBSZ 0` and `PROT P`.',
    brief: 'TLS is agreed on. The handshake begins now.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §4.2',
    confusedWith: [
      {
        code: 334,
        difference: '334 accepts the mechanism too, but wants security data first; TLS has no use for it.',
      },
      { code: 230, difference: '230 says that a user is logged in; 234 says nothing about a user.' },
      { code: 431, difference: '431 says that the server cannot do it now.' },
    ],
  },
  257: {
    title: 'Pathname',
    digit3: 'the answer is a pathname',
    meaning:
      'The text holds a pathname in double quotes, for `PWD` that of the current directory. A quote inside the pathname is doubled.',
    seen: 'To `PWD` after login. `MKD` gets it too, with the name of the new directory.',
    next: 'Take the pathname from between the quotes, then send the next command.',
    brief: 'The pathname is in quotes. Send the next command.',
    reference: 'RFC 959 §4.2.1, §5.4, App. II',
    confusedWith: [
      { code: 250, difference: '250 is the success of a file action that need not return a pathname.' },
    ],
  },
  331: {
    title: 'User name okay, need password',
    digit3: 'the password is what is missing',
    meaning:
      'The name is noted, and the server asks for a password. It does not tell whether the user exists: RFC 2577 §7 suggests this reply for every name.',
    seen: 'To `USER`. vsftpd sends it even when the name is missing, and after login when the name is that of the user who is logged in.',
    next: 'Send `PASS` with the password, with no other command before it. After a `USER` without a name, send `USER` again first.',
    brief: 'The name is noted; the password is missing.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4; RFC 2577 §7',
    confusedWith: [
      { code: 332, difference: '332 asks for an account, not for a password.' },
      { code: 230, difference: '230 says that the user is logged in already.' },
      { code: 530, difference: '530 refuses; 331 only asks for the next step.' },
    ],
  },
  332: {
    title: 'Need account for login',
    digit3: 'an account is what is missing',
    meaning:
      'Accepted so far, but the login also needs an account: one more item beside user name and password. Nobody is logged in yet.',
    seen: 'To `PASS` when name and password are not enough, or to `USER` when an account is needed but no password. None of the eight servers recorded for this simulator sent it.',
    next: 'Send `ACCT` with the account.',
    brief: 'Accepted so far; the account is missing.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      { code: 331, difference: '331 asks for a password, not for an account.' },
      {
        code: 532,
        difference: '532 is a refusal: storing files needs an account, and the command is dropped.',
      },
    ],
  },
  350: {
    title: 'Pending further information',
    digit3: 'an action on files waits for its next command',
    meaning:
      'Accepted so far: the server has noted something, and the next command tells what to do with it.',
    seen: 'To `RNFR` and `REST`. Some recorded servers send it to `REST` before login too.',
    next: 'Send the command that belongs to it: `RNTO` after `RNFR`, a transfer after `REST`.',
    brief: 'Noted. The next command tells what to do with it.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 3659 §5.3',
    confusedWith: [
      { code: 331, difference: '331 waits for a password; 350 is about files.' },
      { code: 250, difference: '250 says that an action on files is done.' },
    ],
  },
  421: {
    title: 'Service not available',
    digit3: 'the control connection is being closed',
    meaning:
      'The server does not go on with this connection and closes it. The code does not say why; the text may.',
    seen: 'In place of a greeting, to any command when the server must stop, unasked after too long a silence, and after too many wrong passwords (RFC 2577 §5).',
    next: 'Connect again, at once or later depending on the cause, and log in from the start.',
    brief: 'The server closes the connection. A later try may work.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 2577 §5',
    confusedWith: [
      { code: 221, difference: '221 closes the connection because the client asked for it with `QUIT`.' },
      { code: 530, difference: '530 refuses a login or a command; it does not announce a close.' },
      { code: 120, difference: '120 keeps the connection open until the server is ready.' },
    ],
  },
  431: {
    title: 'Security resource not available',
    digit3: 'something that security needs is missing now',
    meaning:
      'The server knows the security mechanism but lacks something that it needs for it, such as its certificate. A later try may work.',
    seen: 'To `AUTH` where the server cannot do it at the moment. None of the eight servers recorded for this simulator sent it.',
    next: 'Try again later. To go on in clear means that everybody on the way can read the password.',
    brief: 'No security now. Try later, or go on in clear.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1',
    confusedWith: [
      { code: 534, difference: '534 refuses for good: the server does not want to.' },
      { code: 504, difference: '504 says that the server does not know the mechanism.' },
      { code: 421, difference: '421 closes the connection; 431 keeps it open.' },
    ],
  },
  500: {
    title: 'Syntax error',
    digit3: 'the line is not taken as a command',
    meaning:
      'The server could not take the line as a command: the verb is unknown, the line is empty or too long, or, with some commands and servers, the argument is wrong.',
    seen: 'To an unknown verb (with vsftpd only after login), to an empty line and to one that is too long. The textbook server sends it to `REIN`, `QUIT` and `NOOP` with an argument too, because RFC 959 §5.4 lists no 501 for them. vsftpd sends it to `TYPE` and `SITE` with an argument it does not take.',
    next: 'Check spelling and form; the same line will fail again.',
    brief: 'The line is not taken as a command. Check it.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 501, difference: '501 puts the fault in the argument alone.' },
      { code: 502, difference: '502 says that the command is known but not implemented.' },
    ],
  },
  501: {
    title: 'Syntax error in the argument',
    digit3: 'the argument is at fault',
    meaning: 'The verb is known, but its argument is missing, malformed or not allowed.',
    seen: 'To a command without the argument that it needs, such as `USER` alone; to an argument of the wrong form; and to an argument where none belongs. Servers differ in how strict they are.',
    next: 'Send the command again with a correct argument; `HELP` may tell its form. After `PASS` or `ACCT` in a login, begin again with `USER`.',
    brief: 'The verb is known; its argument is at fault.',
    reference: 'RFC 959 §4.2.1, §5.3.1, §5.4',
    confusedWith: [
      { code: 500, difference: '500 says that the line was not recognised as a command.' },
      { code: 504, difference: '504 says that the argument is well formed but not supported.' },
    ],
  },
  502: {
    title: 'Command not implemented',
    digit3: 'the command is not implemented',
    meaning: 'The command is known, but this server does not implement what it asks for.',
    seen: 'To commands that a server leaves out: vsftpd answers `REIN` and `ACCT` so after login. In this simulator also to commands that need files or a data connection, where it stops.',
    next: 'Do without it. In place of `REIN`, for example, send `QUIT` and connect again.',
    brief: 'A known command that this server does not implement.',
    reference: 'RFC 959 §4.2, §4.2.1, §5.4',
    confusedWith: [
      { code: 500, difference: '500 says that the line was not recognised as a command.' },
      { code: 504, difference: '504 says that the command is implemented, but not for this argument.' },
      { code: 202, difference: '202 counts as a success: the command is not needed here.' },
    ],
  },
  503: {
    title: 'Bad sequence of commands',
    digit3: 'the order of the commands is wrong',
    meaning: 'The command came at the wrong moment: what must come just before it is missing.',
    seen: 'To `PASS` without `USER` just before it, for example again after 530, and to `ACCT` when no account was asked for. Over TLS, to `PROT` without a `PBSZ` before it (RFC 2228 §3). vsftpd lets other commands come between `USER` and `PASS`; RFC 959 §4.1.1 does not.',
    next: 'Send first what belongs first: for a login `USER`, then `PASS`; for TLS `AUTH`, then `PBSZ`, then `PROT`.',
    brief: 'Wrong order. A login begins with `USER`.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      {
        code: 530,
        difference: '530 says that a login was refused or is needed; 503 is about the order alone.',
      },
      { code: 500, difference: '500 says that the line was not recognised as a command.' },
    ],
  },
  504: {
    title: 'Not implemented for that argument',
    digit3: 'the value of the argument is not implemented',
    meaning: 'The command is implemented, but the server does not support this value of the argument.',
    seen: 'To `TYPE`, `MODE` or `STRU` with a value that RFC 959 defines and the server does not support, such as `MODE B`. vsftpd sends it to `MODE` and `STRU` with any other value, too. To `AUTH` it says that the mechanism is not known (RFC 2228 §3).',
    next: 'Choose another value. Every server must accept `TYPE A`, `MODE S` and `STRU F`.',
    brief: 'The command is implemented; this value is not.',
    reference: 'RFC 959 §4.2, §4.2.1, §5.1',
    confusedWith: [
      { code: 501, difference: '501 says that the argument is missing or wrong in form.' },
      { code: 502, difference: '502 says that the command is not implemented at all.' },
    ],
  },
  521: {
    title: 'Not with this protection',
    digit3: 'the data connection cannot be protected like that',
    meaning:
      'The data connection is not opened with this level of protection. The number has other meanings in other documents, so the text matters here.',
    seen: 'To `PROT S` and `PROT E`, from pyftpdlib. RFC 4217 means it for the commands that open a data connection.',
    next: 'Choose another level: `PROT P` or `PROT C`.',
    brief: 'Not with this protection. Choose another level.',
    reference: 'RFC 959 §4.2, App. II; RFC 4217 §10.2',
    confusedWith: [
      { code: 536, difference: '536 is what RFC 2228 has for a level that the mechanism cannot do.' },
      {
        code: 522,
        difference: '522 is about the network protocol, or about a handshake on the data connection.',
      },
    ],
  },
  522: {
    title: 'Network protocol not supported',
    digit3: 'the data connection cannot be made in this way',
    meaning:
      'The data connection is not opened: its network protocol is not supported, and the text lists those that are. RFC 4217 gives the number a second meaning: the protection of the data connection does not suffice.',
    seen: 'To `EPRT` and `EPSV` with a network protocol that the server does not have, and to transfers whose data would travel with too little protection.',
    next: 'Take a protocol that the text names, or protect the data with `PROT P`.',
    brief: 'The data connection is not made like this.',
    reference: 'RFC 959 §4.2; RFC 2428 §2, §3; RFC 4217 §10.2, §11.4',
    confusedWith: [
      { code: 521, difference: '521 is about a level of protection that the server does not take.' },
      { code: 425, difference: '425 is temporary: the data connection could not be opened this time.' },
    ],
  },
  530: {
    title: 'Not logged in',
    digit3: 'the login is refused or missing',
    meaning:
      'A login was refused, or the command needs a login first. The code does not say whether name, password or account was wrong.',
    seen: 'To `PASS` or `ACCT` when the login fails, to `USER` when the name is refused at once, and to commands that need a login. After login vsftpd sends it to `USER` with another name; the first user stays logged in.',
    next: 'Log in from the start with `USER`, also after a failed `PASS`. A server may close the connection after a few failures. After login vsftpd takes no other user: send `QUIT` and connect again.',
    brief: 'A login was refused, or is needed first.',
    reference: 'RFC 959 §4.2, §4.2.1, §5.4; RFC 2577 §5',
    confusedWith: [
      { code: 331, difference: '331 asks for the password; nothing is refused yet.' },
      { code: 503, difference: '503 says that the order of the commands is wrong.' },
      { code: 550, difference: '550 is about a file or directory, not about the login.' },
    ],
  },
  533: {
    title: 'Command protection level denied',
    digit3: 'commands may not be protected, or left in clear, like this',
    meaning: 'The server does not take the command with this protection, or without any.',
    seen: 'To `CCC` on a connection that is not protected, from the textbook server: there is no protection to end.',
    next: 'Begin the protection with `AUTH TLS`, or leave it as it is.',
    brief: 'Not with this protection of commands.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §5',
    confusedWith: [
      { code: 534, difference: '534 is a refusal by policy, whatever the protection is.' },
      { code: 503, difference: '503 says that the order of the commands is wrong.' },
    ],
  },
  534: {
    title: 'Denied for policy reasons',
    digit3: 'the policy of the server forbids it',
    meaning:
      'The server could do it and does not want to: its administrator has decided so, for example that nobody may log in in clear.',
    seen: 'To a login in clear where TLS is required, to `AUTH` where it is not wanted, and to `PROT C` or `CCC` where protection must stay. Pure-FTPd sends it to `PROT` with a level that it does not know.',
    next: 'Do as the policy wants: mostly `AUTH TLS` first. The same command will be refused again.',
    brief: 'Refused by policy: mostly, TLS must come first.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §11.1',
    confusedWith: [
      { code: 530, difference: '530 says that a login was refused or is needed.' },
      { code: 431, difference: '431 is temporary: the server would like to, but cannot now.' },
      { code: 536, difference: '536 says that the mechanism cannot do it at all.' },
    ],
  },
  536: {
    title: 'Protection level not supported',
    digit3: 'the mechanism does not have this level',
    meaning:
      'The security mechanism does not have this level of protection for data. TLS has two of the four: clear and private.',
    seen: 'To `PROT S` and `PROT E` over TLS, from vsftpd, ProFTPD and the textbook server.',
    next: 'Choose `PROT P` or `PROT C`.',
    brief: 'TLS does not have this level. Choose another.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §9',
    confusedWith: [
      { code: 504, difference: '504 says that there is no such level in any mechanism.' },
      { code: 534, difference: '534 is a refusal by policy.' },
      { code: 521, difference: '521 is what pyftpdlib sends in this case.' },
    ],
  },
  550: {
    title: 'File unavailable',
    digit3: 'the file or directory is not available',
    meaning:
      'Not done, because the file or directory is not available: not found, for example, or not accessible. Before login there is no current directory.',
    seen: 'To `PWD` before login from the textbook server, because RFC 959 §5.4 lists no 530 for it; the eight recorded servers send 530 before `USER`. After login, to commands about files.',
    next: 'Log in first; after login, check the pathname and the access rights.',
    brief: 'The file or directory is not available.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 530, difference: '530 is about the login, not about a file or directory.' },
      { code: 450, difference: '450 is temporary: the file is busy, for example.' },
    ],
  },
  551: {
    title: 'Page type unknown',
    digit3: 'the file cannot be dealt with in this form',
    meaning:
      'Broken off, because the file has pages of a kind that the server does not know. ProFTPD uses the code for a range of a file that makes no sense to it.',
    seen: 'In RFC 959, to commands that store files. Here only from ProFTPD, to a range that is asked for while the type is ASCII.',
    next: 'Set `TYPE I` and ask again; unchanged, the command will fail again.',
    brief: 'The file or its range cannot be dealt with.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 550, difference: '550 says that the file is not available at all.' },
      { code: 554, difference: '554 is about the argument of `REST`.' },
    ],
  },
  554: {
    title: 'Invalid REST parameter',
    digit3: 'the place to begin at makes no sense',
    meaning: 'The number after `REST` is none, or does not fit the transfer that follows.',
    seen: 'RFC 1123 means it for the transfer after `REST`. Pure-FTPd sends it to `REST` itself.',
    next: 'Send `REST` with a number, or leave it out.',
    brief: 'The place to begin a transfer at is not valid.',
    reference: 'RFC 959 §4.2; RFC 1123 §4.1.3.4',
    confusedWith: [
      { code: 501, difference: '501 is about the form of any argument; 554 is about that of `REST` alone.' },
      { code: 551, difference: '551 is about the pages of a file.' },
    ],
  },
} as const satisfies Readonly<Partial<Record<ReplyCode, ReplyText>>>;

/** The explanation of a code, if the simulator can give it. */
export function replyText(code: number): ReplyText | undefined {
  const texts: Readonly<Record<number, ReplyText>> = replyTexts;
  return texts[code];
}
