import { use } from 'react';
import { parseCommand } from '../../machines/protocol/command.ts';
import { firstDigitOf, secondDigitOf } from '../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import type { Message, Standing, Taken } from '../../machines/simulator/record.ts';
import { loadData } from '../data.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile, selectRecord } from '../selectors.ts';
import { stateLabel } from '../stateLabels.ts';
import styles from './Explainer.module.css';
import { Rich } from './Rich.tsx';
import type { Subject } from './subject.ts';
import textsAddress from './texts/texts.ts?data';

type Texts = typeof import('./texts/texts.ts');
const useTexts = () => use(loadData<Texts>(textsAddress));
const verbOf = (bytes: string) => parseCommand(bytes.trim()).verb.slice(0, 12);

/** A reply digit by digit, with its meaning and the decision behind it; or a command on its way; or the connection. */
export default function TakenApart({
  subject,
  brief,
}: {
  readonly subject: Subject;
  readonly brief: boolean;
}) {
  const { momentTexts, commandTexts } = useTexts();
  if (subject === undefined) return <Plain {...momentTexts.start} />;
  const { message, decision } = subject;
  if (message.reply) return <Reply message={message} decision={decision} brief={brief} />;
  if (message.kind === 'open' || message.kind === 'close') return <Plain {...momentTexts[message.kind]} />;
  const verb = verbOf(message.bytes);
  const text = isVerb(verb) ? commandTexts[verb] : undefined;
  return (
    <Plain
      title={text?.help ?? 'A line that is no command of FTP'}
      text={text?.inFlight ?? momentTexts.otherCommand.text}
    />
  );
}

function Plain({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <p>
        <Rich text={text} />
      </p>
    </>
  );
}

type ReplyProps = {
  readonly message: Message;
  readonly decision: Taken | undefined;
  readonly brief: boolean;
};

function Reply({ message, decision, brief }: ReplyProps) {
  const { replyTexts, firstDigit, secondDigit } = useTexts();
  const code = message.reply?.code as keyof typeof replyTexts; // a test holds a text for each code there can be
  const { title, digit3, meaning, seen, next, reference, confusedWith, brief: short } = replyTexts[code];
  const [first, second] = [firstDigitOf(code), secondDigitOf(code)];
  if (brief)
    return (
      <p className={styles.brief} data-class={first}>
        <b>{code}</b> <span>{short}</span>
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
      <div className={styles.columns}>
        <Part title="Do next" text={next} />
        <Part title="When it is seen" text={seen} />
      </div>
      <h4>Not to be confused with</h4>
      <ul className={styles.confused}>
        {confusedWith.map(({ code, difference }) => (
          <li key={code} data-class={firstDigitOf(code)}>
            <b>{code}</b> {difference}
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

/** What the server decided, by which rule, and where that led it. */
function Decision({ message, decision }: Omit<ReplyProps, 'brief'>) {
  const { situationTexts } = useTexts();
  const record = SimulatorContext.useSelector(selectRecord);
  const profile = SimulatorContext.useSelector(selectProfile);
  if (!message.reply) return null;
  const texts = situationTexts[message.reply.situation];
  const { why, rule } = texts[profile.id] ?? texts;
  const command = message.answers === undefined ? undefined : record.messages[message.answers];
  const standing: Standing | undefined = record.moments[message.sentIn]?.after;
  const values = { user: standing?.username || 'this user', verb: command ? verbOf(command.bytes) : '' };
  const filled = why.replace('{user}', values.user).replace('{verb}', values.verb || 'The command');
  return (
    <div className={styles.decision}>
      <h4>What the server decided</h4>
      <p>
        <Rich text={filled} />
      </p>
      <p className={styles.reference}>
        <Rich text={rule} />
        {decision && ` · server now: ${stateLabel(decision.state)}`}
      </p>
    </div>
  );
}
