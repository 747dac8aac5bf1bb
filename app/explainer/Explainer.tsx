import { Suspense, use } from 'react';
import { loadData } from '../data.ts';
import replyTexts from './texts/replyTexts.ts?data';

function Text() {
  const texts = use(loadData<typeof import('./texts/replyTexts.ts')>(replyTexts));
  return <p>{texts.replyTexts[220].meaning}</p>;
}

export function Explainer() {
  return (
    <section>
      <h2>What just happened</h2>
      <Suspense fallback={null}>
        <Text />
      </Suspense>
    </section>
  );
}
