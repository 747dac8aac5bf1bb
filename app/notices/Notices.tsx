import type { Notice } from './notices.ts';

export function Notices({ initial }: { readonly initial: readonly Notice[] }) {
  return (
    <>
      {initial.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </>
  );
}
