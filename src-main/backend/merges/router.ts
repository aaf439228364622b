import { procedures } from '../procedures.ts';
import { mergeInquiries } from './merge.ts';
import { previewMerge } from './preview.ts';
import { keepApart, mergeSuggestions } from './suggestions.ts';

const { merges } = procedures;

export const mergesRouter = merges.router({
  suggestions: merges.suggestions.handler(({ context, input }) => mergeSuggestions(context, input.id)),
  preview: merges.preview.handler(({ context, input }) => previewMerge(context, input.ids)),
  merge: merges.merge.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('merges.merge', (write) => mergeInquiries(context, write, input.ids));
    return { op, id: value.id, number: value.number };
  }),
  keepApart: merges.keepApart.handler(({ context, input }) => {
    const { op } = context.writer.mutate('merges.keepApart', (write) => keepApart(context, write, input.ids));
    return { op };
  }),
});
