import { useEffect, useState } from 'react';
import type { Form } from './drawAll.ts';

/** The form of chart that an element has room for; the layouts say how wide each is. */
export function useForm(element: Element | null): Form | undefined {
  const [form, setForm] = useState<Form>();
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth;
      setForm(width < 440 ? 'folded' : width < 586 ? 'narrow' : 'wide');
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return form;
}
