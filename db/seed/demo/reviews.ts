import type { Language } from '#shared/domain/lists.ts';

/** What an officer asks of an adviser, with what may come back. */
interface Asked {
  readonly question: string;
  readonly answer: string;
}

interface SignOff extends Asked {
  /** Why it was sent back at first. */
  readonly reason: string;
}

/**
 * Advice and sign-offs as the staff write them, in the language of whoever asks. German, French and English ask about Japanese
 * partners, Japanese about European ones. Slots: `{org}` the requester's organisation, `{partner}` the other one.
 */
interface Reviews {
  readonly advice: readonly [Asked, Asked, ...Asked[]];
  readonly signOff: readonly [SignOff, SignOff, ...SignOff[]];
  /** What an adviser wants to know of the officer before they say anything. */
  readonly questions: readonly [Asked, Asked, ...Asked[]];
}

export const REVIEWS: Readonly<Record<Language, Reviews>> = {
  de: {
    advice: [
      {
        question: 'Wie sprechen wir {partner} am besten an: erst über die Präfektur oder gleich direkt?',
        answer:
          'Zuerst ein kurzer Brief an die zuständige Abteilung der Präfektur, dann die Mail an {partner}. Ich kündige beides dort telefonisch an.',
      },
      {
        question:
          '{org} möchte vor dem ersten Gespräch eine Vertraulichkeitsvereinbarung. Ist das üblich, oder wirkt es misstrauisch?',
        answer:
          'Vor dem ersten Treffen wirkt es ungewöhnlich. Besser erst ohne Zeichnungen und Preise sprechen und die Vereinbarung danach gemeinsam aufsetzen.',
      },
      {
        question: 'Reicht eine Zusammenfassung auf Englisch, oder sollten wir für {partner} alles übersetzen lassen?',
        answer:
          'Eine Seite auf Japanisch mit Bild und Zahlen genügt; die Einzelheiten können englisch bleiben. Den Namen {org} bitte auch in Katakana angeben.',
      },
      {
        question: 'Auf unser Schreiben kam noch keine Antwort. Sollen wir nachfassen, und wenn ja, bei wem?',
        answer:
          'Im April wechseln dort viele die Stelle. Bitte noch zehn Tage warten; ich frage nach, ob das Schreiben angekommen ist.',
      },
    ],
    signOff: [
      {
        question: 'Einführung von {org} bei {partner}: Schreiben und Steckbrief liegen bei. Einverstanden?',
        answer: 'Einverstanden. Bitte in der Anrede Funktion und vollen Namen nennen.',
        reason: 'Im Steckbrief fehlt, wer die Reise bezahlt, und die japanische Fassung nennt noch den alten Termin.',
      },
      {
        question: 'Tagesordnung für das erste Gespräch mit {partner}: Können wir sie so versenden?',
        answer: 'Ja. Für die Vorstellung der Seiten bitte je fünf Minuten mehr vorsehen.',
        reason: 'Die Entscheidung gehört ans Ende, und die Dolmetscherin fehlt auf der Teilnehmerliste.',
      },
    ],
    questions: [
      {
        question: 'Hat {org} schon Erfahrung mit Partnern in Japan, oder wäre es der erste Kontakt?',
        answer: 'Der erste; zwei Mitarbeitende waren aber schon auf einer Messe in Tokio.',
      },
      {
        question: 'Wer führt bei {org} das Gespräch, und in welcher Sprache?',
        answer: 'Die Leiterin der Projektabteilung, auf Englisch. Für Einzelheiten braucht sie eine Dolmetscherin.',
      },
    ],
  },
  en: {
    advice: [
      {
        question: 'How should we approach {partner}: through the prefecture first, or directly?',
        answer:
          'A short letter to the department of the prefecture first, then an e-mail to {partner}. I will tell them by phone that it is coming.',
      },
      {
        question: '{org} asks whether a first visit without a formal invitation is acceptable. Is it?',
        answer:
          'It is, if the visit is called a courtesy call and lasts under an hour. Send the names and functions of all visitors two weeks ahead.',
      },
      {
        question: 'Is a summary in English enough for {partner}, or should everything be translated?',
        answer:
          'One page in Japanese with a picture and figures is enough; details may stay in English. Give the name {org} in katakana as well.',
      },
      {
        question: 'We have had no reply to our letter. Should we follow up, and with whom?',
        answer: 'Many change posts there in April. Wait ten more days; I will ask whether the letter has arrived.',
      },
    ],
    signOff: [
      {
        question: 'Introduction of {org} to {partner}: letter and profile are attached. May they go out?',
        answer: 'Approved. Please give function and full name in the salutation.',
        reason: 'The profile does not say who pays for the trip, and the Japanese version still has the old date.',
      },
      {
        question: 'Agenda for the first talk with {partner}: can we send it as it is?',
        answer: 'Yes. Allow five more minutes for each side to introduce itself.',
        reason: 'The decision belongs at the end, and the interpreter is missing from the list of participants.',
      },
    ],
    questions: [
      {
        question: 'Has {org} worked with Japanese partners before, or would this be the first contact?',
        answer: 'The first one, though two of their staff have been to a trade fair in Tokyo.',
      },
      {
        question: 'Who will speak for {org}, and in which language?',
        answer: 'The head of projects, in English. For details she would need an interpreter.',
      },
    ],
  },
  fr: {
    advice: [
      {
        question: 'Comment approcher {partner}\u00A0: d’abord par la préfecture, ou directement\u00A0?',
        answer:
          'D’abord une courte lettre au service compétent de la préfecture, puis un e-mail à {partner}. Je l’annoncerai par téléphone.',
      },
      {
        question:
          '{org} souhaite un accord de confidentialité avant le premier entretien. Est-ce l’usage, ou y verra-t-on de la méfiance\u00A0?',
        answer:
          'Avant la première rencontre, c’est inhabituel. Mieux vaut parler d’abord sans plans ni prix, et rédiger l’accord ensemble ensuite.',
      },
      {
        question: 'Un résumé en anglais suffit-il, ou faut-il tout faire traduire pour {partner}\u00A0?',
        answer:
          'Une page en japonais avec une photo et des chiffres suffit\u00A0; les détails peuvent rester en anglais. Indiquez aussi le nom {org} en katakana.',
      },
      {
        question: 'Notre lettre est restée sans réponse. Faut-il relancer, et auprès de qui\u00A0?',
        answer:
          'Beaucoup changent de poste en avril. Attendez encore dix jours\u00A0; je demande si la lettre est bien arrivée.',
      },
    ],
    signOff: [
      {
        question:
          'Mise en relation de {org} avec {partner}\u00A0: la lettre et la fiche sont jointes. D’accord pour l’envoi\u00A0?',
        answer: 'D’accord. Indiquez la fonction et le nom complet dans l’adresse.',
        reason: 'La fiche ne dit pas qui paie le voyage, et la version japonaise porte encore l’ancienne date.',
      },
      {
        question: 'Ordre du jour du premier entretien avec {partner}\u00A0: pouvons-nous l’envoyer tel quel\u00A0?',
        answer: 'Oui. Prévoyez cinq minutes de plus par partie pour les présentations.',
        reason: 'La décision doit venir à la fin, et l’interprète manque dans la liste des participants.',
      },
    ],
    questions: [
      {
        question: '{org} a-t-il déjà travaillé avec des partenaires japonais, ou serait-ce un premier contact\u00A0?',
        answer: 'Ce serait le premier, mais deux collaborateurs sont déjà allés à un salon à Tokyo.',
      },
      {
        question: 'Qui parlera pour {org}, et en quelle langue\u00A0?',
        answer: 'La responsable des projets, en anglais. Pour les détails, il lui faut une interprète.',
      },
    ],
  },
  ja: {
    advice: [
      {
        question: '{partner}への最初の連絡は英語でよいでしょうか。現地の言語にすべきでしょうか。',
        answer: '最初の連絡は英語で問題ありません。件名に用件と希望時期を書くと、返信が早くなります。',
      },
      {
        question: '夏季休暇を避けたいのですが、{partner}との初回の会合はいつ頃が現実的でしょうか。',
        answer: '7月後半から8月は避け、9月の第2週以降をお勧めします。候補日は三つほど、早めに示してください。',
      },
      {
        question: '費用の負担について{org}から質問がありました。欧州側の慣行ではどう答えるのがよいでしょうか。',
        answer: '旅費は各自の負担が一般的です。最初の返信で明記しておくと、後の行き違いを防げます。',
      },
      {
        question: '{partner}からまだ返事がありません。催促しても失礼に当たりませんか。',
        answer: '二週間たっていれば、短い確認のメールで失礼には当たりません。電話の方が早いこともあります。',
      },
    ],
    signOff: [
      {
        question: '{org}を{partner}に紹介する案内文を用意しました。この内容でよろしいでしょうか。',
        answer: '承認します。肩書は先方の英文名刺の表記に合わせてください。',
        reason: '概要に数字がなく、先方が判断できません。数量と希望時期を加えてください。',
      },
      {
        question: '{partner}との初回会合の次第を作成しました。送付してよろしいでしょうか。',
        answer: 'この内容で結構です。終了時刻も入れておいてください。',
        reason: '通訳の手配が書かれていません。言語と方式を確認してから送り直してください。',
      },
    ],
    questions: [
      {
        question: '{org}には欧州との取引や交流の経験がありますか。それとも初めてでしょうか。',
        answer: '初めてです。ただし職員二名が昨年、欧州の展示会を視察しています。',
      },
      {
        question: '{org}側はどなたが、何語で話されますか。',
        answer: '国際担当の課長補佐が英語で話します。詳細には通訳が必要です。',
      },
    ],
  },
};
