import type { Saying } from './data/capturesOf.ts';
import type { Entry } from './data/referenceData.ts';

type LinesProps = {
  readonly lines: readonly string[];
  readonly left?: number;
  /** Whether the ends of the lines are shown too. */
  readonly isWire?: boolean;
};

/** Lines as they travel: the code stands before the first and the last. */
const Lines = ({ lines, left = 0, isWire = false }: LinesProps) => (
  <samp className="lines">
    {lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
      <span key={i}>
        {i === lines.length - 1 && left > 0 && <i>… {left} more lines …</i>}
        {line}
        {isWire && <small>CR LF</small>}
      </span>
    ))}
  </samp>
);

/** The form of the reply, in one line and in several. */
export function Wire({ entry }: { readonly entry: Entry }) {
  const { code, wire, row } = entry;
  return (
    <>
      <Lines lines={[wire.one]} isWire />
      <p>
        The code, a space, a text, here that of {row.rfc}, and CR LF as the end (RFC 959 §4.2).
        {wire.many
          ? ` In several lines the first has a hyphen behind the code, and the last has ${code} and a space; what is between may begin with anything. ${wire.manyBy} was recorded with:`
          : ' No recorded server says it in several lines, though any reply may come so.'}
      </p>
      {wire.many && <Lines lines={wire.many} isWire />}
    </>
  );
}

const asked = ({ to }: Saying) =>
  to.map((one, i) => [i > 0 && ', ', /^[A-Z]+$/.test(one) ? <code key={one}>{one}</code> : one]);

/** What each server was recorded to say with the code. */
export function Servers({ entry }: { readonly entry: Entry }) {
  const { code, captures } = entry;
  const silent = captures.filter(({ sayings }) => sayings.length === 0).map(({ server }) => server);
  const speaking = captures.filter(({ sayings }) => sayings.length > 0);
  return (
    <>
      {speaking.length > 0 && (
        <table className="servers">
          <thead>
            <tr>
              <th scope="col">Server</th>
              <th scope="col">Recorded with {code}</th>
              <th scope="col">In answer to</th>
            </tr>
          </thead>
          {speaking.map(({ server, sayings }) => (
            <tbody key={server}>
              {sayings.map((saying, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
                <tr key={i}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={sayings.length}>
                      {server}
                    </th>
                  )}
                  <td>
                    <Lines lines={saying.lines} left={saying.left} />
                  </td>
                  <td data-label="to">{asked(saying)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {silent.length > 0 && (
        <p>
          {speaking.length === 0 ? 'No server was recorded with it: ' : 'Not recorded with it: '}
          {silent.join(', ')}.
        </p>
      )}
    </>
  );
}
