import type { Situation } from '../../machines/profiles/ServerProfile.ts';
import {
  type Input,
  type Message,
  type SessionRecord,
  type Settings,
  standingAt,
} from '../../machines/simulator/record.ts';
import type { TroubleName } from './texts/troubleTexts.ts';

/** Of each setting: what it is about. */
const ofSettings: {
  readonly [Name in keyof Settings]?: TroubleName | ((value: Settings[Name]) => TroubleName);
} = {
  service: (service) => (service === 'unavailable' ? 'unavailable' : 'delayed'),
  serviceDelay: 'delayed',
  idleLimit: 'idle',
  loginLimit: 'loginTime',
  maxClients: 'tooMany',
  otherClients: 'tooMany',
  anonymous: 'anonymous',
  tls: (tls) => (tls === 'required' ? 'tlsRequired' : 'tls'),
  tlsResource: 'certificate',
  banner: 'banner',
  latency: 'latency',
  jitter: 'jitter',
  seed: 'jitter',
  splitReplies: 'split',
  cut: 'cut',
  pipelines: 'pipelining',
  takes120: 'takes120',
  lineEnd: 'lineEnd',
  spoils: (by) => (by === 'nothing' ? 'length' : by),
};

function ofSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name] | undefined,
): TroubleName | undefined {
  const about = ofSettings[name] as TroubleName | ((value: Settings[Name]) => TroubleName) | undefined; // by its type
  return typeof about === 'function' ? (value !== undefined ? about(value) : undefined) : about;
}

/** What is switched on, off or brought about by something that was done. */
export function troublesOf(input: Input): readonly TroubleName[] {
  switch (input.type) {
    case 'cut':
      return ['cut'];
    case 'disconnect':
      return ['hangUp'];
    case 'waitForTimeout':
      return ['idle'];
    case 'configure': {
      const names = Object.keys(input.settings) as (keyof Settings)[];
      return [...new Set(names.flatMap((name) => ofSetting(name, input.settings[name]) ?? []))];
    }
    default:
      return [];
  }
}

const ofSituations: { readonly [S in Situation]?: TroubleName } = {
  serviceDelayed: 'delayed',
  serviceUnavailable: 'unavailable',
  tooManyClients: 'tooMany',
  tooManyFromAddress: 'tooMany',
  idleTimeout: 'idle',
  loginTimeout: 'loginTime',
  tlsRequired: 'tlsRequired',
  tlsUnavailable: 'certificate',
};

/** Whether the server-PI took an event when it closed, or was closed. */
const isCloseBy = (event: string, record: SessionRecord, { kind, from, sentIn }: Message): boolean =>
  kind === 'close' &&
  from === 'server-PI' &&
  record.moments[sentIn]?.taken.some((taken) => taken.pi === 'server-PI' && taken.event === event) === true;

/** Whether the process of the server has ended with this close: it was not the server-PI that decided on it. */
export const isCutClose = (record: SessionRecord, message: Message): boolean =>
  isCloseBy('connectionClosed', record, message);

/** Whether the server closes because what came was no handshake. */
export const isFailedHandshake = (record: SessionRecord, message: Message): boolean =>
  isCloseBy('handshakeFailed', record, message);

/** Whether a command left before the reply to the one before it was in. */
function isHasty({ messages }: SessionRecord, { id, sentIn }: Message): boolean {
  const before = messages.findLast(({ kind, id: other }) => kind === 'command' && other < id);
  const answer =
    before && messages.findLast(({ kind, answers }) => kind === 'reply' && answers === before.id);
  return answer !== undefined && (answer.arrivedIn ?? Number.POSITIVE_INFINITY) >= sentIn;
}

/** What is wrong in the bytes of a command. */
const spoiled: readonly (readonly [TroubleName, RegExp])[] = [
  ['NUL', /\0/],
  ['Telnet', /\xff[\xf0-\xfe]/],
  ['8-bit', /^(?!.*\xff[\xf0-\xfe]).*[\x80-\xfe]/s],
  ['length', /.{513}/s],
  ['lineEnd', /(^|[^\r])\n/],
];

/** The kinds of trouble that a message shows, or that act on it. */
export function troublesIn(record: SessionRecord, message: Message): readonly TroubleName[] {
  const { id, kind, bytes, from, reply, isLost, sentIn } = message;
  const { messages } = record;
  const { settings } = standingAt(record, { moment: sentIn + 1, at: 0 });
  const is = (name: TroubleName, isSo: boolean | undefined): TroubleName[] => (isSo ? [name] : []);
  if (isLost || kind === 'reset' || isCutClose(record, message)) return ['cut'];
  if (kind === 'close') return is('hangUp', from === 'user-PI');
  if (kind === 'command')
    return [
      ...is('pipelining', isHasty(record, message)),
      ...spoiled.flatMap(([name, pattern]) => is(name, pattern.test(bytes))),
    ];
  if (kind === 'part') return messages[id + 1]?.kind === 'reply' ? ['split'] : ['cut'];
  if (!reply) return [];
  const own = ofSituations[reply.situation];
  return [
    ...(own ? [own] : []),
    ...is('takes120', reply.code === 120 && settings.takes120),
    ...is('banner', reply.situation === 'greeting' && settings.banner.length > 0),
    ...is('split', messages[id - 1]?.kind === 'part'),
  ];
}
