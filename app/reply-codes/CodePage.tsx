import { type ReactNode, useId } from 'react';
import { CodeLink } from '../CodeLink.tsx';
import { Anatomy } from '../explainer/Anatomy.tsx';
import { Rich } from '../explainer/Rich.tsx';
import { Commands } from './Commands.tsx';
import type { Entry } from './data/referenceData.ts';
import { Matrix } from './Matrix.tsx';
import { Player } from './Player.tsx';
import { useReading } from './reading.ts';
import { everything } from './routes.ts';
import { Servers, Wire } from './Servers.tsx';

/** The page of a code, be it defined by an RFC, only searched for, or neither. */
export function CodePage({ code }: { readonly code: string }) {
  const { entryOf, strayTexts } = useReading();
  const entry = entryOf(code);
  if (entry) return <Known key={code} entry={entry} />;
  return strayTexts.some((stray) => stray.code === code) ? <Stray code={code} /> : <Unknown code={code} />;
}

type PartProps = { readonly title: string; readonly children: ReactNode; readonly isWide?: boolean };

/** A part of the page under its heading. */
function Part({ title, children, isWide }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} data-wide={isWide || undefined}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Known({ entry }: { readonly entry: Entry }) {
  const reading = useReading();
  const { code, title, digit3, meaning, description, seen, not, user, administrator, next } = entry;
  const { changed, disagreement, needed, confusedWith, row, written } = entry;
  const session = reading.sessionOf(code);
  const rich = (text: string) => (
    <p>
      <Rich text={text} here={code} />
    </p>
  );
  return (
    <article className="entry">
      <div className="head">
        <h1 tabIndex={-1}>
          <span className="spoken">{code}</span> {title}
        </h1>
        <Anatomy code={code} digit3={digit3} texts={reading} isHere />
        <div className="lead">{rich(meaning)}</div>
      </div>
      <div className="parts">
        <Part title="What has happened">{rich(description)}</Part>
        <Part title="When you see it">{rich(seen)}</Part>
        <Part title="What it does not mean">{rich(not)}</Part>
        <Part title="What to do">
          <dl>
            <dt>You, the user</dt>
            <dd>
              <Rich text={user} here={code} />
            </dd>
            <dt>The administrator</dt>
            <dd>
              <Rich text={administrator} here={code} />
            </dd>
            <dt>A client program</dt>
            <dd>
              <Rich text={next} here={code} />
            </dd>
          </dl>
        </Part>
        <Part title="See it happen" isWide>
          {session ? (
            <Player session={session} />
          ) : (
            <>
              <p>The simulator cannot produce {code}. What would be needed:</p>
              {rich(needed ?? row.meaning)}
            </>
          )}
        </Part>
        <Commands entry={entry} />
        <Part title="On the wire" isWide>
          <Wire entry={entry} />
        </Part>
        <Part title="What servers say" isWide>
          <Servers entry={entry} />
        </Part>
        {changed && <Part title="What later RFCs changed">{rich(changed)}</Part>}
        {disagreement && <Part title="Where they disagree">{rich(disagreement)}</Part>}
        <Part title="Not to be confused with">
          <ul className="confused">
            {confusedWith.map(({ code: other, difference }) => (
              <li key={other} data-class={String(other)[0]}>
                <CodeLink code={other}>
                  <b>{other}</b>
                </CodeLink>
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
            <li>
              <a href={`#/compare/${code}`}>Compare with any other code</a>
            </li>
          </ul>
        </Part>
        <Part title="Where it is written">
          <p>
            {written}. <Rich text={row.notes ?? ''} here={code} />
          </p>
        </Part>
      </div>
    </article>
  );
}

function Stray({ code }: { readonly code: string }) {
  const { strayTexts, entryOf } = useReading();
  return strayTexts
    .filter((stray) => stray.code === code)
    .map(({ title, says, next, instead }) => (
      <article key={code} className="entry">
        <h1 tabIndex={-1}>
          <span className="code">{code}</span> {title}
        </h1>
        <p className="notice">No RFC in force defines {code} as a reply code of FTP.</p>
        <div className="parts">
          <Part title="Where it comes from">
            <p>
              <Rich text={says} />
            </p>
          </Part>
          <Part title="What to do">
            <p>
              <Rich text={next} />
            </p>
          </Part>
          <Part title="The codes that mean what it is taken for">
            <ul className="strays">
              {instead.map((other) => (
                <li key={other}>
                  <CodeLink code={other}>
                    <b>{other}</b> {entryOf(other)?.title}
                  </CodeLink>
                </li>
              ))}
            </ul>
          </Part>
        </div>
      </article>
    ));
}

/** A code that nobody knows: its digits may still say something, and all that there are follow. */
function Unknown({ code }: { readonly code: string }) {
  const { firstDigit } = useReading();
  const first = /^([1-6])\d\d$/.exec(code)?.[1];
  const digit = first && Object.entries(firstDigit).find(([known]) => known === first)?.[1];
  return (
    <>
      <p className="notice" role="alert">
        No RFC defines {code.slice(0, 40)}, and it is none of the numbers that people search for.{' '}
        {digit
          ? `A client would take it by its first digit: ${digit.name}, ${digit.says}.`
          : 'A reply code has three digits, the first of them from 1 to 6.'}
      </p>
      <Matrix filter={everything} isSearch={false} />
    </>
  );
}
