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
  tooManyClients: {
    why: 'As many clients as the server takes at once are there already. It says so in the place of the greeting, and closes.',
    rule: 'setting “clients at once”; RFC 959 §5.4: 421 at the connection establishment',
    proftpd: {
      why: 'ProFTPD counts the clients that are logged in. The password was right, but as many as it takes are in already, so it refuses this login and closes.',
      rule: 'recorded from ProFTPD 1.3.8 (its setting `MaxClients`)',
    },
  },
  tooManyFromAddress: {
    why: 'As many clients as the server takes from one address are there already. It says so in the place of the greeting, and closes.',
    rule: 'setting “clients from one address”; RFC 959 §5.4: 421 at the connection establishment',
    proftpd: {
      why: 'ProFTPD counts the clients that are logged in. The password was right, but as many as it takes from this address are in already, so it refuses this login and closes.',
      rule: 'recorded from ProFTPD 1.3.8 (its setting `MaxClientsPerHost`)',
    },
  },
  idleTimeout: {
    why: 'No command came within the idle limit, so the server says goodbye without being asked and closes.',
    rule: 'setting “idle limit”; RFC 1123 §4.1.3.2 asks for such a time-out',
    pyftpdlib: {
      why: 'No line had come when the idle limit was over, so pyftpdlib says goodbye and closes. Once a line has come it does not count any more, as long as no other client wakes it.',
      rule: 'recorded from pyftpdlib 1.5.7; why, from its source',
    },
  },
  loginTimeout: {
    why: 'The login was not complete within the time that the server allows for it, whatever else was sent. The server says so without being asked, and closes.',
    rule: 'setting “time for the login”; recorded from ProFTPD 1.3.8 (its setting `TimeoutLogin`)',
  },
  needPassword: {
    why: 'The server notes the name and asks for the password. It does so for every name whose account has no other setting, also for one that does not exist.',
    rule: 'RFC 959 §4.1.1; RFC 2577 §7 advises the same answer for all names',
    vsftpd: {
      why: 'vsftpd asks for a password after any `USER`. Only `PASS` decides, also about names that do not exist; after a `USER` without a name, `PASS` gets 503.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD asks for a password after any name, also one that does not exist, and shows only its first word. Names of guests must be in small letters. Other commands may come before `PASS`.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd asks for a password after any USER, also for a name that may not log in; only PASS decides. After wrong passwords it then takes no line for as many seconds as there were.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd asks for a password after any name that is not a guest’s, also one that does not exist, and shows the name as it came. Other commands may come before `PASS`.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib notes any name, also one that does not exist, and asks for a password. Only `PASS` decides, about guests too; other commands may come before it.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  loggedInByName: {
    why: 'The account `{user}` has no password, so naming it completes the login.',
    rule: 'account setting: no password; RFC 959 §5.4 allows 230 to `USER`',
    'pure-ftpd': {
      why: 'A guest needs no password at Pure-FTPd: `anonymous` or `ftp`, in capitals or not, or `USER` without a name completes the login.',
      rule: 'recorded from Pure-FTPd 1.0.50; RFC 959 §5.4 allows 230 to `USER`',
    },
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
  anonymousRefused: {
    why: '`USER` without a name asks for an anonymous login at this server, and it allows none. It says so and closes.',
    rule: 'setting “anonymous login”; recorded from Pure-FTPd 1.0.50',
  },
  guestOverTls: {
    why: 'This is the name of a guest, and this server lets guests in only without TLS. The session stays open for another `USER`.',
    rule: 'recorded from vsftpd 3.0.3 (its setting `allow_anon_ssl`); RFC 959 §5.4 allows 530 to `USER`',
  },
  userAgain: {
    why: 'The same user is logged in already. The server asks for a password again and will take any.',
    rule: 'recorded from real servers; RFC 959 §4.1.1 lets a server start the login again instead',
    vsftpd: {
      why: '`{user}` is logged in already. vsftpd asks for a password again and will take any.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: '`{user}` is logged in already, so ProFTPD has nothing to ask. The name must be the same to the letter.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'Somebody is logged in, and Pure-FTPd takes no `USER` any more, not even with the same name. A guest is told again that he is in.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
  },
  otherUser: {
    why: 'Somebody is logged in, and this server lets nobody else log in on the same connection. The session stays as it is.',
    rule: 'recorded from real servers; RFC 959 §4.1.1 lets a server start the login again instead',
    vsftpd: {
      why: 'Somebody is logged in, and vsftpd lets nobody else log in on the same connection; after a guest not even the same guest. The session stays as it is.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'Somebody is logged in, and ProFTPD takes no other name on the same connection. After a `PASS` that it refused, the same name counts as another one.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'A guest is logged in, and inetutils ftpd lets nobody else log in on a guest’s connection.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Somebody is logged in, and Pure-FTPd takes no `USER` any more. A guest is told that he is in, whatever name he gives. The session stays as it is.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
  },
  userFlushed: {
    why: 'Somebody is logged in. A new `USER` takes back user, password and account, and the login begins again; the reply says so.',
    rule: 'RFC 959 §4.1.1: “flushing any user, password, and account information already supplied”',
    pyftpdlib: {
      why: 'Somebody is logged in. pyftpdlib ends that login, forgets the type, `PBSZ` and `PROT` with it, and notes the new name. The protection of the connection stays.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  loggedIn: {
    why: 'The password is that of `{user}`, and nothing else is needed: the login is complete.',
    rule: 'account setting: password; RFC 959 §4.1.1',
    vsftpd: {
      why: 'The password is that of `{user}`: the login is complete. Of a guest vsftpd takes any password, and none as well.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'The password is that of `{user}`: the login is complete. Of a guest ProFTPD takes any password, and none as well.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'The password is that of `{user}`, and the login is complete. A guest may send any password, even none.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'The password is that of `{user}`: the login is complete. From here there is no way back: Pure-FTPd takes no other `USER` and does not know `REIN`.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'The password is that of `{user}`: the login is complete, and the failures before it no longer count. Of a guest pyftpdlib takes any password, and none as well.',
      rule: 'recorded from pyftpdlib 1.5.7',
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
    proftpd: {
      why: 'ProFTPD says the same to a wrong password and to a name that does not exist; a name that exists makes it wait for a second or more. It forgets the name: `PASS` alone now gets 503.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd says the same to a wrong password and to a name that may not log in. It forgets the name, answers the next `USER` at once, and then takes no line for a second for each failure.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd says the same to a wrong password and to a name that does not exist. It keeps the reply back for five seconds or more, longer with each failure, and keeps the name: `PASS` alone may try again.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib says the same to a wrong password and to a name that does not exist; only of `anonymous` it tells that it is switched off. It keeps the reply back for three seconds, and forgets the name: `PASS` alone now gets 503.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  tooManyFailures: {
    why: 'This was the third wrong password of the connection, or since the last login. The server closes it, to make guessing slow.',
    rule: 'RFC 2577 §5 advises to close after a few wrong passwords, with 421',
    vsftpd: {
      why: 'This was the third wrong password of the connection. vsftpd answers as before, and then closes.',
      rule: 'recorded from vsftpd 3.0.3 (its setting `max_login_fails`)',
    },
    proftpd: {
      why: 'This was the third wrong password of the connection. ProFTPD answers as before, and then closes.',
      rule: 'recorded from ProFTPD 1.3.8 (its setting `MaxLoginAttempts`)',
    },
    'inetutils-ftpd': {
      why: 'This was the sixth wrong password since the connection, or since the last login. inetutils ftpd answers as before, adds 421 at once, and closes.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'This was the sixth wrong password of the connection, for whatever names. Pure-FTPd answers as before, and then closes.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'This was the third wrong password of the connection, or since the last login. pyftpdlib says that it disconnects, and closes.',
      rule: 'recorded from pyftpdlib 1.5.7 (its setting `max_login_attempts`)',
    },
  },
  passBeforeUser: {
    why: '`PASS` counts only right after a `USER` that was answered with 331. That is not the case here.',
    rule: 'RFC 959 §4.1.1: “immediately preceded by the user name command”',
    vsftpd: {
      why: 'The server has no name noted: `USER` has not come, came without a name, or was used up by a wrong password.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD has no name noted: `USER` has not come, or a wrong password has used it up. A `USER` that it refused for its form leaves the name before it as it was.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: '`PASS` counts only after a `USER` that was answered with 331, and only once; other commands may come between.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd has no name noted: `USER` has not come. A wrong password does not use a name up.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib has no name noted: `USER` has not come, or a wrong password or `REIN` has used it up. A `USER` without a name leaves the name before it as it was.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  passAfterLogin: {
    why: 'Somebody is logged in, so nothing has asked for a password: `PASS` counts only right after a `USER` that was answered with 331.',
    rule: 'RFC 959 §4.1.1: “immediately preceded by the user name command”; 503 by §5.4',
    proftpd: {
      why: 'Somebody is logged in, so ProFTPD refuses `PASS`. It also forgets the name for `USER`: the same name got 230 before, and gets 501 from now on. The session stays as it is.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'Somebody is logged in, so Pure-FTPd refuses `PASS`, right or wrong, and does not count it. The session stays as it is.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'Somebody is logged in, so pyftpdlib refuses `PASS`, right or wrong, and does not count it. The session stays as it is.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
    'inetutils-ftpd': {
      why: 'Somebody is logged in, and no `USER` waits for a password. The session stays as it is.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
  },
  passNotNeeded: {
    why: 'Naming `{user}` was enough to log in. The password is not needed, and nothing is done with it.',
    rule: 'account setting: no password; RFC 959 §5.4 allows 202 to `PASS`',
    'pure-ftpd': {
      why: 'A guest is in by name alone. Pure-FTPd takes any password after that, and none as well, and nothing changes.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
  },
  alreadyLoggedIn: {
    why: 'Somebody is logged in already. This server takes any further `PASS` for right and changes nothing.',
    rule: 'recorded from vsftpd 3.0.3; RFC 959 §5.4 has 503 for this',
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
    'pure-ftpd': {
      why: 'Pure-FTPd never asks for an account. To `ACCT` it says the same at any time, and nothing changes.',
      rule: 'recorded from Pure-FTPd 1.0.50; RFC 959 §5.4: 202 to `ACCT`',
    },
  },
  accountNotNeeded: {
    why: 'The login is complete already, so no account is needed now.',
    rule: 'RFC 959 §5.4: 202 to `ACCT`',
    'pure-ftpd': {
      why: 'Pure-FTPd never asks for an account. To `ACCT` it says the same at any time, and nothing changes.',
      rule: 'recorded from Pure-FTPd 1.0.50; RFC 959 §5.4: 202 to `ACCT`',
    },
  },
  reinitialized: {
    why: 'The server forgets user, password and account but keeps the connection: all is as after the greeting.',
    rule: 'RFC 959 §4.1.1, `REIN`',
    pyftpdlib: {
      why: 'pyftpdlib forgets the user and all that he has set, and keeps the connection with its protection. It says so with 230, where RFC 959 has 220.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
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
    proftpd: {
      why: '`{verb}` needs a login, and nobody is logged in. ProFTPD looks at that before the argument, but after the question whether it knows the command. `RNTO` and some of `SITE` two of its parts refuse, so the reply comes twice.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: '`{verb}` needs a login. inetutils ftpd says so as soon as it has read the verb, and then reads on: if the rest of the line is wrong as well, a second reply follows at once.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Nobody is logged in. Before a login Pure-FTPd answers only what belongs to the login or to TLS, and `QUIT`, `NOOP`, `SYST`, `FEAT`, `OPTS`, `HELP`, `TYPE`, `MODE` and `STRU`. Everything else, also what is no command, is refused.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: '`{verb}` needs a login, and nobody is logged in. pyftpdlib looks at that after the questions whether it knows the command and whether it may have, or must have, an argument.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  tlsRequired: {
    why: 'TLS is required, and this connection is not protected: what the line says could be read on the way. `AUTH TLS` must come first.',
    rule: 'setting “TLS”; RFC 4217 §4.2 lets a server refuse commands until the session is secured; 534 by RFC 2228 §3',
    vsftpd: {
      why: 'TLS is required, and vsftpd takes no name in clear: it refuses `USER` and closes. Guests it lets go on, for over TLS it would not have them.',
      rule: 'recorded from vsftpd 3.0.3 (its setting `force_local_logins_ssl`)',
    },
    proftpd: {
      why: 'TLS is required. Until the handshake ProFTPD takes only `AUTH`, `FEAT`, `HOST`, `CLNT`, `SYST` and `QUIT`, and refuses everything else, whether it knows it or not. Nothing is closed or counted.',
      rule: 'recorded from ProFTPD 1.3.8 (its setting `TLSRequired`)',
    },
    'pure-ftpd': {
      why: 'TLS is required, and Pure-FTPd takes no `USER` in clear. It says so with 421 but does not close, and answers everything else.',
      rule: 'recorded from Pure-FTPd 1.0.50 (its option `-Y 2`)',
    },
    pyftpdlib: {
      why: 'TLS is required, and pyftpdlib takes neither `USER` nor `PASS` in clear. Nothing is closed or counted, and everything else is answered.',
      rule: 'recorded from pyftpdlib 1.5.7 (its setting `tls_control_required`)',
    },
  },
  dataTlsRequired: {
    why: 'TLS is required for data too, and the data of `{verb}` would travel in clear: `PROT P` must come first.',
    rule: 'recorded from ProFTPD 1.3.8; RFC 4217 §10.2 has 522 for a level of protection that is too low',
    pyftpdlib: {
      why: 'TLS is required for data too: pyftpdlib makes no data connection for `{verb}` until `PROT P` has come.',
      rule: 'recorded from pyftpdlib 1.5.7 (its setting `tls_data_required`)',
    },
  },
  tlsProceed: {
    why: 'The server knows the mechanism and is ready for it. After this reply the client begins the handshake of TLS, and all that follows is protected; the login then begins anew.',
    rule: 'RFC 4217 §4.2; RFC 2228 §3 on `AUTH`',
    vsftpd: {
      why: 'vsftpd knows the mechanism, and the handshake of TLS comes next. A name that it noted in clear stays noted. With `SSL` and `TLS-P` it protects data from now on as well.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD knows the mechanism, and the handshake of TLS comes next. A name that it noted in clear stays noted, and failures stay counted.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd knows the mechanism, and the handshake of TLS comes next. A name that it noted in clear stays noted, and failures stay counted.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib knows the mechanism, and the handshake of TLS comes next. A name that it noted in clear stays noted, and a login stays too.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  tlsUnavailable: {
    why: 'The server would begin TLS but lacks what it needs for it now, such as its certificate. The client may try again later.',
    rule: 'setting “trouble”; RFC 2228 §3: 431 to `AUTH`',
  },
  mechanismUnknown: {
    why: '`AUTH` names a mechanism that this server does not know; for TLS the name is `TLS`.',
    rule: 'RFC 2228 §3: 504 to `AUTH`; RFC 4217 §4 and §17 name the mechanisms',
    vsftpd: {
      why: 'vsftpd knows `TLS`, `TLS-C`, `TLS-P` and `SSL`, and nothing else may stand behind `AUTH`.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD knows `TLS`, `TLS-C`, `TLS-P` and `SSL`. For any other mechanism it says that it does not know `AUTH` at all.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd knows `TLS`, and nothing else may stand behind `AUTH`. It says the same where TLS is off, and to any `AUTH` after login.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib knows `TLS`, `TLS-C`, `TLS-P` and `SSL`, and nothing else may stand behind `AUTH`.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  alreadyProtected: {
    why: 'This connection is protected already, and the server begins no second TLS within the first.',
    rule: 'RFC 2228 §8.2 lists 534 for `AUTH` and no 503; by its §3 a server may also take `AUTH` again and begin anew',
    proftpd: {
      why: 'This connection is protected already, and ProFTPD takes no second `AUTH`, whatever its argument.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    pyftpdlib: {
      why: 'This connection is protected already, and pyftpdlib begins no second TLS within the first. It looks first whether `AUTH` has an argument.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  authRefused: {
    why: 'Somebody is logged in, and this server takes `AUTH` only before the login.',
    rule: 'recorded from ProFTPD 1.3.8; RFC 2228 §3: 534 to `AUTH` where the policy of a server forbids it',
  },
  notProtected: {
    why: '`{verb}` settles how a protected session goes on, and this one is not protected: `AUTH` must come first.',
    rule: 'RFC 2228 §3: 503 to `PBSZ` and `PROT`; RFC 4217 §5: 533 to `CCC`',
    proftpd: {
      why: '`{verb}` counts only over TLS. In clear ProFTPD says that it does not know it.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: '`{verb}` counts only over TLS. Pure-FTPd refuses it in clear, also where TLS is off.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: '`{verb}` counts only over TLS. pyftpdlib looks first whether it has an argument.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  pbszMissing: {
    why: '`PROT` must not come before `PBSZ`. For TLS the size is always 0, but the order holds.',
    rule: 'RFC 2228 §3: 503 to `PROT`; RFC 4217 §9',
  },
  protectionCleared: {
    why: 'This reply is the last one under TLS: from now on commands and replies travel in clear again. A client does so for firewalls that must read them.',
    rule: 'RFC 2228 §3 and RFC 4217 §5 on `CCC`; RFC 4217 §15.3 on its dangers',
  },
  protectionKept: {
    why: 'TLS is required here, so the server does not let `{verb}` end it.',
    rule: 'setting “TLS”; RFC 2228 §3: 534; RFC 4217 §15.3: a server may refuse `CCC`',
  },
  emptyLine: {
    why: 'The line has no command in it.',
    rule: 'RFC 959 §4.2.1 under 500; vsftpd ignores such a line',
    proftpd: {
      why: 'The line is empty, or begins with white space, and so has no command for ProFTPD.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'The line has no command in it, so inetutils ftpd does not know it. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    pyftpdlib: {
      why: 'The line has nothing before its first blank or its end. That is a command without a name to pyftpdlib, and it does not know it.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  lineTooLong: {
    why: 'The line is longer than this server takes, so it is not looked at.',
    rule: 'RFC 959 §4.2.1: 500 “may include errors such as command line too long”; the limit is the server’s',
    vsftpd: {
      why: 'The line is longer than vsftpd takes; it says so and closes the connection.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    'pure-ftpd': {
      why: 'The line is longer than Pure-FTPd takes; it says so and closes the connection.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'The line is longer than pyftpdlib takes. It says so and throws the bytes away; then it comes to the end of the line, finds nothing before it, and says that it does not know that either.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  unknownCommand: {
    why: 'The server does not know this command. The textbook server knows those of RFC 959 and no later ones.',
    rule: 'RFC 959 §4.2.1 under 500',
    vsftpd: {
      why: 'vsftpd does not know this command. `AUTH` it knows only until the login.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD does not know this command, and says so before a login as well. The commands of HTTP and SMTP make it close without a word.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd does not know this command, and shows the line as it has read it. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd does not know this command. Before a login it does not even say that: whatever needs a login gets 530.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib does not know this command, and says so before a login as well. The verb is all that stands before the first blank, and for `SITE` the word behind it too.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  foreignCommand: {
    why: 'The command is one of HTTP. Somebody may have had a browser talk to this server, so it closes before the lines that follow can do harm.',
    rule: 'recorded from vsftpd 3.0.3',
    'pure-ftpd': {
      why: 'The command is one of HTTP. Pure-FTPd says so and closes, before a login and after it.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
  },
  notImplemented: {
    why: 'The server knows `{verb}` but does not do it.',
    rule: 'recorded from real servers; RFC 959 §4.2.1 under 502',
    vsftpd: {
      why: 'vsftpd knows `{verb}` but does not do it: some commands it has not, to write is switched off, and so may be TLS.',
      rule: 'recorded from vsftpd 3.0.3 (its settings `write_enable` and `ssl_enable`)',
    },
    proftpd: {
      why: 'ProFTPD knows `{verb}` but does not do it, before a login and after it.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
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
    proftpd: {
      why: '`{verb}` needs an argument, and there is none. For `USER` ProFTPD then keeps the name that it had noted before.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'The line ends where inetutils ftpd expects more, which is a syntax error. From now on it leaves lines without a reply that it cannot read at all.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: '`{verb}` needs an argument, and there is none; which code Pure-FTPd gives differs from command to command.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: '`{verb}` needs an argument, and there is none. pyftpdlib looks at that before it asks for a login or for TLS. For `USER` it keeps the name that it had noted before.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  argumentUnwanted: {
    why: '`{verb}` takes no argument. For `REIN`, `QUIT` and `NOOP` RFC 959 lists no 501, so they get 500.',
    rule: 'RFC 959 §5.3.1 and §5.4',
    proftpd: {
      why: '`{verb}` takes no argument. At other commands, such as `NOOP` and `QUIT`, ProFTPD does not look at it.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'The line goes on where inetutils ftpd expects its end, or in another way than it expects: a syntax error. From now on it leaves lines without a reply that it cannot read at all.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    pyftpdlib: {
      why: '`{verb}` takes no argument. pyftpdlib looks at that before it asks for a login; a `QUIT` with an argument does not end the session.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  argumentMalformed: {
    why: 'The argument of `{verb}` is not of a form that the server expects.',
    rule: 'RFC 959 §5.3.2; §4.2.1 under 501; for `PROT` RFC 2228 §3: 504',
    vsftpd: {
      why: 'vsftpd does not take this argument of `{verb}`; which code it gives differs from command to command.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'ProFTPD expects another number of words, or another form, after `{verb}`; which code it gives differs from command to command.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'inetutils ftpd reads the argument of `{verb}` as words of its own, and here is one that it does not know, or none. After a syntax error it no longer answers such a line.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'Pure-FTPd does not take this argument of `{verb}`; which code it gives differs from command to command.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'pyftpdlib does not take this argument of `{verb}`; which code it gives differs from command to command.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  argumentUnsupported: {
    why: 'The form is right, but this server does not have what the argument of `{verb}` asks for.',
    rule: 'RFC 959 §4.2.1 under 504; `STAT` has no 504 in §5.4, and its pathname is beyond the simulator: 502',
    vsftpd: {
      why: 'The form is right, but vsftpd does not have what the argument of `{verb}` asks for.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'The form is right, but ProFTPD does not have what the argument of `{verb}` asks for; which code it gives differs from command to command. `STAT` of a pathname is beyond the simulator.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'inetutils-ftpd': {
      why: 'The form is right, but inetutils ftpd does not have what the argument of `{verb}` asks for; which code it gives differs from command to command.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    'pure-ftpd': {
      why: 'The form is right, but Pure-FTPd does not have what the argument of `{verb}` asks for; or files would be needed, which are beyond the simulator: 502.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'The form is right, but pyftpdlib does not have what the argument of `{verb}` asks for; or files would be needed, which are beyond the simulator: 502.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  answer: {
    why: 'Nothing here stands in the way, so the server gives its answer to this command.',
    rule: 'RFC 959 §4.1; for `PBSZ` and `PROT` RFC 2228 §3',
    'inetutils-ftpd': {
      why: 'This is what inetutils ftpd answers to `{verb}` as things stand.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    vsftpd: {
      why: 'This is what vsftpd answers to `{verb}` as things stand. It can be a refusal, as of `SITE` for a guest.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'This is what ProFTPD answers to `{verb}` as things stand. It can be a refusal, as of `HOST` after login or of `REST` while the type is ASCII.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'This is what Pure-FTPd answers to `{verb}` as things stand. It can be a refusal, as of `AUTH` where TLS is off, or of `RNTO`, which needs an `RNFR` before it.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'This is what pyftpdlib answers to `{verb}` as things stand. It can be a refusal, as of `REST` while the type is ASCII, or of a guest who would write.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
  answerWithArgument: {
    why: 'Nothing here stands in the way, so the server gives its answer to this command.',
    rule: 'RFC 959 §4.1; for `PBSZ` and `PROT` RFC 2228 §3',
    'inetutils-ftpd': {
      why: 'This is what inetutils ftpd answers to `{verb}` as things stand.',
      rule: 'recorded from inetutils ftpd 2.4',
    },
    vsftpd: {
      why: 'This is what vsftpd answers to `{verb}` as things stand. It can be a refusal, as of `SITE` for a guest.',
      rule: 'recorded from vsftpd 3.0.3',
    },
    proftpd: {
      why: 'This is what ProFTPD answers to `{verb}` as things stand. It can be a refusal, as of `HOST` after login or of `REST` while the type is ASCII.',
      rule: 'recorded from ProFTPD 1.3.8',
    },
    'pure-ftpd': {
      why: 'This is what Pure-FTPd answers to `{verb}` as things stand. It can be a refusal, as of `AUTH` where TLS is off, or of `RNTO`, which needs an `RNFR` before it.',
      rule: 'recorded from Pure-FTPd 1.0.50',
    },
    pyftpdlib: {
      why: 'This is what pyftpdlib answers to `{verb}` as things stand. It can be a refusal, as of `REST` while the type is ASCII, or of a guest who would write.',
      rule: 'recorded from pyftpdlib 1.5.7',
    },
  },
};
