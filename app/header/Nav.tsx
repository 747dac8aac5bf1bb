/** The way between the two parts of the page. */
export const Nav = ({ here }: { readonly here?: 'codes' }) => (
  <nav aria-label="Parts">
    <a href="#/" aria-current={here ? undefined : 'page'}>
      Lab
    </a>
    <a href="#/codes" aria-current={here && 'page'}>
      Reply codes
    </a>
  </nav>
);
