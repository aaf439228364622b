import { procedures } from '../procedures.ts';
import { keepApart } from './apart.ts';
import { mergeRecords } from './merge.ts';
import { partRecord } from './part.ts';
import { partsWithNames } from './parts.ts';
import { previewMerge } from './preview.ts';
import { mergeSuggestions } from './suggestions.ts';

const { merges } = procedures;

export const mergesRouter = merges.router({
  suggestions: merges.suggestions.handler(({ context, input }) => mergeSuggestions(context, input.id)),
  preview: merges.preview.handler(({ context, input }) => previewMerge(context, input.kind, input.ids)),
  merge: merges.merge.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('merges.merge', (write) => mergeRecords(context, write, input));
    return { op, id: value };
  }),
  keepApart: merges.keepApart.handler(({ context, input }) => {
    const { op } = context.writer.mutate('merges.keepApart', (write) =>
      keepApart(context, write, input.kind, input.ids),
    );
    return { op };
  }),
  parts: merges.parts.handler(({ context, input }) => partsWithNames(context, input.kind, input.id)),
  part: merges.part.handler(({ context, input }) => {
    const { op, ids, kept } = partRecord(context, input.kind, input.id);
    return { op, ids: [...ids], kept };
  }),
});
