import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import type { ReplyText } from '../../explainer/texts/replyTexts.ts';

/** The explanation of the codes 4yz to 6yz that no server of the simulator gives, in the form of `replyTexts`. */
export const replyTexts4to6 = {
  425: {
    title: 'Cannot open the data connection',
    digit3: 'the data connection could not be opened',
    meaning:
      'The transfer does not take place, because the data connection for it could not be made. The control connection is not affected.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST` and `NLST`, after 125 or 150. Some servers send it at once when neither `PORT` nor `PASV` came before.',
    next: 'Set up the data connection anew, with `EPSV`, `PASV` or `PORT`, and send the command again.',
    brief: 'No data connection. Set it up anew and try again.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 426, difference: '426 says that the data connection stood and a transfer was broken off.' },
      { code: 522, difference: '522 refuses the way in which the data connection is to be made.' },
      { code: 421, difference: '421 closes the control connection.' },
    ],
  },
  426: {
    title: 'Transfer broken off',
    digit3: 'the data connection was closed before the end of the transfer',
    meaning: 'The data connection was closed before the transfer was complete.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST` and `NLST`, after 125 or 150. After `ABOR` it is the first of two replies; 226 follows.',
    next: 'Send the transfer again, or take it up with `REST`. After `ABOR`, wait for 226 first.',
    brief: 'The transfer was broken off. Send it again.',
    reference: 'RFC 959 §4.1.3, §4.2.1, §5.4',
    confusedWith: [
      { code: 425, difference: '425 says that the data connection was never made.' },
      { code: 226, difference: '226 is the end of a transfer that succeeded, or of an abort.' },
      { code: 421, difference: '421 closes the control connection.' },
    ],
  },
  450: {
    title: 'File busy',
    digit3: 'the file is not available now',
    meaning:
      'Nothing was done, because the file is not available at this moment. The cause is a passing one.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST`, `NLST`, `RNFR`, `DELE` and `STAT`. ProFTPD, for one, also sends it to `NLST` for a name that does not exist (from its source).',
    next: 'Send the same command again a little later.',
    brief: 'The file is not available now. Try again later.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 550, difference: '550 is permanent: the file is missing or not accessible.' },
      { code: 451, difference: '451 is an error inside the server, not a busy file.' },
      { code: 452, difference: '452 says that there is no room to store a file.' },
    ],
  },
  451: {
    title: 'Local error',
    digit3: 'an error inside the server',
    meaning: 'The action was broken off by an error inside the server. The command itself was all right.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST` and `NLST`, after 125 or 150; to `OPTS` for a passing reason (RFC 2389 §4).',
    next: 'Send the same command again later.',
    brief: 'The server met an error of its own. Try again later.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 2389 §4',
    confusedWith: [
      { code: 450, difference: '450 says that the file is busy; nothing has failed.' },
      { code: 550, difference: '550 is permanent, and about the file rather than the server.' },
      { code: 426, difference: '426 says that the data connection was closed.' },
    ],
  },
  452: {
    title: 'No room in the system',
    digit3: 'the system has no room left',
    meaning: 'The file is not stored, because the system of the server has no room for it at the moment.',
    seen: 'To `STOR`, `STOU` and `APPE`, before any data is sent.',
    next: 'Try again when there is room.',
    brief: 'No room to store the file now. Try later.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 552, difference: '552 is about the limit of a user or a directory, and permanent.' },
      { code: 450, difference: '450 says that the file is busy.' },
    ],
  },
  532: {
    title: 'Need account for storing files',
    digit3: 'an account is missing for storing',
    meaning: 'Storing files needs an account, and none was given. The command was dropped.',
    seen: 'To `STOR`, `STOU`, `APPE` and `RNTO`, when the user is logged in but has given no account.',
    next: 'Send `ACCT` with the account, then the command again.',
    brief: 'Dropped. Send `ACCT`, then the command again.',
    reference: 'RFC 959 §4.1.1, §4.2.1, §5.4',
    confusedWith: [
      { code: 332, difference: '332 asks for the account and keeps the command waiting for it.' },
      { code: 530, difference: '530 says that nobody is logged in, or that a login was refused.' },
      { code: 553, difference: '553 is about the name of the file.' },
    ],
  },
  535: {
    title: 'Security check failed',
    digit3: 'the security data fails its check',
    meaning:
      'What was received did not pass the check of the security mechanism, by its checksum for example.',
    seen: 'To `ADAT`, `MIC`, `CONF` and `ENC`, and to transfers whose protected data fails. TLS has no use for it.',
    next: 'Begin the security exchange again with `AUTH`.',
    brief: 'The security check failed. Begin again with `AUTH`.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1, §8.2',
    confusedWith: [
      { code: 530, difference: '530 is about the login, not about security data.' },
      { code: 534, difference: '534 is a refusal by policy.' },
      { code: 533, difference: '533 says that a command may not be protected, or left in clear, like this.' },
    ],
  },
  537: {
    title: 'Command protection not supported',
    digit3: 'the mechanism cannot protect commands like this',
    meaning: 'The security mechanism does not have the kind of protection in which the command was sent.',
    seen: 'To `MIC`, `CONF` and `ENC`. TLS does not use these commands.',
    next: 'Send the command in another kind of protection.',
    brief: 'The mechanism cannot protect commands like this.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1',
    confusedWith: [
      { code: 536, difference: '536 is the same about the protection of data.' },
      { code: 533, difference: '533 is a refusal by policy, though the mechanism could do it.' },
    ],
  },
  552: {
    title: 'Storage limit exceeded',
    digit3: 'the limit for this user or directory is reached',
    meaning:
      'The file was not stored in full, because a limit on the storage of the user or the directory was reached.',
    seen: 'To `STOR`, `STOU` and `APPE`, after 125 or 150.',
    next: 'Delete something, or store less.',
    brief: 'Over the limit. Delete something, or store less.',
    reference: 'RFC 959 §4.2.1, §5.4',
    confusedWith: [
      { code: 452, difference: '452 is about the system as a whole, and temporary.' },
      { code: 553, difference: '553 is about the name of the file.' },
    ],
  },
  553: {
    title: 'File name not allowed',
    digit3: 'the name of the file is not allowed',
    meaning: 'Nothing was stored or renamed, because the server does not allow the name.',
    seen: 'To `STOR`, `STOU`, `APPE` and `RNTO`; RFC 3659 §7.2.1 allows it to `MLST` and `MLSD` too.',
    next: 'Send the command with another name.',
    brief: 'The server does not take this name. Use another.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 3659 §7.2.1',
    confusedWith: [
      { code: 550, difference: '550 says that a file is missing or not accessible.' },
      { code: 501, difference: '501 is about the form of the argument, whatever it names.' },
    ],
  },
  555: {
    title: 'Type or structure mismatch',
    digit3: 'the type or structure does not fit the file',
    meaning:
      'The transfer parameters do not fit the file that exists at the server, so it is not changed or continued.',
    seen: 'To `APPE`, and to a transfer after `REST`.',
    next: 'Set the `TYPE` and `STRU` of the file, then send the command again.',
    brief: 'Type or structure does not fit the file at the server.',
    reference: 'RFC 959 §4.2; RFC 1123 §4.1.3.4',
    confusedWith: [
      { code: 504, difference: '504 says that the server does not support the type at all.' },
      { code: 554, difference: '554 is about the place to begin at.' },
    ],
  },
  631: {
    title: 'Integrity protected reply',
    digit3: 'the reply inside is protected against changes',
    meaning: 'A wrapping: its text holds another reply, in base 64, protected against changes but readable.',
    seen: 'To any command after a security exchange, where the mechanism protects single replies. TLS protects the whole connection instead.',
    next: 'Decode and verify it, and do what the reply inside asks for.',
    brief: 'A reply inside, safe from changes. Act on that one.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.2',
    confusedWith: [
      { code: 632, difference: '632 is encrypted as well.' },
      { code: 235, difference: '235 completes the security exchange; only after it can 631 come.' },
    ],
  },
  632: {
    title: 'Confidentiality and integrity protected reply',
    digit3: 'the reply inside is encrypted and protected against changes',
    meaning: 'A wrapping: its text holds another reply, in base 64, encrypted and protected against changes.',
    seen: 'To any command after a security exchange, where the mechanism protects single replies. TLS protects the whole connection instead.',
    next: 'Decrypt and verify it, and do what the reply inside asks for.',
    brief: 'A reply inside, encrypted and sealed. Act on that one.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.2',
    confusedWith: [
      { code: 631, difference: '631 is protected against changes, but readable.' },
      { code: 633, difference: '633 is encrypted, but does not show changes.' },
    ],
  },
  633: {
    title: 'Confidentiality protected reply',
    digit3: 'the reply inside is encrypted',
    meaning:
      'A wrapping: its text holds another reply, in base 64, encrypted but not protected against changes.',
    seen: 'To any command after a security exchange, where the mechanism protects single replies and integrity is not demanded.',
    next: 'Decrypt it, and do what the reply inside asks for.',
    brief: 'A reply inside, encrypted only. Act on that one.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.2',
    confusedWith: [
      { code: 632, difference: '632 is protected against changes as well.' },
      { code: 631, difference: '631 is protected against changes, but not encrypted.' },
    ],
  },
} as const satisfies Readonly<Partial<Record<ReplyCode, ReplyText>>>;
