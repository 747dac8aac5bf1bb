import { Suspense, use } from 'react';
import { isReplyCode, type ReplyCode } from '../../machines/protocol/replyCodes.ts';
import { CodeLink } from '../CodeLink.tsx';
import { Rich } from '../explainer/Rich.tsx';
import { Parted, useMeeting } from './Parted.tsx';
import { Player } from './Player.tsx';
import { useReading } from './reading.ts';

type Codes = { readonly a: string; readonly b: string };

/** Two codes side by side, or what to say where they are none, or the same. */
export function Compare({ a, b }: Codes) {
  const { entryOf } = useReading();
  const [first, second] = [Number(a), Number(b)];
  const isPair = isReplyCode(first) && isReplyCode(second) && first !== second && entryOf(a) && entryOf(b);
  return (
    <>
      <h1 tabIndex={-1}>
        {a && b ? (
          <>
            <Code code={a} /> and <Code code={b} />
          </>
        ) : (
          'Compare two reply codes'
        )}
      </h1>
      {isPair ? (
        <Suspense fallback={<p aria-busy="true">…</p>}>
          <Pair key={a + b} first={first} second={second} />
        </Suspense>
      ) : (
        <Problem a={a} b={b} />
      )}
      <Chooser a={a} b={b} />
    </>
  );
}

const Code = ({ code }: { readonly code: string | number }) => (
  <span className="code" data-class={String(code)[0]}>
    <CodeLink code={code} />
  </span>
);

/** Why two codes cannot be compared. */
function Problem({ a, b }: Codes) {
  const { entryOf, strayTexts } = useReading();
  const named = [...new Set([a, b])].filter(Boolean);
  const unknown = named.filter((code) => !entryOf(code));
  if (named.length === 0) return <p className="lead">Choose two codes.</p>;
  return (
    <div className="notice">
      {named.length === 1 && unknown.length === 0 && (
        <p>
          {a === b
            ? `Both are ${a}: there is nothing to compare. Choose another one.`
            : 'Choose a second code.'}
        </p>
      )}
      {unknown.map((code) => (
        <p key={code}>
          {strayTexts.some((stray) => stray.code === code) ? (
            <>
              No RFC defines <CodeLink code={code} />; its entry says where it comes from.
            </>
          ) : (
            `${code.slice(0, 40)} is no reply code of FTP.`
          )}
        </p>
      ))}
    </div>
  );
}

/** Any other pair. */
function Chooser({ a, b }: Codes) {
  const { entries } = useReading();
  const go = (first: string, second: string) => {
    location.hash = `#/compare/${first}/${second}`;
  };
  const choice = (name: string, value: string, choose: (code: string) => void) => (
    <label>
      {name}{' '}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {entries.every(({ code }) => String(code) !== value) && <option value={value}>{value || '…'}</option>}
        {entries.map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="chooser">
      <legend>Compare others</legend>
      {choice('First', a, (code) => go(code, b))}
      {choice('Second', b, (code) => go(a, code))}
      <button type="button" onClick={() => go(b, a)}>
        Swap
      </button>
    </fieldset>
  );
}

let loading: Promise<typeof import('./comparison.ts') | undefined> | undefined;
/** The comparisons are loaded where one is asked for. */
function loadComparisons() {
  loading ??= import('./comparison.ts').catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}

type PairProps = { readonly first: ReplyCode; readonly second: ReplyCode };

function Pair({ first, second }: PairProps) {
  const reading = useReading();
  const comparisons = use(loadComparisons());
  const met = useMeeting(first, second);
  if (!comparisons)
    return <p className="notice">The comparisons could not be loaded. Load the page again.</p>;
  const { relation, digits, order, owes, differences, fix, when } = comparisons.comparisonOf(first, second);
  const sessions = met?.sessions ?? [reading.sessionOf(first), reading.sessionOf(second)];
  const side = (code: ReplyCode, toDo: string) => {
    const entry = reading.entryOf(code);
    if (!entry) return null;
    return (
      <section aria-labelledby={`side-${code}`}>
        <h2 id={`side-${code}`}>
          <Code code={code} /> {entry.title}
        </h2>
        <h3>What it says</h3>
        <p>
          <Rich text={entry.meaning} here={[first, second]} />
        </p>
        <h3>When you see it</h3>
        <p>
          <Rich text={entry.seen} here={[first, second]} />
        </p>
        <h3>What to do</h3>
        <p>
          <Rich text={toDo} here={[first, second]} />
        </p>
      </section>
    );
  };
  const heads = (
    <>
      <th scope="col" data-class={String(first)[0]}>
        {first}
      </th>
      <th scope="col" data-class={String(second)[0]}>
        {second}
      </th>
    </>
  );
  return (
    <div className="comparison">
      <p className="lead">
        <Rich text={relation} here={[first, second]} />
      </p>
      <table className="digits">
        <caption className="spoken">
          {first} and {second}, digit by digit
        </caption>
        <thead>
          <tr>
            <th scope="col" data-class={String(first)[0]}>
              {first}
            </th>
            <th scope="col">digit by digit</th>
            <th scope="col" data-class={String(second)[0]}>
              {second}
            </th>
          </tr>
        </thead>
        <tbody>
          {digits.map((digit, i) => (
            <tr key={digit.in} data-same={digit.isSame || undefined}>
              <td data-class={String(first)[0]}>
                <p>
                  <span>{digit.first}</span> <b>{String(first)[i]}</b>
                </p>
              </td>
              <th scope="row">
                {digit.in} <b>{digit.isSame ? 'same' : 'differs'}</b>
              </th>
              <td data-class={String(second)[0]}>
                <p>
                  <b>{String(second)[i]}</b> <span>{digit.second}</span>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="parts">
        <section aria-labelledby="order">
          <h2 id="order">Which comes first</h2>
          <p>
            <Rich text={order} here={[first, second]} />
          </p>
        </section>
        <section aria-labelledby="owes">
          <h2 id="owes">Who owes the next step</h2>
          <p>
            <Rich text={owes} here={[first, second]} />
          </p>
        </section>
        {met && (
          <section aria-labelledby="parting" data-wide>
            <h2 id="parting">Where their sessions part: played by the simulator</h2>
            <Parted met={met} />
          </section>
        )}
        {side(first, fix.first)}
        {side(second, fix.second)}
        <section aria-labelledby="differences" data-wide>
          <h2 id="differences">Key differences</h2>
          <table className="differences">
            <thead>
              <tr>
                <td />
                {heads}
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <tr key={difference.in}>
                  <th scope="row">{difference.in}</th>
                  <td data-code={first}>
                    <Rich text={difference.first} here={[first, second]} />
                  </td>
                  <td data-code={second}>
                    <Rich text={difference.second} here={[first, second]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {when && (
            <p>
              <Rich text={when} here={[first, second]} />
            </p>
          )}
        </section>
        {([first, second] as const).map((code, i) => {
          const session = sessions[i];
          return (
            <section key={code} aria-labelledby={`play-${code}`}>
              <h2 id={`play-${code}`}>See {code} happen</h2>
              {session ? (
                <Player session={session} />
              ) : (
                <p>
                  The simulator cannot produce <CodeLink code={code} />: its entry says what would be needed.
                </p>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
