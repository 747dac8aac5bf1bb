import { useReading } from './reading.ts';

/** All codes on one page of paper. */
export function Card() {
  const { entries, firstDigit, secondDigit } = useReading();
  return (
    <div className="card">
      <h1 tabIndex={-1}>FTP reply codes</h1>
      <button type="button" onClick={() => print()}>
        Print
      </button>
      <div className="classes">
        {Object.entries(firstDigit).map(([digit, { name, says }]) => (
          <section key={digit} data-class={digit}>
            <h2>
              {digit}yz {name}
            </h2>
            <p>{says}</p>
            <dl>
              {entries
                .filter(({ first }) => first === Number(digit))
                .map(({ code, title }) => (
                  <div key={code}>
                    <dt>
                      <a href={`#/codes/${code}`}>{code}</a>
                    </dt>
                    <dd>{title}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h2>Second digit</h2>
          <dl>
            {Object.entries(secondDigit).map(([digit, { name, says }]) => (
              <div key={digit}>
                <dt>x{digit}z</dt>
                <dd>{digit === '4' ? 'unassigned' : `${name}: ${says}`}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p className="source">RFC 959 §4.2, with the RFCs that extend it. Made by the FTP simulator.</p>
    </div>
  );
}
