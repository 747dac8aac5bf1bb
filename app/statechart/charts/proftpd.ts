import { type Charts, drawAll } from '../drawAll.ts';

/** The charts with the replies of this profile: worked out when the page is built. */
export const charts: Charts = drawAll('proftpd');
