import { type ComponentType, createContext } from 'react';
import type { FeatureId } from './features.ts';

/** One record that a search found. */
export interface Hit {
  /** Path inside the program, for example `/people/0198…`. */
  readonly path: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Translated kind: Person, Inquiry … */
  readonly kind: string;
  readonly lang?: string | undefined;
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
  readonly searchRecords?: (query: string, signal: AbortSignal) => Promise<readonly Hit[]>;
}

export const SlotsContext = createContext<AppSlots>({});
