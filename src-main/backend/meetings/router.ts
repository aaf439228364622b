import { interpreter, meeting } from '#db/schema/index.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { inquiryState } from '../inquiries/index.ts';
import { procedures } from '../procedures.ts';
import { createMeeting, linkInquiry, setMeetingState, unlinkInquiry, updateMeeting } from './edit.ts';
import { icsFile } from './ics.ts';
import { addInterpreter, updateInterpreter } from './interpreters.ts';
import { countMeetings, meetingGroups, meetingIds, meetingsBetween, pageOfMeetings } from './list.ts';
import { addParticipant, removeParticipants, updateParticipants } from './participants.ts';
import { proposeMeeting } from './propose.ts';
import { meetingOf, peopleAt, readMeeting } from './record.ts';

const { meetings } = procedures;

export const meetingsRouter = meetings.router({
  page: meetings.page.handler(({ context, input }) => {
    const { filter, direction, cursor, limit, group } = input;
    const { rows, next } = pageOfMeetings(context, filter, direction, cursor, limit, group);
    return { rows: [...rows], next };
  }),
  count: meetings.count.handler(({ context, input }) => countMeetings(context, input.filter)),
  groups: meetings.groups.handler(({ context, input }) => meetingGroups(context, input.filter, input.by)),
  ids: meetings.ids.handler(({ context, input }) => meetingIds(context, input.filter, input.direction)),
  range: meetings.range.handler(({ context, input: { from, to, filter = {} } }) =>
    meetingsBetween(context, from, to, filter),
  ),
  get: meetings.get.handler(({ context, input }) => readMeeting(context, input.id)),
  propose: meetings.propose.handler(({ context, input }) => proposeMeeting(context, input.inquiryIds)),
  create: meetings.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('meetings.create', (write) => createMeeting(context, write, input));
    return { op, ...value };
  }),
  update: meetings.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.update', (write) => {
      for (const id of input.ids) updateMeeting(context, write, id, input.patch);
    });
    return { op };
  }),
  setState: meetings.setState.handler(({ context, input: { ids, state, attended = false, moveInquiries = false } }) => {
    const { op, value } = context.writer.mutate('meetings.setState', (write) =>
      ids.flatMap((id) => setMeetingState(context, write, id, { state, attended, moveInquiries })),
    );
    return { op, moved: value };
  }),
  ics: meetings.ics.handler(({ context, input: { ids, language } }) => {
    const file = icsFile(context, ids, language);
    noteDisclosure(context, {
      ...{ kind: 'calendar', list: 'meetings', format: 'ics', filter: { ids }, records: ids.length },
      people: peopleAt(context, ids).size,
    });
    return file;
  }),
  remove: meetings.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.remove', (write) => {
      for (const id of input.ids) write.remove(meeting, meetingOf(context, id).id);
    });
    return { op };
  }),
  restore: meetings.restore.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.restore', (write) => {
      for (const id of input.ids) write.update(meeting, meetingOf(context, id).id, { deletedAt: null });
    });
    return { op };
  }),
  addInquiry: meetings.addInquiry.handler(({ context, input: { meetingId, inquiryId } }) => {
    const { op } = context.writer.mutate('meetings.addInquiry', (write) =>
      linkInquiry(write, meetingOf(context, meetingId).id, inquiryState(context, inquiryId).id),
    );
    return { op };
  }),
  removeInquiry: meetings.removeInquiry.handler(({ context, input: { meetingId, inquiryId } }) => {
    const { op } = context.writer.mutate('meetings.removeInquiry', (write) =>
      unlinkInquiry(write, meetingId, inquiryId),
    );
    return { op };
  }),
  addParticipant: meetings.addParticipant.handler(({ context, input: { meetingId, ...one } }) => {
    const { op, value } = context.writer.mutate('meetings.addParticipant', (write) =>
      addParticipant(context, write, meetingId, one),
    );
    return { op, id: value };
  }),
  updateParticipant: meetings.updateParticipant.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.updateParticipant', (write) =>
      updateParticipants(context, write, input.ids, input.patch),
    );
    return { op };
  }),
  removeParticipant: meetings.removeParticipant.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.removeParticipant', (write) =>
      removeParticipants(context, write, input.ids),
    );
    return { op };
  }),
  addInterpreter: meetings.addInterpreter.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('meetings.addInterpreter', (write) =>
      addInterpreter(context, write, input),
    );
    return { op, id: value };
  }),
  updateInterpreter: meetings.updateInterpreter.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.updateInterpreter', (write) =>
      updateInterpreter(context, write, input.id, input.patch),
    );
    return { op };
  }),
  removeInterpreter: meetings.removeInterpreter.handler(({ context, input }) => {
    const { op } = context.writer.mutate('meetings.removeInterpreter', (write) => write.remove(interpreter, input.id));
    return { op };
  }),
});
