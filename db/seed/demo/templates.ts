import type { Language } from '#shared/domain/lists.ts';

interface DemoTemplate {
  readonly name: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/** Replies and invitations in four languages, with the fields that a template may name. */
export const TEMPLATES: readonly DemoTemplate[] = [
  {
    name: 'Eingangsbestätigung',
    language: 'de',
    subject: 'Ihre Anfrage {{number}}: {{subject}}',
    body: '{{greeting}}\n\nvielen Dank für Ihre Anfrage. Sie ist bei uns unter {{number}} erfasst; wir melden uns innerhalb von fünf Arbeitstagen mit einer ersten Einschätzung.\n\nMit freundlichen Grüßen\n{{officer}}',
  },
  {
    name: 'Rückfrage',
    language: 'de',
    subject: 'Rückfrage zu {{number}}',
    body: '{{greeting}}\n\ndamit wir für {{organisation}} gezielt suchen können, bitten wir um einige Angaben: gewünschte Form der Zusammenarbeit, Region, Zeitplan und Ansprechperson.\n\nMit freundlichen Grüßen\n{{officer}}',
  },
  {
    name: 'Vorstellung',
    language: 'de',
    subject: 'Vorstellung: {{subject}}',
    body: '{{greeting}}\n\nwir stellen Sie hiermit einander vor. Beide Seiten haben zugestimmt, ihre Kontaktdaten zu teilen. Als Nächstes schlagen wir ein Gespräch von einer Stunde vor.\n\nMit freundlichen Grüßen\n{{officer}}',
  },
  {
    name: 'Einladung',
    language: 'de',
    subject: 'Einladung zum Treffen: {{subject}}',
    body: '{{greeting}}\n\nwir laden {{organisation}} zum Treffen ein. Tagesordnung und Zugangsdaten liegen bei; für Verdolmetschung ist gesorgt.\n\nMit freundlichen Grüßen\n{{officer}}',
  },
  {
    name: 'Accusé de réception',
    language: 'fr',
    subject: 'Votre demande {{number}} : {{subject}}',
    body: '{{greeting}}\n\nNous vous remercions de votre demande, enregistrée sous le numéro {{number}}. Vous recevrez un premier avis sous cinq jours ouvrés.\n\nCordialement\n{{officer}}',
  },
  {
    name: 'Demande de précisions',
    language: 'fr',
    subject: 'Précisions sur la demande {{number}}',
    body: '{{greeting}}\n\nAfin d’orienter nos recherches pour {{organisation}}, merci de préciser la forme de coopération, la région, le calendrier et l’interlocuteur.\n\nCordialement\n{{officer}}',
  },
  {
    name: 'Mise en relation',
    language: 'fr',
    subject: 'Mise en relation : {{subject}}',
    body: '{{greeting}}\n\nNous avons le plaisir de vous mettre en relation. Les deux parties ont accepté l’échange de leurs coordonnées. Nous proposons un entretien d’une heure.\n\nCordialement\n{{officer}}',
  },
  {
    name: 'Invitation',
    language: 'fr',
    subject: 'Invitation à la réunion : {{subject}}',
    body: '{{greeting}}\n\nNous invitons {{organisation}} à la réunion. L’ordre du jour et le lien sont joints ; l’interprétation est assurée.\n\nCordialement\n{{officer}}',
  },
  {
    name: 'Acknowledgement',
    language: 'en',
    subject: 'Your inquiry {{number}}: {{subject}}',
    body: '{{greeting}}\n\nThank you for your inquiry, which we keep under {{number}}. You will have a first assessment within five working days.\n\nKind regards\n{{officer}}',
  },
  {
    name: 'Request for details',
    language: 'en',
    subject: 'Details for {{number}}',
    body: '{{greeting}}\n\nTo search well for {{organisation}} we need some details: form of cooperation, region, timetable and contact person.\n\nKind regards\n{{officer}}',
  },
  {
    name: 'Introduction',
    language: 'en',
    subject: 'Introduction: {{subject}}',
    body: '{{greeting}}\n\nWith this message we introduce you to one another. Both sides agreed to share their contact details. As a next step we propose a talk of one hour.\n\nKind regards\n{{officer}}',
  },
  {
    name: 'Invitation',
    language: 'en',
    subject: 'Invitation to the meeting: {{subject}}',
    body: '{{greeting}}\n\nWe invite {{organisation}} to the meeting. Agenda and link are attached; interpretation is arranged.\n\nKind regards\n{{officer}}',
  },
  {
    name: '受付のご連絡',
    language: 'ja',
    subject: 'お問い合わせ{{number}}：{{subject}}',
    body: '{{organisation}}\n{{person}}\n\nお問い合わせをいただき、ありがとうございます。受付番号{{number}}にて承りました。五営業日以内にご連絡いたします。\n\n{{officer}}',
  },
  {
    name: '詳細のご照会',
    language: 'ja',
    subject: 'お問い合わせ{{number}}に関するご照会',
    body: '{{organisation}}\n{{person}}\n\n候補先の検討にあたり、希望される協力の形態、地域、時期、ご担当者をお知らせください。\n\n{{officer}}',
  },
  {
    name: 'ご紹介',
    language: 'ja',
    subject: 'ご紹介：{{subject}}',
    body: '{{organisation}}\n{{person}}\n\n双方の同意をいただきましたので、相互にご紹介申し上げます。まずは一時間程度の面談をご提案いたします。\n\n{{officer}}',
  },
  {
    name: '会議のご案内',
    language: 'ja',
    subject: '会議のご案内：{{subject}}',
    body: '{{organisation}}\n{{person}}\n\n会議にご出席くださいますようお願い申し上げます。議題と接続先を添付いたします。通訳は手配済みです。\n\n{{officer}}',
  },
];
