import type { Input, Settings } from '../machines/simulator/record.ts';

type Names = { readonly [Name in keyof Settings]?: string | ((value: Settings[Name]) => string) };

/** What a change of a setting is called, without numbers: one of three digits would be taken for a reply code. */
const changes: Names = {
  service: (service) => `the service is now ${service}`,
  serviceDelay: 'the delay of the service was changed',
  idleLimit: 'the idle limit was changed',
  loginLimit: 'the time for the login was changed',
  maxClients: 'the number of clients that may be there was changed',
  otherClients: (others) => (others > 0 ? 'other clients are there now' : 'the other clients have gone'),
  anonymous: (isAllowed) => `anonymous login is ${isAllowed ? 'now allowed' : 'no longer allowed'}`,
  tls: (tls) =>
    `the server ${{ off: 'no longer offers', offered: 'now offers', required: 'now requires' }[tls]} TLS`,
  tlsResource: (resource) =>
    resource === 'ready' ? 'the server has its certificate again' : 'the server now lacks its certificate',
  banner: ({ length }) =>
    length > 0 ? 'the next greeting will have several lines' : 'the next greeting will be the usual one',
  latency: 'the network is now faster or slower',
  jitter: (jitter) =>
    jitter > 0
      ? 'the network now delays each message differently'
      : 'the network now delays all messages alike',
  seed: 'the next session will have other random numbers',
  splitReplies: (isOn) => (isOn ? 'replies now come in two segments' : 'replies come in one segment again'),
  cut: (by) =>
    by === 'nobody'
      ? 'nobody will cut the next reply'
      : `the ${by} will cut the connection in the middle of the next reply`,
  pipelines: (isOn) =>
    isOn ? 'the client no longer waits for replies' : 'the client waits for replies again',
  takes120: (isOn) =>
    isOn ? 'the client now takes a delay for the greeting' : 'the client waits for the greeting again',
  lineEnd: (end) =>
    end === 'LF'
      ? 'the client now ends its lines with LF alone'
      : 'the client ends its lines with CR LF again',
  spoils: (by) =>
    ({
      nothing: 'the client sends clean lines again',
      NUL: 'the client now puts a byte 0 into each line',
      '8-bit': 'the client now puts bytes beyond ASCII into each line',
      Telnet: 'the client now puts Telnet commands before each line',
      length: 'the client now sends over-long lines',
    })[by],
};

function changeName<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name] | undefined,
): string | undefined {
  const text = changes[name] as string | ((value: Settings[Name]) => string) | undefined; // by the type of `changes`
  return typeof text === 'function' ? (value !== undefined ? text(value) : undefined) : text;
}

/** What somebody did beside typing, in a few words; nothing for what a message shows by itself. */
export function inputName(input: Input): string | undefined {
  switch (input.type) {
    case 'waitForTimeout':
      return 'nobody typed until the time was over';
    case 'discardWaiting':
      return 'the waiting lines were discarded';
    case 'cut':
      return input.by === 'network' ? 'the network cuts the connection' : 'the process of the server ends';
    case 'configure': {
      const names = Object.keys(input.settings) as (keyof Settings)[];
      const texts = names.flatMap((name) => changeName(name, input.settings[name]) ?? []);
      return texts.length > 2 ? 'several settings were changed at once' : texts.join(', and ') || undefined;
    }
    default:
      return undefined;
  }
}
