import { usePointingAt } from '../pointing.ts';
import type { Drawing } from './draw.ts';
import type { Light } from './light.ts';
import styles from './Statechart.module.css';

export const canBeTaken = (can: readonly string[], { open }: Light): true | undefined =>
  can.some((state) => open.includes(state)) || undefined;

/** Attributes of what stands for transitions: lit with them, in the hue of their reply, and one to point at. */
export function useTransitions({ pi, about, hot, code }: Light) {
  const pointAt = usePointingAt();
  return (ids: readonly string[], text = '') => {
    // Of the codes that a transition may lead to, only the one given is lit, or its class.
    const isOther = code && /^\d/.test(text) && !`${code}`.startsWith(text.replace('yz', ''));
    const lit = isOther ? undefined : ids.find((id) => hot.includes(id));
    return {
      'data-hot': lit && true,
      'data-class': lit && about[lit]?.replyClass,
      ...pointAt({ type: 'edge', pi, edge: lit ?? ids[0] ?? '' }),
    };
  };
}

/** The codes in a label lead to their entries, a class of them (5yz) to those that it has. */
const withLinks = (text: string) =>
  text.split(/\b([1-6](?:\d\d|yz))\b/).map((part, i) =>
    i % 2 ? (
      // Out of the order of the Tab key: the drawing is for eyes and pointers.
      <a key={part} href={part.endsWith('yz') ? `#/codes?q=${part}` : `#/codes/${part}`} tabIndex={-1}>
        {part}
      </a>
    ) : (
      part
    ),
  );

/** The drawing of a chart. For eyes and pointers: what it says stands in the list of states and in the text list. */
export function Picture({ drawing, light }: { readonly drawing: Drawing; readonly light: Light }) {
  const transitions = useTransitions(light);
  return (
    <svg
      className={styles.picture}
      {...drawing.frame}
      data-class={light.hot.map((id) => light.about[id]?.replyClass).findLast(Boolean)}
      aria-hidden
    >
      {drawing.states.map(({ key, box, line, isRegion, isNever, lines }) => (
        <g
          key={key}
          data-region={isRegion}
          data-never={isNever}
          data-active={light.active.includes(key) || undefined}
        >
          {box && <rect {...box} />}
          {line && <path d={line} />}
          {lines.map(({ text, ...at }) => (
            <text key={text} {...at}>
              {text}
            </text>
          ))}
        </g>
      ))}
      {drawing.edges.map(({ line, head, dot, ids, can, isNever }) => (
        <g
          key={line + head}
          className={styles.edge}
          data-can={canBeTaken(can, light)}
          data-never={isNever}
          {...transitions(ids)}
        >
          <path d={line} />
          <path
            key={light.moment}
            className={styles.run}
            d={line}
            pathLength={1}
            data-taken={ids.some((id) => light.taken.includes(id)) || undefined}
          />
          <path className={styles.head} d={head} />
          {dot && <circle {...dot} r={2.5} />}
        </g>
      ))}
      {drawing.labels.map(({ at, parts, can, isNever }) => (
        <text key={at.x + at.y / 1000} {...at} data-can={canBeTaken(can, light)} data-never={isNever}>
          {parts.map(({ text, ids }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a label never change places
            <tspan key={i} {...(ids && transitions(ids, text))}>
              {withLinks(text)}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
