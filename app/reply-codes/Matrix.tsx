import { type KeyboardEvent, useState } from 'react';
import type { FirstDigit, SecondDigit } from '../../machines/protocol/replyCodes.ts';
import { CodeLink } from '../CodeLink.tsx';
import { Rich } from '../explainer/Rich.tsx';
import type { Entry } from './data/referenceData.ts';
import { isAskedFor, isStrayAskedFor } from './filter.ts';
import { useReading } from './reading.ts';
import { everything, type Filter, placeOf } from './routes.ts';

type Props = {
  readonly filter: Filter;
  /** Whether one has come to search. */
  readonly isSearch: boolean;
  /** A place that is no page. */
  readonly unknown?: string | undefined;
};

const firsts: readonly FirstDigit[] = [1, 2, 3, 4, 5, 6];
const seconds: readonly SecondDigit[] = [0, 1, 2, 3, 4, 5];

/** Lets the address tell what is asked for, so that one can come back to it. */
function note(place: string): void {
  try {
    history.replaceState(history.state, '', `#${place}`);
  } catch {
    // A sandboxed frame may not change its address: there it keeps the one that it was opened with.
  }
}

/** All codes in the grid of RFC 959 §4.2, or those that a filter leaves. */
export function Matrix({ filter: asked, isSearch, unknown }: Props) {
  const { entries, strayTexts, sessionOf } = useReading();
  const [filter, setFilter] = useState(asked);
  const choose = (changed: Partial<Filter>) => {
    const next = { ...filter, ...changed };
    setFilter(next);
    note(placeOf(next));
  };
  const hits = entries.filter((entry) => isAskedFor(entry, filter, sessionOf(entry.code) !== undefined));
  const strays = strayTexts.filter((stray) => isStrayAskedFor(stray, filter));
  const isFiltered = placeOf(filter) !== placeOf(everything);
  return (
    <>
      <h1 tabIndex={-1}>Reply codes</h1>
      {unknown && <p role="alert">There is no page {unknown}. These are all codes.</p>}
      <p className="lead">
        The first digit says what the client may do next, the second what it is about, and the third tells
        cases apart. A client program goes by the first alone (RFC 959 §4.2).
      </p>
      <Search
        filter={filter}
        choose={choose}
        hasFocus={isSearch}
        only={[...hits, ...strays].map(({ code }) => code)}
      />
      <p role="status" className="count">
        {isFiltered
          ? `${hits.length} of ${entries.length} codes${strays.length > 0 ? `, and ${strays.length} that no RFC defines` : ''}`
          : `${entries.length} codes`}
      </p>
      {hits.length > 0 && <Grid hits={hits} />}
      {filter.words.trim() !== '' && hits.length > 0 && (
        <>
          <h2>Found</h2>
          <ul className="found">
            {hits.map(({ code, title, meaning, first }) => (
              <li key={code} data-class={first}>
                <CodeLink code={code}>
                  <b>{code}</b> {title}
                </CodeLink>
                <p>
                  <Rich text={meaning} here={code} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {strays.length > 0 && (
        <>
          <h2>Not defined by any RFC, but searched for</h2>
          <ul className="strays">
            {strays.map(({ code, title }) => (
              <li key={code}>
                <CodeLink code={code}>
                  <b>{code}</b> {title}
                </CodeLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type SearchProps = {
  readonly filter: Filter;
  readonly choose: (changed: Partial<Filter>) => void;
  readonly hasFocus: boolean;
  /** What is found. */
  readonly only: readonly (string | number)[];
};

function Search({ filter, choose, hasFocus, only }: SearchProps) {
  const { entries } = useReading();
  const rfcs = [...new Set(entries.flatMap((entry) => entry.rfcs))]
    .map((rfc) => rfc.replace('RFC ', ''))
    .sort((a, b) => Number(a) - Number(b));
  /** Enter goes to the code that was typed, or to the only one that is found. */
  const go = ({ key }: KeyboardEvent) => {
    const typed = filter.words.trim();
    const to = only.find((code) => String(code) === typed) ?? (only.length === 1 ? only[0] : undefined);
    if (key === 'Enter' && to !== undefined) location.hash = `#/codes/${to}`;
  };
  return (
    <search className="filter">
      <label>
        Find{' '}
        <input
          type="search"
          placeholder="code, word or command"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: one has come here by the key for searching
          autoFocus={hasFocus}
          value={filter.words}
          onChange={({ target }) => choose({ words: target.value })}
          onKeyDown={go}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={filter.isHere}
          onChange={({ target }) => choose({ isHere: target.checked })}
        />{' '}
        can be produced here
      </label>
      <label>
        RFC{' '}
        <select value={filter.rfc} onChange={({ target }) => choose({ rfc: target.value })}>
          <option value="">any</option>
          {rfcs.map((rfc) => (
            <option key={rfc}>{rfc}</option>
          ))}
        </select>
      </label>
    </search>
  );
}

/** First digit down, second digit across. */
function Grid({ hits }: { readonly hits: readonly Entry[] }) {
  const { firstDigit, secondDigit } = useReading();
  return (
    <table className="matrix">
      <caption className="spoken">Reply codes by their first and second digit</caption>
      <thead>
        <tr>
          <td />
          {seconds.map((second) => (
            <th key={second} scope="col" title={secondDigit[second].says}>
              <b>x{second}z</b> <span>{secondDigit[second].name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {firsts.map((first) => (
          <tr key={first} data-class={first}>
            <th scope="row" title={firstDigit[first].says}>
              <b>{first}yz</b> <span>{firstDigit[first].word}</span>
            </th>
            {seconds.map((second) => {
              const cell = hits.filter((entry) => entry.first === first && entry.second === second);
              return (
                <td key={second} data-empty={cell.length === 0 || undefined}>
                  {cell.length > 0 && (
                    <ul>
                      {cell.map(({ code, title }) => (
                        <li key={code}>
                          <CodeLink code={code}>
                            <b>{code}</b> <span>{title}</span>
                          </CodeLink>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
