import type { Choices } from '../../../machines/profiles/choices.ts';

/**
 * A kind of trouble, or a way in which a server is set up: when it acts, what the RFCs say, and what real servers and
 * clients do. Facts about them are from the recorded dialogues. Backticks mark protocol text.
 */
export type TroubleText = {
  readonly title: string;
  readonly acts: string;
  readonly rule: string;
  readonly servers: string;
  /** The policies in which the simulated servers differ here; policyTexts.ts has their ways. */
  readonly policies?: readonly (keyof Choices)[];
};

export const troubleTexts = {
  delayed: {
    title: 'Service delayed',
    acts: 'Acts on the next client that connects, and on `REIN`: 120 first, and 220 when the delay is over. Start over to see it.',
    rule: 'RFC 959 §5.4: a server that cannot take input right away sends 120 at once and 220 when it is ready, so that the user does not hang up.',
    servers:
      'None of the eight recorded servers sent 120. Of the five recorded clients that met it, lftp 4.9.2 waited for 220, curl 7.88.1 gave up with an error, and three took 120 for the greeting.',
    policies: ['delayedGreeting'],
  },
  unavailable: {
    title: 'Service unavailable',
    acts: 'Acts at once: the next command, or the next client that connects, gets 421, and the connection is closed.',
    rule: 'RFC 959 §4.2.1: 421 may be the reply to any command when the service knows that it must shut down; §5.4 lists it for the greeting too. RFC 1123 §4.1.2.11: a client should notice the close itself.',
    servers:
      'Recorded with 421 as a greeting: none of six clients sent anything. ncftp 3.2.6 noticed the close and said that one may try again; curl 7.88.1 ended only when its own time was over.',
  },
  tooMany: {
    title: 'Too many clients',
    acts: 'Acts on the next client that connects; at a server that counts logins, on the next right password.',
    rule: 'RFC 2577 §5 names a limit of connections as a way against guessing in parallel, and warns that an attacker can use it to lock others out. RFC 959 §5.4 lists 421 for the greeting.',
    servers:
      'Recorded with one place, and that taken: vsftpd 3.0.3, Pure-FTPd 1.0.50 and pyftpdlib 1.5.7 greet the next client with 421 and close. ProFTPD 1.3.8 asks for name and password first, then sends 530 and closes. inetutils ftpd 2.4 has no limit of its own.',
    policies: ['limitsCounted'],
  },
  idle: {
    title: 'Idle time-out',
    acts: 'Acts when nobody has sent a line for the idle limit; a new limit counts from the next command on. Time stands still while one reads: “Wait for the time-out” lets it pass.',
    rule: 'RFC 1123 §4.1.3.2: a server should have an idle time-out that can be set, of at least 5 minutes by default. §4.1.2.11 knows no reply that nobody asked for, yet nearly all servers send 421 here.',
    servers:
      'Recorded with a limit of 5 seconds (Pure-FTPd: a minute): all but one sent 421 and closed. Twisted 22.4.0 closed without a word; pyftpdlib 1.5.7 let a client be silent that had sent a command.',
    policies: ['idleCounted'],
  },
  loginTime: {
    title: 'Time for the login',
    acts: 'Acts when the login is not complete in time, whatever the client sends meanwhile; 0 seconds mean any time. “Wait for the time-out” lets the time pass.',
    rule: 'RFC 1123 §4.1.3.2 asks for an idle time-out only. A client that sends `NOOP` again and again is never idle, and keeps a place without ever logging in.',
    servers:
      'Recorded from ProFTPD 1.3.8 with a limit of 8 seconds: `NOOP` every 3 seconds, and 421 “Login timeout” all the same.',
  },
  latency: {
    title: 'Latency',
    acts: 'Acts on what is sent from now on: so long does a message take from one end to the other.',
    rule: 'RFC 959 §5.4: a user waits for the reply to each command, so each step of a login costs a way there and a way back.',
    servers:
      'Servers add delays of their own. Recorded before a 530 to a wrong password: up to 3 seconds at vsftpd 3.0.3, 3 at pyftpdlib 1.5.7, 6 to 21 at Pure-FTPd 1.0.50, more with each failure.',
  },
  jitter: {
    title: 'Jitter',
    acts: 'Acts on what is sent from now on: each message takes longer by a random time. A new seed acts when you start over.',
    rule: 'RFC 959 §4: the control connection is a TCP connection. TCP keeps the order, so a message that is late holds up those behind it, and none overtakes.',
    servers:
      'Every network does this. The same seed gives the same delays, so that a session can be shown twice.',
  },
  split: {
    title: 'A reply in two segments',
    acts: 'Acts on every reply from now on: its second half follows in a segment of its own.',
    rule: 'RFC 1123 §4.1.2.10: what one read gives need not be a whole line; both sides must read on to CR LF. RFC 959 §4.2: a reply ends with its end of line.',
    servers:
      'TCP may cut any reply. The longest recorded greeting, that of Pure-FTPd 1.0.50, has 323 bytes in six lines; a client that takes its first segment for all of it is out of step.',
  },
  banner: {
    title: 'A greeting of several lines',
    acts: 'Acts on the next client that connects. Start over to see it.',
    rule: 'RFC 959 §4.2: the first line has the code and a hyphen, the last one the same code and a space; a line between that begins with three digits must be indented. RFC 1123 §4.1.2.11: a client must be able to take it.',
    servers:
      'Recorded: Pure-FTPd 1.0.50 greets with six lines, each with the code before it. curl 7.88.1 was not misled by an indented “331” between the lines of a greeting.',
  },
  cut: {
    title: 'The connection is cut',
    acts: 'Acts at once, or in the middle of the next reply. What is under way then is lost.',
    rule: 'RFC 959 §4.2: a reply ends with its end of line, so half of one is none, and the client cannot know whether its command was carried out. RFC 1123 §4.1.2.11: it should notice the close itself.',
    servers:
      'Recorded from netkit ftpd-ssl 0.17: it took a command in clear for a handshake, and the connection ended with a reset.',
  },
  hangUp: {
    title: 'The client hangs up without QUIT',
    acts: 'Acts at once. What is on its way to the client is lost.',
    rule: 'RFC 959 §4.1.1, `QUIT`: an unexpected close has the effect of an abort and a logout.',
    servers: 'Recorded from curl 7.88.1: after 530 it closes the connection and sends no `QUIT`.',
  },
  pipelining: {
    title: 'A client that does not wait',
    acts: 'Acts on the lines that are sent from now on: they leave one after the other, with no wait for replies. The greeting is waited for.',
    rule: 'RFC 959 §5.4: the dialogue alternates, and a user should wait for the reply before the next command. RFC 1123 §4.1.2.10: one read may hold more than one command, so a server must take them one by one.',
    servers:
      'Recorded with `USER alice` and an empty line in one segment: ProFTPD 1.3.8, pyftpdlib 1.5.7 and inetutils ftpd 2.4 sent both replies in their order; vsftpd 3.0.3 and Pure-FTPd 1.0.50 ignore an empty line. None lost the command.',
  },
  takes120: {
    title: '120 taken for the greeting',
    acts: 'Acts on the next 120: the client goes on, and takes the 220 that follows for the reply to its first command.',
    rule: 'RFC 959 §5.4: after 120 comes 220, and a user should wait for the greeting before any command. RFC 1123 §4.1.4.4: a client should keep in step with the server.',
    servers:
      'Recorded: tnftp 20210827, inetutils-ftp 2.4 and ftplib of Python 3.11 went on after 120. To each of them 220 was a success of its first command, and none ever sent the password. lftp 4.9.2 waited, curl 7.88.1 gave up.',
  },
  lineEnd: {
    title: 'Lines that end with LF alone',
    acts: 'Acts on each line that is sent from now on.',
    rule: 'RFC 959 §5.3: a command ends with CR LF, and the server does nothing before that is there.',
    servers: 'Servers differ:',
    policies: ['lineEnd'],
  },
  NUL: {
    title: 'A byte 0 in each line',
    acts: 'Acts on each line that is sent from now on: the byte stands at its end, where nobody sees it.',
    rule: 'RFC 959 §5.3.2: any of the 128 characters of ASCII but CR and LF may stand in a name, so 0 too. To Telnet it means “no operation” (RFC 854).',
    servers: 'Servers differ:',
    policies: ['nul'],
  },
  '8-bit': {
    title: 'Bytes beyond ASCII',
    acts: 'Acts on each line that is sent from now on: an é stands at its end, two bytes in UTF-8.',
    rule: 'RFC 959 §5.3.2: a name is made of the 128 characters of ASCII. RFC 2640 §2.2 takes UTF-8, but for pathnames.',
    servers: 'Servers differ:',
    policies: ['octets'],
  },
  Telnet: {
    title: 'Telnet commands before each line',
    acts: 'Acts on each line that is sent from now on: IAC IP and IAC DM stand before it.',
    rule: 'RFC 959 §2.3: the control connection follows Telnet. §4.1.3: before `ABOR` a client sends Telnet IP and Synch, to break through a transfer.',
    servers: 'Servers differ:',
    policies: ['telnet'],
  },
  length: {
    title: 'Over-long lines',
    acts: 'Acts on each line that is sent from now on: it is longer than 9000 bytes.',
    rule: 'RFC 959 §4.2.1: 500 “may include errors such as command line too long”. It sets no limit; each server has its own.',
    servers: 'Servers differ:',
    policies: ['lineTooLong'],
  },
  tls: {
    title: 'TLS',
    acts: 'Acts on the next command: `AUTH TLS` begins the protection, and `FEAT` tells that there is one.',
    rule: 'RFC 2228 §3: `AUTH` names a mechanism, and 234 accepts it. RFC 4217 §4: after 234 comes the handshake of TLS, and then the login.',
    servers:
      'Recorded: vsftpd 3.0.3, ProFTPD 1.3.8 and pyftpdlib 1.5.7 take `AUTH TLS` and `AUTH SSL`, Pure-FTPd 1.0.50 only `AUTH TLS`. inetutils ftpd 2.4 has no TLS.',
    policies: ['authAfterLogin'],
  },
  tlsRequired: {
    title: 'TLS required',
    acts: 'Acts on the next command: a login in clear is refused.',
    rule: 'RFC 4217 §11.1: a server that insists on TLS refuses certain commands until the session is protected; RFC 2228 §5.1 has 534 for a refusal by policy.',
    servers: 'Which code they send, and whether they close then, differs:',
    policies: ['clearWhereTlsRequired'],
  },
  certificate: {
    title: 'No certificate for TLS',
    acts: 'Acts on the next `AUTH`, where TLS is offered.',
    rule: 'RFC 2228 §3, `AUTH`: 431 says that the server knows the mechanism but lacks something that it needs for it.',
    servers:
      'None of the recorded servers sent 431. netkit ftpd-ssl 0.17 found no certificate, accepted `AUTH TLS` with 234 all the same, and closed the connection at the handshake.',
  },
  anonymous: {
    title: 'Anonymous login',
    acts: 'Acts on the next `USER`.',
    rule: 'RFC 1635 tells the custom: the user is `anonymous`, the password is an e-mail address. RFC 2577 §7: a name that may not log in should be asked for a password like any other.',
    servers:
      'Recorded where it is off: five of five servers ask `anonymous` for a password and then refuse it with 530. Where it is on, Pure-FTPd 1.0.50 logs the user in by the name alone.',
  },
} as const satisfies Readonly<Record<string, TroubleText>>;

export type TroubleName = keyof typeof troubleTexts;
