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
  closeByDying: {
    title: 'The process of the server has ended',
    text: 'Its connection is closed without a last reply. What was under way to it is lost, and the client does not know which of its commands were carried out.',
  },
  closeByHandshake: {
    title: 'The handshake has failed',
    text: 'After 234 the server waits for the handshake of TLS, and what came was none. Without a common way of protection it closes, and says nothing in clear.',
  },
  reset: {
    title: 'The network resets the connection',
    text: 'A device on the way has cut the connection: each end gets a TCP reset that the other end has not sent. What was under way is lost, and nothing can be sent any more.',
  },
  lost: {
    title: 'Lost on the way',
    text: 'This message was under way when the connection was cut, and reaches nobody. Whoever sent it cannot know that.',
  },
  part: {
    title: 'The first segment of a reply',
    text: 'The line is not complete, so this is no reply yet: the client keeps what it has and reads on to CR LF (RFC 1123 §4.1.2.10).',
  },
  ClientHello: {
    title: 'TLS: ClientHello',
    text: 'The client begins the handshake: it says which versions and ciphers of TLS it knows, and gives its part of the key (RFC 8446 §4.1.2). Nothing of FTP is said until the handshake is done (RFC 4217 §4).',
  },
  ServerHello: {
    title: 'TLS: ServerHello, certificate, Finished',
    text: 'The server chooses, gives its part of the key, and shows a certificate that says who it is (RFC 8446 §4.1.3, §4.4.2). From here on the handshake itself is encrypted.',
  },
  Finished: {
    title: 'TLS: Finished',
    text: 'The client has checked the handshake. From now on commands and replies travel encrypted: the login may follow (RFC 4217 §4).',
  },
  protected: {
    text: 'It travels encrypted: on the way one sees that something is said, when, and how much, but no text. “On the wire” shows it.',
  },
  inClear: {
    text: 'It travels in clear: everybody on the way can read the password (RFC 2577 §6).',
  },
  moreReplies: {
    text: 'The server sends more than one reply to this command. RFC 959 §4.2 wants at least one, and allows more.',
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
    text: 'The line is there, and the server says nothing: it ignores such a line, or still waits for its end.',
  },
} as const;
