/** A page of the reference, as the address behind `#` names it. */
export type Route =
  | { readonly page: 'codes'; readonly filter: Filter; readonly isSearch: boolean; readonly unknown?: string }
  | { readonly page: 'code'; readonly code: string }
  | { readonly page: 'compare'; readonly a: string; readonly b: string }
  | { readonly page: 'card' };

/** What of the codes is asked for. */
export type Filter = {
  readonly words: string;
  /** Only codes that the simulator can produce. */
  readonly isHere: boolean;
  /** Only codes that an RFC defines or uses: its number, or ''. */
  readonly rfc: string;
};

export const everything: Filter = { words: '', isHere: false, rfc: '' };

/** Reads a place. What is none of the pages is told on that of all codes. */
export function routeOf(place: string): Route {
  const [path = '', query = ''] = place.split('?');
  const [, page, a = '', b = ''] = path.split('/').map(decoded);
  if (page === 'codes' && a) return { page: 'code', code: a };
  if (page === 'compare') return { page: 'compare', a, b };
  if (page === 'card') return { page: 'card' };
  const asked = new URLSearchParams(query);
  const filter = { words: asked.get('q') ?? '', isHere: asked.has('here'), rfc: asked.get('rfc') ?? '' };
  const route = { page: 'codes', filter, isSearch: asked.has('q') } as const;
  return page === 'codes' ? route : { ...route, unknown: place };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The place of the codes that a filter leaves. */
export function placeOf({ words, isHere, rfc }: Filter): string {
  const asked = new URLSearchParams();
  if (words) asked.set('q', words);
  if (isHere) asked.set('here', '1');
  if (rfc) asked.set('rfc', rfc);
  const query = asked.toString();
  return `/codes${query && `?${query}`}`;
}
