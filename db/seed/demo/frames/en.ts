import type { Frames } from '../types.ts';

export const FRAMES_EN: Frames = {
  openings: [
    'I am writing on behalf of {org}.',
    'We read that your helpdesk brings regions of Europe and Japan together. I am contacting you for {org}.',
    'As discussed at the event in Strasbourg, here is the request of {org} in a few lines.',
  ],
  wishes: [
    'We would be glad of a first assessment and of names to talk to.',
    'Could you tell us whether this would interest the other side and how best to proceed?',
  ],
  signOff: 'Kind regards',
  acknowledged: [
    'Thank you for your inquiry, which we keep under {number}. To search well, one question first: {question}',
    'Your inquiry has reached us (number {number}). You will hear from us within five working days. Meanwhile: {question}',
  ],
  details: [
    'Thank you for the quick answer. {details}',
    'Here is what you asked for. {details} Mornings are best to reach me.',
  ],
  calls: [
    'Call with {person}. {details} Prefers meetings in the morning because of the time difference.',
    'Called {person} back: {details} Documents to follow by mail.',
  ],
  proposals: [
    '{org} looks for cooperation on {topic}. As far as we know this is close to your work. May we introduce you to one another?',
    'We have an inquiry from {org} on {topic}. We would like to propose you as a partner and are happy to answer questions.',
  ],
  accepted: ['With pleasure. {offer} You may pass on our contact details.', 'This is on our minds too. {offer}'],
  declined: [
    'No capacity before the end of the fiscal year.',
    'Already busy with a project with another partner.',
    'Right topic, but the scale asked for is too large.',
    'No English-speaking staff available; asks to be contacted again next year.',
  ],
  introductions: [
    'With this message we introduce {org} and {partner} to one another. Both agreed to share their contact details. Common topic: {topic}. As a next step we propose a talk of one hour.',
    'As agreed we bring you together with {partner}, who know about your inquiry; a summary in English and Japanese is attached.',
  ],
  invitation:
    'The meeting with {partner} takes place on {date}. The agenda is attached, and interpretation is arranged. Please name your participants three days ahead.',
  thanks: [
    'Thank you for the good talk. It was agreed: {decision}. The minutes in English and Japanese are attached.',
    'Here are the minutes of our meeting. Next step: {decision}. We shall ask again in a month.',
  ],
  news: [
    'A short update: “{decision}” – both sides are working on it. {partner} has written to us twice.',
    'The exchange with {partner} goes well. Who pays for the visit is still open.',
  ],
  visit: 'Visit to {org}. Saw the site and went through the inquiry: {details}',
  notes: [
    'Checked and completed the profile of {org}. A similar case of last year can serve as a model.',
    'Agreed with {office} who contacts the Japanese side.',
    'Summary translated into English and Japanese and filed.',
  ],
  comments: [
    'Please clarify co-funding by the region before the introduction.',
    'A good example for the annual report; please keep the figures.',
    'I would ask the chamber first, then the companies.',
    'Third inquiry on this topic this quarter; a webinar would be worthwhile.',
  ],
  advice: [
    'Write to the governor’s office first; an informal first contact through the university helps.',
    'The prefecture decides on new partnerships in February. Until then keep it informal.',
    'A first meeting is for a common view of the matter; expect commitments only after internal consultation.',
    'Papers in both languages, with a photograph of the plant. One page is better than ten.',
  ],
  onHold: [
    'Funds are released only in the new year; {org} asks for a pause.',
    'The contact person at {org} is away until further notice. The case rests.',
  ],
  resumed: '{org} is back in touch; the case goes on.',
  reopened: [
    '{org} is back: the cooperation is to begin after all.',
    'New management at {partner}; talks are taken up again.',
  ],
  nextSteps: {
    answer: ['Acknowledge receipt', 'Call back and clarify'],
    qualify: ['Await details from {org}', 'Complete forms and regions'],
    match: ['Ask {office} for partners', 'Write to the candidates'],
    introduce: ['Find a date with {partner}', 'Chase {partner}'],
    plan: ['Confirm interpreters and agenda', 'Collect the list of participants'],
    meet: ['Send the minutes', 'Hand out decisions as tasks'],
    follow: ['Ask how it goes', 'Ask for evidence of the agreement'],
  },
  tasks: [
    'Translate the profile of {org} into English and Japanese',
    'Ask {office} for further partners',
    'Get a quote for interpretation',
    'Put together papers on {topic}',
    'Ask {org} again in three weeks',
  ],
  outcomes: {
    agreement: ['Both sides have signed an agreement.', 'Agreement reached after the second meeting.'],
    'letter-of-intent': [
      'Letter of intent signed, to be carried out from the next fiscal year on.',
      'Letter of intent signed at the fair.',
    ],
    'joint-project': ['Joint bid handed in.', 'Joint project approved and begun.'],
    'continued-contact': [
      'Contact is established and goes on without us.',
      'Regular exchange; a project is still open.',
    ],
    referral: ['Passed on to the body in charge.', 'Referred to the business support network.'],
    'no-match': ['No partner found in spite of several attempts.', 'The partners proposed have declined.'],
    withdrawn: ['Inquiry withdrawn by {org}.', '{org} has given the plan up.'],
  },
  results: [
    'Agreement on the next steps: {decision}.',
    'A good first meeting; it was agreed: {decision}.',
    'Fruitful, with funding still open. {decision}.',
  ],
  agenda: { welcome: 'Welcome', introductions: 'Introduction of the participants', next: 'Next steps and dates' },
  briefing: [
    'Bring business cards in both languages',
    'Exchange names and positions beforehand',
    'Agree on the seating with the Japanese side',
    'Prepare a small gift',
    'Give technical terms to the interpreters',
    'Test the equipment half an hour before',
  ],
  cooperations: {
    memorandum: 'Memorandum on {topic}',
    'letter-of-intent': 'Letter of intent: {topic}',
    'joint-project': 'Joint project: {topic}',
    'trade-contract': 'Supply contract: {topic}',
    twinning: 'Partnership: {topic}',
    'research-consortium': 'Research consortium: {topic}',
    'visit-programme': 'Visit programme: {topic}',
  },
  withThird: ', together with {third}',
};
