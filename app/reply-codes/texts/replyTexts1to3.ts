import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import type { ReplyText } from '../../explainer/texts/replyTexts.ts';

/** The explanation of the codes 1yz to 3yz that no server of the simulator gives, in the form of `replyTexts`. */
export const replyTexts1to3 = {
  110: {
    title: 'Restart marker',
    digit3: 'the answer is a place in a transfer',
    meaning:
      'The receiver of a transfer names a place in it, by the marker of the sender and its own. From there the transfer can be taken up if it breaks.',
    seen: 'In the middle of `STOR`, `STOU`, `APPE` or `RETR`, between 125 or 150 and the end of the transfer.',
    next: 'Keep the two markers, and wait for the end of the transfer.',
    brief: 'A place to restart from. Wait for the end of the transfer.',
    reference: 'RFC 959 §3.5, §4.2.1, §5.4; RFC 1123 §4.1.3.4',
    confusedWith: [
      { code: 150, difference: '150 announces a transfer; 110 comes in the middle of one.' },
      { code: 350, difference: '350 accepts a `REST`; no transfer has begun then.' },
    ],
  },
  125: {
    title: 'Data connection open, transfer starting',
    digit3: 'the data connection is open already',
    meaning: 'The transfer begins at once, over a data connection that exists already.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST` and `NLST`, before the reply that ends the transfer.',
    next: 'Send or read the data, and wait for the reply that ends the transfer.',
    brief: 'The transfer starts. Wait for the reply that ends it.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 1123 §4.1.2.9',
    confusedWith: [
      { code: 150, difference: '150 comes where the data connection must still be made.' },
      { code: 225, difference: '225 says that nothing is being transferred.' },
    ],
  },
  150: {
    title: 'About to open the data connection',
    digit3: 'the file is in order, and the data connection comes next',
    meaning: 'The transfer can take place, and the data connection for it is about to be made.',
    seen: 'To `RETR`, `STOR`, `STOU`, `APPE`, `LIST`, `NLST` and `MLSD`, before the reply that ends the transfer.',
    next: 'Send or read the data, and wait for the reply that ends the transfer.',
    brief: 'The data connection comes next. Wait for the end.',
    reference: 'RFC 959 §4.2.1, §5.4; RFC 1123 §4.1.2.9; RFC 3659 §7.2',
    confusedWith: [
      { code: 125, difference: '125 comes where the data connection is open already.' },
      { code: 226, difference: '226 is the end of a transfer that succeeded.' },
      { code: 425, difference: '425 says that the data connection could not be opened.' },
    ],
  },
  212: {
    title: 'Directory status',
    digit3: 'the answer is about a directory',
    meaning: 'Information about the directory that the argument names, sent over the control connection.',
    seen: 'To `STAT` with the pathname of a directory. Not all servers have it: some send 213 or 211.',
    next: 'Read to the last line, then send the next command. No data connection is involved.',
    brief: 'Information about a directory. Send the next command.',
    reference: 'RFC 959 §4.1.3, §4.2.1, §5.4',
    confusedWith: [
      { code: 213, difference: '213 is the status of a file.' },
      { code: 211, difference: '211 is about the server, not about a directory.' },
    ],
  },
  227: {
    title: 'Entering passive mode',
    digit3: 'the server listens for the data connection',
    meaning:
      'The server waits for the data connection at the address and port in the text: six numbers, four for the address and two for the port.',
    seen: 'To `PASV`.',
    next: 'Connect to that address and port, and send the command for the transfer.',
    brief: 'The address and port for the data connection.',
    reference: 'RFC 959 §4.1.2, §4.2.1, §5.4; RFC 1123 §4.1.2.6',
    confusedWith: [
      { code: 229, difference: '229 answers `EPSV`, and has the port alone.' },
      { code: 228, difference: '228 answers `LPSV`, and may have a longer address.' },
      { code: 200, difference: '200 answers `PORT`, with which the client listens and the server connects.' },
    ],
  },
  228: {
    title: 'Entering long passive mode',
    digit3: 'the server listens at an address of any length',
    meaning:
      'The server waits for the data connection at the address and port in the text, which may be of any address family.',
    seen: 'To `LPSV`. Of the eight servers recorded for this simulator only inetutils ftpd lists this command.',
    next: 'Connect to that address and port, and send the command for the transfer.',
    brief: 'The long address and port for the data connection.',
    reference: 'RFC 959 §4.2; RFC 1639 §3',
    confusedWith: [
      { code: 227, difference: '227 answers `PASV`, and has an IPv4 address.' },
      { code: 229, difference: '229 answers `EPSV`, and has the port alone.' },
    ],
  },
  229: {
    title: 'Entering extended passive mode',
    digit3: 'the server listens on a port of the same address',
    meaning:
      'The server waits for the data connection on the port that the text has between bars. The address is that of the control connection.',
    seen: 'To `EPSV`.',
    next: 'Connect to the same address on that port, and send the command for the transfer.',
    brief: 'The port for the data connection; the address is the same.',
    reference: 'RFC 959 §4.2; RFC 2428 §3, §4',
    confusedWith: [
      { code: 227, difference: '227 answers `PASV`, and has an IPv4 address too.' },
      { code: 522, difference: '522 refuses the network protocol that was asked for.' },
    ],
  },
  232: {
    title: 'Logged in by the security exchange',
    digit3: 'the security exchange has logged the user in',
    meaning:
      'The user is logged in, and no password is needed: the security exchange has shown who the client is.',
    seen: 'To `USER` after a security exchange. None of the eight servers recorded for this simulator sent it.',
    next: 'Go on with the commands that need a login, and send no `PASS`.',
    brief: 'Logged in without a password. Go on.',
    reference: 'RFC 959 §4.2; RFC 2228 §4, §5.1; RFC 4217 §12.2',
    confusedWith: [
      { code: 230, difference: '230 does not say that security had any part in the login.' },
      { code: 331, difference: '331 asks for a password.' },
      { code: 234, difference: '234 accepts a mechanism; nobody is logged in by it.' },
    ],
  },
  235: {
    title: 'Security data accepted',
    digit3: 'the security data is complete',
    meaning:
      'The server has accepted the security data and needs no more of it: the exchange that `AUTH` began is complete.',
    seen: 'To `ADAT`. It is not used with TLS.',
    next: 'Log in with `USER`, with commands protected as the mechanism has it.',
    brief: 'The security exchange is complete. Log in now.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §4.2',
    confusedWith: [
      { code: 234, difference: '234 answers `AUTH`, where no security data is needed at all.' },
      { code: 335, difference: '335 accepts the data too, but wants more.' },
      { code: 230, difference: '230 says that a user is logged in.' },
    ],
  },
  250: {
    title: 'File action done',
    digit3: 'the action on files is done',
    meaning: 'What was asked for a file or a directory has been done.',
    seen: 'To `CWD`, `SMNT`, `RNTO`, `DELE`, `RMD` and `MLST`. It is also the last reply to a transfer whose data connection stays open.',
    next: 'Send the next command.',
    brief: 'The action on files is done. Send the next command.',
    reference: 'RFC 959 §4.2.1, §5.2, §5.4; RFC 3659 §7.2',
    confusedWith: [
      { code: 200, difference: '200 is the plain success of other commands.' },
      { code: 226, difference: '226 ends a transfer and closes its data connection.' },
      { code: 257, difference: '257 gives a pathname back.' },
      { code: 350, difference: '350 waits for the second command of a pair.' },
    ],
  },
  334: {
    title: 'Security data needed',
    digit3: 'security data is what is missing',
    meaning: 'The server accepts the security mechanism that the client has named, and wants data for it.',
    seen: 'To `AUTH` with a mechanism that exchanges data. It is not used with TLS.',
    next: 'Send `ADAT` with the data of the mechanism.',
    brief: 'The mechanism is accepted; security data is missing.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §4.2',
    confusedWith: [
      { code: 234, difference: '234 accepts a mechanism that needs no data, such as TLS.' },
      { code: 335, difference: '335 answers `ADAT`, not `AUTH`.' },
      { code: 331, difference: '331 asks for a password.' },
    ],
  },
  335: {
    title: 'More security data needed',
    digit3: 'more security data is missing',
    meaning: 'The server has accepted the security data so far, and wants more of it.',
    seen: 'To `ADAT`, as often as the mechanism needs it. It is not used with TLS.',
    next: 'Send `ADAT` again, with the next data of the mechanism.',
    brief: 'Accepted so far; more security data is missing.',
    reference: 'RFC 959 §4.2; RFC 2228 §3, §5.1; RFC 4217 §4.2',
    confusedWith: [
      { code: 235, difference: '235 says that no more data is needed.' },
      { code: 334, difference: '334 answers `AUTH`, and asks for the first data.' },
      { code: 535, difference: '535 refuses the data.' },
    ],
  },
  336: {
    title: 'User name okay, answer the challenge',
    digit3: 'the answer to a challenge is what is missing',
    meaning: 'The name is noted, and the server asks for a password that answers the challenge in the text.',
    seen: 'To `USER`, with a security mechanism that wants it so. None of the eight servers recorded for this simulator sent it.',
    next: 'Show the challenge to the user, then send `PASS` with the answer.',
    brief: 'The name is noted; the answer to a challenge is missing.',
    reference: 'RFC 959 §4.2; RFC 2228 §4, §5.1',
    confusedWith: [
      { code: 331, difference: '331 asks for a password without a challenge.' },
      { code: 334, difference: '334 asks a program for security data, not a person for a password.' },
    ],
  },
} as const satisfies Readonly<Partial<Record<ReplyCode, ReplyText>>>;
