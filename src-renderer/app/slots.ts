import { type ComponentType, createContext } from 'react';
import type { FeatureId } from './features.ts';

/** A text, or a piece of one, in which a search marks what was typed. */
export interface Marked {
  readonly text: string;
  /** [from, to) in UTF-16 units, in order. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly cutBefore?: boolean;
  readonly cutAfter?: boolean;
}

/** One record that a search found. */
export interface Hit {
  /** Tells hits apart that lead to the same page; without one, the path does. */
  readonly key?: string;
  /** Path inside the program, for example `/people/0198…`. */
  readonly path: string;
  readonly title: string;
  /** Places of the title to mark. */
  readonly marks?: Marked['ranges'];
  readonly detail?: string | undefined;
  /** Where else it holds what was typed, where its title does not show that. */
  readonly excerpt?: Marked | undefined;
  /** Translated kind: Person, Inquiry … */
  readonly kind: string;
  readonly lang?: string | undefined;
}

/** How the text of the search may go on. */
export interface Completion {
  /** The whole text then. */
  readonly text: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Whether a value of a filter was being typed; else a word could also be a filter's name. */
  readonly isValue: boolean;
}

/** What a search found; while the index is still being made there may be more. */
export interface Findings {
  readonly hits: readonly Hit[];
  readonly isBuilding: boolean;
}

/** A search that somebody gave a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Where the parts that know the data hang themselves into the frame; each is optional. */
export interface AppSlots {
  /** A count beside a sidebar entry; renders a `CountBadge` or nothing. */
  readonly NavCount?: ComponentType<{ readonly id: FeatureId }>;
  /** `SidebarLink`s below the sidebar's entries. */
  readonly SavedViews?: ComponentType;
  /** `FooterItem`s: saved state, last exchange, device and office, connection. */
  readonly FooterStatus?: ComponentType;
  /** Dialogs and global commands that live as long as the window: new inquiry (`inquiry.new`), undo, file drop … */
  readonly Overlays?: ComponentType;
  readonly searchRecords?: (query: string, signal: AbortSignal) => Promise<Findings>;
  /** Filters, and values of the one that is being typed. */
  readonly savedSearches?: (signal: AbortSignal) => Promise<readonly SavedSearch[]>;
  /** Asks for the name of a search and saves it. */
  readonly SaveSearch?: ComponentType<{ readonly text: string; readonly onClose: () => void }>;
  /** A hook: removes a saved search and says so, with Undo. */
  readonly useRemoveSearch?: () => (id: string) => Promise<unknown>;
  readonly completeSearch?: (query: string, signal: AbortSignal) => Promise<readonly Completion[]>;
}

export const SlotsContext = createContext<AppSlots>({});
