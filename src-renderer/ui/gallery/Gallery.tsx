import classes from './gallery.module.css';
import { ListScreen } from './ListScreen.tsx';
import { Parts } from './Parts.tsx';
import { Planning } from './Planning.tsx';

const PAGES = { '#parts': Parts, '#planning': Planning } as const;

/** The kit by eye: a list over a million rows; `#parts` and `#planning` show the rest. */
export function Gallery() {
  const Page = location.hash === '#parts' || location.hash === '#planning' ? PAGES[location.hash] : ListScreen;
  return (
    <main className={classes.screen}>
      <Page />
    </main>
  );
}
