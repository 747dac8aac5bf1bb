import { memo, useState } from 'react';
import { toText } from '../../machines/protocol/bytes.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message } from '../../machines/simulator/record.ts';
import { usePointed, usePointingAt } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { hasArrived, messagesAt, selectMoment, selectRecord } from '../selectors.ts';
import styles from './Wire.module.css';
import { bytesOnWire, hexRows, isSealed, type Onlooker, segmentName } from './wireBytes.ts';

/** Longer segments are cut here in the view: an over-long line is the same over and over. */
const mostRows = 24;

/** The bytes of a segment: where they stand, as hexadecimal digits, and as text. */
type DumpProps = { readonly bytes: string; readonly isSealed: boolean };
const Dump = memo(({ bytes, isSealed }: DumpProps) => {
  const rows = hexRows(bytes.slice(0, mostRows * 16), isSealed);
  const left = bytes.length - mostRows * 16;
  return (
    <>
      <table className={styles.dump}>
        <thead className="spoken">
          <tr>
            <th>place</th>
            <th>bytes</th>
            <th>text</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ offset, bytes: row }) => (
            <tr key={offset}>
              <th scope="row">{offset}</th>
              <td>
                {row.map(({ hex, name }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a byte is known by its place
                  <span key={i} data-name={name} title={name}>
                    {hex}{' '}
                  </span>
                ))}
              </td>
              <td>
                {row.map(({ text, name }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a byte is known by its place
                  <span key={i} data-name={name} title={name}>
                    {text}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className={styles.more}>and {left} more bytes</p>}
    </>
  );
});

type SegmentProps = { readonly message: Message; readonly isThere: boolean; readonly onlooker: Onlooker };

function Segment({ message, isThere, onlooker }: SegmentProps) {
  const { id, from, sentAt, kind, isLost, reply } = message;
  const bytes = bytesOnWire(message, onlooker);
  const [sender, receiver] = from === 'user-PI' ? ['client', 'server'] : ['server', 'client'];
  const isHidden = kind === 'command' && withDots(toText(bytes)) !== toText(bytes);
  const pointingAt = usePointingAt();
  const pointed = usePointed();
  return (
    <li
      className={styles.segment}
      data-from={from}
      data-class={onlooker === 'ends' || !message.isProtected ? reply && String(reply.code)[0] : undefined}
      data-pointed={(pointed?.type === 'message' && pointed.message === id) || undefined}
      {...pointingAt({ type: 'message', message: id })}
    >
      <p>
        <b>
          {sender} to {receiver}
        </b>{' '}
        {segmentName(message, onlooker)}
        <span>
          {bytes.length > 0 && `${bytes.length} bytes · `}
          {(sentAt / 1000).toFixed(3)} s{isLost ? ' · lost on the way' : !isThere && ' · under way'}
        </span>
      </p>
      {isHidden && <p className={styles.more}>The password is not kept: these stars stand for it.</p>}
      {bytes.length > 0 && <Dump bytes={bytes} isSealed={isSealed(message, onlooker)} />}
    </li>
  );
}

/** The control connection byte by byte, as one sees it who has the keys, or one who only listens. */
export function Wire() {
  const record = SimulatorContext.useSelector(selectRecord);
  const moment = SimulatorContext.useSelector(selectMoment);
  const [onlooker, setOnlooker] = useState<Onlooker>('eavesdropper');
  const messages = messagesAt(record, moment);
  const hidden = messages.filter(({ isProtected }) => isProtected).length;
  const choice = (who: Onlooker, name: string) => (
    <label>
      <input type="radio" name="onlooker" checked={onlooker === who} onChange={() => setOnlooker(who)} />
      {name}
    </label>
  );
  return (
    <div className={styles.wire}>
      <fieldset>
        <legend>Seen by</legend>
        {choice('eavesdropper', 'an eavesdropper')}
        {choice('ends', 'client and server')}
      </fieldset>
      <p className={styles.verdict} role="status">
        {hidden === 0
          ? 'Nothing is protected: whoever sits on the way reads all of it, passwords too (RFC 2577 §6).'
          : onlooker === 'eavesdropper'
            ? 'After the handshake an eavesdropper sees who speaks, when and how much, but no text (RFC 8446 App. E.3).'
            : 'The ends have the keys: to them the protected messages are text as before.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <ol aria-label="Segments on the wire" tabIndex={0}>
        {messages.map((message) => (
          <Segment
            key={message.id}
            message={message}
            isThere={hasArrived(message, moment)}
            onlooker={onlooker}
          />
        ))}
      </ol>
    </div>
  );
}
