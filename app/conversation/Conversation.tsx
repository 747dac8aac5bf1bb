import { memo, useState } from 'react';
import { type Message, type SessionRecord, standingAt } from '../../machines/simulator/record.ts';
import { CodeLink } from '../CodeLink.tsx';
import { useOptions } from '../OptionsContext.ts';
import { usePointed, usePointingAt } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { hasArrived, selectMoment, selectRecord, selectTime } from '../selectors.ts';
import { useLater } from '../useLater.ts';
import styles from './Conversation.module.css';
import { doingOf, textOf } from './textOf.ts';

const loadLater = () => import('./later.tsx');
type Later = typeof import('./later.tsx');
const loadWire = () => import('../wire/Wire.tsx');
const loadNothing = async () => undefined;

/** The line of an arrow under way: as long as the way that the message has come. Only this renders with each frame. */
function Travelling({ message, label }: { readonly message: Message; readonly label: string }) {
  const at = SimulatorContext.useSelector(selectTime);
  const { sentAt, arrivesAt } = message;
  const progress = arrivesAt > sentAt ? Math.min(1, (at - sentAt) / (arrivesAt - sentAt)) : 1;
  return (
    <span className={styles.arrow} style={{ '--progress': progress } as object}>
      <span className={styles.packet} data-label={label} />
    </span>
  );
}

/** An arrow that ends where its message was lost. */
const Lost = ({ at }: { readonly at: number }) => (
  <span className={styles.arrow} data-lost style={{ '--progress': at } as object} />
);

type RowProps = Partial<ReturnType<Later['lookOf']>> & {
  readonly message: Message;
  readonly Lock?: Later['Lock'] | undefined;
  readonly isThere: boolean;
  readonly isCurrent: boolean;
  readonly isPointed: boolean;
};

/** One message. The states beside it are drawn by the style sheet, so that its text is what was said, and no more. */
const Row = memo((props: RowProps) => {
  const { message, isThere, isCurrent, isPointed, client, server, who, tag, isProtected, lostAt, Lock } =
    props;
  const { id, from, kind, reply } = message;
  const text = textOf(message);
  const doing = doingOf(message);
  const code = kind === 'reply' || kind === 'part' ? (/^\d{3}/.exec(text)?.[0] ?? '') : '';
  const label = kind === 'handshake' ? 'TLS' : reply ? reply.code : doing ? '' : text.slice(0, 4).trim();
  return (
    <li
      className={styles.row}
      tabIndex={-1}
      aria-current={isCurrent ? 'step' : undefined}
      data-message={id}
      data-from={from}
      data-kind={kind}
      data-class={String(reply?.code ?? code)[0]}
      data-pointed={isPointed || undefined}
      data-client={client}
      data-server={server}
    >
      <span className={styles.wire}>
        {/* Who it is the arrow tells; a reset comes from neither end. */}
        <span className={kind === 'reset' ? styles.text : 'spoken'}>
          {who ?? (from === 'user-PI' ? 'Client' : 'Server')}
          {doing ? ' ' : ': '}
        </span>
        <span className={styles.text}>
          {isProtected && Lock && <Lock />}
          {code && (
            <b>
              <CodeLink code={code} isAside />
            </b>
          )}
          {text.slice(code.length) || '(empty line)'}
          {isProtected && <span className="spoken"> (protected)</span>}
          {tag && (
            <>
              {' '}
              <small>{tag}</small>
            </>
          )}
        </span>
        {lostAt !== undefined ? (
          <Lost at={lostAt} />
        ) : isThere ? (
          <span className={styles.arrow} />
        ) : (
          <Travelling message={message} label={String(label)} />
        )}
      </span>
    </li>
  );
});

/** So many messages are one part of the list. */
const size = 50;

type PartProps = {
  readonly later: Later | undefined;
  readonly record: SessionRecord;
  readonly start: number;
  /** The messages that there are; `moment` is infinite where all of this part have arrived. */
  readonly count: number;
  readonly moment: number;
  readonly current: number;
  readonly pointed: number;
  /** The moment that is pointed at, if no message is. */
  readonly noted: number;
};

/** A part of the list. The earlier ones are done with and do not render again, however long the session becomes. */
const Part = memo(
  ({ later, record, start, count, moment, current, pointed, noted }: PartProps) => (
    <ol className={styles.part}>
      {record.messages
        .slice(start, count)
        .map((message) => [
          later?.notesAt(record, message.id, moment, current, noted),
          <Row
            key={message.id}
            message={message}
            isThere={hasArrived(message, moment)}
            Lock={later?.Lock}
            {...later?.lookOf(record, message, moment)}
            isCurrent={message.id === current}
            isPointed={message.id === pointed}
          />,
        ])}
      {count < start + size && later?.notesAt(record, count, moment, current, noted)}
    </ol>
  ),
  (a, b) =>
    a.moment === Number.POSITIVE_INFINITY &&
    b.moment === a.moment &&
    a.later === b.later &&
    a.current === b.current &&
    a.pointed === b.pointed &&
    a.noted === b.noted &&
    a.record.messages[a.count - 1] === b.record.messages[b.count - 1],
);

const inPart = (message: number, start: number) =>
  message >= start && message < start + size ? message : -1;

/** The conversation on the control connection: a transcript that is a diagram. Time runs down. */
export function Conversation() {
  const record = SimulatorContext.useSelector(selectRecord);
  const moment = SimulatorContext.useSelector(selectMoment);
  const later = useLater(loadLater);
  const [isWire, setWire] = useState(useOptions().view === 'wire');
  const wire = useLater(isWire ? loadWire : loadNothing);
  const pointed = usePointed();
  const pointingAt = usePointingAt();

  const standing = standingAt(record, { moment, at: 0 });
  const { messages: count } = standing;
  const secrecy = later?.secrecyOf(standing);
  const current = later?.currentMessage(record, moment) ?? -1;
  const lit = later?.pointedMessage(record, moment, pointed) ?? -1;
  const starts = Array.from({ length: Math.floor(count / size) + 1 }, (_, part) => part * size);

  return (
    <div className={styles.panel}>
      <div className={styles.heading}>
        <h2>Control connection</h2>
        <span className={styles.pill} data-clear={secrecy?.by === undefined || undefined}>
          <span>port 21 · </span>
          {secrecy?.is ?? 'clear text'}
          <span>{secrecy?.by}</span>
        </span>
        {later && <later.Reminder />}
        <button type="button" aria-pressed={isWire} onClick={() => setWire(!isWire)}>
          On the wire
        </button>
      </div>
      {isWire && wire ? (
        <wire.Wire />
      ) : (
        <div className={styles.scroller}>
          <div>
            <div className={styles.heads}>
              <span>
                <b>Client</b> user-PI
              </span>
              <span>
                <b>Server</b> server-PI
              </span>
            </div>
            <div
              role="log"
              aria-label="Control connection"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
              tabIndex={0}
              {...later?.handlersOf(pointed, pointingAt)}
            >
              {starts.map((start) => {
                const isDone = count >= start + size + 8;
                return (
                  <Part
                    key={start}
                    record={record}
                    later={later}
                    start={start}
                    count={Math.min(count, start + size)}
                    moment={isDone ? Number.POSITIVE_INFINITY : moment}
                    current={inPart(current, start)}
                    pointed={inPart(lit, start)}
                    noted={pointed?.type === 'moment' ? pointed.moment : -1}
                  />
                );
              })}
            </div>
            {later && <later.Below />}
          </div>
        </div>
      )}
    </div>
  );
}
