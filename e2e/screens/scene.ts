import type { Desk } from '../pages/office.ts';
import type { OfficeName, SceneFiles } from './offices.ts';
import type { ShownRecords } from './shown-records.ts';

/** One screen in one state, and the way there. */
export interface Scene {
  /** What the picture is called: the screen, then what stands open on it. */
  readonly name: string;
  /** The demo office where nothing else is said. */
  readonly office?: OfficeName;
  /** Whether one language is drawn after the other: what a person does there would get in another window's way. */
  readonly inTurn?: boolean;
  /** The address to begin at. */
  readonly at: string | ((records: ShownRecords) => string);
  /** What a person does there before the picture is taken. */
  readonly act?: (desk: Desk, files: SceneFiles) => Promise<unknown>;
}

/** The same record with each of its tabs open. @param tabs name of the picture by the key of the tab's words */
export function tabScenes(name: string, at: Scene['at'], tabs: Readonly<Record<string, string>>): readonly Scene[] {
  return Object.entries(tabs).map(([tab, words]) => ({
    name: `${name}-${tab}`,
    at,
    act: ({ page, t }) => page.getByRole('tab', { name: t(words) }).click(),
  }));
}

/** Presses what the screen offers. */
export const command = ({ page, t }: Desk, words: string): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('button', { name: t(words), exact: true })
    .first()
    .click();

/** The first of these buttons on the screen. */
export const press = ({ page, t }: Desk, words: string): Promise<void> =>
  page
    .getByRole('button', { name: t(words), exact: true })
    .first()
    .click();

/** Brings a part of the screen into view by its heading. */
export const scrollTo =
  (heading: string): NonNullable<Scene['act']> =>
  ({ page, t }) =>
    page.getByRole('heading', { name: t(heading) }).evaluate((element) => element.scrollIntoView());
