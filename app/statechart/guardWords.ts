/** What each guard of the two machines asks, as the end of a sentence that begins with "if". */
export const guardWords: Readonly<Record<string, string>> = {
  // server-PI
  isServiceUnavailable: 'the service is not available',
  isServiceDelayed: 'the service is delayed and the server does not say so',
  isDelayAnnounced: 'the service is delayed and the server says so',
  isEmptyLineIgnored: 'it is empty and this server ignores empty lines',
  isEmptyLine: 'it is empty',
  isTooLongToGoOn: 'it is so long that this server closes the connection',
  needsLogin: 'this server wants a login first',
  isUnknown: 'the server does not know the verb',
  isNotImplemented: 'this server does not implement it',
  isNotSimulated: 'it needs files or a data connection',
  lacksArgument: 'its argument is missing',
  hasUnwantedArgument: 'it has an argument and must have none',
  isMalformed: 'its argument has the wrong form',
  isUnsupported: 'the server does not support its argument',
  hasArgument: 'it has an argument',
  hasOddBytes: 'its argument has bytes that are not ASCII',
  isNamelessUserAsked: 'no name is given and this server asks for a password all the same',
  isUserRefused: 'the account of that name is refused',
  needsNoPassword: 'that user needs no password',
  needsAccountOnly: 'that user needs an account but no password',
  mustPassFollowUser: 'nothing may come between USER and PASS at this server',
  isBadQuitInSequence: 'it has an argument and nothing may come between USER and PASS',
  isPasswordOfUser: 'the password is that of the user',
  isPasswordButNeedsAccount: 'the password is right and the user needs an account too',
  isLastTry: 'that was the last try allowed',
  isAccountOfUser: 'the account is that of the user',
  isPassAcceptedAfterLogin: 'this server accepts PASS after login',
  wasNoPasswordNeeded: 'the login needed no password',
  isSameUserAgain: 'it names the same user and this server takes no other one now',
  isOtherUserRefused: 'this server takes no other user after login',
  // user-PI
  isVerb: 'it is {verb}',
  entersDiagram: 'it enters the diagram "{diagram}" of RFC 959 §6',
  isSecondOfTwoSteps: 'it is APPE, STOR or RETR',
};

/** The events of the machines that are not commands or replies, as the beginning of a sentence. */
export const eventWords: Readonly<Record<string, string>> = {
  opened: 'Connection opened',
  connect: 'The person connects',
  connectionClosed: 'Connection closed',
  disconnect: 'The client hangs up',
  idleTimeout: 'Idle for too long',
  line: 'Any line',
  malformed: 'A line that is no command',
  command: 'A command',
  configure: 'Settings changed',
  giveUp: 'No reply comes, and the person types on',
  'xstate.after.serviceDelay.server-PI.delayed': 'The delay is over',
};

/** The same, and the groups of commands of the user-PI, as short as a label must be. */
export const shortWords: Readonly<Record<string, string>> = {
  '': '',
  opened: 'opened',
  connect: 'connect',
  connectionClosed: 'connection closed',
  disconnect: 'hang up',
  idleTimeout: 'idle',
  line: 'unavailable',
  malformed: 'line too long',
  command: 'other command',
  giveUp: 'gave up',
  'xstate.after.serviceDelay.server-PI.delayed': '',
};
