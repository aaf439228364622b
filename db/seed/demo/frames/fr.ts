import type { Frames } from '../types.ts';

export const FRAMES_FR: Frames = {
  openings: [
    'je vous écris au nom de l’organisme suivant : {org}.',
    'nous avons lu que votre service met en relation les régions d’Europe et du Japon. Je vous contacte pour {org}.',
    'comme convenu lors de la rencontre de Strasbourg, voici en quelques lignes la demande de notre organisme ({org}).',
  ],
  wishes: [
    'Nous serions heureux de recevoir un premier avis et des noms d’interlocuteurs.',
    'Pouvez-vous nous dire si ce projet intéresse l’autre partie et comment procéder ?',
  ],
  signOff: 'Cordialement',
  acknowledged: [
    'nous vous remercions de votre demande, enregistrée sous le numéro {number}. Pour orienter nos recherches, une première question : {question}',
    'nous avons bien reçu votre demande (numéro {number}) et reviendrons vers vous sous cinq jours ouvrés. Une précision d’ici là : {question}',
  ],
  details: [
    'merci de votre réponse rapide. {details}',
    'voici les précisions demandées. {details} Je reste joignable le matin.',
  ],
  calls: [
    'Appel avec {person}. {details} Rendez-vous plutôt le matin, à cause du décalage horaire.',
    'Rappel de {person} : {details} Les documents suivent par courriel.',
  ],
  proposals: [
    'une demande de coopération nous est parvenue sur le thème « {topic} » ({org}). Elle nous semble proche de vos travaux. Pouvons-nous vous mettre en relation ?',
    'nous avons reçu une demande sur le thème « {topic} » ({org}). Nous vous proposons volontiers comme partenaire et répondons à vos questions.',
  ],
  accepted: ['volontiers. {offer} Vous pouvez transmettre nos coordonnées.', 'le sujet nous occupe aussi. {offer}'],
  declined: [
    'Pas de capacité disponible avant la fin de l’exercice.',
    'Déjà engagé dans un projet avec un autre partenaire.',
    'Sujet pertinent, mais l’ordre de grandeur est trop important.',
    'Pas de personnel parlant anglais ; demande à être recontacté l’an prochain.',
  ],
  introductions: [
    'nous avons le plaisir de vous présenter l’un à l’autre : {org} et {partner}. Les deux parties ont accepté l’échange de leurs coordonnées. Thème commun : {topic}. Nous proposons un entretien d’une heure.',
    'comme convenu, nous vous présentons un partenaire : {partner}. Votre demande y est connue ; un résumé en anglais et en japonais est joint.',
  ],
  invitation:
    'la réunion aura lieu le {date} (partenaire : {partner}). L’ordre du jour est joint et l’interprétation est assurée. Merci de nous indiquer les participants trois jours à l’avance.',
  thanks: [
    'merci pour cet échange. Il a été convenu de ce qui suit : {decision}. Le compte rendu en anglais et en japonais est joint.',
    'voici le compte rendu de notre réunion. Prochaine étape : {decision}. Nous reviendrons vers vous dans un mois.',
  ],
  news: [
    'un point d’étape : « {decision} » – les deux parties y travaillent. Nous avons déjà reçu deux messages ({partner}).',
    'les échanges se passent bien ({partner}). Reste à savoir qui prendra en charge le déplacement.',
  ],
  visit: 'Visite sur place ({org}). Installations vues, demande passée en revue : {details}',
  notes: [
    'Profil vérifié et complété ({org}). Un cas semblable de l’an dernier peut servir de modèle.',
    'Vu avec {office} qui contacte la partie japonaise.',
    'Résumé traduit en anglais et en japonais, classé au dossier.',
  ],
  comments: [
    'Vérifier avant la mise en relation si la Région cofinance.',
    'Bel exemple pour le rapport annuel, merci de noter les chiffres.',
    'Je contacterais d’abord la chambre, puis les entreprises.',
    'Troisième demande sur ce thème ce trimestre ; un webinaire serait utile.',
  ],
  advice: [
    'Écrire d’abord au cabinet du gouverneur ; un premier contact informel par l’université aide beaucoup.',
    'La préfecture décide des nouveaux partenariats en février. Avant cette date, rester informel.',
    'Une première réunion sert à partager le constat ; n’attendre d’engagement qu’après la concertation interne.',
    'Des documents bilingues avec une photo de l’installation. Une page vaut mieux que dix.',
  ],
  onHold: [
    'Les crédits ne seront ouverts qu’en début d’année ; une pause est demandée ({org}).',
    'L’interlocuteur ({org}) est absent jusqu’à nouvel ordre. Dossier en attente.',
  ],
  resumed: 'Reprise de contact ({org}), le dossier repart.',
  reopened: [
    'Nouveau message ({org}) : la coopération peut finalement commencer.',
    'Nouvelle direction chez le partenaire ({partner}), les échanges reprennent.',
  ],
  nextSteps: {
    answer: ['Accuser réception', 'Rappeler et préciser la demande'],
    qualify: ['Attendre les précisions : {org}', 'Compléter formes et régions'],
    match: ['Demander des partenaires à {office}', 'Écrire aux candidats'],
    introduce: ['Trouver une date : {partner}', 'Relancer : {partner}'],
    plan: ['Confirmer interprètes et ordre du jour', 'Demander la liste des participants'],
    meet: ['Envoyer le compte rendu', 'Répartir les décisions'],
    follow: ['Faire le point', 'Demander une preuve de l’accord'],
  },
  tasks: [
    'Traduire le profil en anglais et en japonais : {org}',
    'Demander d’autres partenaires à {office}',
    'Demander un devis d’interprétation',
    'Rassembler les documents sur « {topic} »',
    'Relancer dans trois semaines : {org}',
  ],
  outcomes: {
    agreement: ['Les deux parties ont signé un accord.', 'Accord conclu après la deuxième réunion.'],
    'letter-of-intent': [
      'Lettre d’intention signée, mise en œuvre au prochain exercice.',
      'Lettre d’intention signée en marge du salon.',
    ],
    'joint-project': ['Projet commun déposé.', 'Projet commun accepté et lancé.'],
    'continued-contact': [
      'Le contact est établi et se poursuit sans nous.',
      'Échanges réguliers, projet encore à définir.',
    ],
    referral: ['Transmis au service compétent.', 'Orienté vers le réseau d’appui aux entreprises.'],
    'no-match': ['Aucun partenaire trouvé malgré plusieurs démarches.', 'Les partenaires proposés ont décliné.'],
    withdrawn: ['Demande retirée ({org}).', 'Projet abandonné ({org}).'],
  },
  results: [
    'Accord sur la suite : {decision}.',
    'Bonne prise de contact ; il a été convenu : {decision}.',
    'Échange riche, financement à trouver. {decision}.',
  ],
  agenda: { welcome: 'Accueil', introductions: 'Présentation des participants', next: 'Suites et calendrier' },
  briefing: [
    'Prévoir des cartes de visite bilingues',
    'Échanger à l’avance noms et fonctions',
    'Plan de table à valider avec la partie japonaise',
    'Prévoir un petit cadeau',
    'Transmettre le vocabulaire aux interprètes',
    'Essai technique une demi-heure avant',
  ],
  cooperations: {
    memorandum: 'Accord « {topic} »',
    'letter-of-intent': 'Lettre d’intention « {topic} »',
    'joint-project': 'Projet commun « {topic} »',
    'trade-contract': 'Contrat commercial « {topic} »',
    twinning: 'Jumelage « {topic} »',
    'research-consortium': 'Consortium de recherche « {topic} »',
    'visit-programme': 'Programme de visites « {topic} »',
  },
  withThird: ', avec {third}',
};
