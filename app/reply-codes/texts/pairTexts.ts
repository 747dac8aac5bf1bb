import type { PairText } from './EntryText.ts';

/**
 * The pairs that people confuse, compared by hand. The page shows a pair in either order, so the texts name the codes
 * and never say “the former”. In numerical order, by the lower code.
 */
export const pairTexts: readonly PairText[] = [
  {
    pair: [110, 150],
    relation:
      'Both come before the end of a transfer. 150 announces it; 110 names a place in it, from which it can be taken up if it breaks.',
    order:
      '150 comes first. 110 can follow it by itself, in the middle of the transfer, and may come several times.',
    owes: 'After both the server owes the reply that ends the transfer; meanwhile the client attends to the data.',
    differences: [
      { in: 'Moment', first: 'While data travels.', second: 'Before any data.' },
      { in: 'Its text', first: 'Two markers, in a fixed form.', second: 'Is free, except to `STOU`.' },
      { in: 'Modes', first: 'Block and compressed only.', second: 'All.' },
      {
        in: 'How often',
        first: 'Hardly ever: none of the five real servers in this simulator has these modes.',
        second: 'For nearly every transfer.',
      },
    ],
    fix: {
      first: 'Keep the two markers, in case the transfer breaks.',
      second: 'Send or read the data, and wait for the last reply.',
    },
    when: '150 begins every usual transfer; 110 belongs to modes that have gone out of use.',
  },
  {
    pair: [110, 350],
    relation:
      'Both belong to the restart of a transfer, at its two sides: 110 tells beforehand a place that one can return to, and 350 accepts such a place afterwards, from `REST`.',
    order:
      'Neither comes first in general: 110 comes in the transfer that may break, 350 before the one that takes it up. In that one 110 can follow 350, once it has been accepted with 125 or 150.',
    owes: 'After 110 the server owes the reply that ends the transfer. After 350 the client owes the second command of the pair.',
    differences: [
      {
        in: 'Answers',
        first: '`RETR`, `STOR`, `STOU` and `APPE`, on the way.',
        second: '`REST`, and `RNFR` in a rename.',
      },
      { in: 'Its text', first: 'Two markers, in a fixed form.', second: 'Is free.' },
      {
        in: 'In stream mode',
        first: 'Does not occur.',
        second: 'Is usual: the place is a number of bytes (RFC 3659 §5.3).',
      },
    ],
    fix: {
      first: 'Keep the markers.',
      second: 'Send the transfer, or `RNTO` after `RNFR`.',
    },
    when: '110 hardly anybody sees; 350 comes whenever a client goes on with a file.',
  },
  {
    pair: [120, 220],
    relation:
      '120 is a 220 that is late: the service is there, but not ready. 120 names a number of minutes, and 220 keeps what it promises, on the same connection.',
    order:
      '120 comes first, and 220 can follow it by itself, without a command. Mostly there is no 120 at all: none of the eight recorded servers sent one.',
    owes: 'After 120 the server owes 220, and the client owes patience. After 220 it is the client that goes on, with `USER`.',
    differences: [
      {
        in: 'A command sent now',
        first: 'Comes too early: the client should wait (RFC 959 §5.4).',
        second: 'Is answered.',
      },
      { in: 'Its text', first: 'Holds the minutes.', second: 'Is free; mostly it names the server.' },
      {
        in: 'Clients',
        first: 'Of the five recorded with it only lftp waited for what follows.',
        second: 'Every client expects it.',
      },
    ],
    fix: {
      first:
        'Stay connected, send nothing and wait. If the client has given up, try again after the minutes that were named.',
      second: 'Send `USER`, over TLS after `AUTH TLS`.',
    },
    when: 'A server that needs some minutes more greets with 120, and every server that is ready with 220.',
  },
  {
    pair: [120, 421],
    relation:
      'Both greet a client that the server cannot serve now. 120 asks it to stay until the server is ready; 421 sends it away.',
    order:
      'Mostly neither comes first: a new connection gets one of them in place of 220. Should a server that has promised to be ready stop after all, 421 can follow 120 and end the connection.',
    owes: 'After 120 the server owes 220. After 421 nobody owes anything on this connection; a new try is up to the client.',
    differences: [
      { in: 'The connection', first: 'Stays open.', second: 'Is closed.' },
      { in: 'Time', first: 'In minutes, told in the text.', second: 'Not told.' },
      {
        in: 'Answers',
        first: 'The connection itself, and `REIN`.',
        second: 'The connection itself and any command; it may also come unasked.',
      },
      {
        in: 'Clients',
        first: 'Many mishandle it.',
        second: 'The six that were recorded with it as a greeting sent nothing.',
      },
    ],
    fix: {
      first: 'Wait on the same connection for 220.',
      second: 'Connect again later. As administrator, see whether the limit on clients is too low.',
    },
    when: '120 is for a server that will soon be ready, 421 for one that is full or going down.',
  },
  {
    pair: [125, 150],
    relation:
      'Both announce the same thing, a transfer that has been accepted, and differ in the state of the data connection. With 125 it is open already, with 150 it has yet to be made.',
    order:
      'Neither comes first: a transfer command gets one of them, since only one 1yz reply announces a command (RFC 959 §4.2).',
    owes: 'After both the server owes one more reply, 226 or 250 if all goes well. Meanwhile the client attends to the data connection and sends no further command.',
    differences: [
      { in: 'The data connection', first: 'Is open; data flows at once.', second: 'Is about to be opened.' },
      {
        in: 'Second digit',
        first: '2: about the connection, which is there.',
        second: '5: about the file, which is in order.',
      },
      {
        in: 'What may still fail',
        first: 'The transfer.',
        second: 'The data connection too: 425 may follow.',
      },
      {
        in: 'Listings of `MLSD`',
        first: 'RFC 3659 §7.2 does not have it there.',
        second: 'The only announcement that RFC 3659 §7.2 has.',
      },
    ],
    fix: {
      first: 'Nothing: send or read the data, and wait for the last reply.',
      second:
        'If nothing follows, look at the data connection: change between passive and active mode, and look at the firewall.',
    },
    when: '125 comes where the client connected right after `PASV`, 150 where the server has yet to connect or to accept.',
  },
  {
    pair: [125, 225],
    relation:
      'By their words both say that a data connection is open. With 125 it is in use, for a transfer that starts now; with 225 nothing is being transferred.',
    order:
      'Neither comes first: a transfer gets 125, an `ABOR` gets 225, in whatever order the client sends them.',
    owes: 'After 125 the server owes the reply that ends the transfer. After 225 the client may send any command.',
    differences: [
      { in: 'The data connection', first: 'In use.', second: 'Idle, or not there at all.' },
      { in: 'Answers', first: '`RETR`, `STOR`, `STOU`, `APPE`, `LIST` and `NLST`.', second: '`ABOR`.' },
      { in: 'Is it the last reply', first: 'No.', second: 'Yes.' },
    ],
    fix: {
      first: 'Send or read the data, and wait for the last reply.',
      second: 'Nothing; there was nothing to break off.',
    },
    when: '125 comes at the start of a transfer, 225 when an `ABOR` comes too late.',
  },
  {
    pair: [125, 425],
    relation:
      'Both are about the data connection of a transfer: by 125 it is open already, by 425 it could not be opened. So they hardly ever meet, though RFC 959 §5.4 has 425 among the replies after 125.',
    order: '125 comes first. 425 can follow it by itself, as the reply that ends the same command.',
    owes: 'After 125 the server owes the reply that ends the transfer. After 425 the client may set up the data connection anew and send the command again.',
    differences: [
      { in: 'The data connection', first: 'Is open.', second: 'Was not made.' },
      { in: 'The command', first: 'Is running.', second: 'Is over, without any data.' },
      { in: 'What it mostly comes with', first: '226 or 426 at the end.', second: '150 before it.' },
    ],
    fix: {
      first: 'Send or read the data, and wait for the last reply.',
      second: 'Change between passive and active mode; as administrator, open the passive ports.',
    },
    when: '125 comes when the client has connected in time, 425 when nobody could connect.',
  },
  {
    pair: [150, 226],
    relation:
      '150 and 226 are the two ends of one transfer. 150 says that it is accepted, 226 that it is over and the data connection closed; only 226 is a success.',
    order: '150 comes first. 226 can follow it by itself, as the reply that ends the same command.',
    owes: 'After 150 the server owes the reply that ends the command, and the client leaves the control connection alone. After 226 the client may send what it likes.',
    differences: [
      { in: 'The data', first: 'Has yet to travel.', second: 'Has been sent by the server, or received.' },
      { in: 'The data connection', first: 'Is being made.', second: 'Is closed.' },
      {
        in: 'In its place',
        first: '125 if the data connection is open already; 450 or 550 if the file cannot be had.',
        second: '250 if the data connection stays open; 425, 426 or 451 if it fails.',
      },
      { in: 'The command', first: 'Is still running.', second: 'Is finished.' },
    ],
    fix: {
      first: 'Wait. If 226 never comes, the data connection is blocked.',
      second:
        'Nothing. If 226 is missing after long transfers, a firewall may have forgotten the silent control connection.',
    },
    when: '150 answers `RETR`, `STOR` or `LIST` at once, 226 when the last byte has passed.',
  },
  {
    pair: [150, 425],
    relation:
      '150 announces a data connection, and 425 says that it did not come about. The file was in order both times; it is the way for the data that failed.',
    order: '150 comes first. 425 can follow it by itself, as the reply that ends the same command.',
    owes: 'After 150 the server owes the reply that ends the command. After 425 it is up to the client to set up the data connection anew and to send the command again.',
    differences: [
      { in: 'The data connection', first: 'Is being made.', second: 'Was not made.' },
      { in: 'The command', first: 'Is still running.', second: 'Is over, without any data.' },
      {
        in: 'Alone',
        first: 'Never: another reply is to come.',
        second: 'Some servers send it at once when neither `PORT` nor `PASV` came before.',
      },
    ],
    fix: {
      first: 'Wait for the last reply.',
      second:
        'Change between passive and active mode. As administrator, open the passive ports and see which address 227 names.',
    },
    when: 'You see 150 and, after a pause, 425 when a firewall stands between client and server.',
  },
  {
    pair: [200, 202],
    relation:
      'Both are a full yes, so that a simple client can go on with its plan. After 200 the command has been carried out; after 202 nothing has been done, because the server has no use for it.',
    order:
      'Neither comes first: a command such as `ALLO` or `SITE` gets one of them, and from one server mostly the same.',
    owes: 'After both nothing is owed, and the client may send any command.',
    differences: [
      { in: 'What was done', first: 'What the command asks.', second: 'Nothing.' },
      {
        in: 'To `ALLO 100`',
        first: 'ProFTPD and Pure-FTPd, as recorded.',
        second: 'vsftpd, pyftpdlib, ftp-srv, inetutils ftpd and netkit ftpd, as recorded.',
      },
      {
        in: 'In a login',
        first: 'Does not occur.',
        second: 'To `PASS` or `ACCT` that was not needed.',
      },
    ],
    fix: {
      first: 'Nothing; go on.',
      second: 'Go on as if it had worked. If you need what the command does, this server does not have it.',
    },
    when: '200 answers `NOOP` and `TYPE I`, 202 an `ALLO` at a server that reserves no room beforehand.',
  },
  {
    pair: [200, 227],
    relation:
      'Both agree on a data connection, and differ in who connects. With 200 to `PORT` the client listens and the server connects; with 227 to `PASV` the server listens and the client connects.',
    order: 'Neither comes first: before a transfer a client sends `PORT` or `PASV`, and gets 200 or 227.',
    owes: 'After both the client asks for the transfer; after 227 it also connects to the address.',
    differences: [
      { in: 'Who connects', first: 'The server, to the client.', second: 'The client, to the server.' },
      { in: 'Its text', first: 'Has nothing to tell.', second: 'Six numbers: address and port.' },
      { in: 'A firewall at the client', first: 'Is in the way.', second: 'Is mostly no trouble.' },
      { in: 'Besides', first: 'The success of many other commands.', second: 'Nothing.' },
    ],
    fix: {
      first: 'After `PORT`: if the transfer then hangs, use passive mode.',
      second: 'Connect to the address; if that hangs, use `EPSV`.',
    },
    when: '200 comes in active mode, 227 in passive mode.',
  },
  {
    pair: [200, 250],
    relation:
      'Both say that a command has been carried out. 250 is kept for actions on files and directories, 200 for commands that have nothing to tell and touch no file.',
    order:
      'Neither comes first: they answer different commands, in the order in which the client sends them. Only `CDUP` may get either.',
    owes: 'After both the client may send any command.',
    differences: [
      {
        in: 'Answers',
        first: '`TYPE`, `MODE`, `STRU`, `PORT` and `NOOP`.',
        second: '`CWD`, `DELE`, `RMD` and `RNTO`.',
      },
      {
        in: 'To `CDUP`',
        first: 'Listed for it in RFC 959 §5.4.',
        second: 'Meant by RFC 959 §4.1.1, which gives it the replies of `CWD`.',
      },
      { in: 'Needs a login', first: 'Not always: `NOOP` need not.', second: 'In practice always.' },
      { in: 'After a transfer', first: 'Never.', second: 'If the data connection stays open.' },
    ],
    fix: {
      first: 'Nothing; a client program needs the first digit only.',
      second: 'Nothing; what was asked for files or directories is done.',
    },
    when: '200 comes after a setting, 250 after a change to files or of the directory.',
  },
  {
    pair: [230, 202],
    relation:
      'Both may answer `PASS` and `ACCT`, and both are a yes. 230 says that the login is complete; 202 says that this command was not needed for it, so what it brought was not even looked at.',
    order:
      'With a password neither comes first: `PASS` gets 230, once. Where `USER` alone has logged in, 230 comes first, and 202 can follow it, as the reply to a `PASS` that comes all the same; ftp-srv was recorded so.',
    owes: 'After both the client may send any command; nothing is left to do for the login.',
    differences: [
      { in: 'The password', first: 'Was right, or none was needed.', second: 'Was not looked at.' },
      { in: 'What has changed', first: 'The user is logged in.', second: 'Nothing.' },
      {
        in: 'Outside the login',
        first: 'Does not occur.',
        second: 'To `ALLO`, `SITE` and `SMNT` where they have no use.',
      },
      {
        in: 'To `ACCT`',
        first: 'When the account completes the login.',
        second: 'When no account is needed; from Pure-FTPd always, even before login.',
      },
    ],
    fix: {
      first: 'Go on with the commands that need a login.',
      second: 'Go on, but do not take it as a proof that anybody is logged in; `PWD` will tell.',
    },
    when: '230 is the usual end of a login; 202 comes when the client sends more than the server wanted.',
  },
  {
    pair: [202, 502],
    relation:
      'In both cases the server does not have the command. 202 says that it is not needed here and counts as a success; 502 says that something is missing, and refuses (RFC 959 §4.2).',
    order: 'Neither comes first: a command gets one of them, and from one server mostly the same.',
    owes: 'After 202 the client goes on as planned. After 502 it has to find another way, or to do without.',
    differences: [
      { in: 'The first digit', first: '2: go on.', second: '5: not like this.' },
      {
        in: 'To `ACCT`',
        first: 'Pure-FTPd, as recorded.',
        second: 'vsftpd, ProFTPD, inetutils ftpd, netkit ftpd, ftp-srv and Twisted, as recorded after login.',
      },
      {
        in: 'What is lost',
        first: 'Nothing: the purpose is served without it.',
        second: 'The purpose of the command.',
      },
    ],
    fix: {
      first: 'Go on as if it had worked.',
      second: 'See in `FEAT` or `HELP` what the server has, and use that.',
    },
    when: '202 is right for `ALLO` on a system that needs no room reserved, 502 for a command that users will miss.',
  },
  {
    pair: [211, 212],
    relation:
      'Both may answer `STAT`. 211 is about the server, and comes where no pathname is named; 212 is about a directory that was named.',
    order: 'Neither comes first: a `STAT` gets one of them, by its argument.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'About', first: 'The server, or its extensions.', second: 'A directory.' },
      { in: 'Answers', first: '`STAT`, `FEAT` and `HELP`.', second: '`STAT` alone.' },
      {
        in: 'For a directory',
        first: 'inetutils ftpd sends it there too.',
        second: 'ProFTPD does; vsftpd and pyftpdlib have 213.',
      },
    ],
    fix: { first: 'Read to the last line.', second: 'Read to the last line, or use `LIST`.' },
    when: '211 comes when you ask how the server is, 212 when you ask about a directory.',
  },
  {
    pair: [211, 213],
    relation:
      'Both answer a question over the control connection, and `STAT` may get either. 211 is about the server, 213 about what the argument names.',
    order:
      'Neither comes first: `STAT` alone gets 211, and `STAT` with the pathname of a file 213. inetutils ftpd sends 211 in both cases.',
    owes: 'After both the client may send any command.',
    differences: [
      {
        in: 'About',
        first: 'The server: its state, or its extensions.',
        second: 'A file, and with some servers a directory.',
      },
      {
        in: 'Answers besides `STAT`',
        first: '`FEAT` and `HELP`.',
        second: '`SIZE` and `MDTM`.',
      },
      { in: 'For programs', first: 'The list of `FEAT`.', second: 'The single value of `SIZE` or `MDTM`.' },
    ],
    fix: {
      first: 'Read to the last line.',
      second: 'Read the value; no data connection is needed.',
    },
    when: '211 comes when you ask how the server is, 213 when you ask about a file.',
  },
  {
    pair: [211, 214],
    relation:
      'RFC 959 §4.1.3 leaves the choice between the two for `HELP`. 214 is help for people; 211 is information about the system, of which a program may read some.',
    order:
      'Neither comes first: `HELP` gets one of them. To `HELP` alone ftp-srv was recorded with 211, and the others that answer it with 214.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'For whom', first: 'People, and with `FEAT` programs.', second: 'People only (RFC 959 §4.2.1).' },
      {
        in: 'Answers',
        first: '`STAT`, `FEAT` and `HELP`.',
        second: '`HELP`, and from many servers `SITE HELP`.',
      },
      {
        in: 'What it proves',
        first: 'What is on the list of `FEAT` is supported.',
        second: 'Nothing: vsftpd lists `REIN` and answers 502 to it.',
      },
    ],
    fix: {
      first: 'Read to the last line. To learn about extensions, trust `FEAT`.',
      second: 'Read it; a program should not depend on it.',
    },
    when: '211 comes after `STAT` or `FEAT`, 214 after `HELP`.',
  },
  {
    pair: [211, 215],
    relation:
      'Both tell something about the server and change nothing. 215 is one fixed thing, the type of the system; 211 is all the rest.',
    order: 'Neither comes first: they answer different questions, in the order in which the client asks.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'Answers', first: '`STAT`, `FEAT` and `HELP`.', second: '`SYST`.' },
      {
        in: 'Its text',
        first: 'Several lines, free except after `FEAT`.',
        second: 'Begins with a name from an official list.',
      },
      {
        in: 'Worth to a client',
        first: 'The list of `FEAT` is.',
        second: 'Little: all eight recorded servers say UNIX.',
      },
    ],
    fix: { first: 'Read to the last line.', second: 'Read the first word, if the type matters.' },
    when: '211 comes after `STAT` or `FEAT`, 215 after `SYST`.',
  },
  {
    pair: [212, 213],
    relation:
      'Both answer `STAT` with a pathname, 212 for a directory and 213 for a file. Servers do not keep to it: vsftpd and pyftpdlib send 213 for directories too.',
    order: 'Neither comes first: a `STAT` gets one of them, by what its pathname names.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'About', first: 'A directory.', second: 'A file.' },
      { in: 'Answers', first: '`STAT` alone.', second: '`STAT`, `SIZE` and `MDTM`.' },
      {
        in: 'Its text',
        first: 'Mostly a list.',
        second: 'For `SIZE` and `MDTM` a single value in a fixed form.',
      },
    ],
    fix: {
      first: 'Read to the last line, or use `LIST`.',
      second: 'Read the value. Do not conclude from 213 that the pathname is that of a file.',
    },
    when: '212 comes from a server such as ProFTPD when the pathname is that of a directory, 213 when it is that of a file.',
  },
  {
    pair: [220, 221],
    relation:
      '220 and 221 are the two ends of a session: 220 says that the server is ready, 221 that it closes the connection because the client has wished so.',
    order:
      '220 comes first, by itself. 221 can follow it, as the reply to `QUIT`, at once or after a whole session; nobody needs to log in for that.',
    owes: 'After 220 the client goes on, mostly with `USER`. After 221 nobody owes anything.',
    differences: [
      { in: 'The control connection', first: 'Is open for commands.', second: 'Is closed.' },
      { in: 'Who is logged in', first: 'Nobody yet.', second: 'Nobody any more.' },
      { in: 'Answers', first: 'The connection itself; also `REIN` and `HOST`.', second: '`QUIT`.' },
    ],
    fix: {
      first: 'Send `USER`.',
      second: 'Nothing; a new session needs a new connection.',
    },
    when: '220 comes when you connect, 221 when you quit.',
  },
  {
    pair: [220, 230],
    relation:
      'Both are a yes, and the texts of both may say welcome, but only 230 means that you are in. 220 says that a login may begin, 230 that one has succeeded.',
    order:
      '220 comes first. 230 can follow it at once, as the reply to `USER`, where no password is needed, as for a guest of Pure-FTPd; mostly 331 and `PASS` lie between. `REIN` leads back to 220; pyftpdlib says 230 there too, though nobody is logged in then.',
    owes: 'After both the client takes the next step: after 220 it logs in, after 230 it does what it came for.',
    differences: [
      { in: 'Who is logged in', first: 'Nobody.', second: 'The user.' },
      { in: 'About', first: 'The service.', second: 'The user and the login.' },
      {
        in: 'Answers',
        first: 'The connection itself; also `REIN` and `HOST`.',
        second: '`PASS`, `USER` and `ACCT`.',
      },
      {
        in: 'Commands about files',
        first: 'Are refused, mostly with 530.',
        second: 'Are carried out, if the user has the right to.',
      },
    ],
    fix: {
      first: 'Log in with `USER`. A 220 with a friendly text is no login.',
      second: 'Nothing; go on with the commands that need a login.',
    },
    when: '220 is the greeting when you have connected, 230 the last word of the login.',
  },
  {
    pair: [220, 331],
    relation:
      '220 opens the conversation: the service is ready, and nobody has said anything yet. 331 comes one step later and is about a login: a name is noted, and its password is missing. 331 does not prove that the name exists: in their default set-up all eight servers recorded for this simulator send it to invented names as well.',
    order:
      '220 comes first, by itself. 331 can follow it, as the reply to `USER`; other commands, such as `FEAT` or `AUTH TLS`, may stand between. `REIN` leads back from 331 to 220.',
    owes: 'After 220 the client is free: a session may begin with `USER`, with `AUTH` or with a question. After 331 it owes exactly one command, `PASS`, and until that comes nobody is logged in.',
    differences: [
      {
        in: 'About',
        first: 'The connection: the service is ready.',
        second: 'The login: half of it is done.',
      },
      {
        in: 'First digit',
        first: '2: complete, nothing is open.',
        second: '3: accepted, but one command is missing.',
      },
      { in: 'Answers', first: 'The connection itself; also `REIN` and `HOST`.', second: '`USER`.' },
      {
        in: 'What the server knows of you',
        first: 'Your address only.',
        second: 'The name that you gave; whether it exists is not said (RFC 2577 §7).',
      },
      {
        in: 'In its place',
        first: '120 if the server is not ready, 421 if it takes no more clients.',
        second: '230 if no password is needed, 332 if an account is, 530 if the name is refused at once.',
      },
    ],
    fix: {
      first:
        'Send `USER` with a name; if the password is to be protected, `AUTH TLS` before it. If no 220 comes at all, check address, port and firewall.',
      second:
        'Send `PASS` with the password, with no other command before it. If 530 follows, the login has failed, and the reply does not say whether name or password was wrong: begin again with `USER`.',
    },
    when: '220 greets you when you connect, before you have sent anything; 331 answers the name that you send.',
  },
  {
    pair: [220, 421],
    relation:
      'Both may be the first line of a connection, and say opposite things: 220 that the server is ready, 421 that it does not serve this connection and closes it.',
    order:
      'As a greeting neither comes first: a connection begins with one of them. Later in the session 421 can follow 220 at any moment, even unasked, for example after too long a silence.',
    owes: 'After 220 the client goes on, with `USER`. After 421 nobody owes anything: the connection is gone.',
    differences: [
      { in: 'The connection', first: 'Is open for commands.', second: 'Is closed by the server.' },
      {
        in: 'Answers',
        first: 'The connection itself; also `REIN` and `HOST`.',
        second: 'The connection itself and any command; it may also come unasked.',
      },
      {
        in: 'When the server is full',
        first: 'ProFTPD still greets with it, and refuses with 530 after `PASS`, as recorded.',
        second: 'vsftpd, Pure-FTPd and pyftpdlib, as recorded.',
      },
    ],
    fix: {
      first: 'Send `USER`.',
      second: 'Read the text and connect again later; close other sessions if it speaks of your address.',
    },
    when: '220 greets a client that is welcome; 421 turns one away, or ends a session.',
  },
  {
    pair: [221, 226],
    relation:
      'Both close a connection, but not the same one: 221 closes the control connection and with it the session, 226 only the data connection of one transfer.',
    order:
      'In a session with transfers 226 comes first, once for each of them; 221 can follow 226, as the reply to `QUIT`. A transfer that is under way when `QUIT` comes is completed first (RFC 959 §4.1.1).',
    owes: 'After 221 nobody owes anything: the session is over. After 226 the client may send any command.',
    differences: [
      { in: 'What is closed', first: 'The control connection.', second: 'The data connection.' },
      { in: 'The login', first: 'Is over.', second: 'Stands.' },
      { in: 'Answers', first: '`QUIT`.', second: 'Transfers and listings, as their last reply, and `ABOR`.' },
      { in: 'How often', first: 'Once, at the end.', second: 'Once for each transfer.' },
    ],
    fix: {
      first: 'Nothing; connect again if there is more to do.',
      second: 'Go on with the next command. The word “closing” in its text does not concern the session.',
    },
    when: '221 says goodbye when you leave; 226 says that a file or a listing has arrived.',
  },
  {
    pair: [221, 421],
    relation:
      'After both the control connection is closed. With 221 the client wanted it so; with 421 the server did.',
    order:
      'Neither comes first: a connection ends with one of them. 221 answers `QUIT`, and 421 may come at any moment before that, even unasked.',
    owes: 'After both nobody owes anything; who wants to go on needs a new connection and a new login.',
    differences: [
      { in: 'Who ends it', first: 'The client, by `QUIT`.', second: 'The server.' },
      {
        in: 'A running transfer',
        first: 'Is completed first (RFC 959 §4.1.1).',
        second: 'Ends with the connection.',
      },
      { in: 'First digit', first: '2: done as wished.', second: '4: not now; a later try may work.' },
    ],
    fix: {
      first: 'Nothing.',
      second:
        'Read the text for the cause, then connect again. Against time-outs, let the client send `NOOP` now and then, if the server counts it.',
    },
    when: '221 comes when you quit, 421 when the server has waited too long, is full or is going down.',
  },
  {
    pair: [225, 226],
    relation:
      'To `ABOR` the two say what became of the data connection: with 225 it is open and idle, with 226 it is closed. Servers choose freely between them when there is nothing to break off.',
    order:
      'Neither comes first: an `ABOR` gets one of them. After a transfer that was really broken off it is 226, with 426 for the transfer before it (RFC 959 §4.1.3).',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'The data connection', first: 'Open, by the words of RFC 959.', second: 'Closed.' },
      {
        in: 'When nothing was under way, as recorded',
        first: 'vsftpd, pyftpdlib, ftp-srv and inetutils ftpd.',
        second: 'ProFTPD, Pure-FTPd and netkit ftpd.',
      },
      { in: 'Besides `ABOR`', first: 'Nothing.', second: 'Every transfer that succeeds.' },
    ],
    fix: {
      first: 'Nothing was broken off. If a transfer seemed to hang, its own reply has come already.',
      second: 'Nothing. After `ABOR`, make sure that you have read 426 before it, if there was a transfer.',
    },
    when: '225 comes only after `ABOR`; 226 mostly comes at the end of a transfer.',
  },
  {
    pair: [226, 250],
    relation:
      'Both may be the last reply to a transfer that succeeded, and differ in the data connection: 226 closes it, 250 leaves it open (RFC 959 §5.2). In stream mode the end of the file is the end of the connection, so there it is nearly always 226.',
    order: 'Neither comes first: a transfer ends with one of them, after 125 or 150.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'The data connection', first: 'Is closed.', second: 'Stays open for the next transfer.' },
      {
        in: 'Besides transfers',
        first: '`ABOR`.',
        second: '`CWD`, `DELE`, `RMD`, `RNTO` and other actions on files.',
      },
      { in: 'Second digit', first: '2: about the connection.', second: '5: about the files.' },
    ],
    fix: {
      first: 'Make a new data connection for the next transfer.',
      second: 'After a transfer, use the same data connection again, or set up another.',
    },
    when: '226 comes at the end of a transfer, 250 after a change to files or of the directory.',
  },
  {
    pair: [226, 426],
    relation:
      'Both end a transfer and leave no data connection. 226 says that it succeeded, 426 that it was broken off; after `ABOR` both come, each for its own command.',
    order:
      'In general neither comes first: a transfer ends with one of them. After `ABOR`, however, 426 comes first for the transfer, and 226 can follow it by itself, for the `ABOR` (RFC 959 §4.1.3).',
    owes: 'After 226 the client may send any command. After 426 it has the transfer to repeat, or to take up with `REST`; after `ABOR` the server first owes 226.',
    differences: [
      {
        in: 'The data',
        first: 'Has passed completely, as far as the server can tell.',
        second: 'Is incomplete.',
      },
      {
        in: 'The data connection',
        first: 'Was closed in order.',
        second: 'Was lost, or closed before the end.',
      },
      { in: 'First digit', first: '2: done.', second: '4: not done; try again.' },
    ],
    fix: {
      first: 'Nothing. Where it matters, compare the sizes.',
      second: 'Send the transfer again, or go on with `REST`; do not use the part as if it were whole.',
    },
    when: '226 ends a transfer that went well, 426 one that the network, a time limit or `ABOR` stopped.',
  },
  {
    pair: [227, 228],
    relation:
      'Both tell the client where the server listens for the data connection. 227 has room for an IPv4 address only; 228 can have any address, but hardly anybody uses it: `EPSV` serves the same end.',
    order:
      'Neither comes first: they answer different commands for the same purpose, and a client sends one of them.',
    owes: 'After both the client connects to the address and asks for the transfer.',
    differences: [
      { in: 'Answers', first: '`PASV`.', second: '`LPSV`.' },
      { in: 'Address', first: 'IPv4: six numbers with the port.', second: 'Any family, with its length.' },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 1639 §3.' },
      {
        in: 'Servers',
        first: 'Every one must have the command (RFC 1123 §4.1.2.13).',
        second: 'Of the eight that were recorded only inetutils ftpd lists the command.',
      },
    ],
    fix: {
      first: 'If the client hangs after it, use `EPSV`.',
      second: 'Prefer `EPSV`, which works with both kinds of address.',
    },
    when: '227 is what you meet on IPv4; 228 hardly anybody meets.',
  },
  {
    pair: [227, 229],
    relation:
      'Both say that the server listens for the data connection. 227 names address and port, 229 the port alone: the address is that of the control connection (RFC 2428 §3).',
    order:
      'Neither comes first: `PASV` gets 227 and `EPSV` gets 229, and a client sends one of them before a transfer.',
    owes: 'After both the client connects to the port and asks for the transfer.',
    differences: [
      { in: 'Answers', first: '`PASV`.', second: '`EPSV`.' },
      {
        in: 'Its text',
        first: 'Six numbers; the parentheses are not certain (RFC 1123 §4.1.2.6).',
        second: 'The port between bars, in parentheses.',
      },
      { in: 'IPv6', first: 'Not possible.', second: 'Possible.' },
      {
        in: 'Address translation',
        first: 'The address may be one that nobody outside can reach.',
        second: 'There is no address that could be wrong.',
      },
    ],
    fix: {
      first:
        'If the client hangs after it, let it use `EPSV`. As administrator, set the address that the server is to name.',
      second:
        'If the client hangs after it, the port is closed on the way: open the passive ports in the firewall.',
    },
    when: '227 comes from clients that use `PASV`, 229 from those that use `EPSV`, over IPv6 always.',
  },
  {
    pair: [228, 229],
    relation:
      'Both let the server listen for a data connection of any address family. 228 names the whole address; 229 names the port alone, and the address is that of the control connection.',
    order: 'Neither comes first: `LPSV` gets 228 and `EPSV` gets 229, and a client sends one of them.',
    owes: 'After both the client connects to the port and asks for the transfer.',
    differences: [
      { in: 'Answers', first: '`LPSV`.', second: '`EPSV`.' },
      {
        in: 'Its text',
        first: 'Numbers for an address of any length, and the port.',
        second: 'The port, between bars.',
      },
      { in: 'Defined in', first: 'RFC 1639 §3.', second: 'RFC 2428 §3.' },
      { in: 'In use', first: 'Hardly at all.', second: 'The usual way over IPv6.' },
    ],
    fix: { first: 'Prefer `EPSV`.', second: 'Connect to the port at the same address.' },
    when: '228 hardly anybody meets; 229 comes with most clients of today.',
  },
  {
    pair: [229, 522],
    relation:
      '`EPSV` may get either: 229 if the server opens a port with the network protocol that is wanted, 522 if it does not have that protocol.',
    order:
      'Neither comes first: one `EPSV` gets one of them. With a protocol that the text of 522 names, the next one gets 229.',
    owes: 'After 229 the client connects and asks for the transfer. After 522 it must take another protocol, or protect the data.',
    differences: [
      { in: 'Its text', first: 'The port, between bars.', second: 'The protocols that are supported.' },
      { in: 'The data connection', first: 'The server listens for it.', second: 'Is not made.' },
      { in: 'Besides', first: 'Nothing.', second: '`EPRT`; over TLS, transfers.' },
    ],
    fix: {
      first: 'Connect to the port.',
      second: 'Take a protocol that the text names; if it speaks of TLS, send `PBSZ 0` and `PROT P`.',
    },
    when: '229 is the usual answer to `EPSV`; 522 comes when the two sides have no protocol in common.',
  },
  {
    pair: [230, 232],
    relation:
      '230 and 232 both say that the user is logged in, and leave nothing to do. 232 adds why: the security exchange has shown who the client is, so no password was asked (RFC 2228 §4).',
    order:
      'Neither comes first: a login ends with one of them. 232 comes to `USER` only, 230 mostly to `PASS`.',
    owes: 'After both the client may send any command.',
    differences: [
      {
        in: 'On the strength of',
        first: 'A password, an account, or nothing at all.',
        second: 'The security exchange, with TLS a certificate of the client.',
      },
      { in: 'Answers', first: '`USER`, `PASS` and `ACCT`.', second: '`USER`.' },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 2228 §4, §5.1.' },
      {
        in: 'Servers',
        first: 'The usual end of a login with all of them.',
        second: 'None of the eight that were recorded sent it.',
      },
    ],
    fix: { first: 'Go on.', second: 'Go on, and send no `PASS`.' },
    when: '230 comes after a password, 232 after `USER` on a connection that has shown a certificate.',
  },
  {
    pair: [230, 234],
    relation:
      'Both sound like a success of the login, but only 230 is one. 234 accepts a security mechanism, mostly TLS, and says nothing about a user.',
    order:
      '234 normally comes first, before any password is sent. 230 follows after the handshake and the login; it can follow 234 directly only where `USER` needs no password.',
    owes: 'After 230 the client may send any command. After 234 the handshake of TLS comes next, begun by the client.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody by it.' },
      { in: 'Answers', first: '`USER`, `PASS` and `ACCT`.', second: '`AUTH`.' },
      {
        in: 'What it protects',
        first: 'Nothing.',
        second: 'The control connection, once the handshake is done.',
      },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 2228 §3, §5.1.' },
    ],
    fix: {
      first: 'Go on with the commands that need a login.',
      second: 'Do the handshake, then log in; `PBSZ` and `PROT` protect the data as well.',
    },
    when: '234 answers `AUTH TLS`, 230 the last step of the login after it.',
  },
  {
    pair: [230, 235],
    relation:
      'Both end something with success: 235 the security exchange, 230 the login. 235 logs nobody in.',
    order:
      '235 comes first. 230 can follow it, as the reply to `USER`, where no password is asked; mostly 331 and `PASS` lie between.',
    owes: 'After 235 the client logs in. After 230 it may send any command.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody by it.' },
      { in: 'Answers', first: '`USER`, `PASS` and `ACCT`.', second: '`ADAT`.' },
      { in: 'With TLS', first: 'As in clear.', second: 'Does not occur.' },
    ],
    fix: { first: 'Go on.', second: 'Log in with `USER`.' },
    when: '230 comes in every login; 235 only with a mechanism such as Kerberos.',
  },
  {
    pair: [230, 331],
    relation:
      'To `USER` the two are alternatives: 331 asks for a password, 230 does without. Mostly they are two steps of one login, and only 230 completes it.',
    order:
      '331 comes first. 230 can follow it, as the reply to `PASS`. A new `USER` begins the login again, with 331.',
    owes: 'After 331 the client owes `PASS`. After 230 it may send any command.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody yet.' },
      { in: 'Answers', first: '`PASS`, `USER` and `ACCT`.', second: '`USER`.' },
      {
        in: 'What it proves',
        first: 'That the name may log in.',
        second: 'Nothing, not even that the name exists.',
      },
      {
        in: 'Guests, as recorded',
        first: 'Pure-FTPd and ftp-srv send it to `USER` at once.',
        second: 'The others ask for a password and take any.',
      },
    ],
    fix: {
      first: 'Go on. A `PASS` after a 230 to `USER` is not needed.',
      second: 'Send `PASS`, with no other command before it.',
    },
    when: '331 comes after the name, 230 after the right password.',
  },
  {
    pair: [230, 530],
    relation:
      'The two are the yes and the no of a login. 230 says that the user is in; 530 that a login is refused or missing, and not why.',
    order:
      'Neither comes first: each try of a login ends with one of them. After 530 a new try, from `USER` on, may bring 230; after login a command such as `USER` may still get 530, for example from vsftpd.',
    owes: 'After 230 the client may send any command. After 530 a person has to look at name and password before the client begins again with `USER`.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody by it.' },
      {
        in: 'Answers',
        first: '`USER`, `PASS` and `ACCT`.',
        second: '`USER`, `PASS`, `ACCT` and every command that needs a login.',
      },
      { in: 'Time', first: 'Mostly at once.', second: 'Often after some seconds, to slow down guessing.' },
      { in: 'The connection', first: 'Stays.', second: 'Stays, unless it was one failure too many.' },
    ],
    fix: {
      first: 'Go on.',
      second: 'Check name and password, capitals and blanks included, and begin again with `USER`.',
    },
    when: '230 comes after the right password, 530 after a wrong one or before any.',
  },
  {
    pair: [232, 234],
    relation:
      'Both come from security, and only 232 is a login. 234 accepts a mechanism, mostly TLS; 232 says that what the mechanism has shown of the client is enough to log it in.',
    order: '234 comes first. 232 can follow it, as the reply to `USER`, once the handshake is done.',
    owes: 'After 234 the client begins the handshake. After 232 it may send any command.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody.' },
      { in: 'Answers', first: '`USER`.', second: '`AUTH`.' },
      {
        in: 'What is needed',
        first: 'A certificate of the client, or the like.',
        second: 'A mechanism that the server has.',
      },
      { in: 'As recorded', first: 'From none of the eight servers.', second: 'From six of them.' },
    ],
    fix: { first: 'Go on, and send no `PASS`.', second: 'Do the handshake, then send `USER`.' },
    when: '234 answers `AUTH TLS`; 232 answers the `USER` after it, if a certificate stands for the password.',
  },
  {
    pair: [232, 331],
    relation:
      'After a security exchange `USER` may get either: 232 if what the exchange has shown is enough, 331 if the password is still wanted.',
    order: 'Neither comes first: one `USER` gets one of them.',
    owes: 'After 232 the client may send any command. After 331 it owes `PASS`.',
    differences: [
      { in: 'Who is logged in', first: 'The user.', second: 'Nobody yet.' },
      { in: 'The password', first: 'Is not needed.', second: 'Is asked for.' },
      {
        in: 'What it proves',
        first: 'That the client is the one who was named.',
        second: 'Nothing, not even that the name exists.',
      },
      { in: 'Defined in', first: 'RFC 2228 §4, §5.1.', second: 'RFC 959 §4.2.1.' },
    ],
    fix: { first: 'Go on, and send no `PASS`.', second: 'Send `PASS` with the password.' },
    when: '331 is the usual answer, over TLS too; 232 comes where a certificate of the client is enough.',
  },
  {
    pair: [234, 235],
    relation:
      'Both complete the agreement on a security mechanism. 234 does so at once, because the mechanism needs no data; 235 does so after an exchange of data by `ADAT`.',
    order:
      'Neither leads to the other: one `AUTH` takes one way or the other, by its mechanism. With TLS it is always 234.',
    owes: 'After 234 the handshake comes next with TLS. After 235 the client logs in, with commands protected as the mechanism has it.',
    differences: [
      { in: 'Answers', first: '`AUTH`.', second: '`ADAT`.' },
      {
        in: 'Security data',
        first: 'None in FTP; TLS has its own handshake.',
        second: 'Has been exchanged, and was good.',
      },
      {
        in: 'Protected afterwards',
        first: 'The whole connection, by TLS.',
        second: 'Each command and reply, by `MIC`, `CONF` or `ENC`.',
      },
      { in: 'Servers', first: 'Six of the eight that were recorded send it.', second: 'None of them.' },
    ],
    fix: {
      first: 'Begin the handshake, then log in.',
      second: 'Log in with `USER`.',
    },
    when: '234 is what `AUTH TLS` gets; 235 belongs to mechanisms such as Kerberos.',
  },
  {
    pair: [234, 334],
    relation:
      'Both accept the mechanism that `AUTH` has named. 234 needs nothing more in FTP; 334 asks for security data, and agreement is complete only when the server has enough of it.',
    order:
      'Neither comes first: `AUTH` gets one of them, by its mechanism. To `AUTH TLS` only 234 is right (RFC 4217 §4.2).',
    owes: 'After 234 the handshake of TLS comes next, begun by the client. After 334 the client owes `ADAT`.',
    differences: [
      { in: 'What comes next', first: 'A handshake below FTP.', second: '`ADAT`, a command of FTP.' },
      { in: 'The text', first: 'Is free.', second: 'May hold security data for the client.' },
      { in: 'Mechanisms', first: 'TLS.', second: 'Those that exchange data, such as Kerberos.' },
      { in: 'First digit', first: '2: agreed.', second: '3: one more command is needed.' },
    ],
    fix: {
      first: 'Begin the handshake; send no command before it is done.',
      second:
        'Send `ADAT` with the data of the mechanism. To `AUTH TLS` it is a fault of the server: report it.',
    },
    when: '234 is what you meet today; 334 only with a mechanism such as Kerberos.',
  },
  {
    pair: [234, 431],
    relation:
      'Both answer `AUTH` from a server that knows the mechanism. 234 accepts it; 431 cannot use it now, because something is missing, such as a certificate.',
    order:
      'Neither comes first: one `AUTH` gets one of them. Sent again later, it may get 234 where it had 431.',
    owes: 'After 234 the client begins the handshake. After 431 it may try again later, and somebody has to see what is missing.',
    differences: [
      { in: 'The connection', first: 'Becomes protected.', second: 'Stays in clear.' },
      { in: 'First digit', first: '2: agreed.', second: '4: not now.' },
      {
        in: 'Without a certificate',
        first: 'netkit ftpd was recorded with it all the same; then the handshake fails.',
        second: 'What RFC 2228 §3 has.',
      },
    ],
    fix: {
      first: 'Do the handshake, then log in.',
      second: 'Try later, and tell the administrator; send no password in clear meanwhile.',
    },
    when: '234 comes from a server that is set up for TLS, 431 from one whose TLS is broken.',
  },
  {
    pair: [235, 335],
    relation:
      'Both accept the security data of an `ADAT`. 335 wants more of it, and 235 has enough: the exchange is complete.',
    order:
      '335 comes first, as often as the mechanism needs it. 235 can follow it, as the reply to the next `ADAT`.',
    owes: 'After 335 the client owes another `ADAT`. After 235 it logs in.',
    differences: [
      { in: 'The exchange', first: 'Is complete.', second: 'Goes on.' },
      { in: 'Protection', first: 'Holds from now on.', second: 'There is none yet.' },
      { in: 'The next command', first: '`USER`, protected.', second: '`ADAT`.' },
    ],
    fix: { first: 'Log in with `USER`.', second: 'Send `ADAT` with the next data of the mechanism.' },
    when: '335 stands in the middle of a security exchange, 235 at its end.',
  },
  {
    pair: [235, 631],
    relation:
      '235 completes a security exchange, and 631 is a fruit of it: a reply that carries another one inside, protected against changes. Without 235 there is no 631.',
    order:
      '235 comes first, and by itself. 631 can follow it, around the reply to the next command, mostly `USER` (RFC 2228 §5.2).',
    owes: 'After 235 the client logs in, with its commands protected. After 631 the reply inside says whose turn it is.',
    differences: [
      {
        in: 'How often',
        first: 'Once, at the end of the exchange.',
        second: 'For every reply that is protected like this.',
      },
      { in: 'Answers', first: '`ADAT`.', second: 'Any command.' },
      { in: 'Its text', first: 'May hold security data.', second: 'Holds another reply, in base 64.' },
      {
        in: 'With TLS',
        first: 'Does not occur.',
        second: 'Does not occur: TLS protects the whole connection.',
      },
    ],
    fix: {
      first: 'Log in with `USER`, protected as the mechanism has it.',
      second: 'Decode and verify it, and act on the reply inside.',
    },
    when: 'Both come only with a mechanism such as Kerberos: 235 once, 631 again and again after it.',
  },
  {
    pair: [250, 257],
    relation:
      'Both end a command about directories with a yes. 257 brings a pathname in quotes for the client to use; 250 brings nothing but the success.',
    order:
      'Neither comes first: they answer different commands, in the order in which the client sends them.',
    owes: 'After both the client may send any command.',
    differences: [
      { in: 'Answers', first: '`CWD`, `DELE`, `RMD`, `RNTO` and others.', second: '`PWD` and `MKD`.' },
      {
        in: 'Its text',
        first: 'Is free, except after `MLST`.',
        second: 'Holds the pathname in double quotes.',
      },
      {
        in: 'What has changed',
        first: 'A file, or the current directory.',
        second: 'After `MKD` there is a new directory; after `PWD` nothing has changed.',
      },
    ],
    fix: {
      first: 'Nothing. To see where a `CWD` has led, send `PWD`.',
      second: 'Take the pathname from between the quotes; two quotes in it stand for one.',
    },
    when: '250 comes after `CWD`, 257 after `PWD` or `MKD`.',
  },
  {
    pair: [250, 350],
    relation:
      'Both say yes to an action on files. 250 says that it is done; 350 that the first half is noted and the second command decides.',
    order: '350 comes first. 250 can follow it, as the reply to `RNTO`.',
    owes: 'After 350 the client owes the second command, `RNTO` or a transfer. After 250 it may send any command.',
    differences: [
      { in: 'What is done', first: 'The whole action.', second: 'Nothing yet: a name or a place is noted.' },
      { in: 'Answers', first: '`RNTO`, `CWD`, `DELE`, `RMD` and others.', second: '`RNFR` and `REST`.' },
      {
        in: 'Another command now',
        first: 'Is welcome.',
        second: 'Breaks the pair: `RNTO` must follow directly (RFC 959 §4.1.3).',
      },
    ],
    fix: {
      first: 'Nothing; go on.',
      second: 'Send the second command at once. A `REST` is taken back by `REST 0`.',
    },
    when: 'A rename shows both: 350 after the old name, 250 after the new one.',
  },
  {
    pair: [331, 332],
    relation:
      'Both stop a login halfway and ask for one more item: 331 for the password, 332 for the account. An account is neither the name nor the password, but a third item.',
    order:
      '331 comes first. 332 can follow it, as the reply to `PASS`, when the password is right and an account is needed too (RFC 959 §4.1.1). RFC 959 §5.4 allows 332 to `USER` as well, where no password is asked.',
    owes: 'After both the client owes exactly one command: after 331 `PASS`, after 332 `ACCT`.',
    differences: [
      { in: 'What is missing', first: 'The password.', second: 'The account.' },
      {
        in: 'What has been checked',
        first: 'Nothing: the name is only noted.',
        second: 'The password, if there was one.',
      },
      {
        in: 'After the login',
        first: 'Only where a new login begins.',
        second: 'A later command may get it, and waits for `ACCT` (RFC 959 §4.1.1).',
      },
      {
        in: 'How often',
        first: 'From every server, in nearly every login.',
        second:
          'None of the eight recorded servers sent it; curl gives up there if it has no account to send.',
      },
    ],
    fix: {
      first: 'Send `PASS` with the password.',
      second: 'Send `ACCT` with the account. If you have none, ask whoever runs the server.',
    },
    when: '331 comes after the name; 332 after the password, at the few servers that keep accounts.',
  },
  {
    pair: [331, 334],
    relation:
      'Both ask for something secret. 331 asks a person for a password; 334 asks a program for data of a security mechanism.',
    order: '334 comes first: the login follows when the security exchange is complete.',
    owes: 'After 331 the client owes `PASS`, after 334 `ADAT`.',
    differences: [
      { in: 'Answers', first: '`USER`.', second: '`AUTH`.' },
      { in: 'Whom it asks', first: 'A person, through the client.', second: 'The client program.' },
      { in: 'With TLS', first: 'Comes as in clear.', second: 'Must not come (RFC 4217 §4.2).' },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 2228 §3, §5.1.' },
    ],
    fix: {
      first: 'Send `PASS` with the password.',
      second: 'Send `ADAT`; if the client does not know the mechanism, choose another.',
    },
    when: '331 comes in nearly every login; 334 only with a mechanism such as Kerberos.',
  },
  {
    pair: [331, 336],
    relation:
      'Both note the name and ask for `PASS`. After 331 it is the usual password; after 336 it is the answer to a challenge that stands in the text (RFC 2228 §4).',
    order: 'Neither comes first: `USER` gets one of them.',
    owes: 'After both the client owes `PASS`.',
    differences: [
      { in: 'The password', first: 'Is always the same.', second: 'Is good for this challenge only.' },
      {
        in: 'Its text',
        first: 'May be dropped by the client.',
        second: 'Must be shown to the user before the password is asked for.',
      },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 2228 §4, §5.1.' },
    ],
    fix: {
      first: 'Send `PASS` with the password.',
      second: 'Show the challenge, let the user work out the answer, and send that with `PASS`.',
    },
    when: '331 comes in nearly every login, 336 only with a security mechanism that wants it so.',
  },
  {
    pair: [331, 350],
    relation:
      'Both say that one more command must come before anything is done. After 331 it is the password of a login; after 350 it is the second half of an action on files.',
    order:
      '331 comes first, as a step of the login; 350 belongs to the work after it. Of the recorded servers only inetutils ftpd sends 350 to `REST` before login.',
    owes: 'After 331 the client owes `PASS`. After 350 it owes the command that belongs to the one before: `RNTO` after `RNFR`, a transfer after `REST`.',
    differences: [
      { in: 'Answers', first: '`USER`.', second: '`RNFR` and `REST`.' },
      { in: 'What is noted', first: 'A name of a user.', second: 'A pathname, or a place in a file.' },
      {
        in: 'What has been checked',
        first: 'Nothing.',
        second: 'To `RNFR` mostly that the file exists, to `REST` nothing but the number.',
      },
    ],
    fix: {
      first: 'Send `PASS` with the password, with no other command before it.',
      second: 'Send the command that belongs to it at once.',
    },
    when: '331 comes when you log in, 350 when you rename a file or take up a transfer.',
  },
  {
    pair: [331, 503],
    relation:
      'The two meet at `PASS`: after 331 it is the right command, and without a 331 just before it the server may answer 503. 503 is about the order alone and says nothing about the password.',
    order:
      '331 comes first where the order is kept, and 503 does not follow it then. After 503 the login begins again with `USER`, so 331 can follow 503.',
    owes: 'After 331 the client owes `PASS`. After 503 it has to send first what belongs first.',
    differences: [
      {
        in: 'Answers',
        first: '`USER`.',
        second: '`PASS`, `ACCT`, `RNTO` and other commands that need one before them.',
      },
      { in: 'The login', first: 'Is half done.', second: 'Has to begin again.' },
      { in: 'First digit', first: '3: one command is missing.', second: '5: not at this moment.' },
    ],
    fix: {
      first: 'Send `PASS` now; another command between may undo it.',
      second: 'Send `USER` again, then `PASS`.',
    },
    when: '331 comes after `USER`; 503 comes to a second `PASS` after a wrong one, from six of the eight recorded servers.',
  },
  {
    pair: [331, 530],
    relation:
      '331 asks, 530 refuses. To `USER` with an unknown name either is possible, but RFC 2577 §7 prefers 331, so that nobody can find out which names exist; then the refusal comes after the password.',
    order:
      '331 comes first. 530 can follow it, as the reply to `PASS`. After that the login begins again with `USER`, so 331 can follow 530 too; ftp-srv, which keeps the name, was recorded with 530 to the new `USER`.',
    owes: 'After 331 the client owes `PASS`. After 530 a person has to look at name and password before the client begins again.',
    differences: [
      { in: 'The login', first: 'Is half done.', second: 'Has failed, or has not begun.' },
      {
        in: 'What it says of the name',
        first: 'Nothing.',
        second: 'Nothing either: name, password or account may be at fault.',
      },
      {
        in: 'Answers',
        first: '`USER`.',
        second: '`USER`, `PASS`, `ACCT` and every command that needs a login.',
      },
      {
        in: 'How often',
        first: 'Is never counted.',
        second: 'A server may close the connection after a few (RFC 2577 §5).',
      },
    ],
    fix: {
      first: 'Send `PASS` with the password.',
      second: 'Check name and password, and begin again with `USER`; `PASS` alone is mostly not enough.',
    },
    when: '331 comes after the name; 530 after a wrong password, or after a command that needs a login.',
  },
  {
    pair: [332, 532],
    relation:
      'In both cases an account is missing, and the first digit tells what becomes of the command. After 332 the server keeps it and waits for the account; after 532 it has dropped it (RFC 959 §4.1.1).',
    order:
      'Neither comes first: a command that needs an account gets one of them. In a login only 332 is possible.',
    owes: 'After 332 the client owes `ACCT`, and nothing else. After 532 it owes `ACCT` and then the command again.',
    differences: [
      { in: 'The command', first: 'Is kept until `ACCT` comes.', second: 'Is dropped.' },
      {
        in: 'In RFC 959 §5.4',
        first: 'Listed for `USER` and `PASS`.',
        second: 'Listed for `STOR`, `STOU`, `APPE` and `RNTO`.',
      },
      { in: 'The login', first: 'May still be open.', second: 'Is complete: the user is logged in.' },
      { in: 'First digit', first: '3: one more command.', second: '5: not like this.' },
    ],
    fix: {
      first: 'Send `ACCT` with the account; the rest follows by itself.',
      second: 'Send `ACCT` with the account, then the command again.',
    },
    when: '332 comes in a login at a server that keeps accounts, 532 when you store a file without having named one.',
  },
  {
    pair: [334, 335],
    relation:
      'Both ask for an `ADAT`. 334 opens the security exchange, as the answer to `AUTH`; 335 goes on with it, as the answer to an `ADAT`.',
    order: '334 comes first. 335 can follow it, as the reply to `ADAT`, and may come several times.',
    owes: 'After both the client owes `ADAT`.',
    differences: [
      { in: 'Answers', first: '`AUTH`.', second: '`ADAT`.' },
      { in: 'What was accepted', first: 'The mechanism.', second: 'The data so far.' },
      { in: 'How often', first: 'Once.', second: 'As often as the mechanism needs it, or never.' },
    ],
    fix: {
      first: 'Send `ADAT` with the first data.',
      second: 'Send `ADAT` with the next data.',
    },
    when: '334 stands at the beginning of a security exchange, 335 in its middle; with TLS there is neither.',
  },
  {
    pair: [334, 336],
    relation:
      'Both bring a text that must be answered. 334 brings data for a program, as part of `AUTH`; 336 brings a challenge for a person, as part of the login.',
    order: '334 comes first: the login follows when the security exchange is complete.',
    owes: 'After 334 the client owes `ADAT`, after 336 `PASS`.',
    differences: [
      { in: 'Answers', first: '`AUTH`.', second: '`USER`.' },
      {
        in: 'Its text',
        first: 'May hold data in base 64.',
        second: 'Holds a challenge that the user must read.',
      },
      { in: 'Who works out the answer', first: 'The program.', second: 'The user.' },
    ],
    fix: {
      first: 'Send `ADAT` with the data of the mechanism.',
      second: 'Show the challenge, and send the answer with `PASS`.',
    },
    when: 'Both need a security mechanism other than plain TLS: 334 at its beginning, 336 in the login after it.',
  },
  {
    pair: [335, 535],
    relation:
      'Both answer an `ADAT`. 335 accepts its data and wants more; 535 rejects it, because it did not pass the check.',
    order:
      'Within one exchange 335 comes first. 535 can follow it, as the reply to the next `ADAT`, and ends the exchange.',
    owes: 'After 335 the client owes another `ADAT`. After 535 it must begin again with `AUTH`.',
    differences: [
      { in: 'The exchange', first: 'Goes on.', second: 'Is over, without success.' },
      { in: 'First digit', first: '3: one more command.', second: '5: not like this.' },
      {
        in: 'Besides `ADAT`',
        first: 'Nothing.',
        second: '`MIC`, `CONF` and `ENC`, and protected transfers.',
      },
    ],
    fix: {
      first: 'Send `ADAT` with the next data.',
      second: 'Get fresh credentials, and begin again with `AUTH`.',
    },
    when: '335 comes in the middle of a good exchange, 535 when keys or clocks do not fit.',
  },
  {
    pair: [421, 425],
    relation:
      'Both are a no that may pass, about a connection. 425 could not open the data connection for a transfer; 421 gives up the control connection and the session with it.',
    order: '425 may come before 421, never after it on the same connection.',
    owes: 'After 421 nobody owes anything: a new try needs a new connection and a login. After 425 the client may try the transfer again at once.',
    differences: [
      { in: 'Which connection', first: 'The control connection.', second: 'The data connection.' },
      { in: 'The login', first: 'Is gone.', second: 'Stands.' },
      { in: 'Answers', first: 'Any command, or none.', second: 'Transfers and listings, after 125 or 150.' },
    ],
    fix: {
      first: 'Connect again later; read the text for the cause.',
      second: 'Change between passive and active mode, and try again.',
    },
    when: '421 comes when the server is full or has waited too long, 425 behind a firewall.',
  },
  {
    pair: [421, 426],
    relation:
      'Both speak of a connection that is closed, but not of the same one: 421 of the control connection, and so of the whole session, 426 of the data connection of one transfer.',
    order:
      'If both come, 426 comes first, for the transfer, and 421 can follow it and ends the session. Nothing follows 421 on the same connection.',
    owes: 'After 421 nobody owes anything: a new try needs a new connection and a new login. After 426 the client may send the transfer again on the same connection.',
    differences: [
      { in: 'What is closed', first: 'The control connection.', second: 'The data connection.' },
      { in: 'The login', first: 'Is gone.', second: 'Stands.' },
      {
        in: 'Answers',
        first: 'Any command, or none: it may come unasked.',
        second: 'Transfers and listings, after 125 or 150.',
      },
      {
        in: 'Causes',
        first: 'Silence, too many clients, a shutdown.',
        second: 'A lost connection, a time limit, `ABOR`.',
      },
    ],
    fix: {
      first: 'Connect again and log in; read the text for the cause.',
      second: 'Send the transfer again, or go on with `REST`.',
    },
    when: '421 ends a session, 426 a single transfer.',
  },
  {
    pair: [421, 431],
    relation:
      'Both are a no that may pass. 431 cannot give protection now and keeps the connection; 421 ends the connection.',
    order: '431 may come before 421, never after it on the same connection.',
    owes: 'After 421 nobody owes anything on this connection. After 431 the client may try the same later.',
    differences: [
      { in: 'The connection', first: 'Is closed.', second: 'Stays open, in clear.' },
      { in: 'Answers', first: 'Any command, or none.', second: '`AUTH` and `PROT`.' },
      {
        in: 'Where TLS fails',
        first: 'When the handshake of the control connection has failed (RFC 4217 §10.1).',
        second: 'Before any handshake.',
      },
    ],
    fix: {
      first: 'Connect again; read the text for the cause.',
      second: 'Try later, and tell the administrator; send no password in clear meanwhile.',
    },
    when: '421 comes when the server stops or is full, 431 when its certificate is missing.',
  },
  {
    pair: [421, 530],
    relation:
      '530 refuses a login or a command and keeps the connection; 421 gives up the connection. They meet where a server is full, and where too many passwords were wrong.',
    order:
      'Mostly neither comes first. After one wrong password too many RFC 2577 §5 wants 421: inetutils ftpd was recorded with 530 and then 421, while vsftpd, ProFTPD, Pure-FTPd, pyftpdlib and netkit ftpd closed after the 530 alone. So 421 can follow 530, by itself.',
    owes: 'After 421 nobody owes anything on this connection. After 530 it is up to the client to log in, from `USER` on.',
    differences: [
      { in: 'The connection', first: 'Is closed.', second: 'Stays, unless it was one failure too many.' },
      { in: 'First digit', first: '4: a later try may work.', second: '5: the same try will fail again.' },
      {
        in: 'When the server is full',
        first: 'In place of the greeting, as recorded from vsftpd, Pure-FTPd and pyftpdlib.',
        second: 'To `PASS`, as recorded from ProFTPD.',
      },
      {
        in: 'Where TLS is required',
        first: 'Pure-FTPd sends it to `USER`, and yet stays connected.',
        second: 'vsftpd sends it to `USER`, and closes.',
      },
    ],
    fix: {
      first: 'Connect again later; read the text for the cause.',
      second: 'Check name and password, and log in from the start.',
    },
    when: '530 comes when you are not let in, 421 when the server ends the connection.',
  },
  {
    pair: [425, 426],
    relation:
      'Both say that a transfer failed for want of its data connection. With 425 it was never made; with 426 it stood, and was closed before the end.',
    order: 'Neither comes first: a transfer ends with one of them, after 125 or 150.',
    owes: 'After both the client may send the transfer again: after 425 with a new data connection, after 426 also from where it broke.',
    differences: [
      { in: 'The data connection', first: 'Was not made.', second: 'Was made, and lost.' },
      { in: 'The data', first: 'None.', second: 'A part; it is incomplete.' },
      {
        in: 'Usual cause',
        first: 'A firewall, or the wrong mode.',
        second: 'A time limit, a bad line, or `ABOR`.',
      },
      { in: 'What may follow', first: 'Nothing.', second: '226, if the cause was `ABOR` (RFC 959 §4.1.3).' },
    ],
    fix: {
      first: 'Change between passive and active mode; as administrator, open the passive ports.',
      second: 'Send it again, or go on with `REST`; as administrator, look at time limits.',
    },
    when: '425 comes at the start of a transfer, after a pause; 426 in its midst.',
  },
  {
    pair: [425, 522],
    relation:
      'Both say that there is no data connection. 425 could not make it this time; 522 will not make it in this way, because of its network protocol or its protection.',
    order:
      'Neither leads to the other. 522 mostly comes earlier, to `EPRT` or `EPSV`, where the connection is only being agreed on; 425 comes when it is tried.',
    owes: 'After 425 the client may try the transfer again. After 522 it must first agree on another protocol or protection.',
    differences: [
      { in: 'First digit', first: '4: a later try may work.', second: '5: the same will fail again.' },
      { in: 'Cause', first: 'The network between the two.', second: 'What the server supports or demands.' },
      { in: 'Its text', first: 'Is free.', second: 'Lists the protocols that are supported (RFC 2428 §2).' },
      {
        in: 'Defined in',
        first: 'RFC 959 §4.2.1.',
        second: 'RFC 2428 §2; a second meaning in RFC 4217 §10.2.',
      },
    ],
    fix: {
      first: 'Change between passive and active mode, and try again.',
      second: 'Take a protocol that the text names, or send `PBSZ 0` and `PROT P` first.',
    },
    when: '425 comes behind a firewall; 522 with a protocol that the server lacks, or over TLS.',
  },
  {
    pair: [426, 451],
    relation:
      'Both break a transfer off after it has begun. 426 blames its data connection, 451 the server itself.',
    order: 'Neither comes first: a transfer ends with one of them, after 125 or 150.',
    owes: 'After both the client may send the transfer again; after 451 somebody may have to look at the server.',
    differences: [
      {
        in: 'At fault',
        first: 'The data connection.',
        second: 'The server: its disk or its memory, for example.',
      },
      { in: 'Second digit', first: '2: about the connection.', second: '5: about the files.' },
      { in: 'May be wanted', first: 'Yes, by `ABOR`.', second: 'Never.' },
      { in: 'Besides transfers', first: 'Nothing.', second: '`OPTS` (RFC 2389 §4).' },
    ],
    fix: {
      first: 'Send it again, or go on with `REST`.',
      second: 'Send it again later; if it stays, tell the administrator when it happened.',
    },
    when: '426 comes when the line breaks, 451 when something breaks inside the server.',
  },
  {
    pair: [431, 504],
    relation:
      'To `AUTH` both say that this mechanism is not to be had. 431 knows it and lacks something for it now; 504 does not know it (RFC 2228 §3).',
    order: 'Neither comes first: one `AUTH` gets one of them.',
    owes: 'After 431 the client may try the same later. After 504 it must name another mechanism.',
    differences: [
      { in: 'The mechanism', first: 'Is known.', second: 'Is not known.' },
      { in: 'The same again', first: 'May work, later.', second: 'Fails.' },
      {
        in: 'Besides',
        first: '`PROT`.',
        second: '`TYPE`, `MODE`, `STRU`, `PROT` and others, for their values.',
      },
    ],
    fix: {
      first: 'Try later; as administrator, look at the certificate.',
      second: 'Send `AUTH TLS`, which most servers know.',
    },
    when: '431 comes from a server whose TLS is broken, 504 from one that has another mechanism or none.',
  },
  {
    pair: [431, 534],
    relation:
      'Both refuse a protection that the client wants. With 431 the server would like to and cannot now; with 534 it could and does not want to.',
    order: 'Neither comes first: `AUTH` or `PROT` gets one of them.',
    owes: 'After 431 the client may try the same later; an administrator may have to help. After 534 it must do what the policy wants.',
    differences: [
      {
        in: 'The reason',
        first: 'Something is missing, such as a certificate.',
        second: 'A rule of the server.',
      },
      { in: 'First digit', first: '4: may pass.', second: '5: will stay.' },
      { in: 'Answers', first: '`AUTH` and `PROT`.', second: '`AUTH`, `PROT`, `CCC` and transfers.' },
      {
        in: 'As recorded',
        first: 'From none of the eight servers.',
        second: 'From Pure-FTPd, to `PROT` with an unknown level.',
      },
    ],
    fix: {
      first: 'Try later, and tell the administrator; send no password in clear meanwhile.',
      second: 'Choose the protection that the server wants, mostly TLS for commands and data.',
    },
    when: '431 comes from a server whose TLS is broken, 534 from one whose rules forbid what you ask.',
  },
  {
    pair: [450, 451],
    relation:
      'Both are a no that may pass. 450 blames the file, which is busy; 451 blames the server, which met an error while it was acting.',
    order:
      '450 comes instead of 125 or 150, and 451 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After both the client may send the same command again, later.',
    differences: [
      { in: 'At fault', first: 'The moment: somebody else uses the file.', second: 'The server.' },
      { in: 'What was done', first: 'Nothing.', second: 'A part, which was given up.' },
      { in: 'Data', first: 'None has travelled.', second: 'Some may have.' },
      {
        in: 'Besides transfers',
        first: '`RNFR`, `DELE` and `STAT`.',
        second: '`OPTS` (RFC 2389 §4).',
      },
    ],
    fix: {
      first: 'Wait a little and send it again.',
      second: 'Send it again later; if it stays, tell the administrator when it happened.',
    },
    when: '450 comes when a file is in use, 451 when something breaks inside the server.',
  },
  {
    pair: [450, 452],
    relation:
      'Both are a no that may pass, told before any data travels. 450 says that the file is busy; 452 that there is no room to store one. Some lists of codes give 452 the remark that belongs to 450.',
    order: 'Neither comes first: `STOR`, `STOU` or `APPE` gets one of them.',
    owes: 'After both the client may send the same command again: after 450 soon, after 452 when there is room.',
    differences: [
      { in: 'What is in the way', first: 'Another user of the file.', second: 'A full disk.' },
      { in: 'Who can help', first: 'Time.', second: 'The administrator.' },
      { in: 'Reading', first: '`RETR` may get it.', second: 'Reading needs no room.' },
    ],
    fix: {
      first: 'Wait a little, and send it again.',
      second: 'Try again when there is room; as administrator, make some.',
    },
    when: '450 comes when a file is in use, 452 when the disk is full.',
  },
  {
    pair: [450, 550],
    relation:
      'Both say that a file is not available, and the first digit tells for how long. 450 is a no for now, mostly because the file is busy; 550 stays until the name, the rights or the files change.',
    order:
      'Neither comes first: a command gets one of them. For `LIST` and `NLST` RFC 959 §5.4 has only 450, for `CWD` and `RMD` only 550.',
    owes: 'After 450 the client may send the same line again, a little later. After 550 a person has to look at the pathname or the rights.',
    differences: [
      {
        in: 'Usual cause',
        first: 'Somebody else is using the file.',
        second: 'It does not exist, or may not be used.',
      },
      { in: 'The same command again', first: 'May work.', second: 'Fails again.' },
      { in: 'A client program', first: 'May try again by itself.', second: 'Should ask its user.' },
      {
        in: 'As recorded',
        first: 'From none of the eight servers.',
        second: 'From all eight, to `SIZE` and `MDTM` of a file that does not exist.',
      },
    ],
    fix: {
      first: 'Wait a little, and send the same command again.',
      second: 'Look with `PWD` and `LIST` where you are and what there is, then correct the pathname.',
    },
    when: '450 comes when a file is in use, 550 when it is missing or forbidden.',
  },
  {
    pair: [451, 452],
    relation:
      'Both are a no that may pass and is the fault of the server. 451 is an error of any kind that broke an action off; 452 is one cause told beforehand: no room to store the file.',
    order:
      '452 comes instead of 125 or 150, and 451 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After both the client may send the same command again, later; mostly the administrator has to act first.',
    differences: [
      { in: 'The cause', first: 'Not told.', second: 'The system has no room.' },
      { in: 'Moment', first: 'In the middle of a transfer.', second: 'Before any data has travelled.' },
      {
        in: 'Answers',
        first: 'All transfers and listings, and `OPTS`.',
        second: '`STOR`, `STOU` and `APPE`.',
      },
    ],
    fix: {
      first: 'Send it again later; as administrator, look at the log of that time.',
      second: 'Try again when there is room; as administrator, make some.',
    },
    when: '451 comes when something breaks inside the server, 452 when its disk is full.',
  },
  {
    pair: [451, 550],
    relation:
      'Both refuse an action on files. 451 blames the server, and may pass; 550 blames the name, the rights or a missing file, and stays.',
    order:
      '550 comes instead of 125 or 150, and 451 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After 451 the client may send the same command again, later. After 550 a person has to look at the pathname or the rights.',
    differences: [
      { in: 'At fault', first: 'The server.', second: 'What was asked for.' },
      { in: 'The same command again', first: 'May work.', second: 'Fails.' },
      { in: 'Data', first: 'Some may have travelled.', second: 'None has.' },
      {
        in: 'An error of its own',
        first: 'What RFC 959 has for it.',
        second: 'Twisted was recorded with it instead.',
      },
    ],
    fix: {
      first: 'Send it again later; if it stays, tell the administrator.',
      second: 'Look with `PWD` and `LIST` where you are and what there is.',
    },
    when: '451 comes when something breaks inside the server, 550 when a file is missing or forbidden.',
  },
  {
    pair: [452, 552],
    relation:
      'Both say that there is no room for a file. With 452 it is the system that is full, which may pass; with 552 it is a limit of the user or the directory, which stays until something is deleted.',
    order:
      '452 comes instead of 125 or 150, and 552 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After 452 the client may try again later. After 552 a person has to make room or to ask for more.',
    differences: [
      {
        in: 'What is full',
        first: 'The system, for everybody.',
        second: 'The share of this user or directory.',
      },
      { in: 'First digit', first: '4: may pass.', second: '5: stays.' },
      { in: 'Data', first: 'None has travelled.', second: 'A part has, and may still be there.' },
      { in: 'Who can help', first: 'The administrator.', second: 'The user, by deleting something.' },
    ],
    fix: {
      first: 'Try again when there is room; as administrator, make some.',
      second: 'Delete what you no longer need, the incomplete file first.',
    },
    when: '452 comes before a file is stored on a full disk, 552 while one is stored beyond a quota.',
  },
  {
    pair: [500, 501],
    relation:
      'Both find fault with the line. 500 does not take it for a command at all; 501 knows the verb and blames its argument.',
    order:
      'Neither comes first: a faulty line gets one of them. Where the border between the two runs differs by server.',
    owes: 'After both the client must send another line: after 500 mostly with another verb, after 501 with another argument.',
    differences: [
      { in: 'The verb', first: 'Is not known, or could not be read.', second: 'Is known.' },
      {
        in: 'To `NOOP hello`, as recorded',
        first: 'inetutils ftpd and netkit ftpd.',
        second: 'pyftpdlib. ProFTPD, Pure-FTPd and ftp-srv take no offence, nor does vsftpd after login.',
      },
      {
        in: 'In RFC 959 §5.4',
        first: 'Listed for every command.',
        second: 'Not listed for `REIN`, `QUIT` and `NOOP`.',
      },
      { in: 'Too long a line', first: 'Gets this one (RFC 959 §4.2.1).', second: 'Does not get this one.' },
    ],
    fix: {
      first: 'Check the spelling of the verb, and that no blank stands before it.',
      second:
        'See whether the argument is missing, malformed or one part too long; `HELP` may tell its form.',
    },
    when: '500 comes after a misspelt verb, 501 after a right verb with a wrong argument.',
  },
  {
    pair: [500, 502],
    relation:
      'In both cases the server does not carry out the command. 500 does not recognise it; 502 recognises it and does not have it.',
    order:
      'Neither comes first: a command that the server lacks gets one of them, from one server mostly the same.',
    owes: 'After 500 the client should look at its line, after 502 it must do without the command.',
    differences: [
      { in: 'The verb', first: 'Unknown to the server.', second: 'Known, but not implemented.' },
      {
        in: 'To an invented verb, as recorded',
        first: 'ProFTPD, pyftpdlib, inetutils ftpd and netkit ftpd; after login also vsftpd and Pure-FTPd.',
        second: 'ftp-srv, and after login Twisted.',
      },
      {
        in: 'To `REIN` after login, as recorded',
        first: 'Pure-FTPd.',
        second: 'vsftpd, ProFTPD, inetutils ftpd, netkit ftpd, ftp-srv and Twisted.',
      },
      {
        in: 'To `AUTH`',
        first: 'The server does not know the command (RFC 2228 §3).',
        second: 'It knows it, but has no security extensions.',
      },
    ],
    fix: {
      first: 'Check the spelling; if it is right, the server lacks the command.',
      second: 'See in `FEAT` or `HELP` what the server has, and use that.',
    },
    when: '500 comes after a misspelt or new verb, 502 after one that the server knows by name only.',
  },
  {
    pair: [500, 503],
    relation:
      'Both refuse a line without looking at what it wants. 500 cannot read it as a command; 503 can, and says that its moment is wrong.',
    order:
      'Neither leads to the other. The line that got 503 may be right a moment later; the one that got 500 is not.',
    owes: 'After 500 the client must send another line. After 503 it must first send what belongs before, and then the same line again.',
    differences: [
      { in: 'At fault', first: 'The line.', second: 'The order.' },
      {
        in: 'The same line later',
        first: 'Fails again.',
        second: 'May work, after the command that was missing.',
      },
      {
        in: 'Answers',
        first: 'Any command.',
        second: '`PASS`, `ACCT`, `RNTO` and others that need one before them.',
      },
    ],
    fix: {
      first: 'Check the spelling of the verb.',
      second: 'For a login send `USER`, then `PASS`; for a rename `RNFR`, then `RNTO`.',
    },
    when: '500 comes after a misspelt verb, 503 after `PASS` without `USER`.',
  },
  {
    pair: [501, 504],
    relation:
      'Both blame the argument of a known command. 501 says that it is wrong; 504 says that it is right, but not supported by this server.',
    order:
      'Neither comes first: a command gets one of them. Which one, depends on how much the server knows of the standard.',
    owes: 'After both the client must send the command with another argument: after 501 a correct one, after 504 one that the server has.',
    differences: [
      {
        in: 'The argument',
        first: 'Missing, malformed or not allowed.',
        second: 'Well formed, and defined by the standard.',
      },
      {
        in: 'To `TYPE E` or `MODE B`',
        first: 'Would be wrong.',
        second: 'Is right where the server has neither.',
      },
      { in: 'At another server', first: 'Fails as well.', second: 'May work.' },
      {
        in: 'Servers',
        first: 'ProFTPD and pyftpdlib keep the two apart for `MODE` and `STRU`.',
        second: 'vsftpd sends it to any other value of `MODE` and `STRU`, and to none.',
      },
    ],
    fix: {
      first: 'Correct the argument; `HELP` may tell its form.',
      second: 'Choose another value. `TYPE A`, `MODE S` and `STRU F` must always work (RFC 959 §5.1).',
    },
    when: '501 comes after an argument that makes no sense, 504 after one that makes sense elsewhere.',
  },
  {
    pair: [501, 553],
    relation:
      'Both reject what came after the verb. 501 finds it wrong in form, whatever it names; 553 has understood it as the name of a file and does not allow that name.',
    order: 'Neither comes first: `STOR`, `STOU`, `APPE` or `RNTO` gets one of them.',
    owes: 'After both the client must send the command with another argument.',
    differences: [
      { in: 'About', first: 'The form of the command.', second: 'The files of the server.' },
      { in: 'Answers', first: 'Nearly any command.', second: 'Commands that give a name to a file.' },
      { in: 'At another server', first: 'Fails as well, mostly.', second: 'May work.' },
    ],
    fix: {
      first: 'See whether the argument is missing or malformed.',
      second: 'Choose a plain name, and a directory in which you may write.',
    },
    when: '501 comes after `STOR` without a name, 553 after a name that the server forbids.',
  },
  {
    pair: [501, 554],
    relation:
      'To `REST` both blame its number. 501 means its form, as with any argument; 554 means that it does not fit the file, which shows only in the transfer after it.',
    order:
      'Neither comes first. By RFC 1123 §4.1.3.4 554 answers the command after `REST`; Pure-FTPd sends it to `REST` itself, where RFC 959 §5.4 has 501.',
    owes: 'After both the client must send `REST` with another number, or leave it out.',
    differences: [
      { in: 'The number', first: 'Is none, or malformed.', second: 'Is one, but lies beyond the file.' },
      { in: 'Answers', first: 'Nearly any command.', second: 'The transfer after `REST`.' },
      {
        in: 'In `TYPE A`',
        first: 'ProFTPD and pyftpdlib send it to any `REST`.',
        second: 'Does not depend on the type.',
      },
    ],
    fix: {
      first: 'Send `REST` with a number; before it `TYPE I`, if the server wants that.',
      second: 'Compare with `SIZE` how long the file is.',
    },
    when: '501 comes at once, 554 when the transfer is to begin.',
  },
  {
    pair: [502, 503],
    relation:
      'Both refuse a command that is known. 502 says that this server never carries it out; 503 that it does, but not at this moment.',
    order:
      'Neither comes first: a command gets one of them. The one that got 503 may work later in the session; the one that got 502 will not.',
    owes: 'After 502 the client must do without the command. After 503 it must first send the one that was missing.',
    differences: [
      {
        in: 'What is missing',
        first: 'The command, in the server.',
        second: 'The command before it, in the session.',
      },
      { in: 'The same line later', first: 'Fails again.', second: 'May work.' },
      {
        in: 'To `ACCT`',
        first: 'Where the server has no accounts.',
        second: 'Where none was asked for (RFC 959 §5.4).',
      },
      {
        in: 'To `REIN` between `USER` and `PASS`, as recorded',
        first: 'ProFTPD, inetutils ftpd, netkit ftpd and ftp-srv.',
        second: 'Twisted.',
      },
    ],
    fix: {
      first: 'Use what `FEAT` or `HELP` lists.',
      second:
        'Send the sequence from its beginning: `USER` then `PASS`, `RNFR` then `RNTO`, `PBSZ` then `PROT`.',
    },
    when: '502 comes after a command that the server leaves out, 503 after one in the wrong order.',
  },
  {
    pair: [502, 504],
    relation:
      'Both say that something is not implemented: with 502 the command as a whole, with 504 only this value of its argument. RFC 959 §4.2 calls 504 a refinement of 502.',
    order:
      'Neither comes first: a command gets one of them. A command that has got 504 once will not get 502 from a server that is consistent.',
    owes: 'After 502 the client must do without the command. After 504 it must choose another value.',
    differences: [
      { in: 'What is missing', first: 'The command.', second: 'One value of its argument.' },
      { in: 'Another argument', first: 'Does not help.', second: 'Helps.' },
      {
        in: 'To `MODE B`',
        first: 'inetutils ftpd.',
        second: 'vsftpd, ProFTPD, Pure-FTPd and pyftpdlib.',
      },
    ],
    fix: {
      first: 'Use another command that the server has.',
      second: 'Choose another value, such as `MODE S`.',
    },
    when: '502 comes after `SMNT` from most of the recorded servers, 504 after `MODE B`.',
  },
  {
    pair: [503, 530],
    relation:
      'Both may answer a `PASS` that does not log in. 503 has not looked at the password, because `USER` did not come just before; 530 has, or refuses for want of a login.',
    order:
      'After a wrong password 530 comes first. 503 can follow it, as the reply to a second `PASS` without a new `USER`; six of the eight recorded servers do so, and Pure-FTPd and ftp-srv take the second password as a new try.',
    owes: 'After both the client begins again with `USER`; after 530 a person should look at name and password before.',
    differences: [
      { in: 'At fault', first: 'The order of the commands.', second: 'The login: refused, or missing.' },
      { in: 'The password', first: 'Was not looked at.', second: 'Was perhaps wrong.' },
      {
        in: 'Counts as a failure',
        first: 'With none of the five real servers in this simulator.',
        second: 'With most: after some the connection is closed.',
      },
      {
        in: 'A command that needs a login',
        first: 'Twisted was recorded with it between `USER` and `PASS`.',
        second: 'Is answered so by the others.',
      },
    ],
    fix: {
      first: 'Send `USER`, and directly after it `PASS`.',
      second: 'Check name and password, then begin again with `USER`.',
    },
    when: '503 comes when a step was left out, 530 when the step was taken and failed, or the login is still to come.',
  },
  {
    pair: [503, 533],
    relation:
      'Both refuse a command for what surrounds it, not for what it asks. 503 misses the command before it; 533 does not accept its protection, or the lack of it.',
    order: 'Neither leads to the other: each is about what came with the command, not about other replies.',
    owes: 'After 503 the client must first send what belongs before. After 533 it must protect the command otherwise.',
    differences: [
      { in: 'At fault', first: 'The order.', second: 'The protection of the command.' },
      { in: 'To `CCC` in clear', first: 'Is not meant for that.', second: 'RFC 2228 §3 and RFC 4217 §5.' },
      {
        in: 'To `PBSZ` and `PROT` in clear',
        first: 'RFC 2228 §3; vsftpd, pyftpdlib and Pure-FTPd do so.',
        second: 'Does not occur.',
      },
    ],
    fix: {
      first: 'Send the sequence from its beginning: for TLS `AUTH`, `PBSZ`, then `PROT`.',
      second: 'Turn on the protection that is missing, with TLS by `AUTH TLS`.',
    },
    when: '503 comes to `PROT` before there is TLS, 533 to `CCC` before there is TLS.',
  },
  {
    pair: [504, 536],
    relation:
      'To `PROT` both refuse a level. 504 says that there is no such level; 536 that there is, but not with the mechanism in use.',
    order: 'Neither comes first: one `PROT` gets one of them.',
    owes: 'After both the client must choose another level.',
    differences: [
      { in: 'The letter', first: 'None of C, S, E and P.', second: 'S or E, over TLS.' },
      { in: 'With another mechanism', first: 'Fails as well.', second: 'May work.' },
      {
        in: 'Besides `PROT`',
        first: 'Values of `TYPE`, `MODE`, `STRU`, `AUTH` and others.',
        second: 'Nothing.',
      },
      {
        in: 'As recorded over TLS',
        first: 'vsftpd, ProFTPD and ftp-srv, to `PROT X`.',
        second: 'The same three, to `PROT S` and `PROT E`.',
      },
    ],
    fix: { first: 'Send `PROT P` or `PROT C`.', second: 'Send `PROT P`; of the rest TLS has only `PROT C`.' },
    when: '504 comes after a letter that means nothing, 536 after one that TLS lacks.',
  },
  {
    pair: [504, 555],
    relation:
      'Both are about a type or structure. 504 says that the server does not have it at all; 555 that it has it, but that it does not fit the file that is to be continued.',
    order:
      'Neither leads to the other. 504 comes to the setting itself, 555 to a later command that relies on it.',
    owes: 'After 504 the client must choose another value. After 555 it must set what the file has, and send the command again.',
    differences: [
      {
        in: 'Answers',
        first: '`TYPE`, `STRU`, `MODE` and others.',
        second: '`APPE`, and transfers after `REST`.',
      },
      { in: 'The setting', first: 'Is not made.', second: 'Is made, but wrong for this file.' },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 1123 §4.1.3.4.' },
    ],
    fix: {
      first: 'Use `TYPE A` or `TYPE I`, and `STRU F`.',
      second: 'Set the `TYPE` in which the file was stored, mostly `TYPE I`.',
    },
    when: '504 comes after `TYPE E`, 555 after an `APPE` in the wrong type.',
  },
  {
    pair: [521, 522],
    relation:
      'Both refuse a data connection, and both numbers are used in more than one way. 521 is about the level of protection; 522 about the network protocol, and by RFC 4217 also about TLS on the data connection.',
    order: 'Neither leads to the other. By RFC 4217 §10.2 both may answer a command for a transfer over TLS.',
    owes: 'After both the client must change how the data travels, and then send the command again.',
    differences: [
      {
        in: 'What does not suit',
        first: 'The setting of `PROT`.',
        second: 'The protocol of `EPRT` or `EPSV`, or the handshake.',
      },
      { in: 'Defined in', first: 'RFC 4217 §10.2.', second: 'RFC 2428 §2, and RFC 4217 §10.2 for TLS.' },
      {
        in: 'As recorded',
        first: 'From pyftpdlib, to `PROT S` and `PROT E`.',
        second:
          'From ProFTPD, Pure-FTPd, inetutils ftpd and netkit ftpd, to `EPRT` with an unknown protocol.',
      },
      {
        in: 'Its text',
        first: 'Is free, and has to tell which meaning it is.',
        second: 'Lists the protocols that are supported.',
      },
    ],
    fix: {
      first: 'Choose another level: `PROT P` or `PROT C`.',
      second: 'Take a protocol that the text names; if it speaks of TLS, send `PBSZ 0` and `PROT P`.',
    },
    when: '521 comes over TLS only; 522 also comes in clear, to `EPRT` and `EPSV`.',
  },
  {
    pair: [521, 536],
    relation:
      'Both refuse a level of protection for data. 536 says so to `PROT`, when the level is asked for; 521 says so to the transfer, when it is to be used.',
    order:
      'Neither leads to the other: a level that was refused with 536 is not set. To `PROT S` and `PROT E` pyftpdlib sends 521 where RFC 2228 §3 has 536.',
    owes: 'After both the client must choose another level.',
    differences: [
      { in: 'Answers', first: 'Transfers and listings; from pyftpdlib, `PROT`.', second: '`PROT`.' },
      {
        in: 'The reason',
        first: 'The server does not transfer like that.',
        second: 'The mechanism lacks the level.',
      },
      { in: 'Defined in', first: 'RFC 4217 §10.2.', second: 'RFC 2228 §3, §5.1.' },
      { in: 'Other meanings', first: 'Two, in RFC 959 App. II and RFC 1639.', second: 'None.' },
    ],
    fix: { first: 'Send `PROT P`, then the transfer again.', second: 'Send `PROT P`.' },
    when: 'Both belong to TLS: 536 comes while the protection is set, 521 when data is to travel.',
  },
  {
    pair: [530, 532],
    relation:
      'Both are a no about who you are. 530 says that no login stands, or that one failed; 532 that the login stands, but storing files needs an account besides.',
    order:
      '530 belongs to the login and comes earlier; 532 only comes to somebody who is logged in. A `STOR` gets one of them.',
    owes: 'After 530 the client must log in, from `USER` on. After 532 it must send `ACCT`, and then the command again.',
    differences: [
      { in: 'The login', first: 'Refused or missing.', second: 'Stands, and stays.' },
      { in: 'What is missing', first: 'A right name and password.', second: 'An account.' },
      {
        in: 'Answers',
        first: '`USER`, `PASS`, `ACCT` and every command that needs a login.',
        second: '`STOR`, `STOU`, `APPE` and `RNTO`.',
      },
      { in: 'Other commands', first: 'Are refused as well.', second: 'Work.' },
    ],
    fix: {
      first: 'Log in with `USER` and `PASS`.',
      second: 'Send `ACCT` with the account, then the command again; a new login is not needed.',
    },
    when: '530 is common; 532 is for servers that keep accounts, and none of the eight recorded ones does.',
  },
  {
    pair: [530, 534],
    relation:
      'Both keep you out. 530 says that a login was refused or is missing; 534 that the rules of the server forbid what was asked, whatever the password.',
    order:
      'Neither leads to the other. Where TLS is required, servers differ in which of the two, or which other code, they send to `USER` in clear.',
    owes: 'After 530 the client must log in, with other data if it was refused. After 534 it must do what the policy wants, mostly `AUTH TLS` first.',
    differences: [
      { in: 'Can be mended by', first: 'The right name and password.', second: 'The right protection.' },
      {
        in: '`USER` in clear where TLS is required',
        first: 'vsftpd, which then closes.',
        second: 'The textbook server; RFC 2228 §8.2 lists it for `AUTH`, `PROT` and transfers.',
      },
      {
        in: 'Answers',
        first: 'The login, and every command that needs it.',
        second: '`AUTH`, `PROT`, `CCC` and transfers.',
      },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 2228 §3, §5.1.' },
    ],
    fix: {
      first: 'Check name and password; if the text speaks of TLS, send `AUTH TLS` first.',
      second: 'Choose TLS in the client, for commands and data.',
    },
    when: '530 comes after a wrong password, 534 when the protection is not what the server wants.',
  },
  {
    pair: [530, 535],
    relation:
      'Both say that the server does not believe the client. 530 is about name, password or account; 535 is about security data that failed its check.',
    order:
      '535 belongs to the security exchange, which normally comes before the login, and 530 to the login. Neither leads to the other.',
    owes: 'After 530 the client begins again with `USER`, after 535 with `AUTH`.',
    differences: [
      {
        in: 'What failed',
        first: 'The login, or there was none.',
        second: 'A check of the security mechanism.',
      },
      {
        in: 'Answers',
        first: '`USER`, `PASS`, `ACCT` and every command that needs a login.',
        second: '`ADAT`, `MIC`, `CONF` and `ENC`, and protected transfers.',
      },
      { in: 'Over TLS', first: 'As in clear.', second: 'Does not occur.' },
    ],
    fix: {
      first: 'Check name and password, and log in again.',
      second: 'Get fresh credentials and begin the security exchange again.',
    },
    when: '530 comes after a wrong password; 535 only with a mechanism such as Kerberos.',
  },
  {
    pair: [530, 550],
    relation:
      'Both refuse a command about files. 530 says that you are not logged in; 550 that the file or directory is missing or not for you. After 530 a login helps, after 550 it mostly does not.',
    order:
      '530 comes before the login and 550 after it: a server looks at the login first. Before login `PWD` shows the difference: RFC 959 §5.4 has only 550 for it, and all eight recorded servers send 530.',
    owes: 'After 530 the client must log in. After 550 a person has to look at the pathname or the rights.',
    differences: [
      { in: 'About', first: 'The login.', second: 'A file or directory.' },
      { in: 'The file', first: 'Was not looked at.', second: 'Was looked at, or for.' },
      {
        in: 'What it says of rights',
        first: 'Nothing yet.',
        second: 'That they may be missing; it does not tell this from a missing file.',
      },
      {
        in: '`USER` in clear where TLS is required',
        first: 'vsftpd.',
        second: 'ProFTPD and pyftpdlib.',
      },
    ],
    fix: {
      first: 'Log in with `USER` and `PASS`, then send the command again.',
      second: 'Check the pathname with `PWD` and `LIST`, then the rights.',
    },
    when: '530 comes when the login is missing or was refused, 550 when you are in and the file is not available.',
  },
  {
    pair: [532, 553],
    relation:
      'Both refuse to store or to rename a file. 532 wants to know an account first; 553 does not like the name of the file.',
    order: 'Neither comes first: `STOR`, `STOU`, `APPE` or `RNTO` gets one of them.',
    owes: 'After 532 the client must send `ACCT`, then the command again. After 553 it needs another name.',
    differences: [
      { in: 'About', first: 'The user.', second: 'The file.' },
      { in: 'What to change', first: 'Nothing in the command.', second: 'The name.' },
      {
        in: 'How often',
        first: 'Hardly ever: few servers keep accounts.',
        second: 'With some servers whenever a file cannot be created.',
      },
    ],
    fix: {
      first: 'Send `ACCT` with the account, then the command again.',
      second: 'Choose a plain name, and a directory in which you may write.',
    },
    when: '532 comes at a server that keeps accounts, 553 with a name that the server forbids.',
  },
  {
    pair: [533, 534],
    relation:
      'Both are refusals by policy. 533 is about how the command itself was protected; 534 about what the command asks for.',
    order:
      'Neither comes first: a command gets one of them. `CCC` may get either: 533 if it is not protected itself, 534 if the server does not want to do without protection (RFC 2228 §3).',
    owes: 'After 533 the client must send the same command with other protection. After 534 it must give up what it asked for, or do as the policy wants.',
    differences: [
      { in: 'What is wrong', first: 'The wrapping of the command.', second: 'The wish in it.' },
      {
        in: 'The same command',
        first: 'May work, protected otherwise.',
        second: 'Is refused, however it is protected.',
      },
      {
        in: 'Answers',
        first: '`CCC`, `MIC`, `CONF` and `ENC`.',
        second: '`AUTH`, `PROT`, `CCC` and transfers.',
      },
      { in: 'To `CCC` in clear', first: 'What RFC 2228 §3 wants.', second: 'What Pure-FTPd sends.' },
    ],
    fix: {
      first: 'Turn on the protection that is missing, with TLS by `AUTH TLS`.',
      second: 'Choose what the server allows, mostly TLS for commands and data.',
    },
    when: '533 comes to `CCC` on a connection in clear, 534 to a protection that the rules forbid.',
  },
  {
    pair: [533, 535],
    relation:
      'Both reject a protected command. 533 does not accept this kind of protection, by policy; 535 accepts the kind, but this one does not pass its check.',
    order: 'Neither comes first: `MIC`, `CONF` or `ENC` gets one of them.',
    owes: 'After 533 the client must protect its commands in another way. After 535 it must begin the security exchange again.',
    differences: [
      {
        in: 'The protection',
        first: 'Is not the one that the policy wants.',
        second: 'Is damaged or forged.',
      },
      {
        in: 'Cause',
        first: 'A rule of the server.',
        second: 'Wrong keys, or data that was changed on the way.',
      },
      { in: 'Besides', first: '`CCC` on a connection in clear.', second: '`ADAT`, and protected transfers.' },
    ],
    fix: {
      first: 'Choose another protection.',
      second: 'Get fresh credentials, and begin again with `AUTH`.',
    },
    when: 'Both belong to mechanisms that protect single commands; over TLS only 533 occurs, to `CCC`.',
  },
  {
    pair: [533, 537],
    relation:
      'Both refuse a command for the way in which it is protected. With 533 the server does not want it so; with 537 the mechanism cannot do it.',
    order: 'Neither comes first: `MIC`, `CONF` or `ENC` gets one of them.',
    owes: 'After both the client must protect its commands in another way.',
    differences: [
      { in: 'The reason', first: 'Policy.', second: 'The mechanism.' },
      {
        in: 'Can the administrator change it',
        first: 'Yes, by another rule.',
        second: 'Only by another mechanism.',
      },
      { in: 'Besides', first: '`CCC` on a connection in clear.', second: 'Nothing.' },
    ],
    fix: {
      first: 'Choose the protection that the policy wants.',
      second: 'Use another kind: `MIC` in place of `CONF` or `ENC`, for example.',
    },
    when: '533 also occurs with TLS, to `CCC`; 537 does not.',
  },
  {
    pair: [534, 535],
    relation:
      'Both end a try at security. 534 does not want what was asked, by policy; 535 wanted it, but the security data did not pass the check.',
    order:
      '534 may come to the `AUTH`, before there is any exchange; 535 comes to an `ADAT` or to a protected command after it. Neither leads to the other.',
    owes: 'After 534 the client must do what the policy wants. After 535 it must begin the security exchange again.',
    differences: [
      { in: 'The reason', first: 'A rule of the server.', second: 'Wrong keys, or data that was changed.' },
      {
        in: 'Answers',
        first: '`AUTH`, `PROT`, `CCC` and transfers.',
        second: '`ADAT`, `MIC`, `CONF`, `ENC` and protected transfers.',
      },
      { in: 'The same again', first: 'Is refused again.', second: 'May pass with fresh credentials.' },
      { in: 'With TLS', first: 'Occurs.', second: 'Does not occur.' },
    ],
    fix: {
      first: 'Choose the protection that the server wants.',
      second: 'Get fresh credentials; within a session, be wary of somebody on the way.',
    },
    when: '534 comes when the rules forbid it, 535 when the proof does not hold.',
  },
  {
    pair: [534, 536],
    relation:
      'Both refuse a level of protection for data. With 534 the rules of the server forbid it; with 536 the mechanism does not have it.',
    order: 'Neither comes first: `PROT` gets one of them.',
    owes: 'After both the client must choose another level.',
    differences: [
      { in: 'The reason', first: 'Policy.', second: 'The mechanism.' },
      {
        in: 'With TLS',
        first: '`PROT C`, where data must be protected.',
        second: '`PROT S` and `PROT E`, always.',
      },
      { in: 'Besides `PROT`', first: '`AUTH`, `CCC` and transfers.', second: 'Nothing.' },
      {
        in: 'As recorded',
        first: 'Pure-FTPd, to an unknown level.',
        second: 'vsftpd, ProFTPD and ftp-srv.',
      },
    ],
    fix: { first: 'Send `PROT P`.', second: 'Send `PROT P`, or `PROT C` if the server allows it.' },
    when: '534 comes when you ask for less protection than the server wants, 536 when you ask for a level that TLS lacks.',
  },
  {
    pair: [536, 537],
    relation:
      'Both say that the security mechanism cannot do what was asked. 536 is about data, 537 about commands.',
    order: 'Neither leads to the other: `PROT` gets 536, and a protected command 537.',
    owes: 'After both the client must choose something that the mechanism has: after 536 another level, after 537 another way to protect its commands.',
    differences: [
      { in: 'About', first: 'The data connection.', second: 'The control connection.' },
      { in: 'Answers', first: '`PROT`.', second: '`MIC`, `CONF` and `ENC`.' },
      { in: 'With TLS', first: 'To `PROT S` and `PROT E`.', second: 'Does not occur.' },
    ],
    fix: {
      first: 'Choose `PROT P` or `PROT C`.',
      second: 'Use another kind: `MIC` in place of `CONF` or `ENC`, for example.',
    },
    when: '536 comes when a client tries a level that TLS lacks; 537 hardly ever.',
  },
  {
    pair: [550, 551],
    relation:
      'Both are a lasting no about a file. 550 cannot have the file at all; 551 has begun to store it and met a page of a kind that it does not know.',
    order:
      '550 comes instead of 125 or 150, and 551 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After 550 a person has to look at the pathname or the rights, after 551 at the structure.',
    differences: [
      { in: 'At fault', first: 'The name, the rights, or a missing file.', second: 'The form of the data.' },
      { in: 'Data', first: 'None has travelled.', second: 'A part has.' },
      {
        in: 'Answers',
        first: 'Most commands about files.',
        second: '`STOR`, `STOU` and `APPE`; from ProFTPD a range of a file.',
      },
    ],
    fix: {
      first: 'Check the pathname and the rights.',
      second: 'Send `STRU F` and transfer the file again.',
    },
    when: '550 is common; 551 belongs to page structure, which hardly any server has.',
  },
  {
    pair: [550, 553],
    relation:
      'Both are a lasting no about files. 550 is about a file or directory that is to be used; 553 about a name that is to be given.',
    order:
      'Neither comes first: a command gets one of them. In a rename 550 belongs to `RNFR`, the old name, and 553 to `RNTO`, the new one.',
    owes: 'After 550 a person has to look at the pathname or the rights. After 553 the client needs another name.',
    differences: [
      { in: 'About', first: 'What is there, or should be.', second: 'The name of what is to be.' },
      {
        in: 'In RFC 959 §5.4',
        first: 'Listed for `RETR`, `CWD`, `DELE`, `RNFR` and others, not for `STOR`.',
        second: 'Listed for `STOR`, `STOU`, `APPE` and `RNTO`.',
      },
      {
        in: 'Servers',
        first: 'vsftpd sends it to every command that writes, while writing is off.',
        second: 'inetutils ftpd sends it whenever a file cannot be opened for `STOR`.',
      },
    ],
    fix: {
      first: 'Look with `PWD` and `LIST` where you are and what there is.',
      second: 'Choose a plain name. If it is refused too, the right to write is missing.',
    },
    when: '550 comes when you fetch, delete or enter what is not there, 553 when you store or rename.',
  },
  {
    pair: [551, 554],
    relation:
      'Both stop a transfer, and ProFTPD and Pure-FTPd use them for a wrong place in a file. As defined, 551 is about pages of a file, 554 about the number after `REST`.',
    order:
      'Neither comes first: 551 comes while a file is being stored, 554 before a transfer begins; one command gets one of the two.',
    owes: 'After 551 a person has to choose another structure. After 554 the client must send `REST` with another number.',
    differences: [
      {
        in: 'As defined',
        first: 'A page of an unknown kind.',
        second: 'A place that does not fit the file.',
      },
      {
        in: 'From a server',
        first: 'ProFTPD, to a range that ends before it begins.',
        second: 'Pure-FTPd, to `REST` itself.',
      },
      { in: 'Defined in', first: 'RFC 959 §4.2.1.', second: 'RFC 1123 §4.1.3.4.' },
    ],
    fix: {
      first: 'Send `STRU F`, and transfer the file again.',
      second: 'Compare with `SIZE` how long the file is.',
    },
    when: '551 hardly anybody meets; 554 comes when a file has become shorter than the place to go on at.',
  },
  {
    pair: [552, 553],
    relation:
      'Both refuse to store a file. 553 does so beforehand, for its name; 552 in the midst of it, because a limit is reached.',
    order:
      '553 comes instead of 125 or 150, and 552 after one of them (RFC 959 §5.4); one command gets one of the two.',
    owes: 'After 552 a person has to make room or to ask for more. After 553 the client needs another name.',
    differences: [
      { in: 'At fault', first: 'The size.', second: 'The name.' },
      { in: 'Data', first: 'A part has travelled.', second: 'None has travelled.' },
      { in: 'Besides storing', first: 'Nothing in RFC 959; ProFTPD has it for `ALLO`.', second: '`RNTO`.' },
    ],
    fix: {
      first: 'Delete what you no longer need, the incomplete file first.',
      second: 'Choose another name.',
    },
    when: '552 comes beyond a quota, 553 with a name that the server forbids.',
  },
  {
    pair: [554, 555],
    relation:
      'Both come to the command after `REST`, from RFC 1123 §4.1.3.4. 554 blames the place to begin at; 555 the type or structure, which do not fit the file.',
    order: 'Neither comes first: the transfer after `REST` gets one of them.',
    owes: 'After 554 the client must send `REST` with another number. After 555 it must change `TYPE` or `STRU` first.',
    differences: [
      { in: 'At fault', first: 'The number after `REST`.', second: 'A setting that was made before.' },
      { in: 'Without `REST`', first: 'Does not occur.', second: 'Also to `APPE`.' },
      {
        in: 'Servers',
        first: 'Pure-FTPd sends it to `REST` itself.',
        second: 'Only such as keep a type or a structure with each file.',
      },
    ],
    fix: {
      first: 'Compare with `SIZE` how long the file is, or begin from its start.',
      second: 'Set the `TYPE` in which the file was stored, mostly `TYPE I`.',
    },
    when: '554 comes when the file has become shorter, 555 when the type has changed.',
  },
  {
    pair: [631, 632],
    relation:
      'Both carry another reply inside, protected against changes. 632 is encrypted as well; 631 anybody on the way can read.',
    order:
      'Neither comes first: the server wraps each reply in one of them, by the protection that is in use.',
    owes: 'After both the reply inside says whose turn it is.',
    differences: [
      { in: 'Read on the way', first: 'Possible.', second: 'Not possible.' },
      { in: 'Commands of this kind', first: '`MIC`.', second: '`ENC`.' },
      {
        in: 'In the log of a network',
        first: 'The reply can be decoded.',
        second: 'Only the number can be seen.',
      },
    ],
    fix: {
      first: 'Decode and verify it, and act on the reply inside.',
      second: 'Decrypt and verify it, and act on the reply inside.',
    },
    when: 'Both come only after a security exchange with `ADAT`; over TLS there is neither.',
  },
  {
    pair: [631, 633],
    relation:
      'Both carry another reply inside, and each protects it in one way: 631 against changes, 633 against reading.',
    order:
      'Neither comes first: the server wraps each reply in one of them, by the protection that is in use.',
    owes: 'After both the reply inside says whose turn it is.',
    differences: [
      { in: 'Read on the way', first: 'Possible.', second: 'Not possible.' },
      { in: 'Changed on the way', first: 'Is noticed.', second: 'Need not be noticed.' },
      { in: 'Commands of this kind', first: '`MIC`.', second: '`CONF`.' },
    ],
    fix: {
      first: 'Decode and verify it, and act on the reply inside.',
      second: 'Decrypt it, and act on the reply inside; do not take it for proven.',
    },
    when: 'Where the mechanism has integrity, 631 may be used, and 633 only after `CCC` has ended that (RFC 2228 §3).',
  },
  {
    pair: [632, 633],
    relation:
      'Both carry another reply inside, encrypted. 632 also shows whether it was changed on the way; 633 does not.',
    order:
      'Neither comes first: the server wraps each reply in one of them, by the protection that is in use.',
    owes: 'After both the reply inside says whose turn it is.',
    differences: [
      { in: 'Changed on the way', first: 'Is noticed.', second: 'Need not be noticed.' },
      { in: 'Commands of this kind', first: '`ENC`.', second: '`CONF`.' },
      { in: 'Where integrity is demanded', first: 'Allowed.', second: 'Not allowed (RFC 2228 §3).' },
    ],
    fix: {
      first: 'Decrypt and verify it, and act on the reply inside.',
      second: 'Decrypt it, and act on the reply inside; do not take it for proven.',
    },
    when: 'Both come only after a security exchange with `ADAT`; over TLS there is neither.',
  },
];
