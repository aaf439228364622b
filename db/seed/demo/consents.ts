import type { ConsentPurpose, Language } from '#shared/domain/lists.ts';

/** The wording that people were shown. */
export const CONSENT_WORDINGS: Readonly<Record<Language, Readonly<Record<ConsentPurpose, string>>>> = {
  de: {
    'case-handling': 'Der Helpdesk verarbeitet meine Angaben, um meine Anfrage zu bearbeiten.',
    introduction: 'Der Helpdesk darf meinen Namen und meine Kontaktdaten möglichen Partnern nennen.',
    'event-invitations': 'Ich möchte zu Veranstaltungen des Helpdesks eingeladen werden.',
    newsletter: 'Ich möchte den Rundbrief des Helpdesks erhalten.',
    photographs: 'Fotos von Veranstaltungen, auf denen ich zu sehen bin, dürfen veröffentlicht werden.',
  },
  fr: {
    'case-handling': 'Le service traite mes données pour donner suite à ma demande.',
    introduction: 'Le service peut communiquer mon nom et mes coordonnées à des partenaires possibles.',
    'event-invitations': 'Je souhaite être invité aux manifestations du service.',
    newsletter: 'Je souhaite recevoir la lettre d’information.',
    photographs: 'Les photographies sur lesquelles je figure peuvent être publiées.',
  },
  en: {
    'case-handling': 'The helpdesk processes my details to handle my inquiry.',
    introduction: 'The helpdesk may give my name and contact details to possible partners.',
    'event-invitations': 'I would like to be invited to events of the helpdesk.',
    newsletter: 'I would like to receive the newsletter.',
    photographs: 'Photographs of events that show me may be published.',
  },
  ja: {
    'case-handling': 'お問い合わせへの対応のため、個人情報を利用することに同意します。',
    introduction: '候補となる相手先に氏名と連絡先を提供することに同意します。',
    'event-invitations': '催しの案内を受け取ることを希望します。',
    newsletter: 'ニュースレターの配信を希望します。',
    photographs: '催しで撮影された写真の公開に同意します。',
  },
};
