import { useState } from 'react';
import { Lab } from './lab/Lab.tsx';
import type { Notice } from './notices/notices.ts';
import { usePlace } from './place.ts';
import { useLater } from './useLater.ts';

type Props = { readonly notices: readonly Notice[]; readonly fullPage?: string | undefined };

const loadReference = () => import('./reply-codes/Reference.tsx');
const loadNothing = async () => undefined;

/** The lab, or the reference of reply codes. The lab stays as it was left, so that one comes back to the same moment. */
export function Page(props: Props) {
  const place = usePlace();
  const [hasLab, setHasLab] = useState(!place);
  if (!place && !hasLab) setHasLab(true);
  const reference = useLater(place ? loadReference : loadNothing);
  return (
    <>
      {hasLab && (
        <div hidden={!!place}>
          <Lab {...props} />
        </div>
      )}
      {place && reference && <reference.Reference place={place} hasLab={hasLab} {...props} />}
    </>
  );
}
