import type { ProfileId } from '../machines/profiles/profiles.ts';
import type { Service } from '../machines/server-pi/facts.ts';
import type { Rate } from '../machines/simulator/playbackMachine.ts';
import type { Settings } from '../machines/simulator/record.ts';

export const themes = ['system', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof themes)[number];
/** The panels of the page that can be left out. */
export const panels = ['conversation', 'prompt', 'chart', 'explanation', 'timeline'] as const;
export type Panel = (typeof panels)[number];
/** How the conversation is shown: as a diagram of messages, or byte by byte. */
export const views = ['diagram', 'wire'] as const;
export type ConversationView = (typeof views)[number];

/** What can be asked of the page. One type for the page itself, embeds and the address. */
export type Options = {
  readonly server: ProfileId;
  /** Simulated milliseconds from one end of the connection to the other. */
  readonly latency: number;
  readonly speed: Rate;
  readonly theme: Theme;
  readonly embed: boolean;
  readonly panels: readonly Panel[];
  readonly view: ConversationView;
  readonly service: Service;
  /** Simulated seconds until a delayed service is ready. */
  readonly delay: number;
  /** Simulated seconds after which an idle session is closed; or as the server does by itself. */
  readonly idle: number | 'own';
  /** Lines that are typed when the page opens. */
  readonly commands: readonly string[];
  /** Whether the idle time passes after them, up to the time-out. */
  readonly wait: boolean;
  /** What is set beyond these: TLS, limits, what the network and the client do wrong. */
  readonly trouble: Partial<Settings>;
};

export const defaultOptions: Options = {
  server: 'rfc959',
  latency: 400,
  speed: 1,
  theme: 'system',
  embed: false,
  panels,
  view: 'diagram',
  service: 'ready',
  delay: 60,
  idle: 'own',
  commands: [],
  wait: false,
  trouble: {},
};
