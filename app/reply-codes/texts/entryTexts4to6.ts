import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import type { EntryText } from './EntryText.ts';

/** The codes that do not say yes: 4yz not now, 5yz refused, 6yz another reply is inside. */
export const entryTexts4to6 = {
  421: {
    description:
      'The server ends the session, whether the client has asked for something or not. Whoever was logged in is logged out. Lines that are on their way get no answer. A new try needs a new connection, a new login and all settings again.',
    not: 'It does not say that name or password was wrong, and the code does not tell why the server closes: load, a limit and too long a silence look alike. Nor does it say when a new try will succeed.',
    user: 'Read the text, which often names the cause. Connect again: at once after a time-out, later if the server is full.',
    administrator:
      'Look at the limits on clients, on silence and on wrong passwords. By RFC 1123 §4.1.3.2 the time for silence should be a setting, with at least five minutes as its default.',
    changed:
      'RFC 2577 §5 wants it before a server closes after 3 to 5 wrong passwords. RFC 1123 §4.1.2.11 advises clients to watch for the close, and not to make this code a special case.',
    disagreement:
      'RFC 959 §4.2.1 allows it to any command, but RFC 959 §5.4 does not list it for `QUIT` and `SITE`. After wrong passwords inetutils ftpd was recorded closing with 530 and 421, five others with 530 alone; ftp-srv and Twisted go on. Where TLS is required, Pure-FTPd sends it to `USER` and does not close.',
  },
  425: {
    description:
      'The transfer was accepted, and then the data connection did not come about: the connecting side got no answer, or a refusal. No data has travelled. The control connection is still open, and the login stands.',
    not: 'It says nothing against the file or the login. It does not tell which side is at fault; often it is a firewall or an address translator between the two.',
    user: 'Change between passive and active mode in the client, and try again.',
    administrator:
      'Open the range of passive ports in the firewall, and see that 227 names an address that clients can reach. Some servers also want the TLS session used again for data.',
    disagreement:
      'In RFC 959 §5.4 it comes only after 125 or 150. Some servers send it in their place when neither `PORT` nor `PASV` came before.',
    needed:
      'A data connection that fails: `LIST` after `PORT` with a port on which nobody listens, for example. The simulator has no data connection.',
  },
  426: {
    description:
      'A transfer was under way, and has ended before its time; the data connection is closed. What has arrived is incomplete. The control connection is still open, and the login stands. If the client sent `ABOR`, one more reply follows: the 226 to that command (RFC 959 §4.1.3).',
    not: 'The connection that its usual text calls closed is the data connection, not the session. The code does not tell whether client, server or network broke the transfer off.',
    user: 'Transfer the file again, or go on where it broke with `REST`. Do not use the part as if it were whole.',
    administrator:
      'See in the log after how many seconds or bytes transfers break, and compare that with the time limits of server and firewall.',
    needed:
      'A transfer that is broken off, by `ABOR` or because the data connection breaks. The simulator has no transfers.',
  },
  431: {
    description:
      'The server would protect the session or the data as asked, and cannot at this moment. Everything stays as it was: a session in clear stays in clear, and its login stays valid. The connection is open for the next command.',
    not: 'It does not refuse security as such, and does not say that the mechanism is unknown. It says nothing about name or password.',
    user: 'Try later, and tell the administrator. Without protection, send no password that matters.',
    administrator:
      'See that the server can read its certificate and the private key to it, that the two belong together, and that the certificate has not expired.',
    disagreement:
      'In an example of RFC 959 App. II the number answers `CWD` to a directory that does not exist; RFC 959 §4.2.1 has no such code. Recorded with no certificate to use, netkit ftpd sends 234 to `AUTH TLS` all the same, and the handshake fails.',
  },
  450: {
    description:
      'The server left the file as it is, because it cannot be used at this moment; somebody else may be writing to it, for example. The command has had no effect. The session goes on, and the very same line may succeed soon.',
    not: 'It does not say that the file is missing or that you may not use it; that is 550. It is not about room on the disk: in some lists of codes the remark “file busy” stands at 452, but it belongs here (RFC 959 §4.2.1).',
    user: 'Wait a little, and send the same command again.',
    administrator:
      'Find the program or the session that holds the file. Locks of uploads that broke off may have stayed behind.',
    disagreement:
      'RFC 959 App. II gives `RMD` the replies of `DELE`, but in RFC 959 §5.4 only `DELE` has 450. For `LIST` and `NLST` RFC 959 §5.4 has 450 and no 550, so there it must also serve for a directory that does not exist.',
    needed: 'A file that is in use, and a command that wants it, such as `DELE`. The simulator has no files.',
  },
  451: {
    description:
      'The server had begun to act and met an error of its own, such as a read from the disk that failed. The action has ended unfinished, and a part of a file may have been left behind. The session goes on.',
    not: 'It does not say that the command was wrong: nothing in the line has to change. It does not tell what the error was.',
    user: 'Try the same again later. If it stays, give the administrator the time and the command.',
    administrator:
      'Look at the log of server and system for that time: the disk, the memory, the rights of the server process.',
    changed: 'RFC 2389 §4 has it for `OPTS` that is refused for a passing reason.',
    disagreement:
      'In RFC 959 §5.4 it comes only after 125 or 150. Twisted was recorded with 550 and the text “internal server error” where the fault is its own: to `QUIT` with an argument, for example.',
    needed: 'A transfer during which the server itself fails. The simulator has no transfers.',
  },
  452: {
    description:
      'The server was asked to store a file and has no room left to store it in. By RFC 959 §5.4 that is said before any data travels, in place of 125 or 150. The session goes on, and commands that need no room work as before.',
    not: 'It is not about your own quota; that is 552. The remark “file busy”, which some lists of codes have here, belongs to 450 (RFC 959 §4.2.1).',
    user: 'Try later, or delete what you no longer need on that server.',
    administrator:
      'Make room on the file system that takes the uploads. Count its inodes as well as its bytes.',
    disagreement:
      'ProFTPD sends 552 to `ALLO` when the disk has no room for that many bytes. When no free name can be found for `STOU`, inetutils ftpd sends 452 (from its source).',
    needed:
      'A full disk, and `STOR`, `STOU` or `APPE`. The simulator has neither files nor a data connection.',
  },
  500: {
    description:
      'The server has read a line and found nothing in it that it could carry out. The line is dropped, and all is as it was before: login, directory, settings. If it came between `USER` and `PASS`, the login may have to begin again (RFC 959 §4.1.1).',
    not: 'It does not say that FTP has no such command: to an extension it only says that this server lacks it. It says nothing about your rights.',
    user: 'Look for a misspelt verb or a blank in front of it. If the client has tried an extension, it goes on without it.',
    administrator:
      'Mostly nothing: clients try extensions and expect 500 from a server without them. If TLS is wanted, `AUTH` must not get it.',
    changed:
      'RFC 2228 §3 asks for it where `AUTH` is not known at all. To `FEAT`, 500 or 502 says that the server does not know the command (RFC 2389 §3.2).',
    disagreement:
      'To an unknown verb ftp-srv and, after login, Twisted send 502. Before login vsftpd, Pure-FTPd and Twisted send 530. An empty line gets no reply at all from vsftpd, Pure-FTPd and ftp-srv.',
  },
  501: {
    description:
      'The server knows the verb and could not use what came after it, or missed something there. The command was not carried out, and what was set before still holds. In a login this ends the sequence: it begins again with `USER` (RFC 959 §4.2).',
    not: 'It does not say that the value is not supported; that is 504. To `PASS` it says nothing about the password, which was not even compared.',
    user: 'See whether the argument is missing, or has one part too many; `HELP` may show the right form.',
    administrator:
      'Mostly nothing. The log shows the line; if a program sends it again and again, its maker has to mend it.',
    changed:
      'RFC 2389 §3.2 has it for `FEAT` with an argument, RFC 3659 §7.2.1 for `MLSD` with the name of something that is no directory.',
    disagreement:
      'RFC 959 §5.4 does not list it for `NOOP`, `QUIT` and `REIN`. With an argument to `NOOP` or `QUIT`, pyftpdlib sends it, inetutils ftpd and netkit ftpd send 500, and vsftpd and ProFTPD take no offence. ProFTPD has it for `USER` with another name after login.',
  },
  502: {
    description:
      'The server recognises the command and does not offer what it stands for. Nothing was done, and nothing has changed. Sending it again, or with another argument, will not help.',
    not: 'It does not say that the command was misspelt or that you lack a right. Nor does it say that the command has no use here; that is 202, which counts as a success.',
    user: 'Ask `FEAT` and `HELP` what the server has, and use that. Most clients do so by themselves.',
    administrator:
      'If users need the command, see whether a setting has turned it off or a module for it is not loaded.',
    changed:
      'RFC 1123 §4.1.2.13 raised the commands that every server must have from 9 (RFC 959 §5.1) to 26; among them are `ACCT`, `PASV` and `LIST`. RFC 2228 §3 has 502 where `AUTH` is recognised but no security is implemented.',
    disagreement:
      'RFC 959 §5.4 lists no 502 for `ACCT`, and RFC 1123 §4.1.2.13 demands that command. Six of the eight recorded servers answer 502 to it, pyftpdlib 500, and Pure-FTPd 202.',
  },
  503: {
    description:
      'The command could be right at another moment: the one that has to precede it did not come, or did not succeed. It was not carried out. A sequence that had begun is over, and starts again with its first command (RFC 959 §4.2).',
    not: 'To `PASS` it does not say that the password is wrong: the server has not looked at it. It does not say that the command is forbidden to you.',
    user: 'Start the sequence again. After a failed password that means `USER` and then `PASS`.',
    administrator: 'Nothing. It shows a client that mixes up its order, or sends `PASS` twice.',
    changed:
      'RFC 2228 §3 has it for `ADAT`, `PBSZ` and `PROT` before what must precede them, RFC 7151 §3.3 for `HOST` after the login.',
    disagreement:
      'Six of the eight recorded servers send it to a second `PASS` after a wrong one; Pure-FTPd and ftp-srv take the second as a new try. To `PASS` without any `USER` before it, Pure-FTPd sends 530.',
  },
  504: {
    description:
      'The server has the command and does not have what was asked for with it. A setting keeps the value that it had before, and a session that `AUTH` was meant to protect stays as it was.',
    not: 'It does not say that the argument is misspelt; that is 501. It does not rule the command out: with another value it works.',
    user: 'Choose another value. `TYPE I`, `MODE S` and `STRU F` are enough for most transfers.',
    administrator:
      'To `AUTH` it tells that a client wants a mechanism that is not set up. If that is TLS, look at the certificate and the settings of TLS.',
    changed:
      'RFC 2228 §3 has it for an unknown mechanism or level of protection, RFC 2640 §4.2 for an unknown language, RFC 7151 §3.3 for an unknown host. RFC 2577 §3 suggests it for `PORT` with a port below 1024.',
    disagreement:
      'To a mechanism that they do not know, ProFTPD and Pure-FTPd send 500 and pyftpdlib 502, where RFC 2228 §3 has 504. To `MODE B` inetutils ftpd sends 502. In vsftpd 504 also answers `MODE` and `STRU` without an argument.',
  },
  521: {
    description:
      'The server does not make a data connection with this protection, or does not take this level for one. No data has travelled. The control connection is as protected as before, and the login stands.',
    not: 'It says nothing about the protection of the control connection. It does not tell of trouble in the network; that is 425.',
    user: 'Let the client protect the data as well: `PBSZ 0` and `PROT P`, then the transfer again.',
    administrator:
      'If data has to be protected here, tell the users which setting their client needs. If both ways are meant to work, look at the rule for `PROT`.',
    disagreement:
      'Three documents use it for three things: RFC 959 App. II, in an example, to `MKD` for a directory that exists; RFC 1639 for the kind of address; RFC 4217 §10.2 for the protection of data. To `PROT S`, pyftpdlib sends it where RFC 2228 §3 has 536.',
  },
  522: {
    description:
      'The data connection cannot be made in the way that was asked for. Either the server does not speak the network protocol that was named, or the data would not be protected as it demands. No data has travelled, and the session goes on.',
    not: 'It does not say that the address or the port is wrong. It does not tell of a failed handshake on the control connection.',
    user: 'Read the text: 1 stands for IPv4, 2 for IPv6. If it speaks of TLS, send `PBSZ 0` and `PROT P` first.',
    administrator:
      'Let the server listen on IPv6 if clients come over it. With TLS, some servers want the session of the control connection used again for data; not every client does that.',
    changed:
      'RFC 4217 §10.2 and §11.4 gave it a second meaning: on the data connection the handshake failed, or the protection does not suffice.',
    disagreement:
      'RFC 4217 has both 521 and 522 for protection that is too weak. To `EPRT` with an unknown protocol ProFTPD, Pure-FTPd, inetutils ftpd and netkit ftpd send 522 (RFC 2428 §2), but vsftpd 500, pyftpdlib 501 and ftp-srv 504.',
  },
  530: {
    description:
      'A login was refused, or a command was sent that this server does only for somebody who is logged in. The command has had no effect. The connection stays open, unless this was one failure too many. The next login begins with `USER`.',
    not: 'It does not say that the name is wrong, nor that it is right and the password wrong. It need not be about either: the account may be barred, the server full, or TLS demanded.',
    user: 'Check name and password, capitals and blanks included. If the text speaks of TLS or of a limit, the password is not the problem.',
    administrator:
      'The log has the reason that the reply keeps back: a list of barred names, a login shell that is not allowed, PAM. Keep it out of the reply (RFC 2577 §7).',
    changed:
      'RFC 2577 §7 advises against 530 to `USER`: who gets 331 for every name cannot find out which names exist.',
    disagreement:
      'RFC 959 §5.4 has no 530 for `PWD`, `SYST`, `HELP`, `NOOP`, `ABOR`, `REIN` and `QUIT`. Before `USER` all eight recorded servers send it to `PWD`, and vsftpd and Twisted to all of them but `QUIT`. When it is full, ProFTPD sends it to `PASS`; others greet with 421.',
  },
  532: {
    description:
      'The server keeps an account of who stores what, and does not know to whom this file belongs. The command has been dropped. The user stays logged in, and commands that store nothing work as before.',
    not: 'It does not undo the login, and is not about the password. `ACCT` alone does not bring the command back: unlike 332, nothing waits for it (RFC 959 §4.1.1).',
    user: 'Send `ACCT` with your account, then the command once more.',
    administrator: 'Tell the users their account, and see that their client can send `ACCT` after the login.',
    disagreement:
      'RFC 959 §4.1.1 lets any later command ask for an account. RFC 959 §5.4 lists 532 only for `STOR`, `STOU`, `APPE` and `RNTO`, and 332 only for the login.',
    needed:
      'A server that wants an account for storing files, and `STOR` without one. None of the eight recorded servers uses accounts.',
  },
  533: {
    description:
      'The command came without the protection that the policy demands, or with one that it does not allow. It was not carried out. How the session is protected stays as it was.',
    not: 'It is not about the protection of data; for that there are 534 and 536. It does not say that the mechanism cannot do it; that is 537.',
    user: 'Turn on the protection that is missing, with TLS by `AUTH TLS`, and send the command again.',
    administrator:
      'Nothing, if the policy is meant so. To `CCC` on a connection in clear the code is prescribed, whatever the policy (RFC 2228 §3).',
    changed: 'RFC 4217 §5 has it for `CCC` on a connection without TLS.',
    disagreement:
      'RFC 2228 §3 prescribes it for `CCC`, but in the lists of RFC 2228 §8.2 that command is missing. To `CCC` in clear Pure-FTPd sends 534, and ProFTPD 530 before login.',
  },
  534: {
    description:
      'The server has understood what was asked for, could do it, and by its rules does not. Nothing was done. Login and protection are as they were before.',
    not: 'It does not say that name, password or mechanism is wrong. It is no passing trouble: waiting does not help.',
    user: 'Choose TLS in the client, for commands and data. If the client is to use less protection than that, the server will not agree.',
    administrator:
      'The refusal comes from your own rules for TLS. Tell the users which setting of their client fits.',
    disagreement:
      'RFC 2228 §8.2 lists 534 for `AUTH`, `PROT` and transfers, not for `USER`. Where TLS is required, `USER` in clear gets 530 and a close from vsftpd, 550 from ProFTPD and pyftpdlib, and 421 from Pure-FTPd; the textbook server has 534.',
  },
  535: {
    description:
      'What the server received did not pass the check of the security mechanism: a checksum, for example, does not fit. A failed `ADAT` ends the security exchange, which begins again with `AUTH` (RFC 2228 §3). A command in `MIC`, `CONF` or `ENC` that fails is not carried out.',
    not: 'It is not about the password. It is not how a failed handshake of TLS is told, for TLS has no `ADAT`.',
    user: 'Get fresh credentials, and begin again with `AUTH`. In the middle of a session it may mean that somebody changes the data: stop there.',
    administrator:
      'Compare keys and clocks of both hosts. If it happens within sessions, look at the network between them.',
    needed:
      'A security mechanism other than TLS, such as GSSAPI, and security data that fail its check. The simulator has only TLS.',
  },
  536: {
    description:
      'The server has understood which level of protection was asked for, and the mechanism in use does not have it. The level that was set before stays; at the start that is clear (RFC 2228 §3). Data that is sent now travels at that level.',
    not: 'It does not say that the letter is unknown; that is 504. It does not refuse to protect data: another level may do.',
    user: 'Choose `PROT P`. `PROT C` leaves the data in clear.',
    administrator:
      'Nothing: TLS has no other levels than clear and private (RFC 4217 §9). A client that asks for S or E has to be set to private.',
    disagreement:
      'To `PROT S` and `PROT E` vsftpd and ProFTPD send 536, pyftpdlib 521, and Pure-FTPd 200 with private as the level. Besides, ftp-srv sends 536 to `PROT C`, which TLS does have.',
  },
  537: {
    description:
      'A command came wrapped in a protection that the security mechanism does not offer: with confidentiality, for example, where it has only integrity. It was not carried out. The mechanism stays in use.',
    not: 'It is no refusal by policy; that is 533. It says nothing about the command inside, which the server has not looked at.',
    user: 'Let the client wrap its commands in another way: `MIC` in place of `CONF` or `ENC`, for example.',
    administrator:
      'Choose a mechanism that has what the clients use, or TLS, which protects the whole connection.',
    disagreement: 'RFC 2228 §3 has 537 for `MIC`, `CONF` and `ENC`; the lists in RFC 2228 §8.2 leave it out.',
    needed:
      'A security mechanism other than TLS, and a command in `MIC`, `CONF` or `ENC` that it cannot do. Under TLS no command is wrapped by itself.',
  },
  550: {
    description:
      'The file or directory could not be used: it is not there, is of another kind, or is not open to this user. Nothing was done to it. Login and current directory stay as they are, and the same line will fail until something has changed at the server.',
    not: 'It does not tell what is missing from what is forbidden: servers may answer both alike. It does not say that the login is lost.',
    user: 'Look with `PWD` and `LIST` where you are and what there is. Capitals count in most names.',
    administrator:
      'Check the rights of the file and of each directory above it, and whether writing is allowed at all: with writing off, vsftpd sends 550 to every command that writes.',
    changed:
      'RFC 3659 §3.2 and §4.2 have it for `MDTM` and `SIZE` where the file does not exist or cannot be read. RFC 3659 §7.2.1 has it for `MLST` and `MLSD`.',
    disagreement:
      'In the example of RFC 959 §7 it answers `STOR`, for which RFC 959 §5.4 has 553 and no 550. To `MKD` for a directory that exists RFC 959 App. II has 521, RFC 959 §5.4 only 550. ProFTPD and pyftpdlib also send it to `USER` where TLS is required.',
  },
  551: {
    description:
      'The transfer of a file in pages was broken off at a page of a type that the server does not know. What has been stored is incomplete. The session goes on. As good as no server has this structure; where the number comes, it mostly means something else, and the text decides.',
    not: 'It does not say that the file is missing or forbidden; that is 550. It is not about the type that `TYPE` sets.',
    user: 'Send `STRU F`, and transfer the file again. If ProFTPD sends it to a range of a file, send `TYPE I` first.',
    administrator: 'Read in the log which command it answers: with today’s servers it is hardly ever a page.',
    changed: 'RFC 1123 §4.1.2.3 advises against page structure.',
    disagreement:
      'ProFTPD sends it when a range of a file is asked for in `TYPE A`, which has nothing to do with pages. To `STRU P` all five real servers in this simulator send 504, so none of them comes to the case of RFC 959 §4.2.1.',
  },
  552: {
    description:
      'A file was being stored, and reached the limit of what this user or this directory may hold. The transfer is broken off. The part that was stored may still be there and count. The session goes on.',
    not: 'It does not say that the disk is full; for the system as a whole there is 452. It is not about the length of a name or a line.',
    user: 'Delete what you no longer need, the incomplete file first, and store again. Or ask for more room.',
    administrator: 'Look at the quota of the user and of the directory, and at limits on the size of a file.',
    disagreement:
      'In RFC 959 §5.4 it comes only after 125 or 150. ProFTPD also sends it to `ALLO`, when the whole disk has no room for that many bytes.',
    needed:
      'A limit on what a user may store, and a `STOR` that goes beyond it. The simulator has neither files nor a data connection.',
  },
  553: {
    description:
      'The server does not take the name that the file would get. By RFC 959 §5.4 that is said before any data travels, or to `RNTO`. Nothing was stored or renamed, and with another name the same command may succeed.',
    not: 'It does not say that no such file exists; that is 550. From some servers it does not even blame the name: they send it whenever a file cannot be created.',
    user: 'Try a plain name, and a directory in which you may write.',
    administrator:
      'See which names the server forbids. If the name is harmless, look at the rights of the directory.',
    changed: 'RFC 3659 §7.2.1 also allows it to `MLST` and `MLSD`.',
    disagreement:
      'If the file cannot be opened for `STOR`, for whatever reason, inetutils ftpd sends 553 (from its source). RFC 959 §5.4 has no 550 for `STOR`, which would fit better.',
    needed:
      'A name that the server does not take, and `STOR`, `APPE` or `RNTO` with it. The simulator has no files.',
  },
  554: {
    description:
      'The file at the server could not be set to the place that `REST` had named: it is shorter than that, for example. The command after `REST` was not carried out, and the file is as it was. The session goes on.',
    not: 'It does not say that the server cannot restart transfers: `REST` was accepted with 350, and only the transfer showed the fault. It does not say that the file is missing.',
    user: 'Compare with `SIZE` how long the file is, or transfer it from the start, without `REST`.',
    administrator:
      'Mostly nothing: the file was replaced by a shorter one while a client still had the old length.',
    disagreement:
      'Pure-FTPd sends it to `REST` itself, where RFC 959 §5.4 has 501. In `TYPE A`, ProFTPD and pyftpdlib were recorded with 501 to `REST`, and Twisted, which does not have it, with 502.',
  },
  555: {
    description:
      'The present `TYPE` and `STRU` do not fit the file that is already there, so nothing can be added to it. The command was not carried out. The file is unchanged, and the session goes on.',
    not: 'It does not say that the type is not supported; that is 504 to `TYPE`. It does not say that the file must not be changed.',
    user: 'Set the `TYPE` in which the file was stored, mostly `TYPE I`, and send the command again.',
    administrator:
      'Nothing, unless the system keeps a type or a structure with each file; then tell the users which.',
    needed:
      'A server that keeps a type or a structure with each file, and `APPE`, or a transfer after `REST`, in another one. The simulator has no files.',
  },
  631: {
    description:
      'The server has answered, and has sealed its answer against changes: the text is another reply with a checksum over it, in base 64. The client takes it apart, verifies it, and acts on the reply inside. In several lines, each has code, hyphen and a piece of its own (RFC 2228 §5.2).',
    not: 'The 6 says neither yes nor no: only the reply inside does. Nothing is hidden: whoever listens can decode the text.',
    user: 'Nothing, if the client unwraps it. If you see it as it is, the client has no part in this protection; choose TLS.',
    administrator:
      'If clients cannot verify the replies, compare keys and mechanism on both sides. What they do then is left to them (RFC 2228 §5.2).',
    needed:
      'A security mechanism other than TLS, such as GSSAPI, a finished exchange (235), and a command in `MIC`. The simulator has only TLS.',
  },
  632: {
    description:
      'The server has answered, and has both encrypted its answer and sealed it against changes. The text is that other reply, in base 64. The client decrypts and verifies it, and acts on the reply inside. No such reply comes before the security exchange has succeeded (RFC 2228 §5.2).',
    not: 'The 6 says neither yes nor no: only the reply inside does. It does not say that data is protected as well; for that there is `PROT`.',
    user: 'Nothing, if the client unwraps it. If you see it as it is, the client cannot unwrap it: begin again with `AUTH`, or use TLS.',
    administrator:
      'A log of the network shows only the number. To see what the server said, look at the log of the server.',
    needed:
      'A security mechanism other than TLS, such as GSSAPI, a finished exchange (235), and a command in `ENC`. The simulator has only TLS.',
  },
  633: {
    description:
      'The server has answered and has encrypted its answer, without a seal against changes. The text is that other reply, in base 64. The client decrypts it, and acts on the reply inside. Where the mechanism has integrity, 631 or 632 must be used instead until `CCC` has ended that (RFC 2228 §3).',
    not: 'The 6 says neither yes nor no: only the reply inside does. That it can be decrypted does not prove that nobody has changed it.',
    user: 'Nothing, if the client unwraps it. If there is a choice, prefer protection that also shows changes.',
    administrator: 'Prefer a mechanism with integrity, or TLS.',
    needed:
      'A security mechanism other than TLS that encrypts without integrity, a finished exchange (235), and a command in `CONF`. The simulator has only TLS.',
  },
} as const satisfies Readonly<Partial<Record<ReplyCode, EntryText>>>;
