import { useState } from 'react';

/** The link to this page. Where copying is refused it is shown, to be taken by hand. */
export function CopyLink({ address }: { readonly address: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <button type="button" onClick={copy}>
        Copy link
      </button>
      <span role="status">{outcome === 'copied' && 'The link is copied.'}</span>
      {outcome === 'refused' && (
        <input aria-label="Link" readOnly value={address} ref={(field) => field?.select()} />
      )}
    </>
  );
}
