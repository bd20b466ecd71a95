/**
 * A number with its word; French counts 0 and 1 (and 1,5) in the singular.
 *
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
const count = (n, one, many = one + 's') =>
  `${n.toLocaleString('fr')} ${Math.abs(n) < 2 ? one : many}`;

/** @type {import('./texts.js').Texts} every text of the pages, in French */
export const fr = {
  product: 'OKR Cascade',
  skip: 'Aller au contenu',
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  loading: 'Chargement',
  none: 'aucun',
  optional: 'facultatif',
  save: 'Enregistrer',
  saving: 'Enregistrement',
  saved: 'Enregistré',
  edit: 'Modifier',
  remove: 'Supprimer',
  add: 'Ajouter',
  undo: 'Annuler',
  undone: 'Annulé',
  back: 'Retour',
  more: 'Plus',
  search: 'Rechercher',
  filters: 'Filtres',
  clearFilters: 'Effacer les filtres',
  all: 'Tous',
  yes: 'Oui',
  no: 'Non',
  today: 'aujourd’hui',
  /** @param {string} label what stands before its value */
  colon: (label) => `${label} :`,
  /** @param {string} said */
  quoted: (said) => `« ${said} »`,

  picker: {placeholder: 'Tapez pour rechercher', nothing: 'Aucun résultat'},

  clash: {
    title: 'Quelqu’un d’autre a aussi modifié ceci',
    hint: 'Pendant votre saisie, une autre personne a modifié la même chose. Choisissez ce qui doit rester ; rien n’est perdu d’ici là.',
    theirs: 'Version actuelle',
    mine: 'Votre version',
    save: 'Enregistrer mon choix',
    leave: 'Garder la version actuelle',
  },

  find: {title: 'Aller à', label: 'Page, équipe, objectif, résultat clé ou initiative', short: 'Rechercher'},

  connection: {
    away: 'Le service est injoignable. Votre saisie est conservée ; les pages reprendront d’elles-mêmes dès son retour.',
    retry: 'Réessayer maintenant',
    back: 'Le service est de retour.',
  },

  nav: {
    main: 'Navigation principale',
    menu: 'Menu',
    cycle: 'Cycle',
    account: 'Compte',
    language: 'Langue',
    signOut: 'Se déconnecter',
    theme: 'Thème',
    themes: {system: 'Comme le système', light: 'Clair', dark: 'Sombre'},
    nowhere: 'Cette page n’existe pas',
    nowhereHint: 'L’adresse est peut-être ancienne ou mal saisie.',
    toHome: 'Vers la page d’accueil',
    broken: 'Cette page n’a pas pu être chargée',
    groups: {okrs: 'OKR', work: 'Travail', ritual: 'Trimestre', admin: 'Administration'},
    /** Each page by its name in platform/pages.js. */
    pages: {
      home: 'Accueil',
      tokens: 'Jetons d’accès',
      map: 'Carte de la cascade',
      cascade: 'Cascade',
      teams: 'Équipes',
      team: 'Équipe',
      write: 'Rédiger les OKR',
      objective: 'Objectif',
      grading: 'Notation',
      initiatives: 'Initiatives',
      initiative: 'Initiative',
      dependencies: 'Dépendances',
      dependency: 'Dépendance',
      priorities: 'Priorités',
      exposure: 'Exposition',
      planning: 'Planification',
      review: 'Revue',
      programmes: 'Programmes',
      delivery: 'Livraison',
      audit: 'Audit',
      adminTeams: 'Équipes',
      adminPeople: 'Personnes',
      adminCycles: 'Cycles',
      adminTemplates: 'Modèles de brief',
      adminCapacities: 'Capacités',
      adminSettings: 'Seuils',
      exchange: 'Import et export',
    },
  },

  signIn: {
    title: 'Se connecter',
    again: 'Se reconnecter',
    againHint: 'Le service n’accepte plus votre jeton. Votre saisie est toujours là.',
    token: 'Jeton d’accès',
    tokenHint: 'Demandez-en un à votre administrateur, ou créez-en un depuis votre compte.',
    remember: 'Rester connecté sur cet appareil',
    submit: 'Se connecter',
    refused: 'Le service n’accepte pas ce jeton.',
    missing: 'Saisissez un jeton.',
  },

  problems: {
    0: 'Le service est injoignable. Vérifiez votre connexion.',
    400: 'Le service n’a pas compris la demande.',
    401: 'Vous êtes déconnecté.',
    403: 'Vous n’en avez pas le droit.',
    404: 'Il n’y a rien ici.',
    409: 'Cela ne convient pas à l’état actuel.',
    412: 'Quelqu’un d’autre l’a modifié entre-temps.',
    413: 'C’est trop volumineux.',
    422: 'Une partie de la saisie n’est pas valable.',
    429: 'Trop de demandes. Patientez un instant.',
    503: 'Le service est momentanément indisponible. Réessayez dans un instant.',
    server: 'Le service n’a pas pu répondre.',
    other: 'Une erreur s’est produite.',
    stale: 'Ces chiffres n’ont pas pu être actualisés.',
    kept: 'Votre saisie est conservée.',
  },

  levels: {COMPANY: 'Entreprise', DEPARTMENT: 'Département', TRIBE: 'Tribu', SQUAD: 'Squad'},
  kinds: {SOLUTION: 'Solution', PLATFORM: 'Plateforme', LOCAL: 'Locale'},
  phases: {
    DRAFT: 'Rédaction',
    REFINE: 'Affinage',
    VALIDATE: 'Validation',
    REVIEW: 'Revue',
    ACTIVE: 'En cours',
    GRADING: 'Notation',
    CLOSED: 'Clos',
  },
  status: {
    DONE: 'Atteint',
    ON_TRACK: 'En bonne voie',
    AT_RISK: 'À risque',
    OFF_TRACK: 'En retard',
    NO_DATA: 'Sans données',
    NOT_STARTED: 'Pas commencé',
  },
  states: {DRAFT: 'Brouillon', PROPOSED: 'Proposé', APPROVED: 'Approuvé', DROPPED: 'Abandonné'},
  ambitions: {COMMITTED: 'Engagé', ASPIRATIONAL: 'Aspirationnel'},
  origins: {TOP_DOWN: 'Descendant', BOTTOM_UP: 'Ascendant'},
  dependencyStates: {
    IDENTIFIED: 'Identifiée',
    REQUESTED: 'Demandée',
    ACCEPTED: 'Acceptée',
    COUNTERED: 'Contre-proposition',
    DECLINED: 'Refusée',
    DELIVERED: 'Livrée',
    WITHDRAWN: 'Retirée',
    WAIVED: 'Dispensée',
  },
  lateCauses: {
    UNKNOWN_DEPENDENCY: 'Dépendance inconnue',
    UNDISCUSSED_DEPENDENCY: 'Dépendance non discutée',
    BROKEN_DEPENDENCY: 'Dépendance non tenue',
    MAINTENANCE: 'Maintenance',
    SCOPE: 'Périmètre',
    STAFFING: 'Effectifs',
    OTHER: 'Autre',
  },
  bypasses: {SECURITY: 'Sécurité', LEGAL: 'Juridique', INCIDENT: 'Incident', CONTRACT: 'Contrat'},
  benefits: {
    REVENUE: 'Chiffre d’affaires',
    SATISFACTION: 'Satisfaction',
    BACK_OFFICE: 'Back-office',
    RISK: 'Risque',
    COMPLIANCE: 'Conformité',
  },
  sizes: {S: 'Petite', M: 'Moyenne', L: 'Grande'},
  severities: {ERROR: 'Erreur', WARNING: 'Avertissement', INFO: 'Information'},
  sources: {CHECK_INS: 'Check-ins', CASCADE: 'Ce qui y contribue', SUM: 'Somme de ce qui y contribue'},
  metricTypes: {
    NUMBER: 'Nombre',
    PERCENT: 'Pourcentage',
    CURRENCY: 'Montant',
    BINARY: 'Atteint ou non',
    MILESTONES: 'Jalons',
  },
  directions: {
    INCREASE: 'Augmenter',
    DECREASE: 'Diminuer',
    MAINTAIN_AT_LEAST: 'Ne pas descendre sous la cible',
    MAINTAIN_AT_MOST: 'Ne pas dépasser la cible',
  },
  cadences: {
    YEAR: 'Année',
    HALF_YEAR: 'Semestre',
    QUARTER: 'Trimestre',
    MONTH: 'Mois',
    OTHER: 'Autre',
  },
  memberRoles: {
    PRODUCT_LEAD: 'Responsable produit',
    DESIGN_LEAD: 'Responsable design',
    ENGINEERING_LEAD: 'Responsable technique',
    LEAD: 'Responsable',
    MEMBER: 'Membre',
  },
  roles: {LEADERSHIP: 'Direction', PRODUCT_OPS: 'Product Ops', ADMIN: 'Administrateur'},

  figures: {
    progress: 'Progression',
    status: 'Statut',
    confidence: 'Confiance',
    expected: 'Attendu',
    /** @param {string} progress @param {string | null} expected */
    bar: (progress, expected) => (expected ? `${progress}, attendu ${expected}` : progress),
    /** @param {string} percent */
    expectedByNow: (percent) => `${percent} attendus à ce jour`,
    noData: 'Pas encore de check-in',
    aspirational: 'Aspirationnel',
    aspirationalHint: '70 % est une réussite',
    tracked: 'Suivi seulement',
    trackedHint: 'Poids 0 : affiché, non compté',
    /** @param {string} children @param {string} own */
    divergence: (children, own) => `En dessous ${children}, lui-même ${own}`,
    divergenceHint: 'Le travail en dessous et le chiffre lui-même ne racontent pas la même histoire.',
    computed: {
      CASCADE: 'Calculé à partir de ce qui y contribue',
      SUM: 'Somme des résultats clés qui y contribuent',
    },
  },

  cycle: {
    none: 'Il n’y a pas encore de cycle',
    noneHint: 'Product Ops ou la direction ouvre le premier.',
    /** @param {number} day @param {number} days */
    dayOf: (day, days) => `Jour ${day} sur ${days}`,
    /** @param {string} date */
    starts: (date) => `Commence le ${date}`,
    /** @param {string} date */
    ended: (date) => `Terminé le ${date}`,
  },

  cascade: {
    title: 'Cascade',
    views: {map: 'Carte', cascade: 'Tableau'},
    company: 'Progression de l’entreprise',
    /** @param {string} team */
    team: (team) => `Progression de ${team}`,
    statusOfObjectives: 'Objectifs par statut',
    onlyStatus: 'N’afficher que les objectifs et résultats clés de ce statut',
    filters: 'Filtres',
    search: 'Rechercher des équipes, objectifs et résultats clés',
    searchShort: 'Rechercher',
    byTeam: 'Équipe',
    allTeams: 'Toutes les équipes',
    allStatuses: 'Tous les statuts',
    clear: 'Effacer les filtres',
    expand: 'Tout déplier',
    collapse: 'Tout replier',
    tree: 'Équipes avec leurs objectifs et résultats clés',
    name: 'Équipe, objectif, résultat clé',
    keys: 'Les flèches déplacent et déplient ; Entrée ouvre un objectif.',
    empty: 'Pas encore d’OKR dans ce cycle',
    emptyHint: 'Dès qu’une équipe rédige son premier objectif, il apparaît ici.',
    nothing: 'Rien ne correspond à ces filtres',
    more: 'Afficher plus',
    /** @param {number} n */
    objectives: (n) => count(n, 'objectif'),
    /** @param {number} below */
    noneOfItsOwn: (below) => (below ? `${count(below, 'objectif')} en dessous` : 'aucun objectif'),
    /** @param {number} n */
    keyResults: (n) => count(n, 'résultat clé', 'résultats clés'),
    /** @param {number} n */
    teams: (n) => count(n, 'équipe'),
    /** @param {number} n */
    shown: (n) => count(n, 'ligne affichée', 'lignes affichées'),
    of: 'sur',
  },

  objective: {
    back: 'Retour à la cascade',
    loading: 'Chargement de l’objectif',
    missing: 'Cet objectif n’est pas dans ce cycle',
    missingHint: 'Il a peut-être été abandonné, archivé ou déplacé vers un autre cycle.',
    owner: 'Responsable',
    noOwner: 'Sans responsable',
    keyResults: 'Résultats clés',
    noKeyResults: 'Pas encore de résultat clé',
    noKeyResultsHint: 'Un objectif se mesure par deux à cinq résultats clés.',
    up: 'Aligné sur',
    upNone: 'Aligné sur rien au-dessus',
    down: 'Porté par',
    downNone: 'Rien en dessous n’est aligné dessus',
    modes: {CONTRIBUTES: 'contribue', SUPPORTS: 'soutient'},
    /** @param {string} title */
    through: (title) => `par « ${title} »`,
    /** @param {string} title */
    of: (title) => `de « ${title} »`,
  },

  keyResult: {
    /** @param {string} from @param {string} to */
    fromTo: (from, to) => `de ${from} à ${to}`,
    /** @param {string} target */
    atLeast: (target) => `rester à ${target} ou au-dessus`,
    /** @param {string} target */
    atMost: (target) => `rester à ${target} ou en dessous`,
    /** @param {number} done @param {number} all */
    milestones: (done, all) => `${done} sur ${count(all, 'jalon')}`,
    done: 'Atteint',
    notDone: 'Pas encore atteint',
    noValue: '–',
    checkIn: 'Faire un check-in',
    link: 'Lier une initiative',
    history: 'Historique',
    initiatives: 'Initiatives',
    noInitiatives: 'Aucune initiative ne le fait encore avancer',
    initiativesFailed: 'Les initiatives n’ont pas pu être chargées.',
  },

  checkIn: {
    /** @param {string} title */
    title: (title) => `Check-in de « ${title} »`,
    value: 'Valeur',
    /** @param {string} value */
    last: (value) => `Dernière valeur : ${value}`,
    first: 'Premier check-in',
    reached: 'Est-ce atteint ?',
    milestones: 'Jalons atteints',
    /** @param {string} date */
    doneOn: (date) => `atteint le ${date}`,
    confidence: 'Confiance d’atteindre la cible',
    note: 'Note',
    noteHint: 'Qu’est-ce qui l’a fait avancer, qu’est-ce qui freine ?',
    on: 'Date',
    save: 'Enregistrer le check-in',
    saving: 'Enregistrement',
    saved: 'Check-in enregistré',
    valueMissing: 'Saisissez la valeur sous forme de nombre.',
    reachedMissing: 'Faites un choix.',
    dateMissing: 'Saisissez une date.',
    failed: 'Le check-in n’a pas été enregistré.',
  },

  history: {
    /** @param {string} title */
    title: (title) => `Check-ins de « ${title} »`,
    chart: 'Valeurs au fil du cycle, avec la trajectoire vers la cible',
    /** @param {string} value @param {string} day */
    chartOf: (value, day) => `Valeurs au fil du cycle ; la dernière est ${value} le ${day}. Le tableau dessous les contient toutes.`,
    target: 'Cible',
    amendment: 'Amendé',
    /** @param {string} day @param {string} field @param {string} from @param {string} to */
    amended: (day, field, from, to) => `${day} : ${field} de ${from} à ${to}.`,
    /** @param {number} n */
    table: (n) => `Les ${count(n, 'check-in')}`,
    value: 'Valeur',
    path: 'Trajectoire vers la cible',
    date: 'Date',
    confidence: 'Confiance',
    note: 'Note',
    by: 'Par',
    empty: 'Pas encore de check-in',
    emptyHint: 'Le premier commence la courbe.',
    milestones: 'Jalons',
  },

  initiative: {
    /** @param {string} title */
    title: (title) => `Lier une initiative à « ${title} »`,
    search: 'Rechercher parmi les initiatives de toutes les équipes',
    results: 'Initiatives',
    /** @param {string} team */
    suggested: (team) => `Initiatives de ${team}`,
    nothing: 'Aucune initiative ne correspond',
    nothingYet: 'Cette équipe n’a pas d’initiative dans ce cycle. Cherchez-en une d’une autre équipe.',
    choose: 'Choisissez une initiative.',
    chooseImpact: 'Choisissez à quel point elle fait avancer le résultat clé.',
    linked: 'déjà liée',
    impact: 'Impact sur le résultat clé',
    impacts: {
      MINIMAL: 'Minime',
      LOW: 'Faible',
      MEDIUM: 'Moyen',
      HIGH: 'Fort',
      MASSIVE: 'Massif',
    },
    confidence: 'Confiance dans cet impact',
    save: 'Lier l’initiative',
    saving: 'Liaison en cours',
    saved: 'Initiative liée',
    failed: 'L’initiative n’a pas été liée.',
    /** @param {number} weeks */
    effort: (weeks) => count(weeks, 'semaine-personne', 'semaines-personne'),
    /** @param {number} n */
    found: (n) => count(n, 'initiative trouvée', 'initiatives trouvées'),
    states: {
      DRAFT: 'Brouillon',
      REFINED: 'Affinée',
      COMMITTED: 'Engagée',
      IN_PROGRESS: 'En cours',
      DELIVERED: 'Livrée',
      DROPPED: 'Abandonnée',
      POSTPONED: 'Reportée',
    },
  },

  // Home

  home: {
    /** @param {'morning' | 'afternoon' | 'evening'} time @param {string} name */
    hello: (time, name) =>
      `${{morning: 'Bonjour', afternoon: 'Bonjour', evening: 'Bonsoir'}[time]}${name ? `, ${name}` : ''}`,
    waiting: 'En attente de vous',
    changed: 'Depuis votre dernière visite',
    teams: 'Vos équipes',
    toTeam: 'Page de l’équipe',
    noTeam: 'Vous n’êtes encore membre d’aucune équipe',
    noObjectives: 'Pas encore d’objectif dans ce cycle',
    nothingWaits: 'Rien ne vous attend',
    nothingWaitsHint: 'Tous les check-ins sont faits, toutes les questions ont leur réponse.',
    nothingChanged: 'Personne n’a rien changé depuis votre dernière visite.',
    /** @param {number} most */
    evenMore: (most) => `Voici les ${most} premiers changements ; il y en a d’autres.`,
    kinds: {
      DEPENDENCY_TO_ANSWER: 'Demandé à vos équipes',
      ANSWER_TO_REACT: 'Réponses à traiter',
      CHECK_IN_DUE: 'Check-ins à faire',
      MENTION: 'Mentions',
      FINDING: 'Constats sur vos équipes',
    },
    /** @param {string} date */
    since: (date) => `depuis le ${date}`,
    markSeen: 'Marquer comme lu',
    seen: 'Mentions marquées comme lues',
  },

  // Access tokens

  tokens: {},

  // Cascade map

  map: {
    canvas: 'Carte de la cascade. Le tableau voisin contient la même chose.',
    keys: 'Les flèches déplacent, droite ouvre, espace ouvre et ferme, Entrée montre l’objectif, plus, moins et 0 zooment.',
    zoom: 'Zoom',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Voir tout ce qui est ouvert',
    expandAll: 'Tout déplier',
    collapseAll: 'Tout replier',
    unaligned: 'Aligné sur rien au-dessus',
    /** @param {number} n */
    objectives: (n) => `${count(n, 'objectif')} en dessous`,
    /** @param {number} n */
    more: (n) => `+${n}`,
    /** @param {number} n */
    found: (n) => `${count(n, 'objectif')} ${n > 1 ? 'trouvés' : 'trouvé'}`,
    orphaned: 'Non alignés',
    only: 'Seulement ces résultats',
    legend: 'Signification des lignes',
    contributes: 'contribue (plus épais : pèse plus)',
    supports: 'soutient',
    divergent: 'le travail en dessous raconte autre chose',
    day: 'Jour affiché',
    now: 'Aujourd’hui',
    play: 'Rejouer le trimestre',
    stop: 'Arrêter',
  },

  // Teams

  team: {
    lead: 'Chaque équipe et son rythme. La progression d’une équipe est la moyenne de ses objectifs.',
    search: 'Rechercher une équipe',
    allLevels: 'Tous les niveaux',
    objectives: 'Objectifs',
    missing: 'Cette équipe n’existe pas',
    path: 'Équipes au-dessus',
    noneHint: 'Ses membres ou un responsable au-dessus les rédigent.',
    below: 'Équipes en dessous',
    tabs: {okrs: 'OKR', work: 'Travail', health: 'Charge et livraison', findings: 'Constats', history: 'Historique'},
    /** @param {number} n */
    members: (n) => count(n, 'membre'),
    toBoard: 'Vers le tableau',
    toAudit: 'Vers l’audit',
    noInitiatives: 'Pas encore d’initiative dans ce cycle',
    asked: 'Demandé à cette équipe',
    needed: 'Attendu des autres',
    nothingAsked: 'Personne ne demande rien à cette équipe',
    nothingNeeded: 'Cette équipe n’attend rien des autres',
    /** @param {string} date */
    until: (date) => `pour le ${date}`,
    noFindings: 'Aucun constat',
    noFindingsHint: 'L’audit n’a rien à redire sur cette équipe.',
    capacity: 'Capacité',
    people: 'Personnes',
    capacityWeeks: 'Capacité',
    personWeeks: 'semaines-personne',
    taken: 'Prises',
    /** @param {string} own @param {string} accepted */
    takenOf: (own, accepted) => `${own} pour elle, ${accepted} pour d’autres`,
    load: 'Charge',
    overload: 'au-delà de sa capacité',
    noCapacity: 'Aucune capacité n’est fixée pour ce cycle',
    onTime: 'À l’heure',
    /** @param {number} onTime @param {number} committed */
    onTimeOf: (onTime, committed) => `${onTime} sur ${committed} ${committed > 1 ? 'engagées' : 'engagée'}`,
    late: 'En retard',
    overdue: 'Échues',
    pending: 'En cours',
    nothingCommitted: 'Rien n’a été engagé dans ce cycle',
    maintenance: 'Maintenance',
    /** @param {number} weeks */
    underWater: (weeks) => `sous l’eau depuis ${count(weeks, 'semaine')}`,
    week: 'Semaine du',
    weeks: 'Maintenance par semaine',
    share: 'Part du temps',
    shareOfTime: 'Part du temps en %',
    ticketsIn: 'Tickets reçus',
    ticketsOut: 'Tickets traités',
    aboveLimit: '40 % ou plus',
    noReports: 'Pas encore de rapport hebdomadaire',
    report: 'Déclarer une semaine',
    reportSave: 'Déclarer',
    reported: 'Semaine déclarée',
  },

  // Writing OKRs

  write: {
    /** @param {string} team */
    title: (team) => `OKR de ${team}`,
    /** @param {string} cycle */
    lead: (cycle) => `Ce que l’équipe veut atteindre dans ${cycle}, et à quoi elle le saura.`,
    add: 'Nouvel objectif',
    new: 'Nouvel objectif',
    copy: 'Copier d’un cycle précédent',
    copyHint: 'Ce qui a été atteint devient le nouveau point de départ.',
    /** @param {string} team */
    copyNone: (team) => `${team} n’y avait aucun objectif`,
    paste: 'Coller depuis un tableur',
    pasteHint: 'Copiez les lignes avec ces colonnes et collez-les : objectif, résultat clé, type, unité, départ, cible. Laissez l’objectif vide pour ses autres résultats clés.',
    pasteField: 'Lignes',
    columns: {
      objective: 'Objectif',
      keyResult: 'Résultat clé',
      type: 'Type',
      unit: 'Unité',
      baseline: 'Départ',
      target: 'Cible',
    },
    /** @param {number} n */
    take: (n) => (n ? `Reprendre ${count(n, 'objectif')}` : 'Reprendre'),
    existing: 'Rédigés',
    proposeAll: 'Proposer tous les brouillons',
    /** @param {number} n */
    proposed: (n) => `${count(n, 'objectif')} ${n > 1 ? 'proposés' : 'proposé'}`,
    emptyHint: 'Trois bons objectifs avec deux à cinq résultats clés chacun en disent plus que dix.',
    objective: 'Objectif',
    objectiveHint: 'Qu’est-ce qui ira mieux, en une phrase que l’on retient ?',
    /** @param {number} n */
    keyResult: (n) => `Résultat clé ${n}`,
    keyResultHint: 'Que mesurerez-vous ?',
    aim: 'Visée',
    aims: {REACH: 'Atteindre la cible', AT_LEAST: 'Rester à ou au-dessus', AT_MOST: 'Rester à ou en dessous'},
    milestones: 'Jalons, un par ligne',
    typeHints: {
      NUMBER: 'Par exemple des clients : de 120 à 180.',
      PERCENT: 'Par exemple la rétention : de 91 % à 95 %.',
      CURRENCY: 'Par exemple le revenu : de 2 M à 3 M EUR.',
      BINARY: 'Par exemple un certificat : obtenu ou non.',
      MILESTONES: 'Par exemple un déménagement en quatre étapes.',
    },
    overHundred: 'Plus de 100 % : est-ce voulu ?',
    faults: {
      title: 'Donnez-lui un titre.',
      number: 'Saisissez un nombre.',
      same: 'La cible et le départ doivent différer.',
      below: 'Pour rester à la cible ou au-dessus, le départ doit être en dessous.',
      above: 'Pour rester à la cible ou en dessous, le départ doit être au-dessus.',
      weight: 'Saisissez 0 ou plus.',
      milestones: 'Nommez au moins un jalon.',
      objective: 'La première ligne a besoin d’un objectif.',
      /** @param {string} type */
      type: (type) => `« ${type} » n’est pas un type.`,
    },
    save: 'Enregistrer l’objectif',
    saved: 'Objectif enregistré',
    kept: 'Gardé sur cet appareil jusqu’à l’enregistrement.',
    discard: 'Jeter',
    discarded: 'Brouillon jeté',
    removed: 'Objectif supprimé',
    up: 'Monter',
    down: 'Descendre',
    /** @param {string} title @param {number} place */
    moved: (title, place) => `« ${title} » est maintenant numéro ${place}`,
    examples: 'À quoi ressemblent de bons OKR',
    exampleList: [
      {
        objective: 'Les nouveaux clients voient plus tôt leur premier bulletin',
        keyResults: [
          'Jours médians entre signature et premier bulletin : de 78 à 62',
          'Clients mis en service : de 0 à 240',
          'Projets de mise en service de plus de 120 jours : de 41 à 15',
        ],
        why: 'Il dit ce qui s’améliore et pour qui ; chaque résultat clé est un nombre qui parle, et ensemble ils ne se contournent pas.',
      },
      {
        objective: 'Personne n’attend une approbation',
        keyResults: [
          'Demandes qui attendent plus de trois jours : de 21 % à 8 %',
          'Approbateurs avec un suppléant désigné : de 4 % à 55 %',
        ],
        why: 'Des effets, pas de la production : « construire une fonction de suppléance » serait une initiative qui les fait avancer.',
      },
    ],
  },

  // Objective page

  objectivePage: {
    why: 'Pourquoi ce chiffre ?',
    alignments: 'Alignement',
    comments: 'Commentaires',
    history: 'Historique',
    checkInKey: 'Touche C : faire un check-in',
    addKeyResult: 'Ajouter un résultat clé',
    editKeyResult: 'Modifier le résultat clé',
    keyResultRemoved: 'Résultat clé supprimé',
    keyResultDropped: 'Résultat clé abandonné',
    drop: 'Abandonner',
    edit: 'Modifier l’objectif',
    title: 'Titre',
    description: 'Description',
    ambition: 'Ambition',
    origin: 'Origine',
    weight: 'Poids',
    metric: 'Métrique',
    direction: 'Sens',
    baseline: 'Départ',
    target: 'Cible',
    unit: 'Unité',
    cadence: 'Check-in tous les … jours',
    reason: 'Motif',
    reasonHint: 'Il est approuvé ou en cours : le changement est conservé comme amendement avec son motif.',
    verbs: {DRAFT: 'Repasser en brouillon', PROPOSED: 'Proposer', APPROVED: 'Approuver', DROPPED: 'Abandonner'},
    dropHint: 'Un objectif abandonné reste visible mais ne compte plus.',
    /** @param {string} state */
    nowIn: (state) => `État : ${state}`,
    align: 'Aligner sur un parent',
    alignSave: 'Aligner',
    aligned: 'Aligné',
    unalign: 'Retirer l’alignement',
    unaligned: 'Alignement retiré',
    parent: 'Parent',
    parentHint: 'Ceux de votre propre ligne d’équipes viennent d’abord.',
    mode: 'Comment il aide',
    contributes: 'Contribue : sa progression remonte',
    supports: 'Soutient : affiché, sans remonter',
    /** @param {number} weight */
    weightOf: (weight) => `poids ${weight}`,
    refusals: {
      taken: 'déjà aligné dessus',
      level: 'appartient à une équipe de niveau inférieur',
      cycle: 'vit dans un autre cycle qui n’est pas au-dessus de celui-ci',
      /** @param {string} way */
      circle: (way) => `fermerait une boucle : ${way}`,
    },
    termsOfProgress: 'De quoi la progression est faite',
    share: 'Part',
    adds: 'Apporte',
    sum: 'Somme',
    /** @param {string} status @param {string} progress @param {string | null} expected @param {string | null} confidence */
    statusBy: (status, progress, expected, confidence) =>
      `${status} : ${progress}${expected ? ` pour ${expected} attendus à ce jour` : ''}${confidence ? `, avec une confiance de ${confidence}` : ''}.`,
    /** @param {string} share */
    strategic: (share) => `Il porte ${share} de la réussite de l’entreprise :`,
    /** @param {number} n */
    morePaths: (n) => `et par ${count(n, 'autre chemin', 'autres chemins')}`,
  },

  // Grading

  grading: {},

  // Initiatives: board, table, briefing

  briefing: {},

  // Dependencies

  dependency: {
    lead: 'Ce que les initiatives attendent d’autres équipes. Aucune dépendance inconnue, aucune non discutée.',
    none: 'Aucune initiative de ce cycle ne dépend encore d’une autre équipe',
    noneHint: 'Les dépendances se déclarent sur l’initiative qui en a besoin.',
    all: 'Toutes les dépendances',
    missing: 'Cette dépendance n’existe pas',
    missingHint: 'Elle a peut-être été supprimée.',
    views: {matrix: 'Matrice', list: 'Liste', circles: 'Cercles'},
    viewsLabel: 'Vues des dépendances',
    mine: 'En attente de mes équipes',
    tiles: {
      label: 'Avancement des dépendances',
      asked: 'Demandées',
      /** @param {number} n @param {number} named */
      unasked: (n, named) =>
        `${n.toLocaleString('fr')} sur ${named.toLocaleString('fr')} pas encore demandées`,
      noneUnasked: 'Plus rien à demander',
      answered: 'Répondues',
      /** @param {number} n */
      undiscussed: (n) => `${n.toLocaleString('fr')} sans réponse`,
      noneUndiscussed: 'Aucune non discutée',
      waiting: 'En attente d’une suite',
      waitingHint: 'd’une réponse ou d’une réaction',
      noneWaiting: 'Personne n’attend',
      overdue: 'En retard',
      overdueHint: 'échéance passée, non livrées',
      noneOverdue: 'Aucune en retard',
      unplanned: 'Déclarées tard',
      unplannedHint: 'après l’engagement de l’initiative',
    },
    matrix: {
      title: 'Qui attend quoi de qui',
      caption: 'En lignes les équipes demandeuses, en colonnes les équipes sollicitées',
      expand: 'Afficher les squads',
      collapse: 'Tribus seulement',
      sum: 'Total',
      own: 'L’équipe elle-même',
      settled: {
        REFUSED: 'Un refus au moins',
        WAITING: 'Sans réponse en partie',
        AGREED: 'Tout est convenu',
        OVER: 'Tout est livré ou clos',
      },
      /** @param {string} consumer @param {string} provider @param {number} n @param {string} states */
      cell: (consumer, provider, n, states) =>
        `${consumer} a ${count(n, 'dépendance')} envers ${provider} : ${states}`,
      /** @param {string} team @param {number} n */
      needs: (team, n) => `${team} a ${count(n, 'dépendance')} envers d’autres équipes`,
    },
    circles: {
      hint: 'Ces équipes s’attendent mutuellement : aucune ne peut commencer. L’une d’elles doit bouger : livrer d’abord, proposer une autre date, ou s’en passer.',
      none: 'Aucune équipe n’en attend une autre en boucle',
      noneHint: 'Un cercle apparaît ici dès que des équipes attendent l’une de l’autre ce qui n’est pas encore livré.',
      /** @param {string[]} names */
      title: (names) => `${names.slice(0, -1).join(', ')} et ${names.at(-1)} s’attendent mutuellement`,
      /** @param {string} from @param {string} to */
      waits: (from, to) => `${from} attend ${to}`,
    },
    groups: {
      WAITING: 'En attente d’une suite',
      ANSWERED: 'Répondues',
      ASKED: 'Demandées',
      OVERDUE: 'En retard',
      UNPLANNED: 'Déclarées tard',
    },
    anyState: 'Tous les états',
    anyTeam: 'Toutes les équipes',
    alone: 'Cette équipe seulement, sans celles qui en dépendent.',
    consumer: 'Équipe demandeuse',
    provider: 'Équipe sollicitée',
    between: 'Équipes',
    of: 'de',
    need: 'Besoin',
    due: 'Échéance',
    size: 'Taille',
    sizeHint: 'Ce que cela demande au fournisseur',
    state: 'État',
    forInitiative: 'pour',
    unplanned: 'Déclarée tard',
    unplannedHint: 'Déclarée après l’engagement de l’initiative',
    tableCaption: 'Dépendances, les plus urgentes d’abord',
    /** @param {number} n */
    found: (n) => count(n, 'dépendance affichée', 'dépendances affichées'),
    /** @param {number} n */
    more: (n) => `Afficher ${n.toLocaleString('fr')} de plus`,
    nothing: 'Rien ne correspond à ces filtres',
    nothingForMe: 'Rien n’attend vos équipes',
    nothingForMeHint: 'Dès qu’une autre équipe sollicite la vôtre, ou lui répond, cela apparaît ici.',
    showAll: 'Afficher toutes les dépendances',
    answerShort: 'Répondre',
    /** @param {string} need */
    answerIt: (need) => `Répondre : ${need}`,
    /** @param {string} team @param {number} days */
    waits: (team, days) =>
      days > 0 ? `au tour de ${team}, depuis ${count(days, 'jour')}` : `au tour de ${team}`,
    noDay: 'pas encore de date',
    /** @param {number} days */
    late: (days) => `${count(days, 'jour')} de retard`,
    /** @param {string} day */
    askedFor: (day) => `demandé pour le ${day}`,

    needsThisOf: 'en a besoin de la part de',
    negotiation: 'Négociation',
    yours: 'À vous de jouer',
    request: 'Ce qui est demandé',
    forInitiativeLong: 'Pour l’initiative',
    neededBy: 'Nécessaire pour le',
    offeredDay: 'Proposé pour le',
    agreedDay: 'Date convenue',
    backing: 'Ce qui le porte',
    backingHint: 'Le résultat clé ou l’initiative de votre propre plan où ce travail figure.',
    backedBy: 'Porté par',
    notBacked: 'Rien encore dans le plan du fournisseur',
    backingTypes: {KEY_RESULT: 'Résultat clé', INITIATIVE: 'Initiative'},
    comments: 'Commentaires',
    history: 'Modifications',
    exposure: 'Ce qui en dépend',
    named: 'Déclarée',
    again: 'demandé à nouveau',
    /** @param {string} day */
    offered: (day) => `Proposé pour le ${day}`,
    /** @param {number} n */
    next: (n) => (n === 1 ? 'Suivante : 1 autre vous attend' : `Suivante : ${n.toLocaleString('fr')} autres vous attendent`),
    terms: {
      open: 'Modifier la demande',
      title: 'Modifier la demande',
      saved: 'Demande modifiée',
      failed: 'La demande n’a pas été modifiée.',
      needMissing: 'Dites ce qui est nécessaire.',
    },
    delete: {
      open: 'Supprimer',
      title: 'Supprimer cette dépendance ?',
      hint: 'Elle est retirée de l’initiative avec tout ce qui en a été dit. C’est irréversible.',
      confirm: 'Supprimer la dépendance',
      done: 'Dépendance supprimée',
    },
    answer: {
      title: 'Étape suivante',
      steps: {
        ASK: 'Demander',
        ASK_AGAIN: 'Demander à nouveau',
        ACCEPT: 'Accepter',
        AGREE: 'Accepter l’offre',
        COUNTER: 'Proposer une autre date',
        DECLINE: 'Refuser',
        DELIVER: 'Livrée',
        WITHDRAW: 'Retirer',
        WAIVE: 'Dispenser',
      },
      send: {
        ASK: 'Envoyer la demande',
        ASK_AGAIN: 'Demander à nouveau',
        ACCEPT: 'Accepter',
        AGREE: 'Accepter l’offre',
        COUNTER: 'Envoyer la proposition',
        DECLINE: 'Refuser',
        DELIVER: 'Déclarer livrée',
        WITHDRAW: 'Retirer',
        WAIVE: 'Dispenser',
      },
      hints: {
        ASK: 'L’autre équipe trouve la demande parmi ses tâches et y répond.',
        ASK_AGAIN: 'Demandez à d’autres conditions : une autre date, d’autres mots.',
        ACCEPT: 'Votre équipe s’engage à livrer pour la date demandée.',
        AGREE: 'Vous acceptez ce qui a été proposé.',
        COUNTER: 'Proposez une date que vous pouvez tenir, ou dites ce que vous pourriez faire à la place.',
        DECLINE: 'Dites pourquoi, afin que l’autre équipe cherche une autre voie.',
        DELIVER: 'L’autre équipe a ce dont elle avait besoin.',
        WITHDRAW: 'Votre initiative n’en a plus besoin.',
        WAIVE: 'L’initiative peut continuer sans. La raison reste visible.',
      },
      /** @param {string} day */
      agreeTo: (day) => `Vous acceptez que cela arrive au plus tard le ${day}.`,
      note: 'Note',
      notes: {
        ASK: 'Que doivent-ils savoir ?',
        ASK_AGAIN: 'Qu’est-ce qui a changé ?',
        ACCEPT: 'Sur quoi peuvent-ils compter ?',
        AGREE: '',
        COUNTER: 'Que pourriez-vous faire, et pour quand ?',
        DECLINE: 'Qu’est-ce qui s’y oppose ?',
        DELIVER: 'Où se trouve-t-elle ?',
        WITHDRAW: 'Pourquoi n’est-ce plus nécessaire ?',
        WAIVE: 'Pourquoi l’initiative peut-elle continuer sans ?',
      },
      offeredBy: 'Date que vous pouvez tenir',
      noteMissing: 'Indiquez la raison.',
      offerMissing: 'Indiquez une date, ou dites dans la note ce que vous proposez à la place.',
      failed: 'Rien n’a été envoyé.',
      keys: 'Ctrl + Entrée envoie, Échap ferme',
      discard: 'Abandonner',
      /** @param {string} state */
      saved: (state) => `Enregistré : ${state}`,
      overtaken: 'Cela a changé pendant que vous écriviez.',
      overtakenHint: 'Votre texte est conservé. Voyez ce qui est nouveau, puis choisissez votre étape.',
    },
  },

  // Priorities

  priority: {
    lead: 'Par quoi commencer : la valeur pour la tribu, le département et l’entreprise, rapportée au coût.',
    none: 'Rien à classer dans ce cycle',
    noneHint: 'Sont classées les initiatives en brouillon, affinées, engagées ou en cours.',
    nothing: 'Rien ne correspond à ces filtres',
    team: 'Équipe, avec celles qui en dépendent',
    allTeams: 'Toutes les équipes',
    bypasses: 'Hors classement',
    bypassesHint: 'En premier, quel que soit leur score : qui l’a accordé, et pourquoi.',
    noReason: 'Aucune raison n’a été donnée.',
    grantedBy: 'Accordé par',
    grantedByNobody: 'Personne n’est indiqué comme l’ayant accordé',
    ranking: 'Classement',
    rank: 'Rang',
    score: 'Score',
    noScore: '–',
    noScoreHint: 'charge non estimée',
    noEffort: '–',
    value: 'Valeur',
    cost: 'Coût',
    /** @param {string} value @param {string} tribe @param {string} department @param {string} company */
    valueBar: (value, tribe, department, company) =>
      `Valeur ${value} : tribu ${tribe}, département ${department}, entreprise ${company}`,
    /** @param {string} cost @param {string} effort @param {string} added */
    costBar: (cost, effort, added) =>
      `Coût ${cost} semaines-personne : charge ${effort}, dépendances ouvertes ${added}`,
    legend: {
      tribe: 'pour la tribu',
      department: 'pour le département',
      company: 'pour l’entreprise',
      effort: 'charge',
      dependencies: 'dépendances ouvertes',
    },
    why: 'Pourquoi',
    /**
     * @param {{value: string, contributions: number, cost: string, effort: string, added: string,
     *   score: string}} of
     */
    sentence: ({value, contributions, cost, effort, added, score}) =>
      `Elle fait avancer ${count(contributions, 'résultat clé', 'résultats clés')}, pour une valeur de ${value}, et coûte ${cost} semaines-personne` +
      (added ? ` (${effort} de charge, ${added} de plus pour les dépendances ouvertes)` : '') +
      ` : 100 × ${value} ÷ ${cost} = ${score}.`,
    /** @param {string} value @param {number} contributions */
    sentenceNoCost: (value, contributions) =>
      `Elle fait avancer ${count(contributions, 'résultat clé', 'résultats clés')}, pour une valeur de ${value}, mais personne n’a estimé sa charge : elle est classée en dernier.`,
    sentenceBypass: 'Elle passe en premier par dérogation, non pour son score.',
    contributions: 'Ce que chaque résultat clé ajoute à la valeur',
    noContributions: 'Elle ne fait avancer aucun résultat clé de ce cycle : elle n’a pas encore de valeur.',
    keyResult: 'Résultat clé',
    confidence: 'Confiance',
    impact: 'Impact',
    weights: {tribe: 'Tribu', department: 'Département', company: 'Entreprise'},
    weightsHint: 'Tribu, département, entreprise : la part de leur succès que porte le résultat clé.',
    formula: {
      title: 'Comment le score est calculé',
      score: 'Score = 100 × valeur ÷ coût.',
      /** @param {string} tribe @param {string} department @param {string} company */
      value: (tribe, department, company) =>
        `Valeur : pour chaque résultat clé que l’initiative fait avancer, impact × confiance × la part de succès que porte ce résultat clé (${tribe} pour la tribu, ${department} pour le département, ${company} pour l’entreprise), additionnés.`,
      /** @param {string} share */
      cost: (share) =>
        `Coût : la charge en semaines-personne, plus ${share} de celle-ci par point de poids de ses dépendances ouvertes.`,
      loads: 'Poids d’une dépendance ouverte selon sa taille',
      order: 'Les dérogations d’abord, puis le score le plus élevé ; les initiatives sans charge estimée en dernier.',
    },
    whatIf: {
      open: 'Et si',
      title: 'Et si',
      shown: 'Affiché tel que ce serait. Rien n’est encore enregistré.',
      nothingYet: 'Déplacez un curseur : rien n’est enregistré avant que vous ne l’appliquiez.',
      /** @param {number} by places gained */
      moves: (by) =>
        by > 0
          ? `${count(by, 'place')} gagnée${by > 1 ? 's' : ''}`
          : by < 0
            ? `${count(-by, 'place')} perdue${by < -1 ? 's' : ''}`
            : 'Elle garde sa place',
      up: 'places gagnées',
      down: 'places perdues',
      effort: 'Charge en semaines-personne',
      /** @param {string} value */
      was: (value) => `aujourd’hui ${value}`,
      /** @param {number} today 0..1 */
      confidence: (today) => `Confiance (aujourd’hui ${Math.round(today * 100)} %)`,
      without: 'Se passer d’une dépendance',
      noDependencies: 'Aucune dépendance ouverte n’augmente son coût.',
      reset: 'Comme aujourd’hui',
      apply: 'Appliquer…',
      notYours: 'Seule son équipe peut l’appliquer.',
      applyTitle: 'Appliquer à l’initiative ?',
      applyConfirm: 'Appliquer',
      applied: 'Appliqué à l’initiative',
      failed: 'Tout n’a pas été enregistré.',
      note: 'Ce que vous dites aux autres équipes',
      changes: {
        /** @param {string} before @param {string} after */
        effort: (before, after) => `Charge : ${before} → ${after} semaines-personne`,
        /** @param {string} title @param {string} impact @param {number} confidence */
        contribution: (title, impact, confidence) =>
          `${title} : impact ${impact}, confiance ${Math.round(confidence * 100)} %`,
        /** @param {string} need */
        withdraw: (need) => `Retirer la dépendance « ${need} »`,
      },
    },
  },

  // Exposure

  exposure: {},

  // Planning and review

  planning: {
    lead: 'Avant le début d’un trimestre, le plan de chaque équipe tient : brief, effort connu, et chaque dépendance discutée.',
    present: 'Présenter',
    calendar: 'Fichier calendrier',
    phases: 'Phases',
    ownDays: 'un jour fixé pour ce cycle',
    ready: 'Prêtes',
    /** @param {number} ready @param {number} all */
    readyOf: (ready, all) => `${ready} sur ${count(all, 'équipe')}`,
    isReady: 'prête',
    open: 'Points ouverts',
    /** @param {string} what */
    worst: (what) => (what ? `le plus souvent : ${what}` : 'il ne manque rien'),
    overloaded: 'Au-delà de la capacité',
    underWater: 'Sous l’eau',
    views: {
      readiness: 'Préparation',
      capacity: 'Capacité',
      changes: 'Plan et changements',
      solicitations: 'Qui est sollicité',
    },
    filters: {all: 'Toutes les équipes', open: 'Pas prêtes', mine: 'Mes équipes'},
    nobody: 'Aucune équipe ici',
    /** @param {number} n */
    misses: (n) => count(n, 'point ouvert', 'points ouverts'),
    /** @param {string} team */
    heldBy: (team) => `la balle est chez ${team}`,
    missing: {
      BRIEFING: 'brief',
      NOT_REFINED: 'brouillon',
      NO_EFFORT: 'effort',
      NO_OUTCOME: 'effet attendu',
      NOT_REQUESTED: 'pas demandé',
      NOT_ANSWERED: 'sans réponse',
      COUNTERED: 'contre-proposition',
      DECLINED: 'refusé',
      WITHDRAWN: 'retiré',
    },
    hints: {
      DRAFT: 'Les briefs s’écrivent',
      REFINE: 'Les briefs s’affinent',
      VALIDATE: 'Les fournisseurs répondent',
      REVIEW: 'Les équipes présentent',
      ACTIVE: 'Le trimestre court',
      GRADING: 'Les notes sont données',
      CLOSED: 'Lecture seule',
    },
    effects: {
      DRAFT: 'Les équipes écrivent leurs briefs et nomment leurs dépendances.',
      REFINE: 'Les équipes affinent leurs briefs.',
      VALIDATE: 'Chaque fournisseur répond à chaque dépendance.',
      REVIEW: 'Chaque équipe présente ses initiatives aux dépendances validées.',
      ACTIVE: 'Le plan est conservé tel quel ; désormais, changer une cible, un titre ou un alignement demande un motif.',
      GRADING: 'La progression devient une note ; un objectif engagé sous 1,0 demande une explication.',
      CLOSED: 'Le cycle passe en lecture seule.',
    },
    /** @param {string} phase */
    moveTo: (phase) => `Passer à ${phase}`,
    move: 'Passer',
    /** @param {number} n */
    notReady: (n) => `${count(n, 'équipe')} pas encore ${n > 1 ? 'prêtes' : 'prête'}.`,
    /** @param {string} phase */
    nowIn: (phase) => `Phase : ${phase}`,
    /** @param {number} n */
    commit: (n) => `Engager ${count(n, 'initiative')}`,
    commitHint: 'Elles ont tout ce qu’il faut. Leurs fins prévues deviennent des promesses.',
    committed: 'engagée',
    /** @param {number} done @param {number} all */
    committedOf: (done, all) => `${done} sur ${all} ${done > 1 ? 'engagées' : 'engagée'}`,
    own: 'Travail propre',
    forOthers: 'Pour d’autres',
    capacityHint: 'En semaines-personne. La capacité est personnes × semaines × (1 − part de maintenance) ; les chiffres d’une équipe comprennent toutes celles en dessous.',
    noPlanYet: 'Il n’y a pas encore de plan auquel se référer',
    asPlanned: 'Tout comme prévu',
    asPlannedHint: 'Rien n’a changé dans le plan depuis le début du cycle.',
    asksTitle: 'Sollicitées pour participer',
    ask: 'Solliciter une équipe',
    asked: 'Sollicitée',
    asks: {ASKED: 'Sollicitée', JOINED: 'Participe', DECLINED: 'A décliné'},
    noAsks: 'Personne n’a encore été sollicité',
    noAsksHint: 'Sollicitez une équipe pour planifier ce qui la touche.',
    /** @param {string} from @param {string} to */
    asksOf: (from, to) => `${from} sollicite ${to}`,
    /** @param {number} asked @param {number} joined */
    askedOf: (asked, joined) => `sollicitée ${asked} fois, a participé ${joined} fois`,
    standing: 'Combien chaque équipe est sollicitée',
    standings: {TOO_OFTEN: 'trop souvent', SOMETIMES: 'parfois', NEVER: 'jamais'},
    join: 'Participer',
    decline: 'Décliner',
    requester: 'Qui sollicite',
    askedTeam: 'Quelle équipe',
    topic: 'À quel sujet',
    review: {
      /** @param {number} at @param {number} all */
      place: (at, all) => `${at} sur ${all}`,
      previous: 'Équipe précédente',
      next: 'Équipe suivante',
      full: 'Plein écran',
      leave: 'Retour à la planification',
      none: 'Personne ne présente encore',
      noneHint: 'Dès que des équipes ont des initiatives affinées, elles sont à l’ordre du jour.',
      /** @param {number} n */
      openIssues: (n) => count(n, 'point ouvert', 'points ouverts'),
      noIssues: 'rien d’ouvert',
      needs: 'Attend',
      moves: 'Fait avancer',
      keys: 'Les flèches mènent à l’équipe suivante ou précédente.',
    },
  },

  // Programmes

  programme: {
    lead: 'Le travail de plusieurs équipes qui va ensemble, avec un point par semaine.',
    new: 'Nouveau programme',
    edit: 'Modifier le programme',
    name: 'Nom',
    join: 'Les initiatives rejoignent un programme depuis leur propre page.',
    none: 'Pas encore de programme',
    noneHint: 'Un programme regroupe des initiatives de plusieurs équipes.',
    delivered: 'Livré',
    /** @param {number} open @param {number} all */
    open: (open, all) => `${open} dépendances ouvertes sur ${all}`,
    /** @param {number} all */
    settled: (all) => (all ? `les ${count(all, 'dépendance')} sont réglées` : 'aucune dépendance'),
    inside: 'dans le programme',
    update: 'Point hebdomadaire',
    updated: 'Point enregistré',
    noUpdate: 'Pas encore de point',
    earlier: 'Tous les points',
    headline: 'Titre',
    health: 'Santé',
    /** @param {string} date */
    weekOf: (date) => `semaine du ${date}`,
  },

  // Delivery

  delivery: {
    lead: 'Livré au jour promis lors de l’engagement, et pourquoi pas sinon.',
    nothing: 'Rien n’a été engagé dans ce cycle',
    nothingHint: 'Dès que des initiatives sont engagées, leur livraison se suit ici.',
    givenUp: 'Abandonnées',
    unexplained: 'En retard, sans explication',
    causes: 'Causes',
    noCauses: 'Rien n’était en retard',
    /** @param {number} n */
    proposed: (n) => `${n} à confirmer`,
    dependencies: 'Les dépendances font la différence',
    with: 'Avec dépendances',
    without: 'Sans dépendance',
    cycles: 'Au fil des cycles',
    byTeam: 'Par équipe',
    table: 'Livraison par équipe',
    columns: {
      committed: 'Engagées',
      delivered: 'Livrées',
      late: 'En retard',
      overdue: 'Échues',
      givenUp: 'Abandonnées',
      pending: 'En cours',
    },
    cause: 'Cause',
    /** @param {string} title */
    causeOf: (title) => `Cause de « ${title} »`,
    choose: 'Choisir une cause',
    isProposed: 'selon les données',
    note: 'Remarque',
    explained: 'Cause enregistrée',
  },

  // Audit

  audit: {},

  // Administration: teams and people

  adminOrg: {},

  // Administration: cycles

  adminCycle: {},

  // Administration: templates and capacities

  adminPlanning: {
    /** @param {string} cycle */
    capacitiesLead: (cycle) => `Combien de personnes chaque équipe compte dans ${cycle}.`,
    /** @param {string} cycle */
    copyFrom: (cycle) => `Copier de ${cycle}`,
    copied: 'Copié, pas encore enregistré',
    personWeeks: 'Semaines-personne',
    /** @param {string} team */
    peopleOf: (team) => `Personnes de ${team}`,
    unsaved: 'pas enregistré',
    /** @param {number} n */
    save: (n) => (n ? `Enregistrer ${count(n, 'équipe')}` : 'Enregistrer'),
    /** @param {number} done @param {number} all */
    savedOf: (done, all) => `${done} sur ${all} enregistrées`,
  },

  // Administration: thresholds

  settings: {},

  // Import and export

  exchange: {},

  // Comments

  comment: {
    new: 'Nouveau commentaire',
    text: 'Commentaire',
    hint: 'Écrivez un commentaire. @ mentionne quelqu’un.',
    people: 'Qui voulez-vous mentionner ?',
    send: 'Commenter',
    removed: 'Commentaire supprimé',
  },

  // History of changes

  changes: {
    none: 'Pas encore de changement',
    nobody: 'Import',
    complex: 'modifié',
    /** @param {number} n */
    more: (n) => `Afficher ${n} de plus`,
    /** @param {string} reason */
    reason: (reason) => `Motif : ${reason}`,
    /** @param {string} field @param {string} from @param {string} to */
    fromTo: (field, from, to) => `${field} : ${from} → ${to}`,
    /** @param {string} value */
    checkedIn: (value) => (value ? `check-in de ${value} sur` : 'check-in sur'),
    /** @param {string} state */
    answered: (state) => `a répondu « ${state} »`,
    commented: 'a commenté',
    actions: {
      /** @param {string} type */
      CREATE: (type) => `ajout : ${type}`,
      /** @param {string} type */
      UPDATE: (type) => `modification : ${type}`,
      /** @param {string} type */
      DELETE: (type) => `suppression : ${type}`,
    },
    types: {
      TEAM: 'équipe',
      PERSON: 'personne',
      CYCLE: 'cycle',
      OBJECTIVE: 'objectif',
      KEY_RESULT: 'résultat clé',
      CHECK_IN: 'check-in',
      ALIGNMENT: 'alignement de',
      AMENDMENT: 'amendement de',
      INITIATIVE: 'initiative',
      CONTRIBUTION: 'initiative liée à',
      BRIEFING_TEMPLATE: 'modèle de brief',
      PROGRAMME: 'programme',
      PROGRAMME_UPDATE: 'point du programme',
      MAINTENANCE: 'rapport de maintenance de',
      GRADE: 'note de',
      DEPENDENCY: 'dépendance',
      DEPENDENCY_ANSWER: 'réponse',
      CAPACITY: 'capacité de',
      SOLICITATION: 'sollicitation de',
      WAIVER: 'dérogation',
      COMMENT: 'commentaire',
    },
    fields: {
      title: 'Titre',
      name: 'Nom',
      description: 'Description',
      state: 'État',
      ownerId: 'Responsable',
      weight: 'Poids',
      ambition: 'Ambition',
      metric: 'Métrique',
      phase: 'Phase',
      effort: 'Effort',
      plannedStart: 'Début prévu',
      plannedEnd: 'Fin prévue',
      briefing: 'Brief',
      parentId: 'Parent',
      mode: 'Mode',
      impact: 'Impact',
      confidence: 'Confiance',
      need: 'Besoin',
      neededBy: 'Pour le',
      size: 'Taille',
      people: 'Personnes',
      committedEnd: 'Fin engagée',
      deliveredOn: 'Livré le',
      lateCause: 'Cause du retard',
    },
  },
};
