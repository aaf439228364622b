import { z } from 'zod';
import { CHANNEL } from './channel-names.ts';

const text = (longest: number) => z.string().max(longest);

/** What the page may send with each; a page that sends something else is faulty or taken over. */
export const ARGUMENTS = {
  [CHANNEL.saveFile]: z.tuple([text(500), z.instanceof(Uint8Array)]),
  [CHANNEL.openFiles]: z.tuple([z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(50), z.boolean()]),
  [CHANNEL.chooseFolder]: z.tuple([]),
  [CHANNEL.setBadge]: z.tuple([z.int().min(0).max(999_999)]),
  [CHANNEL.notify]: z.tuple([z.object({ title: text(200), body: text(1000), route: text(500) })]),
  [CHANNEL.openExternal]: z.tuple([text(4000)]),
  [CHANNEL.copyText]: z.tuple([text(1_000_000)]),
  [CHANNEL.copyTable]: z.tuple([z.object({ text: text(20_000_000), html: text(40_000_000) })]),
  [CHANNEL.setLanguage]: z.tuple([z.enum(['en', 'de', 'fr', 'ja'])]),
  [CHANNEL.setEditsCases]: z.tuple([z.boolean()]),
} as const;

export type InvokeChannel = keyof typeof ARGUMENTS;
export type ArgumentsOf<C extends InvokeChannel> = z.infer<(typeof ARGUMENTS)[C]>;
