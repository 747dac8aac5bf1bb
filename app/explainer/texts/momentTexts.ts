/** What is explained beside replies and commands: the connection itself. */
export const momentTexts = {
  open: {
    title: 'The client opens the control connection',
    text: 'FTP keeps one TCP connection for commands and replies, by default to port 21 (RFC 959 §2.3, §8). The server speaks first: the client sends nothing until the greeting is in.',
  },
  closeByClient: {
    title: 'The client closes the control connection',
    text: 'The client hangs up without `QUIT`. What is still on its way to it is lost; a new connection begins with a new greeting.',
  },
  close: {
    title: 'The server closes the control connection',
    text: 'After its last reply the server closes. Nothing can be sent any more; a new connection begins with a new greeting.',
  },
  start: {
    title: 'Nothing has happened yet',
    text: 'The client is not connected. Step on, or press play.',
  },
  barePassword: {
    text: 'If this was your password: FTP wants it in a line that begins with `PASS`. Client programs put that in front for you.',
  },
  otherCommand: {
    text: 'The line is sent. The server reads it when its CR LF is in, and answers every command with at least one reply (RFC 959 §4.2).',
  },
  silence: {
    title: 'No reply',
    text: 'The server has taken the line and says nothing: vsftpd ignores an empty line.',
  },
} as const;
