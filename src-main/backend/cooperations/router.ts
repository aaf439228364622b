import { cooperation } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import {
  cooperationRow,
  createCooperation,
  type Evidence,
  setEvidence,
  setFollowUp,
  setParties,
  updateCooperation,
} from './edit.ts';
import { cooperationsOf, countCooperations, pageOfCooperations } from './list.ts';
import { suggestNovelty } from './novelty.ts';

const { cooperations } = procedures;

async function evidenceFrom(file: File): Promise<Evidence> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

export const cooperationsRouter = cooperations.router({
  list: cooperations.list.handler(({ context, input }) => cooperationsOf(context, input)),
  page: cooperations.page.handler(({ context, input }) => {
    const { rows, next } = pageOfCooperations(context, input.filter, input.direction, input.cursor, input.limit);
    return { rows: [...rows], next };
  }),
  count: cooperations.count.handler(({ context, input }) => countCooperations(context, input.filter)),
  suggestNovelty: cooperations.suggestNovelty.handler(({ context, input }) =>
    suggestNovelty(context, input.organisationIds, input.exceptId),
  ),
  create: cooperations.create.handler(async ({ context, input: { evidence, ...input } }) => {
    const read = evidence === undefined ? undefined : await evidenceFrom(evidence);
    const { op, value } = context.writer.mutate('cooperations.create', (write) =>
      createCooperation(context, write, input, read),
    );
    return { op, id: value };
  }),
  update: cooperations.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('cooperations.update', (write) =>
      updateCooperation(context, write, input.id, input.patch),
    );
    return { op };
  }),
  setParties: cooperations.setParties.handler(({ context, input }) => {
    const { op } = context.writer.mutate('cooperations.setParties', (write) =>
      setParties(context, write, input.id, input.organisationIds),
    );
    return { op };
  }),
  setFollowUp: cooperations.setFollowUp.handler(({ context, input }) => {
    const { op } = context.writer.mutate('cooperations.setFollowUp', (write) =>
      setFollowUp(context, write, input.id, input.months, input.doneOn),
    );
    return { op };
  }),
  setEvidence: cooperations.setEvidence.handler(async ({ context, input: { id, file } }) => {
    const evidence = file === null ? null : await evidenceFrom(file);
    const { op } = context.writer.mutate('cooperations.setEvidence', (write) =>
      setEvidence(context, write, id, evidence),
    );
    return { op };
  }),
  remove: cooperations.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('cooperations.remove', (write) => {
      for (const id of input.ids) write.remove(cooperation, cooperationRow(context, id).id);
    });
    return { op };
  }),
});
