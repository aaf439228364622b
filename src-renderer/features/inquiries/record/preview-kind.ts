import type { StoredFile } from '#shared/contract/files.ts';

/** Bigger ones are not drawn into a page. */
const LARGEST = 10 * 1024 * 1024;
/** Pictures that are nothing but points; SVG can run. */
const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** How a file may be shown in the page, by the type that its content told; null where it may only be saved. */
export function previewOf({ type, size }: Pick<StoredFile, 'type' | 'size'>): 'image' | 'text' | null {
  if (size > LARGEST) return null;
  if (IMAGES.has(type)) return 'image';
  return type === 'text/plain' ? 'text' : null;
}
