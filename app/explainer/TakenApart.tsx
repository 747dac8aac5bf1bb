import { createContext, useContext } from 'react';
import { toText } from '../../machines/protocol/bytes.ts';
import { parseCommand } from '../../machines/protocol/command.ts';
import { firstDigitOf, secondDigitOf } from '../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message, Taken } from '../../machines/simulator/record.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectProfile, selectRecord } from '../selectors.ts';
import { stateLabel } from '../stateLabels.ts';
import styles from './Explainer.module.css';
import { Rich } from './Rich.tsx';
import type { Subject } from './subject.ts';

type Texts = typeof import('./texts/texts.ts');
const TextsContext = createContext<Texts | undefined>(undefined);
/** The texts that `TakenApart` has been given. */
const useTexts = () => useContext(TextsContext) as Texts; // only used below TakenApart

const lineOf = ({ bytes }: Message) => bytes.replace(/\r?\n$/, '');
const verbOf = (message: Message) => parseCommand(lineOf(message)).verb;

type Props = { readonly texts: Texts; readonly subject: Subject; readonly isBrief: boolean };

/** A reply digit by digit, with its meaning and the decision behind it; or a command on its way; or the connection. */
export function TakenApart({ texts, subject, isBrief }: Props) {
  if (subject === undefined) return <Plain {...texts.momentTexts.start} isBrief={isBrief} />;
  return (
    <TextsContext value={texts}>
      {subject.message.reply ? (
        <Reply subject={subject} isBrief={isBrief} />
      ) : (
        <Sent subject={subject} isBrief={isBrief} />
      )}
    </TextsContext>
  );
}

type Shown = { readonly subject: NonNullable<Subject>; readonly isBrief: boolean };

/** A command, or the opening or closing of the connection. */
function Sent({ subject: { message, coming, decision }, isBrief }: Shown) {
  const { momentTexts, commandTexts } = useTexts();
  const { ignoredLines } = SimulatorContext.useSelector(selectProfile);
  const moment = SimulatorContext.useSelector(selectMoment);
  const { kind, from, arrivedIn = Number.POSITIVE_INFINITY } = message;
  if (kind === 'open') return <Plain {...momentTexts.open} isBrief={isBrief} />;
  if (kind === 'close')
    return <Plain {...momentTexts[from === 'user-PI' ? 'closeByClient' : 'close']} isBrief={isBrief} />;
  if (ignoredLines?.test(lineOf(message)) && arrivedIn < moment)
    return <Plain {...momentTexts.silence} isBrief={isBrief} />;
  const verb = verbOf(message);
  const text = isVerb(verb) ? commandTexts[verb] : undefined;
  const title = text?.help ?? 'A line that is no command of FTP';
  return (
    <>
      <Plain title={title} text={text?.inFlight ?? momentTexts.otherCommand.text} isBrief={isBrief} />
      {coming && !isBrief && <Decision message={coming} decision={decision} />}
    </>
  );
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

function Reply({ subject: { message, decision, isClosed }, isBrief }: Shown) {
  const { replyTexts, firstDigit, secondDigit, momentTexts } = useTexts();
  const code = message.reply?.code as keyof typeof replyTexts; // a test holds a text for each code there can be
  const { title, digit3, meaning, seen, next, reference, confusedWith, brief } = replyTexts[code];
  const [first, second] = [firstDigitOf(code), secondDigitOf(code)];
  if (isBrief)
    return (
      <p className={styles.brief} data-class={first}>
        <b>{code}</b>{' '}
        <span>
          <Rich text={brief} />
        </span>
      </p>
    );
  const digits = [
    `${firstDigit[first].name}: ${firstDigit[first].says}`,
    `${secondDigit[second].name}: ${secondDigit[second].says}`,
    digit3,
  ];
  return (
    <>
      <div className={styles.anatomy} data-class={first}>
        <b aria-hidden="true">{code}</b>
        <dl>
          {digits.map((says, i) => (
            <div key={says}>
              <dt>{String(code)[i]}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </div>
      <h3>{title}</h3>
      <p>
        <Rich text={meaning} />
      </p>
      <Decision message={message} decision={decision} />
      {isClosed && <p>{momentTexts.close.text}</p>}
      <div className={styles.columns}>
        <Part title="Do next" text={next} />
        <Part title="When it is seen" text={seen} />
      </div>
      <h4>Not to be confused with</h4>
      <ul className={styles.confused}>
        {confusedWith.map(({ code, difference }) => (
          <li key={code} data-class={firstDigitOf(code)}>
            {/* The sentence begins with the code; it is set apart for the eye alone. */}
            <b>{code}</b>
            {difference.replace(String(code), '')}
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
