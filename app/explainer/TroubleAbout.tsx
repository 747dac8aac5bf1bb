import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile } from '../selectors.ts';
import styles from './Explainer.module.css';
import { Rich } from './Rich.tsx';
import type { TroubleText } from './texts/troubleTexts.ts';

type Policies = typeof import('./texts/policyTexts.ts').policyTexts;
type Props = { readonly text: TroubleText; readonly policyTexts: Policies };

/** What the RFCs say about a kind of trouble, and what real servers do. */
export function TroubleAbout({ text: { rule, servers, policies = [] }, policyTexts }: Props) {
  const { name } = SimulatorContext.useSelector(selectProfile);
  const known: Readonly<Partial<Policies>> = policyTexts;
  return (
    <>
      <p>
        <Rich text={rule} />
      </p>
      <p>
        <Rich text={servers} />
      </p>
      {policies.map((policy) => (
        <ul key={policy} className={styles.ways}>
          {known[policy as keyof Policies]?.map(({ says, servers }) => (
            <li key={says} data-here={servers.includes(name) || undefined}>
              <b>{servers.map((server) => (server === name ? `${server} (this one)` : server)).join(', ')}</b>
              : <Rich text={says} />
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}
