import { type ReactNode, Suspense, use, useEffect, useRef, useState } from 'react';
import { tinykeys } from 'tinykeys';
import headerStyles from '../header/Header.module.css';
import { Nav } from '../header/Nav.tsx';
import { returnFocus } from '../leftBy.ts';
import { useOptions } from '../OptionsContext.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { Card } from './Card.tsx';
import { CodePage } from './CodePage.tsx';
import { Compare } from './Compare.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Matrix } from './Matrix.tsx';
import { isTyping, openSearch } from './openSearch.ts';
import { loadReading, type Reading, ReadingContext } from './reading.ts';
import sheet from './reference.css?url';
import { type Route, routeOf } from './routes.ts';

loadReading(); // on its way while the page is drawn

type Props = {
  readonly place: string;
  /** Whether one has come from the lab, or may have. */
  readonly hasLab: boolean;
  readonly fullPage?: string | undefined;
};

/** The reference of reply codes: the matrix, a page for each code, comparisons, and a card to print. */
export function Reference({ place, hasLab, fullPage }: Props) {
  const { embed } = useOptions();
  const route = routeOf(place);
  const [opened] = useState(hasLab ? undefined : place);
  useRestOfLab();
  useEffect(() => tinykeys(window, { c: (event) => isTyping(event) || openSearch(event) }), []);
  return (
    <div className="reference" data-embed={embed || undefined}>
      <link rel="stylesheet" href={sheet} precedence="default" />
      {!embed && (
        <header className={headerStyles.header}>
          <p>
            <b aria-hidden="true">220</b> FTP simulator
          </p>
          <Nav here="codes" />
        </header>
      )}
      <Suspense fallback={<main aria-busy="true" />}>
        <Pages route={route} takesFocus={place !== opened} key={route.page} />
      </Suspense>
      <footer>
        {route.page !== 'codes' && <a href="#/codes">All reply codes</a>}
        {route.page !== 'card' && !embed && <a href="#/card">Card to print</a>}
        <a href="#/">Back to the lab</a>
        {embed && (
          <a href={(fullPage ?? location.pathname) + location.hash} target="_blank" rel="noopener">
            Open full page
          </a>
        )}
        <CopyLink key={place} address={location.origin + (fullPage ?? location.pathname) + location.hash} />
      </footer>
    </div>
  );
}

/**
 * The lab rests meanwhile. Where in it one was is had back when one returns: the moment, how far it was scrolled, and what
 * had the focus.
 */
function useRestOfLab() {
  const playback = SimulatorContext.useActorRef();
  useEffect(() => {
    const { title } = document;
    const { scrollY } = window;
    const wasPlaying = playback.getSnapshot().matches('playing');
    playback.send({ type: 'pause' });
    return () => {
      if (wasPlaying) playback.send({ type: 'play' });
      document.title = title;
      scrollTo(0, scrollY);
      returnFocus();
    };
  }, [playback]);
}

type PagesProps = {
  readonly route: Route;
  /** Not where the whole page has just been opened: the focus may be elsewhere, around the frame that it is in. */
  readonly takesFocus: boolean;
};

function Pages({ route, takesFocus }: PagesProps) {
  const reading = use(loadReading());
  if (!reading)
    return (
      <main>
        <h1>Reply codes</h1>
        <p>The texts could not be loaded. Load the page again.</p>
      </main>
    );
  return (
    <ReadingContext value={reading}>
      <Sheet title={titleOf(route, reading)} takesFocus={takesFocus}>
        <Page route={route} />
      </Sheet>
    </ReadingContext>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'codes':
      return <Matrix {...route} />;
    case 'code':
      return <CodePage code={route.code} />;
    case 'compare':
      return <Compare a={route.a} b={route.b} />;
    case 'card':
      return <Card />;
  }
}

function titleOf(route: Route, { entryOf, strayTexts }: Reading): string {
  switch (route.page) {
    case 'codes':
      return 'Reply codes';
    case 'card':
      return 'Card of the reply codes';
    case 'compare':
      return route.a && route.b ? `${route.a} and ${route.b}` : 'Compare two reply codes';
    case 'code': {
      const found = entryOf(route.code) ?? strayTexts.find(({ code }) => code === route.code);
      return found ? `${route.code} ${found.title}` : `${route.code} is no reply code`;
    }
  }
}

type SheetProps = Pick<PagesProps, 'takesFocus'> & { readonly title: string; readonly children: ReactNode };

/** One page. Unless the focus is in it, its heading has it, so that it is read out and shown from the top. */
function Sheet({ title, takesFocus, children }: SheetProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · FTP simulator`;
    if (!takesFocus || place.current?.contains(document.activeElement)) return;
    scrollTo(0, 0);
    place.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [title, takesFocus]);
  return <main ref={place}>{children}</main>;
}
