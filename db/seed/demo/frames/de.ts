import type { Frames } from '../types.ts';

export const FRAMES_DE: Frames = {
  openings: [
    'für unsere Organisation ({org}) wende ich mich mit einer Anfrage an Sie.',
    'auf der Seite des Helpdesks haben wir gelesen, dass Sie Partner zwischen Europa und Japan zusammenbringen. Ich schreibe Ihnen für unsere Organisation ({org}).',
    'wie auf der Veranstaltung in Straßburg besprochen, fasse ich unser Anliegen ({org}) kurz zusammen.',
  ],
  wishes: [
    'Über eine erste Einschätzung und mögliche Ansprechpartner würden wir uns freuen.',
    'Können Sie uns sagen, ob das Vorhaben für die andere Seite interessant ist und wie wir am besten vorgehen?',
  ],
  signOff: 'Mit freundlichen Grüßen',
  acknowledged: [
    'vielen Dank für Ihre Anfrage, die wir unter {number} führen. Damit wir gezielt suchen können, eine Frage vorab: {question}',
    'Ihre Anfrage ist bei uns angekommen (Nummer {number}). Wir melden uns innerhalb von fünf Arbeitstagen mit einer Einschätzung. Vorab: {question}',
  ],
  details: [
    'danke für die schnelle Antwort. {details}',
    'gern ergänze ich unsere Angaben. {details} Für Rückfragen bin ich vormittags gut zu erreichen.',
  ],
  calls: [
    'Telefonat mit {person}. {details} Bevorzugt werden Termine am Vormittag wegen der Zeitverschiebung.',
    'Rückruf bei {person}: {details} Unterlagen folgen per Mail.',
  ],
  proposals: [
    '{org} sucht Zusammenarbeit zum Thema „{topic}“. Nach unserer Kenntnis passt das gut zu Ihrer Arbeit. Dürfen wir Sie miteinander bekannt machen?',
    'uns liegt eine Anfrage zum Thema „{topic}“ vor ({org}). Wir schlagen Sie gern als Partner vor und stehen für Fragen bereit.',
  ],
  accepted: ['gern. {offer} Bitte geben Sie unsere Kontaktdaten weiter.', 'das Thema beschäftigt uns auch. {offer}'],
  declined: [
    'Bis zum Ende des Haushaltsjahres keine freien Kapazitäten.',
    'Verfolgt gerade ein eigenes Vorhaben mit einem anderen Partner.',
    'Thema passt, aber die gewünschte Größenordnung ist zu groß.',
    'Kein Englisch sprechendes Personal verfügbar; bittet um erneute Anfrage im nächsten Jahr.',
  ],
  introductions: [
    'hiermit stellen wir {org} und {partner} einander vor. Beide Seiten haben der Weitergabe ihrer Kontaktdaten zugestimmt. Gemeinsames Thema: {topic}. Als Nächstes schlagen wir ein Gespräch von einer Stunde vor.',
    'wie besprochen, stellen wir Ihnen einen Partner vor: {partner}. Ihr Anliegen ist dort bekannt; eine Zusammenfassung auf Englisch und Japanisch liegt bei.',
  ],
  invitation:
    'das Treffen findet am {date} statt (Partner: {partner}). Die Tagesordnung liegt bei, für Verdolmetschung ist gesorgt. Bitte nennen Sie uns bis drei Tage vorher die Teilnehmenden.',
  thanks: [
    'vielen Dank für das gute Gespräch. Vereinbart wurde: {decision}. Das Protokoll auf Englisch und Japanisch finden Sie im Anhang.',
    'anbei das Protokoll unseres Treffens. Nächster Schritt: {decision}. Wir fragen in einem Monat nach.',
  ],
  news: [
    'ein kurzer Zwischenstand: {decision} – daran arbeiten beide Seiten. {partner} hat sich bereits zweimal gemeldet.',
    'der Austausch läuft gut ({partner}). Offen ist noch, wer die Kosten des Besuchs trägt.',
  ],
  visit: 'Besuch vor Ort ({org}). Betrieb besichtigt, Anliegen durchgegangen: {details}',
  notes: [
    'Profil geprüft und ergänzt ({org}). Ähnlicher Fall aus dem Vorjahr als Muster brauchbar.',
    'Mit {office} abgestimmt, wer die japanische Seite anspricht.',
    'Zusammenfassung ins Englische und Japanische übertragen und abgelegt.',
  ],
  comments: [
    'Bitte vor der Vorstellung klären, ob die Region mitfinanziert.',
    'Gutes Beispiel für den Jahresbericht, bitte Zahlen festhalten.',
    'Ich würde zuerst die Kammer ansprechen, dann die Betriebe.',
    'Dritte Anfrage zu diesem Thema in diesem Quartal; ein Webinar würde sich lohnen.',
  ],
  advice: [
    'Zuerst das Büro des Gouverneurs anschreiben; ein formloser Erstkontakt über die Universität hilft.',
    'Die Präfektur entscheidet über neue Partnerschaften im Februar. Vorher nur informell vorfühlen.',
    'Beim ersten Treffen genügt ein gemeinsames Bild der Lage; Zusagen erst nach interner Abstimmung erwarten.',
    'Unterlagen bitte zweisprachig und mit Foto der Anlage. Eine Seite ist besser als zehn.',
  ],
  onHold: [
    'Haushaltsmittel werden erst im neuen Jahr freigegeben; es wird um eine Pause gebeten ({org}).',
    'Ansprechperson ({org}) ist bis auf Weiteres abwesend. Fall ruht.',
  ],
  resumed: '{org} meldet sich zurück, es geht weiter.',
  reopened: [
    '{org} meldet sich erneut: Die Zusammenarbeit soll nun doch beginnen.',
    'Neue Leitung beim Partner ({partner}), das Gespräch wird wieder aufgenommen.',
  ],
  nextSteps: {
    answer: ['Eingang bestätigen', 'Zurückrufen und Anliegen klären'],
    qualify: ['Angaben abwarten: {org}', 'Formen und Regionen ergänzen'],
    match: ['Bei {office} nach Partnern fragen', 'Kandidaten anschreiben'],
    introduce: ['Termin finden: {partner}', 'Nachfassen: {partner}'],
    plan: ['Dolmetscher und Tagesordnung bestätigen', 'Teilnehmerliste einholen'],
    meet: ['Protokoll versenden', 'Beschlüsse als Aufgaben verteilen'],
    follow: ['Nach dem Stand fragen', 'Nachweis der Vereinbarung erbitten'],
  },
  tasks: [
    'Profil ins Englische und Japanische übersetzen: {org}',
    'Bei {office} nach weiteren Partnern fragen',
    'Dolmetschangebot einholen',
    'Unterlagen zu „{topic}“ zusammenstellen',
    'Nach drei Wochen nachfragen: {org}',
  ],
  outcomes: {
    agreement: [
      'Beide Seiten haben eine Vereinbarung unterzeichnet.',
      'Vereinbarung nach dem zweiten Treffen geschlossen.',
    ],
    'letter-of-intent': [
      'Absichtserklärung liegt vor, Umsetzung ab dem nächsten Haushaltsjahr.',
      'Absichtserklärung am Rand der Messe unterzeichnet.',
    ],
    'joint-project': ['Gemeinsamer Projektantrag eingereicht.', 'Gemeinsames Vorhaben ist bewilligt und begonnen.'],
    'continued-contact': [
      'Kontakt besteht und wird ohne uns fortgesetzt.',
      'Beide Seiten tauschen sich regelmäßig aus, ein Vorhaben ist noch offen.',
    ],
    referral: ['An die zuständige Fachstelle weitergegeben.', 'An das Netzwerk für Unternehmensfragen verwiesen.'],
    'no-match': ['Trotz mehrerer Anläufe kein passender Partner gefunden.', 'Vorgeschlagene Partner haben abgelehnt.'],
    withdrawn: ['Anfrage zurückgezogen ({org}).', 'Vorhaben aufgegeben ({org}).'],
  },
  results: [
    'Einigkeit über die nächsten Schritte: {decision}.',
    'Gutes Kennenlernen; vereinbart wurde: {decision}.',
    'Fachlich ergiebig, Finanzierung noch offen. {decision}.',
  ],
  agenda: { welcome: 'Begrüßung', introductions: 'Vorstellung der Beteiligten', next: 'Nächste Schritte und Termine' },
  briefing: [
    'Visitenkarten zweisprachig mitbringen',
    'Namen und Funktionen vorab austauschen',
    'Sitzordnung mit der japanischen Seite abstimmen',
    'Kleines Gastgeschenk vorbereiten',
    'Fachbegriffe an die Verdolmetschung geben',
    'Technikprobe eine halbe Stunde vorher',
  ],
  cooperations: {
    memorandum: 'Vereinbarung zu „{topic}“',
    'letter-of-intent': 'Absichtserklärung „{topic}“',
    'joint-project': 'Gemeinsames Projekt „{topic}“',
    'trade-contract': 'Liefervertrag „{topic}“',
    twinning: 'Partnerschaft „{topic}“',
    'research-consortium': 'Forschungsverbund „{topic}“',
    'visit-programme': 'Besuchsprogramm „{topic}“',
  },
  withThird: ', gemeinsam mit {third}',
};
