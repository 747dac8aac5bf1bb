import { createContext, useContext, useState } from 'react';
import { toText } from '../../machines/protocol/bytes.ts';
import { parseCommand } from '../../machines/protocol/command.ts';
import { firstDigitOf } from '../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message, Taken } from '../../machines/simulator/record.ts';
import { CodeLink } from '../CodeLink.tsx';
import { inputName } from '../inputName.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectProfile, selectRecord } from '../selectors.ts';
import { stateLabel } from '../stateLabels.ts';
import { Anatomy } from './Anatomy.tsx';
import styles from './Explainer.module.css';
import { OtherServers } from './OtherServers.tsx';
import { Rich } from './Rich.tsx';
import type { DoingSubject, MessageSubject, Subject } from './subject.ts';
import { TroubleAbout } from './TroubleAbout.tsx';
import type { TroubleName } from './texts/troubleTexts.ts';
import { isCutClose, isFailedHandshake, troublesIn, troublesOf } from './troubles.ts';

type Texts = typeof import('./texts/texts.ts');
const TextsContext = createContext<Texts | undefined>(undefined);
/** The texts that `TakenApart` has been given. */
const useTexts = () => useContext(TextsContext) as Texts; // only used below TakenApart

const lineOf = ({ bytes }: Message) => bytes.replace(/\r?\n$/, '');
const verbOf = (message: Message) => parseCommand(lineOf(message)).verb;

type Props = { readonly texts: Texts; readonly subject: Subject; readonly isBrief: boolean };

/**
 * A reply digit by digit, with its meaning and the decision behind it; or a command on its way; or the connection; or
 * what was done beside typing.
 */
export function TakenApart({ texts, subject, isBrief }: Props) {
  // Kept here, so that what was opened stays open from one reply to the next.
  const [isOpen, setOpen] = useState(false);
  if (subject === undefined) return <Plain {...texts.momentTexts.start} isBrief={isBrief} />;
  return (
    <TextsContext value={texts}>
      {'input' in subject ? (
        <Done subject={subject} isBrief={isBrief} />
      ) : subject.message.reply ? (
        <Reply subject={subject} isBrief={isBrief} isOpen={isOpen} setOpen={setOpen} />
      ) : (
        <Sent subject={subject} isBrief={isBrief} />
      )}
    </TextsContext>
  );
}

type Shown = { readonly subject: MessageSubject; readonly isBrief: boolean };

/** What was done beside typing: when it acts, what the RFCs say, and what real servers do. */
function Done({
  subject: { input },
  isBrief,
}: {
  readonly subject: DoingSubject;
  readonly isBrief: boolean;
}) {
  const { troubleTexts, policyTexts } = useTexts();
  const name = inputName(input) ?? '';
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  if (isBrief) return <p className={styles.brief}>{title}</p>;
  return (
    <>
      <h3>{title}</h3>
      {troublesOf(input)
        .slice(0, 3)
        .map((trouble) => (
          <div key={trouble} className={styles.trouble}>
            <p>
              <Rich text={troubleTexts[trouble].acts} />
            </p>
            <TroubleAbout text={troubleTexts[trouble]} policyTexts={policyTexts} />
          </div>
        ))}
    </>
  );
}

/** The kinds of trouble that act on a message. */
function Troubles({ names }: { readonly names: readonly TroubleName[] }) {
  const { troubleTexts, policyTexts } = useTexts();
  return names.map((name) => (
    <div key={name} className={styles.trouble}>
      <h4>{troubleTexts[name].title}</h4>
      <TroubleAbout text={troubleTexts[name]} policyTexts={policyTexts} />
    </div>
  ));
}

/** A message that is no reply. */
function Sent({ subject, isBrief }: Shown) {
  const { message, coming, decision } = subject;
  const { momentTexts } = useTexts();
  const record = SimulatorContext.useSelector(selectRecord);
  const about = useAbout(subject);
  const verb = message.kind === 'command' && verbOf(message);
  return (
    <>
      <Plain {...about} isBrief={isBrief} />
      {!isBrief && (
        <>
          {message.isProtected ? (
            <p>{momentTexts.protected.text}</p>
          ) : (
            verb === 'PASS' && <p>{momentTexts.inClear.text}</p>
          )}
          <Troubles names={troublesIn(record, message)} />
          {coming && <Decision message={coming} decision={decision} />}
        </>
      )}
    </>
  );
}

/** What a message that is no reply is, in a title and a text. */
function useAbout({ message, coming }: MessageSubject): { readonly title: string; readonly text: string } {
  const { momentTexts, commandTexts } = useTexts();
  const record = SimulatorContext.useSelector(selectRecord);
  const { ignoredLines } = SimulatorContext.useSelector(selectProfile);
  const moment = SimulatorContext.useSelector(selectMoment);
  const isQuiet = SimulatorContext.useSelector(({ context }) => context.isQuiet);
  const { kind, from, handshake, lostIn, arrivedIn } = message;
  const at = Number.POSITIVE_INFINITY;
  if ((lostIn ?? at) < moment) return momentTexts.lost;
  if (kind === 'open' || kind === 'part' || kind === 'reset') return momentTexts[kind];
  if (handshake) {
    const [says] = handshake.says.split(',');
    return says === 'ClientHello' || says === 'ServerHello' ? momentTexts[says] : momentTexts.Finished;
  }
  if (kind === 'close') {
    if (from === 'user-PI') return momentTexts.closeByClient;
    if (isFailedHandshake(record, message)) return momentTexts.closeByHandshake;
    return isCutClose(record, message) ? momentTexts.closeByDying : momentTexts.close;
  }
  const isIgnored = ignoredLines?.test(lineOf(message)) || (isQuiet && !coming);
  if (isIgnored && (arrivedIn ?? at) < moment) return momentTexts.silence;
  const verb = verbOf(message);
  const text = isVerb(verb) ? commandTexts[verb] : undefined;
  return {
    title: text?.help ?? 'A line that is no command of FTP',
    text: text?.inFlight ?? momentTexts.otherCommand.text,
  };
}

type PlainProps = { readonly title: string; readonly text: string; readonly isBrief: boolean };

function Plain({ title, text, isBrief }: PlainProps) {
  if (isBrief) return <p className={styles.brief}>{title}</p>;
  return (
    <>
      <h3>{title}</h3>
      <p>
        <Rich text={text} />
      </p>
    </>
  );
}

type Openable = { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void };

function Reply({ subject: { message, decision, isClosed }, isBrief, isOpen, setOpen }: Shown & Openable) {
  const texts = useTexts();
  const { replyTexts, momentTexts } = texts;
  const record = SimulatorContext.useSelector(selectRecord);
  const isOneOfMany =
    message.answers !== undefined &&
    record.messages.some(
      ({ kind, answers, id }) => kind === 'reply' && answers === message.answers && id !== message.id,
    );
  const code = message.reply?.code as keyof typeof replyTexts; // a test holds a text for each code there can be
  const { title, digit3, meaning, seen, next, reference, confusedWith, brief } = replyTexts[code];
  if (isBrief)
    return (
      <p className={styles.brief} data-class={firstDigitOf(code)}>
        <b>
          <CodeLink code={code} />
        </b>{' '}
        <span>
          <Rich text={brief} here={code} />
        </span>
      </p>
    );
  return (
    <>
      <Anatomy code={code} digit3={digit3} texts={texts} />
      <h3>{title}</h3>
      <p>
        <Rich text={meaning} />
      </p>
      <Decision message={message} decision={decision} />
      {isOneOfMany && <p>{momentTexts.moreReplies.text}</p>}
      {isClosed && <p>{momentTexts.close.text}</p>}
      <OtherServers reply={message} isOpen={isOpen} setOpen={setOpen} />
      <Troubles names={troublesIn(record, message)} />
      {message.isProtected && <p>{momentTexts.protected.text}</p>}
      <div className={styles.columns}>
        <Part title="Do next" text={next} />
        <Part title="When it is seen" text={seen} />
      </div>
      <h4>Not to be confused with</h4>
      <ul className={styles.confused}>
        {confusedWith.map(({ code: other, difference }) => (
          <li key={other} data-class={firstDigitOf(other)}>
            {/* The sentence begins with the code; it is set apart for the eye alone. */}
            <b>
              <CodeLink code={other} />
            </b>
            <Rich text={difference.replace(String(other), '')} here={code} />{' '}
            <a href={`#/compare/${code}/${other}`}>
              Compare
              <span className="spoken">
                {' '}
                {code} with {other}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.reference}>{reference}</p>
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h4>{title}</h4>
      <p>
        <Rich text={text} />
      </p>
    </div>
  );
}

/** What the server decided with a reply, by which rule, and where that led it. */
function Decision({
  message,
  decision,
}: {
  readonly message: Message;
  readonly decision: Taken | undefined;
}) {
  const { situationTexts, momentTexts } = useTexts();
  const record = SimulatorContext.useSelector(selectRecord);
  const profile = SimulatorContext.useSelector(selectProfile);
  if (!message.reply) return null;
  const texts = situationTexts[message.reply.situation];
  const { why, rule } = texts[profile.id] ?? texts;
  const command = message.answers === undefined ? undefined : record.messages[message.answers];
  const user = record.moments[message.sentIn]?.after.username || 'this user';
  const verb = (command && verbOf(command)) || 'The command';
  const isBarePassword =
    command !== undefined && !isVerb(verb) && withDots(toText(lineOf(command))) !== toText(lineOf(command));
  return (
    <div className={styles.decision}>
      <h4>What the server decided</h4>
      <p>
        <Rich text={why.replace('{user}', user).replace('{verb}', verb)} />
      </p>
      {isBarePassword && (
        <p>
          <Rich text={momentTexts.barePassword.text} />
        </p>
      )}
      <p className={styles.reference}>
        <Rich text={rule} />
        {decision && ` · server then: ${stateLabel(decision.state)}`}
      </p>
    </div>
  );
}
