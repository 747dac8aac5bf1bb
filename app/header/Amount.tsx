import { useEffect, useRef } from 'react';
import styles from './Dialog.module.css';

type Props = {
  readonly name: string;
  readonly unit?: string;
  readonly type?: 'range' | 'number';
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  readonly set: (value: number) => void;
};

/** A number that is set when its input is complete (let go, left, Enter), since each setting is a thing that happens. */
export function Amount({ name, unit, type = 'number', min = 0, max, step = 1, value, set }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.value = String(value);
    const changed = () => {
      const amount = Math.round(element.valueAsNumber);
      if (amount >= min && amount <= max && amount !== value) set(amount);
      else element.value = String(value);
    };
    element.addEventListener('change', changed);
    return () => element.removeEventListener('change', changed);
  });
  return (
    <label className={unit ? undefined : styles.wide}>
      {unit ? name : <span className="spoken">{name}</span>}
      <input ref={input} type={type} min={min} max={max} step={step} />
      {unit}
    </label>
  );
}
