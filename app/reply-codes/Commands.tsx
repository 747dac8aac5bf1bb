import { CodeLink } from '../CodeLink.tsx';
import { Rich } from '../explainer/Rich.tsx';
import type { ClientStep } from './data/commandsOf.ts';
import type { Entry } from './data/referenceData.ts';
import { useReading } from './reading.ts';

/** Verbs, set as protocol text. */
const Verbs = ({ verbs }: { readonly verbs: readonly string[] }) => (
  <span className="verbs">
    {verbs.map((verb) => (
      <code key={verb}>{verb}</code>
    ))}
  </span>
);

/** Which commands may get a code, which may not, and what it makes of a client program. */
export function Commands({ entry }: { readonly entry: Entry }) {
  const { firstDigit } = useReading();
  const { code, commands, first } = entry;
  const { may, mayNot, notes, client, isGreeting } = commands;
  const digit = Object.entries(firstDigit).find(([known]) => known === String(first))?.[1];
  return (
    <>
      <section aria-labelledby="may" data-wide>
        <h2 id="may">Which commands may get it</h2>
        {may.length === 0 && !isGreeting && (
          <p>No list of replies has {code}. Its own section says when it is sent.</p>
        )}
        {(may.length > 0 || isGreeting) && (
          <table>
            <thead>
              <tr>
                <th scope="col">Where it is listed</th>
                <th scope="col">Commands</th>
              </tr>
            </thead>
            <tbody>
              {isGreeting && (
                <tr>
                  <th scope="row">RFC 959 §5.4</th>
                  <td>a new connection, before any command</td>
                </tr>
              )}
              {may.map(({ where, verbs, after }) => (
                <tr key={where + after}>
                  <th scope="row">
                    {where}
                    {after && (
                      <>
                        , after{' '}
                        {after.map((preliminary, i) => (
                          <span key={preliminary}>
                            {i > 0 && ' or '}
                            <CodeLink code={preliminary} />
                          </span>
                        ))}
                      </>
                    )}
                  </th>
                  <td>
                    <Verbs verbs={verbs} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {notes.length > 0 && (
          <ul>
            {notes.map(({ verb, note }) => (
              <li key={verb}>
                <code>{verb}</code>: <Rich text={note} here={code} />
              </li>
            ))}
          </ul>
        )}
        {may.length > 0 && (
          <details>
            <summary>Commands whose lists do not have it</summary>
            <Verbs verbs={mayNot} />
          </details>
        )}
      </section>
      <section aria-labelledby="client" data-wide>
        <h2 id="client">What a client program makes of it</h2>
        <p>
          It looks at the first digit alone (RFC 959 §6). {first}yz is {digit?.name}: {digit?.says}.
        </p>
        {client.length > 0 && <ClientTable steps={client} />}
        {client.length === 0 && first < 6 && (
          <p>
            RFC 959 §6 has no drawing of its own for where this code is sent; the general one of §6 holds.
          </p>
        )}
        {first === 6 && (
          <p>RFC 959 §6 does not know it: the client opens the reply that is inside, and goes by that.</p>
        )}
      </section>
    </>
  );
}

const ClientTable = ({ steps }: { readonly steps: readonly ClientStep[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Drawing in RFC 959 §6</th>
        <th scope="col">After</th>
        <th scope="col">The client is then in</th>
      </tr>
    </thead>
    <tbody>
      {steps.map(({ drawing, verbs, to }) => (
        <tr key={drawing + to}>
          <th scope="row">{drawing}</th>
          <td>
            <Verbs verbs={verbs} />
          </td>
          <td data-label="→">{to}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
