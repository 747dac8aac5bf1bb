import type { ProfileId } from '../../../machines/profiles/profiles.ts';
import type { Situation } from '../../../machines/profiles/ServerProfile.ts';

/**
 * What the server decided, and by which rule or which setting of the account. `{user}` is the user that it has noted,
 * `{verb}` the command. Where a server follows another rule than the textbook's, its own text stands under its id.
 */
export type SituationText = { readonly why: string; readonly rule: string };

/** The decision behind each reply. */
export const situationTexts: Readonly<
  Record<Situation, SituationText & Partial<Record<ProfileId, SituationText>>>
> = {
  greeting: {
    why: 'The connection stands and the service takes users, so the server invites one to log in.',
    rule: 'RFC 959 §5.4: connection establishment; 220 after 120, also to `REIN`',
  },
  serviceDelayed: {
    why: 'The service is set to “delayed”: the server asks for patience and will send 220 when it is ready. What is sent meanwhile waits.',
    rule: 'setting “service”; RFC 959 §5.4: 120, then 220',
  },
  serviceUnavailable: {
    why: 'The service is set to “unavailable”: the server says so and closes. It may do that at the greeting or in answer to a command.',
    rule: 'setting “service”; RFC 959 §4.2.1 and §5.4 under 421',
  },
  idleTimeout: {
    why: 'No command came within the idle limit, so the server says goodbye without being asked and closes.',
    rule: 'setting “idle limit”; RFC 1123 §4.1.3.2 asks for such a time-out',
  },
  needPassword: {
    why: 'The server notes the name and asks for the password. It does so for every name whose account has no other setting, also for one that does not exist.',
    rule: 'RFC 959 §4.1.1; RFC 2577 §7 advises the same answer for all names',
    vsftpd: {
      why: 'vsftpd asks for a password after any USER. Only PASS decides, also about names that do not exist; after a USER without a name, PASS gets 503.',
      rule: 'recorded from vsftpd 3.0.3; after a USER without a name: from its source',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd asks for a password after any USER, also for a name that may not log in; only PASS decides. After wrong passwords it then takes no line for as many seconds as there were.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  loggedInByName: {
    why: 'The account `{user}` has no password, so naming it completes the login.',
    rule: 'account setting: no password; RFC 959 §5.4 allows 230 to `USER`',
  },
  needAccountByName: {
    why: 'The account `{user}` has no password but needs an account, so `ACCT` must come next.',
    rule: 'account setting: account only; RFC 959 §5.4 allows 332 to `USER`',
  },
  userRefused: {
    why: 'This name is refused before any password. Such an answer tells that the name is known; RFC 2577 §7 advises 331 instead.',
    rule: 'account setting: refused; RFC 959 §5.4 allows 530 to `USER`',
    'inetutils-ftpd': {
      why: 'Set up with `--non-rfc2577`, inetutils ftpd refuses a name as soon as it is given. A name that it noted before stays noted; a login does not.',
      rule: 'recorded from inetutils ftpd 2.4; RFC 2577 §7 advises 331 instead',
    },
  },
  userAgain: {
    why: 'The same user is logged in already. The server asks for a password again and will take any.',
    rule: 'recorded from vsftpd 3.0.3; RFC 959 §4.1.1 lets a server start the login again instead',
  },
  otherUser: {
    why: 'Somebody is logged in, and this server lets nobody else log in on the same connection. The session stays as it is.',
    rule: 'recorded from vsftpd 3.0.3; RFC 959 §4.1.1 lets a server start the login again instead',
    'inetutils-ftpd': {
      why: 'A guest is logged in, and inetutils ftpd lets nobody else log in on a guest’s connection.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  loggedIn: {
    why: 'The password is that of `{user}`, and nothing else is needed: the login is complete.',
    rule: 'account setting: password; RFC 959 §4.1.1',
    'inetutils-ftpd': {
      why: 'The password is that of `{user}`, and the login is complete. A guest may send any password, even none.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  needAccount: {
    why: 'The password is right, but `{user}` also needs an account: `ACCT` must come next.',
    rule: 'account setting: password and account; RFC 959 §4.1.1',
  },
  wrongPassword: {
    why: 'The password is not that of the user. For a name that does not exist no password is. The login begins again with `USER`.',
    rule: 'RFC 959 §5.4: 530 to `PASS`; in the login diagram of §6 that is the end of the sequence',
    vsftpd: {
      why: 'vsftpd says the same to a wrong password and to a name that does not exist. It keeps the reply back for about three seconds, and forgets the name: `PASS` alone now gets 503.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd says the same to a wrong password and to a name that may not log in. It forgets the name, answers the next `USER` at once, and then takes no line for a second for each failure.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  tooManyFailures: {
    why: 'This was the third wrong password of the connection, or since the last login. The server closes it, to make guessing slow.',
    rule: 'RFC 2577 §5 advises to close after a few wrong passwords, with 421',
    vsftpd: {
      why: 'This was the third wrong password of the connection. vsftpd answers as before, and then closes.',
      rule: 'recorded from vsftpd 3.0.3 (its setting `max_login_fails`)',
    },
    'inetutils-ftpd': {
      why: 'This was the sixth wrong password since the connection, or since the last login. inetutils ftpd answers as before, adds 421 at once, and closes.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  passBeforeUser: {
    why: '`PASS` counts only right after a `USER` that was answered with 331. That is not the case here.',
    rule: 'RFC 959 §4.1.1: “immediately preceded by the user name command”',
    vsftpd: {
      why: 'The server has no name noted: `USER` has not come, came without a name, or was used up by a wrong password.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    'inetutils-ftpd': {
      why: '`PASS` counts only after a `USER` that was answered with 331, and only once; other commands may come between.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  passNotNeeded: {
    why: 'Naming `{user}` was enough to log in. The password is not needed, and nothing is done with it.',
    rule: 'account setting: no password; RFC 959 §5.4 allows 202 to `PASS`',
  },
  alreadyLoggedIn: {
    why: 'Somebody is logged in already. This server takes any further `PASS` for right and changes nothing.',
    rule: 'recorded from vsftpd 3.0.3',
  },
  accountRight: {
    why: 'The account is the one that `{user}` needs: the login is complete.',
    rule: 'account setting: account; RFC 959 §4.1.1',
  },
  accountWrong: {
    why: 'The account is not the one that the user needs. The login begins again with `USER`.',
    rule: 'account setting: account; RFC 959 §5.4: 530 to `ACCT`',
  },
  accountNotAskedFor: {
    why: 'Nothing has asked for an account: a 332 must come first.',
    rule: 'RFC 959 §5.4: 503 to `ACCT`',
  },
  accountNotNeeded: {
    why: 'The login is complete already, so no account is needed now.',
    rule: 'RFC 959 §5.4: 202 to `ACCT`',
  },
  reinitialized: {
    why: 'The server forgets user, password and account but keeps the connection: all is as after the greeting.',
    rule: 'RFC 959 §4.1.1, `REIN`',
  },
  goodbye: {
    why: 'The client ends the session; the server says goodbye and closes the control connection.',
    rule: 'RFC 959 §4.1.1, `QUIT`',
  },
  notLoggedIn: {
    why: '`{verb}` needs a login, and nobody is logged in.',
    rule: 'RFC 959 §5.4 lists 530 for commands that need a login; for `PWD` it does not, so that gets 550',
    vsftpd: {
      why: 'Before a login vsftpd answers only the commands of the login itself, `QUIT`, `FEAT` and `OPTS`. Everything else, also what is no command, gets this.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    'inetutils-ftpd': {
      why: '`{verb}` needs a login. inetutils ftpd says so as soon as it has read the verb, and then reads on: if the rest of the line is wrong as well, a second reply follows at once.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  emptyLine: {
    why: 'The line has no command in it.',
    rule: 'RFC 959 §4.2.1 under 500; vsftpd ignores such a line',
    'inetutils-ftpd': {
      why: 'The line has no command in it, so inetutils ftpd does not know it. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  lineTooLong: {
    why: 'The line is longer than this server takes, so it is not looked at.',
    rule: 'RFC 959 §4.2.1: 500 “may include errors such as command line too long”; the limit is the server’s',
    vsftpd: {
      why: 'The line is longer than vsftpd takes; it says so and closes the connection.',
      rule: 'vsftpd 3.0.3 (from its source)',
    },
  },
  unknownCommand: {
    why: 'The server does not know this command. The textbook server knows those of RFC 959 and no later ones.',
    rule: 'RFC 959 §4.2.1 under 500',
    vsftpd: { why: 'vsftpd does not know this command.', rule: 'recorded from vsftpd 3.0.3' },
    'inetutils-ftpd': {
      why: 'inetutils ftpd does not know this command, and shows the line as it has read it. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  notImplemented: {
    why: 'The server knows `{verb}` but does not do it.',
    rule: 'recorded from vsftpd 3.0.3; RFC 959 §4.2.1 under 502',
    'inetutils-ftpd': {
      why: 'inetutils ftpd knows the name `{verb}`, and nothing more.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  notSimulated: {
    why: '`{verb}` needs files or a data connection. The simulator stops at the login, so it says 502; a real server would go on here.',
    rule: 'limit of the simulator',
  },
  argumentMissing: {
    why: '`{verb}` needs an argument, and there is none.',
    rule: 'RFC 959 §5.3.1; §4.2.1 under 501',
    'inetutils-ftpd': {
      why: 'The line ends where inetutils ftpd expects more, which is a syntax error. From now on it leaves lines without a reply that it cannot read at all.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  argumentUnwanted: {
    why: '`{verb}` takes no argument. For `REIN`, `QUIT` and `NOOP` RFC 959 lists no 501, so they get 500.',
    rule: 'RFC 959 §5.3.1 and §5.4',
    'inetutils-ftpd': {
      why: 'The line goes on where inetutils ftpd expects its end, or in another way than it expects: a syntax error. From now on it leaves lines without a reply that it cannot read at all.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  argumentMalformed: {
    why: 'The argument of `{verb}` is not of a form that the server expects.',
    rule: 'RFC 959 §5.3.2; §4.2.1 under 501',
    vsftpd: {
      why: 'vsftpd does not take this argument of `{verb}`; which code it gives differs from command to command.',
      rule: 'vsftpd 3.0.3 (from its source)',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd reads the argument of `{verb}` as words of its own, and here is one that it does not know, or none. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  argumentUnsupported: {
    why: 'The form is right, but this server does not have what the argument of `{verb}` asks for.',
    rule: 'RFC 959 §4.2.1 under 504; `STAT` has no 504 in §5.4, and its pathname is beyond the simulator: 502',
    'inetutils-ftpd': {
      why: 'The form is right, but inetutils ftpd does not have what the argument of `{verb}` asks for; which code it gives differs from command to command.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  answer: {
    why: 'Nothing here stands in the way, so the server gives its answer to this command.',
    rule: 'RFC 959 §4.1',
  },
  answerWithArgument: {
    why: 'Nothing here stands in the way, so the server gives its answer to this command.',
    rule: 'RFC 959 §4.1',
  },
};
