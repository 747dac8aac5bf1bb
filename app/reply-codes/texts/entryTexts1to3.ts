import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import type { EntryText } from './EntryText.ts';

/** The codes that say yes: 1yz work has begun, 2yz done, 3yz accepted so far. */
export const entryTexts1to3 = {
  110: {
    description:
      'The server receives data in block or compressed mode, and has met a restart marker in it. It has kept the place in its own file that belongs to this marker, and now tells both. The transfer goes on. If it breaks, `REST` with the marker of the server takes it up from that place (RFC 959 §3.5).',
    not: 'It does not confirm a `REST`; that is 350. It does not end the transfer either: 226 or 250 is still to come.',
    user: 'Nothing. The client keeps the markers, in case the transfer breaks.',
    administrator:
      'Nothing. It belongs to block and compressed mode, and none of the five real servers in this simulator supports either.',
    changed:
      'RFC 1123 §4.1.3.4 corrects whose markers the text has: first that of the sender, then that of the receiver. RFC 3659 §5.3 has `REST` count bytes in stream mode, where no markers are needed.',
    disagreement:
      'RFC 959 §4.2 allows one 1yz reply to a command, yet in RFC 959 §5.4 a 110 may follow 125 or 150. The text that RFC 959 §4.2.1 prescribes fits only a user who sends; RFC 1123 §4.1.3.4 mends it.',
    needed:
      'A file that is sent in block or compressed mode, with restart markers in its data. The simulator has neither files nor a data connection.',
  },
  120: {
    description:
      'The connection stands, but the server puts the client off: it takes no login yet and refuses none. It announces the delay so that the client does not hang up (RFC 959 §5.4). When the server is ready, 220 comes on the same connection without being asked for. After `REIN` it is the next user who has to wait.',
    not: 'It is no refusal, and no reason to connect again. The number of minutes is what the server expects, not a promise.',
    user: 'Wait, and send nothing. If the client has given up, try again after the minutes that were named.',
    administrator:
      'Better let a server that is not ready refuse connections, or answer 421: of the five clients recorded with 120 only lftp coped with it.',
    disagreement:
      'RFC 959 §5.4 has the client wait for 220. Of the clients recorded with it, lftp did so and curl gave up; tnftp, the client of inetutils and the ftplib of Python took the 220 for the answer to their next command.',
  },
  125: {
    description:
      'The server has accepted the transfer and found a data connection that is open already, so the data flows at once. The command is not finished: one more reply comes when the transfer ends, 226 or 250 if all went well.',
    not: 'It does not say that the transfer will succeed, nor that any data has arrived.',
    user: 'Nothing; wait for the end of the transfer.',
    administrator:
      'Nothing. Some servers, such as pyftpdlib, send 125 where the client has connected already and 150 where it has not.',
    changed:
      'To `STOU` the text is “FILE:” and the name that the server has chosen (RFC 1123 §4.1.2.9); in RFC 959 §4.1.3 this name is in a 250.',
    needed:
      'A transfer over a data connection that is open when the command comes, for example because the client has connected right after `PASV`. The simulator has no data connection.',
  },
  150: {
    description:
      'The server has accepted the transfer, and now makes the data connection: it connects to the client, or after `PASV` waits for the client to connect. Data need not flow yet. The command is not finished: one more reply comes when the transfer ends, 226 or 250 if all went well.',
    not: 'It does not say that the data connection stands: 425 may still follow. Nor is it a success; only the reply at the end tells.',
    user: 'Wait. If nothing comes after it, the data connection is blocked, mostly by a firewall: change between passive and active mode.',
    administrator:
      'If transfers stop here, open the passive ports of the server in every firewall on the way, and see which address 227 names.',
    changed:
      'To `STOU` the text is “FILE:” and the name that the server has chosen (RFC 1123 §4.1.2.9). RFC 3659 §7.2 has it before the listing of `MLSD`. Where the data is protected by TLS, it only says that the command may be used with the present `PROT`; 522 may follow (RFC 4217 §10.2).',
    needed:
      'A transfer or a listing: `RETR`, `STOR` or `LIST`, and a data connection. The simulator has none.',
  },
  200: {
    description:
      'The server has done what the command asks, and what was set holds from now on: after `TYPE I`, for example, the bytes of files travel unchanged. Whether somebody is logged in, and who, is as before.',
    not: 'To `PORT` it does not say that a data connection will work: none has been tried yet. To `NOOP` it does not say that anybody is logged in; ProFTPD, for one, sends it before login as well.',
    user: 'Nothing; go on.',
    administrator: 'Nothing.',
    changed:
      'It is the success of later commands as well: RFC 2228 §3 has it for `PBSZ`, `PROT` and `CCC`, RFC 2389 §4 for `OPTS`, RFC 2428 §2 for `EPRT`, RFC 2640 §4.2 for `LANG`.',
    disagreement:
      'RFC 959 §5.4 has 200 for `CDUP` and 250 for `CWD`, but by RFC 959 §4.1.1 and App. II both get the same replies. The examples of RFC 959 App. II show 200 to `CWD`.',
  },
  202: {
    description:
      'The server knows the command, has done nothing, and counts that as a success. All is as it was before. RFC 959 §4.2 wants this reply so that a simple client can go on with its plan.',
    not: 'It does not say that the command took effect. To `PASS` it does not say that the password is right: none was needed, so none was looked at.',
    user: 'Nothing; go on as planned.',
    administrator:
      'Nothing, unless users expect the command to do something: with this server it never will.',
    disagreement:
      'To `ALLO` with a number five of the recorded servers send 202, but ProFTPD and Pure-FTPd 200. Pure-FTPd sends 202 to every `ACCT`. To `PBSZ` and `PROT` without TLS, ftp-srv sends 202 where RFC 2228 §3 has 503.',
  },
  211: {
    description:
      'The server has answered a question about itself, and nothing in the session has changed. To `STAT` it tells, for example, who is logged in and what `TYPE`, `MODE` and `STRU` are set to; during a transfer, how that goes (RFC 959 §4.1.3). To `FEAT` it lists its extensions, one on each line.',
    not: 'That an extension is on the list does not say that you may use it now: most of them need a login. To `FEAT`, a reply of one line is no failure; it says that there are no extensions (RFC 2389 §3.2).',
    user: 'Read to the last line. An extension that the list of `FEAT` does not have is not supported (RFC 2389 §3.2).',
    administrator:
      'See what strangers can read: inetutils ftpd and pyftpdlib, for example, answer `STAT` before login, the former with its version.',
    changed:
      'RFC 2389 §3.2 adds `FEAT` and fixes the form of its list: each feature on a line of its own that begins with one space.',
    disagreement:
      'RFC 959 §4.1.3 leaves the choice between 211 and 214 for `HELP`. To `HELP` without an argument ftp-srv sends 211; the other recorded servers that answer it send 214.',
  },
  212: {
    description:
      'The server has looked at the directory and tells of it in the reply itself, mostly as a list of what is in it. The current directory stays what it was.',
    not: 'It is not the answer to `LIST`, whose listing travels over a data connection. It does not say that you are in this directory now.',
    user: 'Read to the last line, or use `LIST`.',
    administrator: 'Nothing. Which code a server has for directories is no setting.',
    disagreement:
      'RFC 959 §5.4 has 211, 212 and 213 for `STAT`. With the pathname of a directory ProFTPD sends 212, vsftpd and pyftpdlib 213 and inetutils ftpd 211 (none of this was recorded; it is from their sources).',
    needed:
      'A server with directories that has this code for them, such as ProFTPD, and `STAT` with a pathname. The simulator has no files.',
  },
  213: {
    description:
      'The server has looked at what the pathname names, and tells of it in the reply. To `SIZE` the text is a number of bytes, to `MDTM` a time, each alone on one line; to `STAT` there may be many lines. Nothing has been transferred.',
    not: 'The number of `SIZE` is not always the size on the disk: it counts what a transfer with the present `TYPE`, `MODE` and `STRU` would carry (RFC 3659 §4). The time of `MDTM` is not that of the server’s place but UTC (RFC 3659 §2.3).',
    user: 'Read the value. For the size of a file as it is stored, send `TYPE I` before `SIZE`.',
    administrator:
      'If users get 550 to `SIZE` instead, it may be the type: ProFTPD and pyftpdlib refuse it in `TYPE A`, which is the default.',
    changed:
      'RFC 3659 §3.1 and §4.1 define `MDTM` and `SIZE`, and the exact form of their 213; it must not have several lines.',
    disagreement:
      'RFC 959 §4.2.1 has 212 for directories, but vsftpd and pyftpdlib send 213 for them too (from their sources).',
  },
  214: {
    description:
      'The server has answered a question about itself, and nothing in the session has changed. Mostly it lists the verbs that it knows; ProFTPD and inetutils ftpd put a star at those that they do not implement. With a verb after `HELP` some servers tell its form.',
    not: 'That a verb is on the list does not say that it works: vsftpd lists `REIN` and `ACCT` and answers 502 to both. Nor is a verb unknown because it is missing: Pure-FTPd lists only what may follow `SITE`.',
    user: 'Read it. To learn which extensions there are, send `FEAT`.',
    administrator:
      'See to it that an address in the text, such as the one that ProFTPD gives on the last line, is read by somebody.',
    disagreement:
      'RFC 959 §4.1.3 suggests to answer `HELP` before login, and §5.4 lists no 530 for it. Of the recorded servers vsftpd and Twisted send 530.',
  },
  215: {
    description:
      'The server has told what kind of system it is, or wants to be taken for. Nothing in the session has changed. All eight recorded servers say UNIX.',
    not: 'It does not prove which system runs there: pyftpdlib says UNIX on every system. It promises nothing about the form of the listings of `LIST`.',
    user: 'Nothing. Some clients take it as a hint how pathnames and listings look.',
    administrator:
      'Nothing, unless it tells too much: inetutils ftpd adds the release of the kernel, unless it is told to hide versions.',
    disagreement:
      'RFC 959 §5.4 lists no 530 for `SYST`, so it needs no login. Of the recorded servers vsftpd, netkit ftpd and Twisted send 530 before login.',
  },
  220: {
    description:
      'A session is at its beginning: the control connection is open, nobody is logged in, and all transfer parameters have their default values. Unless the connection began with TLS, everything can be read on the way until `AUTH` has succeeded. After `REIN` it is the same: user, account and parameters are gone (RFC 959 §4.1.1).',
    not: 'It does not say that there is room for you: ProFTPD counts its clients only after the password. Nor does its text prove which server answers; in clear anybody could have sent it.',
    user: 'Log in. If the server offers TLS, let the client send `AUTH TLS` before the password.',
    administrator:
      'The text is free: name the server in it, and leave out the version if it is nobody’s business.',
    changed:
      'RFC 7151 §3.2 adds `HOST`, whose success is 220. Under TLS, the 220 to `REIN` is the last reply that is protected (RFC 4217 §13).',
    disagreement:
      'To `REIN` pyftpdlib sends 230 with the text “Ready for new user.”, where RFC 959 §5.4 has 220. None of the other recorded servers carries out `REIN`.',
  },
  221: {
    description:
      'The session is over, and the server closes the control connection after this line. Who was logged in is logged out. A transfer that was under way has been completed first (RFC 959 §4.1.1).',
    not: 'It does not say that your transfers succeeded; only the replies to them do.',
    user: 'Nothing. Connect again if there is more to do.',
    administrator: 'Nothing; this is how a session ends well.',
    disagreement:
      'RFC 959 §5.4 lists only 221 and 500 for `QUIT`. To `QUIT now`, vsftpd, ProFTPD, Pure-FTPd and ftp-srv send 221 and close; inetutils ftpd and netkit ftpd send 500, pyftpdlib 501 and Twisted 550, and these four stay.',
  },
  225: {
    description:
      'The server has looked for something to break off and found nothing; the session is as it was before `ABOR`. A data connection that is open can serve the next transfer.',
    not: 'It does not say that there is a data connection: all four servers that were recorded with it had none. Nor does it say that the last transfer succeeded.',
    user: 'Nothing. If a transfer seemed to hang, its own reply has come already: look for it.',
    administrator: 'Nothing.',
    disagreement:
      'When there is nothing to break off, RFC 959 §4.1.3 has 226; §5.4 allows 225 too. Recorded: 225 from vsftpd, inetutils ftpd, pyftpdlib and ftp-srv, 226 from ProFTPD, Pure-FTPd and netkit ftpd.',
  },
  226: {
    description:
      'The transfer is over, and the data connection with it; in stream mode its end is the end of the file (RFC 959 §3.4.1). The next transfer needs a new data connection. To `ABOR` it is the last word: what was under way has had its own reply, 426. Login and control connection stay.',
    not: 'It does not say that the file is the same on both sides: FTP does not compare (RFC 959 §3.5).',
    user: 'Go on. Where it matters, compare the sizes.',
    administrator:
      'Nothing. If it is missing after long transfers, look for a firewall that forgets the control connection, which is silent meanwhile.',
    changed: 'RFC 3659 §7.2 has it after the listing of `MLSD`.',
    disagreement:
      'To `ABOR` without a transfer ProFTPD, Pure-FTPd and netkit ftpd were recorded with 226, but vsftpd, inetutils ftpd, pyftpdlib and ftp-srv with 225, and Twisted with 502. RFC 959 §4.1.3 has 226, §5.4 both.',
  },
  227: {
    description:
      'The server has opened a port and listens there for the data connection of the next transfer. The first four numbers are its address; the last two make up the port, the high byte first. From now on it is the client that connects.',
    not: 'It does not say that the client can get there: the port may be closed by a firewall, and behind address translation the address may be one that nobody outside can reach.',
    user: 'If the client hangs after it, let it use `EPSV`, or active mode.',
    administrator:
      'Give the server a range of passive ports and open it in the firewall. Behind address translation, set the address that it is to name.',
    changed:
      'By RFC 1123 §4.1.2.6 every server must have `PASV`, and a client must look for the first digit, because the parentheses may be missing. RFC 2428 §3 has `EPSV` and 229 instead, for IPv6 too.',
    disagreement: 'RFC 959 §4.2.1 shows the numbers in parentheses, the example in §5.2 without.',
    needed: '`PASV` after login, and a server that can open a data connection. The simulator has none.',
  },
  228: {
    description:
      'The server has opened a port and listens there for the data connection of the next transfer. The text has the address family, the length of the address and the address, the length of the port and the port, all as numbers. From now on it is the client that connects.',
    not: 'It is not the answer to `PASV` or `EPSV`; these have 227 and 229.',
    user: 'Nothing. If the client cannot read it, let it use `EPSV`; none of the nine recorded clients sent `LPSV`.',
    administrator: 'Nothing; clients of today want `EPSV`.',
    changed:
      'RFC 1639 §3 has it as an experiment. RFC 2428 §1 finds that this way can fail where several network protocols are in use, and brings `EPSV` and 229.',
    needed:
      '`LPSV` after login, to a server that has it, such as inetutils ftpd, and a data connection. The simulator has none.',
  },
  229: {
    description:
      'The server has opened a port and listens there for the data connection of the next transfer. The text has only the port, between bars; the fields for protocol and address are empty, because both are those of the control connection (RFC 2428 §3). From now on it is the client that connects.',
    not: 'The empty fields are no error. It does not say that the port can be reached: a firewall may close it.',
    user: 'If the client hangs after it, let it use `PASV`, or active mode.',
    administrator:
      'Give the server a range of passive ports, and open it in the firewall. There is no address in the reply that could be wrong.',
    changed:
      'RFC 2428 §4 wants `EPSV` for every transfer between the two machines of the control connection. After `EPSV ALL` the server takes neither `PASV` nor `PORT` nor `EPRT` (RFC 2428 §3).',
    needed: '`EPSV` after login, and a server that can open a data connection. The simulator has none.',
  },
  230: {
    description:
      'The server has let the user in, with the rights of the account and in its first directory. The login sequence is over. A guest is logged in like anybody else. If there are several lines, those before the last are for people, such as a message of the day.',
    not: 'It does not say what you may do: that is found out by each command. Without TLS it does not say that your password has remained a secret.',
    user: 'Go on. To learn where you are, send `PWD`.',
    administrator:
      'If it comes for a user who should not get in, look at anonymous login and at accounts without a password.',
    changed: 'RFC 2228 §4 has 232 in its place where the security exchange alone lets the user in.',
    disagreement:
      'Recorded after login: ProFTPD sends 230 to `USER` with the same name, vsftpd to any `PASS`. To `REIN` pyftpdlib sends it although nobody is logged in then; RFC 959 §5.4 has 220.',
  },
  232: {
    description:
      'The server knows from the security exchange who the client is, with TLS by its certificate, and lets the user who was named in for that. The login sequence is over, and no password has been sent.',
    not: 'It does not say that data is protected; with TLS that takes `PBSZ` and `PROT`. The certificate alone does not log in: the client must still send `USER` (RFC 4217 §4.2).',
    user: 'Nothing; go on as after 230.',
    administrator:
      'If clients with a certificate are asked for a password all the same, look whether the server is set to take certificates for a login, and whether they fit the name.',
    changed: 'RFC 4217 §12.2 shows it with TLS, in the place of 331.',
    disagreement:
      'RFC 2228 §4 names `AUTH`, `PASS` and `ACCT` as the commands of the login, where it must mean `USER`; RFC 2228 §8.2 has the reply there.',
    needed:
      'A server that takes the certificate of a client for its login, as ProFTPD can (its setting “TLSUserName”). In the simulator TLS has no certificates of clients.',
  },
  234: {
    description:
      'The server has taken the mechanism; with TLS it now waits for the first message of the handshake. This reply itself went in clear. When the handshake is done, all lines are protected, and the login begins anew, with the transfer parameters reset (RFC 4217 §4.2).',
    not: 'It does not say that the connection is protected already: the handshake may fail. Nor does it protect data; that takes `PBSZ` and `PROT` (RFC 4217 §8).',
    user: 'Check the certificate if the client asks, then log in.',
    administrator:
      'If connections end right after it, look at the certificate of the server: netkit ftpd was recorded with 234 although it found none to use. Then compare the TLS versions of both sides.',
    changed: 'RFC 4217 §4.2 has it as the answer to `AUTH TLS`, with the handshake right after it.',
    disagreement:
      'RFC 2228 §3 and RFC 4217 §4.2 want the login to begin anew. All five recorded servers that came through the handshake keep a `USER` from before it: the `PASS` after it logs in.',
  },
  235: {
    description:
      'The last piece of security data was good, and client and server share a security association. If the mechanism has integrity, commands must come in `MIC` or `ENC` from now on, until `CCC` ends that (RFC 2228 §3). Nobody is logged in yet.',
    not: 'It is no login: `USER` must follow. It need not prove who the client is, for a mechanism may just agree on a key (RFC 2228 §2).',
    user: 'Nothing; the client goes on with the login.',
    administrator:
      'Nothing. It comes only with mechanisms that exchange data, such as Kerberos, never with TLS.',
    changed: 'RFC 4217 §4.2 does without `ADAT`: with TLS the handshake takes its place.',
    needed:
      'A security exchange of a mechanism such as Kerberos (RFC 2228): `AUTH`, 334, then `ADAT` until the server has enough. The simulator knows only TLS.',
  },
  250: {
    description:
      'The server has changed something in its files, or where you are in them: a file is deleted or renamed, a directory removed, the current directory another. After a transfer it says in addition that the data connection is left open (RFC 959 §5.2).',
    not: 'To `CWD` it does not say that you may read or write in the directory. To `DELE` it leaves nothing to take back: FTP has no undo.',
    user: 'Nothing; go on.',
    administrator: 'Nothing.',
    changed:
      'RFC 1123 §4.1.2.9 calls the 250 wrong that RFC 959 §4.1.3 has at the start of `STOU`. RFC 3659 §7.2 has 250 for `MLST`, with the facts on the lines between.',
    disagreement:
      'To `CDUP` RFC 959 §5.4 has 200, but by RFC 959 §4.1.1 and App. II it gets what `CWD` gets, in §5.4 a 250. The examples of RFC 959 App. II show 200 to `CWD`.',
    needed:
      'A command about files or directories, such as `CWD` or `DELE`, and a server that has some. The simulator has none.',
  },
  257: {
    description:
      'To `PWD` the server has told where you are, and changed nothing. To `MKD` it has made the directory, and tells the name to use for it from now on, which may differ from what was sent (RFC 959 App. II).',
    not: 'The pathname need not be that of the disk: pyftpdlib, for example, shows the home of a user as the root. What follows the closing quote is not part of it.',
    user: 'Use the pathname as it stands between the quotes; two quotes in it stand for one.',
    administrator:
      'If the pathname shows more of the disk than users should see, let the server lock them into their directories.',
    disagreement:
      'RFC 959 §4.2.1 words it for a directory that was made; App. II has it for `PWD` too. RFC 959 §5.4 has no 530 for `PWD`, but all eight recorded servers send that before login.',
  },
  331: {
    description:
      'The server has noted the name and done nothing else: nobody is logged in by it. By RFC 959 §4.1.1 it forgets the user before, and only a `PASS` right after this reply counts.',
    not: 'It does not say that the name exists, or that it may log in: all eight recorded servers send it for a name that they do not know.',
    user: 'Give the password; as a guest, by custom, your e-mail address.',
    administrator:
      'Nothing. That unknown names get it too keeps strangers from finding out names (RFC 2577 §7).',
    changed:
      'RFC 2577 §7 suggests it for every name. RFC 2228 §4 adds 336, where the password answers a challenge, and 232, where none is needed.',
    disagreement:
      'For a name that it refuses RFC 959 §5.4 has 530, RFC 2577 §7 has 331; inetutils ftpd can be set to either. RFC 959 §4.1.1 wants `PASS` at once, but with all eight recorded servers it still logs in after a `NOOP` in between. After login vsftpd sends 331 to `USER` with the same name, and the user stays logged in.',
  },
  332: {
    description:
      'All that came so far is right, and the server waits for `ACCT`. In a login this stands between a good password and 230; RFC 959 §5.4 has it after `USER` too. To a later command it says that the server keeps this command until the account has come (RFC 959 §4.1.1).',
    not: 'It does not say that the password was wrong, and does not ask for it again. An account is neither the user name nor the password.',
    user: 'Ask whoever runs the server for the account, and tell it to the client.',
    administrator:
      'Ask for accounts only if the clients can give them: curl and lftp, for example, stop here if none is set.',
    disagreement:
      'RFC 959 §5.4 allows it after `USER`, but the drawing of the login in §6 goes by first digits and sends `PASS` after any 3yz.',
  },
  334: {
    description:
      'The server has taken the mechanism and opened the security exchange. The text may bring the first data for the client, after “ADAT=” and in base 64 (RFC 2228 §5.1). Nothing is protected yet.',
    not: 'It asks the client program for data, not a person for a password. It is not the answer to `AUTH TLS`: there it would be wrong (RFC 4217 §4.2).',
    user: 'Nothing; a client that knows the mechanism answers by itself. If it does not, choose another mechanism.',
    administrator: 'Nothing. If it comes to `AUTH TLS`, the server is at fault.',
    changed: 'RFC 4217 §4.2 calls it incorrect for TLS, where 234 begins the handshake.',
    needed:
      '`AUTH` with a mechanism that exchanges data, such as Kerberos (RFC 2228). The simulator knows only TLS.',
  },
  335: {
    description:
      'The server has accepted this piece of security data, and the exchange goes on. The text may bring data for the client, after “ADAT=” and in base 64 (RFC 2228 §5.1). Nothing is protected yet.',
    not: 'It is neither success nor failure: 235 completes the exchange, and 535 refuses the data.',
    user: 'Nothing; the client goes on by itself.',
    administrator:
      'Nothing. If 535 follows in the end, look at the keys on both sides, with Kerberos also at the clocks.',
    changed: 'RFC 4217 §4.2 does without `ADAT`: with TLS the handshake takes its place.',
    needed:
      'A security exchange of a mechanism such as Kerberos that takes more than one `ADAT` (RFC 2228). The simulator knows only TLS.',
  },
  336: {
    description:
      'The server has noted the name and made a challenge for this login. The password must be the answer to it; nobody is logged in yet. As after 331, `PASS` comes next.',
    not: 'It does not ask for the password that you always use: the answer is good for this challenge.',
    user: 'Read the challenge, work out the answer as you were told, and give it as the password.',
    administrator:
      'See to it that the clients show the text before they ask for the password, as RFC 2228 §4 demands; one that asks beforehand is of no use here.',
    changed: 'RFC 2228 §4 adds it to the replies of `USER`.',
    needed:
      'A security mechanism with passwords that answer a challenge (RFC 2228 §4). The simulator knows only TLS.',
  },
  350: {
    description:
      'The server has noted the old name, or the place to begin at, and done nothing with it yet: nothing is renamed, nothing transferred. The next command must be the second of the pair (RFC 959 §4.1.3). What becomes of a `REST` if another command comes between is not defined (RFC 3659 §5.3).',
    not: 'To `RNFR` it does not say that the new name will do. To `REST` it does not say that the file is so long: that is found out by the transfer (RFC 3659 §5.3).',
    user: 'Nothing; the client sends the second command. A `REST` is taken back by `REST 0`.',
    administrator:
      'If users get 501 to `REST` instead, it may be the type: ProFTPD and pyftpdlib refuse it in `TYPE A`, which is the default.',
    changed:
      'RFC 3659 §5.3 defines `REST` in stream mode, as a number of bytes. RFC 1123 §4.1.3.4 adds 554 and 555 for what can go wrong after it.',
    disagreement:
      'RFC 959 §3.5 has a restart only in block and compressed mode; RFC 3659 §5 adds stream mode, the only one that the servers in this simulator support. Before login inetutils ftpd sends 350 to `REST 10`, the seven other recorded servers 530.',
  },
} as const satisfies Readonly<Partial<Record<ReplyCode, EntryText>>>;
