import { useEffect, useRef } from 'react';
import { serverPiMachine } from '../../machines/server-pi/serverPiMachine.ts';
import { useOptions } from '../OptionsContext.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectProfile, selectRecord, selectStanding } from '../selectors.ts';
import { focusInstead, hasFinePointer } from './focusInstead.ts';
import { focusPrompt } from './focusPrompt.ts';
import { protectionAt, suggestionsFor } from './suggestions.ts';

/** What is possible now, as buttons: a whole session works without a keyboard. */
export function Suggestions() {
  const simulator = SimulatorContext.useActorRef();
  const profile = SimulatorContext.useSelector(selectProfile);
  const { connection, serverPi, userPi, username } = SimulatorContext.useSelector(selectStanding);
  const record = SimulatorContext.useSelector(selectRecord);
  const moment = SimulatorContext.useSelector(selectMoment);
  const { embed } = useOptions();
  useEffect(() => {
    // Ready to type, where that brings up no keyboard and takes the focus from nobody.
    const isFree = document.activeElement === document.body;
    if (!embed && isFree && hasFinePointer()) focusPrompt();
  }, [embed]);
  // A button that has been pressed may go; the focus must not be lost with it.
  const pressed = useRef<HTMLButtonElement>(undefined);
  useEffect(() => {
    if (!pressed.current || pressed.current.isConnected) return;
    pressed.current = undefined;
    if (document.activeElement === document.body) focusInstead();
  });
  if (connection === 'closed')
    return (
      <button
        type="button"
        data-expected
        onClick={({ currentTarget }) => {
          pressed.current = currentTarget;
          simulator.send({ type: 'perform', input: { type: 'connect' } });
        }}
      >
        {userPi.endsWith('ended') ? 'Reconnect' : 'Connect'}
      </button>
    );
  const expects = serverPiMachine.getStateNodeById(serverPi).meta?.expects ?? ['USER'];
  return (
    <>
      {suggestionsFor(expects, profile, username, protectionAt(record, moment)).map(
        ({ line, why, isExpected, isName }, i) => (
          <button
            // By place: who presses the first one again and again goes the whole way.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays the same
            key={i}
            type="button"
            title={isName ? why : undefined}
            data-expected={isExpected}
            data-spare={(isName && i > 2) || line === 'NOOP' || undefined}
            onClick={({ currentTarget }) => {
              pressed.current = currentTarget;
              simulator.send({ type: 'enter', lines: [line] });
            }}
          >
            {isName && <span className="spoken">USER </span>}
            {isName ? line.slice(5) : line}
            {why && !isName && <small> {why}</small>}
          </button>
        ),
      )}
    </>
  );
}
