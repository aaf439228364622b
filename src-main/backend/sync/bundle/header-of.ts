import type { z } from 'zod';
import { SyncRefusal } from '../refusal.ts';
import { anyHeader } from './bundle-header.ts';
import type { readUnproven } from './read-container.ts';

type Unproven = Awaited<ReturnType<typeof readUnproven>>;
/** What every kind of container says beside what is its own. */
type Form = z.ZodType<{ readonly sender: string; readonly consortium: string }>;

/**
 * What a container that is no bundle says of itself, read by the form of its kind; its signature is verified next.
 * @param schema the newest that this program knows
 * @param forms by kind: what is none of them is refused
 * @throws SyncRefusal `damaged`, `newer_program`, `not_a_bundle`
 */
export function headerOf<const Forms extends Readonly<Record<string, Form>>>(
  { about, sender, consortium }: Unproven,
  schema: number,
  forms: Forms,
): z.output<Forms[keyof Forms]> {
  const any = anyHeader.safeParse(about);
  if (!any.success) throw new SyncRefusal('damaged', {}, any.error);
  if (any.data.schema > schema) throw new SyncRefusal('newer_program', {});
  if (!Object.hasOwn(forms, any.data.kind)) throw new SyncRefusal('not_a_bundle', {});
  const header = forms[any.data.kind as keyof Forms]?.safeParse(about);
  if (header?.success !== true) throw new SyncRefusal('damaged', {}, header?.error);
  if (header.data.sender !== sender || header.data.consortium !== consortium) throw new SyncRefusal('damaged', {});
  return header.data as z.output<Forms[keyof Forms]>;
}
