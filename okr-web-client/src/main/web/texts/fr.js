/**
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
const count = (n, one, many = one + 's') => `${n.toLocaleString('fr')} ${n === 1 ? one : many}`;

/** @type {import('./texts.js').Texts} every text of the pages, in French */
export const fr = {
  product: 'OKR Cascade',
  skip: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  loading: 'Loading',
  none: 'none',
  optional: 'optional',
  save: 'Save',
  saving: 'Saving',
  saved: 'Saved',
  edit: 'Edit',
  remove: 'Remove',
  add: 'Add',
  undo: 'Undo',
  undone: 'Taken back',
  back: 'Back',
  more: 'More',
  search: 'Search',
  filters: 'Filters',
  clearFilters: 'Clear filters',
  all: 'All',
  yes: 'Yes',
  no: 'No',
  today: 'today',

  picker: {placeholder: 'Type to search', nothing: 'Nothing found'},

  clash: {
    title: 'Somebody else changed this too',
    hint: 'While you were editing, the same was changed by somebody else. Choose what is to stay; nothing is lost until you do.',
    theirs: 'As it is now',
    mine: 'As you wrote it',
    save: 'Save my choice',
    leave: 'Leave it as it is now',
  },

  find: {title: 'Aller à', label: 'Page, équipe, objectif, résultat clé ou initiative', short: 'Rechercher'},

  connection: {
    away: 'The service cannot be reached. What you typed is kept; the pages go on by themselves as soon as it is back.',
    retry: 'Try now',
    back: 'The service is back.',
  },

  nav: {
    main: 'Main',
    menu: 'Menu',
    cycle: 'Cycle',
    account: 'Account',
    language: 'Language',
    signOut: 'Sign out',
    theme: 'Theme',
    themes: {system: 'As the system', light: 'Light', dark: 'Dark'},
    nowhere: 'There is no such page',
    nowhereHint: 'The address may be old or mistyped.',
    toHome: 'To the home page',
    broken: 'This page could not be loaded',
    groups: {okrs: 'OKRs', work: 'Work', ritual: 'Quarter', admin: 'Administration'},
    /** Each page by its name in platform/pages.js. */
    pages: {
      home: 'Home',
      tokens: 'Access tokens',
      map: 'Cascade map',
      cascade: 'Cascade',
      teams: 'Teams',
      team: 'Team',
      write: 'Write OKRs',
      objective: 'Objective',
      grading: 'Grading',
      initiatives: 'Initiatives',
      initiative: 'Initiative',
      dependencies: 'Dependencies',
      dependency: 'Dependency',
      priorities: 'Priorities',
      exposure: 'Exposure',
      planning: 'Planning',
      review: 'Review',
      programmes: 'Programmes',
      delivery: 'Delivery',
      audit: 'Audit',
      adminTeams: 'Teams',
      adminPeople: 'People',
      adminCycles: 'Cycles',
      adminTemplates: 'Briefing templates',
      adminCapacities: 'Capacities',
      adminSettings: 'Thresholds',
      exchange: 'Import and export',
    },
  },

  signIn: {
    title: 'Sign in',
    again: 'Sign in again',
    againHint: 'The service no longer accepts your token. What you typed is still there.',
    token: 'Access token',
    tokenHint: 'You get one from your administrator, or make one under your own account.',
    remember: 'Remember on this device',
    submit: 'Sign in',
    refused: 'The service does not accept this token.',
    missing: 'Enter a token.',
  },

  problems: {
    0: 'The service cannot be reached. Check your connection.',
    400: 'The service did not understand the request.',
    401: 'You are signed out.',
    403: 'You may not do this.',
    404: 'There is nothing here.',
    409: 'This does not fit the present state.',
    412: 'Someone else changed this in the meantime.',
    413: 'This is too large.',
    422: 'Some of the input is not valid.',
    429: 'Too many requests. Wait a moment.',
    503: 'The service is briefly unavailable. Try again in a moment.',
    server: 'The service failed to answer.',
    other: 'Something went wrong.',
    stale: 'These figures could not be refreshed.',
    kept: 'What you typed is kept.',
  },

  levels: {COMPANY: 'Company', DEPARTMENT: 'Department', TRIBE: 'Tribe', SQUAD: 'Squad'},
  kinds: {SOLUTION: 'Solution', PLATFORM: 'Platform', LOCAL: 'Local'},
  phases: {
    DRAFT: 'Draft',
    REFINE: 'Refine',
    VALIDATE: 'Validate',
    REVIEW: 'Review',
    ACTIVE: 'Active',
    GRADING: 'Grading',
    CLOSED: 'Closed',
  },
  status: {
    DONE: 'Done',
    ON_TRACK: 'On track',
    AT_RISK: 'At risk',
    OFF_TRACK: 'Off track',
    NO_DATA: 'No data',
    NOT_STARTED: 'Not started',
  },
  states: {DRAFT: 'Draft', PROPOSED: 'Proposed', APPROVED: 'Approved', DROPPED: 'Dropped'},
  ambitions: {COMMITTED: 'Committed', ASPIRATIONAL: 'Aspirational'},
  origins: {TOP_DOWN: 'Top-down', BOTTOM_UP: 'Bottom-up'},
  dependencyStates: {
    IDENTIFIED: 'Identified',
    REQUESTED: 'Requested',
    ACCEPTED: 'Accepted',
    COUNTERED: 'Countered',
    DECLINED: 'Declined',
    DELIVERED: 'Delivered',
    WITHDRAWN: 'Withdrawn',
    WAIVED: 'Waived',
  },
  lateCauses: {
    UNKNOWN_DEPENDENCY: 'Unknown dependency',
    UNDISCUSSED_DEPENDENCY: 'Undiscussed dependency',
    BROKEN_DEPENDENCY: 'Broken dependency',
    MAINTENANCE: 'Maintenance',
    SCOPE: 'Scope',
    STAFFING: 'Staffing',
    OTHER: 'Other',
  },
  bypasses: {SECURITY: 'Security', LEGAL: 'Legal', INCIDENT: 'Incident', CONTRACT: 'Contract'},
  benefits: {
    REVENUE: 'Revenue',
    SATISFACTION: 'Satisfaction',
    BACK_OFFICE: 'Back office',
    RISK: 'Risk',
    COMPLIANCE: 'Compliance',
  },
  sizes: {S: 'Small', M: 'Medium', L: 'Large'},
  severities: {ERROR: 'Error', WARNING: 'Warning', INFO: 'Info'},
  sources: {CHECK_INS: 'Check-ins', CASCADE: 'What contributes to it', SUM: 'Sum of what contributes'},
  metricTypes: {
    NUMBER: 'Number',
    PERCENT: 'Percentage',
    CURRENCY: 'Amount of money',
    BINARY: 'Done or not',
    MILESTONES: 'Milestones',
  },
  directions: {
    INCREASE: 'Increase',
    DECREASE: 'Decrease',
    MAINTAIN_AT_LEAST: 'Stay at or above',
    MAINTAIN_AT_MOST: 'Stay at or below',
  },
  cadences: {
    YEAR: 'Year',
    HALF_YEAR: 'Half-year',
    QUARTER: 'Quarter',
    MONTH: 'Month',
    OTHER: 'Other',
  },
  memberRoles: {
    PRODUCT_LEAD: 'Product lead',
    DESIGN_LEAD: 'Design lead',
    ENGINEERING_LEAD: 'Engineering lead',
    LEAD: 'Lead',
    MEMBER: 'Member',
  },
  roles: {LEADERSHIP: 'Leadership', PRODUCT_OPS: 'Product Ops', ADMIN: 'Administrator'},

  figures: {
    progress: 'Progress',
    status: 'Status',
    confidence: 'Confidence',
    expected: 'Expected',
    /** @param {string} progress @param {string | null} expected */
    bar: (progress, expected) => (expected ? `${progress}, expected ${expected}` : progress),
    /** @param {string} percent */
    expectedByNow: (percent) => `${percent} expected by now`,
    noData: 'No check-in yet',
    aspirational: 'Aspirational',
    aspirationalHint: '70 % is a success',
    tracked: 'Tracked only',
    trackedHint: 'Weight 0: shown, not counted',
    /** @param {string} children @param {string} own */
    divergence: (children, own) => `Children ${children}, own ${own}`,
    divergenceHint: 'The work below and the number itself tell different stories.',
    computed: {
      CASCADE: 'Computed from what contributes to it',
      SUM: 'Sum of the key results that contribute to it',
    },
  },

  cycle: {
    none: 'There is no cycle yet',
    noneHint: 'Product Ops or Leadership opens the first one.',
    /** @param {number} day @param {number} days */
    dayOf: (day, days) => `Day ${day} of ${days}`,
    /** @param {string} date */
    starts: (date) => `Starts on ${date}`,
    /** @param {string} date */
    ended: (date) => `Ended on ${date}`,
  },

  cascade: {
    title: 'Cascade',
    views: {map: 'Map', cascade: 'Table'},
    company: 'Company progress',
    /** @param {string} team */
    team: (team) => `Progress of ${team}`,
    statusOfObjectives: 'Objectives by status',
    onlyStatus: 'Show only objectives and key results with this status',
    filters: 'Filters',
    search: 'Search teams, objectives and key results',
    searchShort: 'Search',
    byTeam: 'Team',
    allTeams: 'All teams',
    allStatuses: 'Any status',
    clear: 'Clear filters',
    expand: 'Expand all',
    collapse: 'Collapse all',
    tree: 'Teams with their objectives and key results',
    name: 'Team, objective, key result',
    keys: 'Arrow keys move and open; Enter opens an objective.',
    empty: 'No OKRs in this cycle yet',
    emptyHint: 'As soon as a team writes its first objective, it appears here.',
    nothing: 'Nothing matches these filters',
    more: 'Show more',
    /** @param {number} n */
    objectives: (n) => count(n, 'objective'),
    /** @param {number} below */
    noneOfItsOwn: (below) => (below ? `${count(below, 'objective')} below` : 'no objectives'),
    /** @param {number} n */
    keyResults: (n) => count(n, 'key result'),
    /** @param {number} n */
    teams: (n) => count(n, 'team'),
    /** @param {number} n */
    shown: (n) => `${count(n, 'row')} shown`,
    of: 'of',
  },

  objective: {
    back: 'Back to the cascade',
    loading: 'Loading the objective',
    missing: 'This objective is not in this cycle',
    missingHint: 'It may have been dropped, archived, or moved to another cycle.',
    owner: 'Owner',
    noOwner: 'No owner',
    keyResults: 'Key results',
    noKeyResults: 'No key results yet',
    noKeyResultsHint: 'An objective is measured by two to five key results.',
    up: 'Aligned to',
    upNone: 'Aligned to nothing above',
    down: 'Carried by',
    downNone: 'Nothing below is aligned to it',
    modes: {CONTRIBUTES: 'contributes', SUPPORTS: 'supports'},
    /** @param {string} title */
    through: (title) => `through “${title}”`,
    /** @param {string} title */
    of: (title) => `of “${title}”`,
  },

  keyResult: {
    /** @param {string} from @param {string} to */
    fromTo: (from, to) => `from ${from} to ${to}`,
    /** @param {string} target */
    atLeast: (target) => `stay at ${target} or above`,
    /** @param {string} target */
    atMost: (target) => `stay at ${target} or below`,
    /** @param {number} done @param {number} all */
    milestones: (done, all) => `${done} of ${count(all, 'milestone')}`,
    done: 'Done',
    notDone: 'Not done yet',
    noValue: '–',
    checkIn: 'Check in',
    link: 'Link an initiative',
    history: 'History',
    initiatives: 'Initiatives',
    noInitiatives: 'No initiative moves it yet',
    initiativesFailed: 'The initiatives could not be loaded.',
  },

  checkIn: {
    /** @param {string} title */
    title: (title) => `Check in on “${title}”`,
    value: 'Value',
    /** @param {string} value */
    last: (value) => `Last value: ${value}`,
    first: 'First check-in',
    reached: 'Is it reached?',
    milestones: 'Milestones reached',
    /** @param {string} date */
    doneOn: (date) => `done on ${date}`,
    confidence: 'Confidence to reach the target',
    note: 'Note',
    noteHint: 'What moved it, what stands in the way?',
    on: 'Date',
    save: 'Save check-in',
    saving: 'Saving',
    saved: 'Check-in saved',
    valueMissing: 'Enter the value as a number.',
    reachedMissing: 'Choose one.',
    dateMissing: 'Enter a date.',
    failed: 'The check-in was not saved.',
  },

  history: {
    /** @param {string} title */
    title: (title) => `Check-ins of “${title}”`,
    chart: 'Valeurs au fil du cycle, avec la trajectoire vers la cible',
    /** @param {string} value @param {string} day */
    chartOf: (value, day) => `Valeurs au fil du cycle ; la dernière est ${value} le ${day}. Le tableau dessous les contient toutes.`,
    target: 'Cible',
    amendment: 'Amendé',
    /** @param {string} day @param {string} field @param {string} from @param {string} to */
    amended: (day, field, from, to) => `${day} : ${field} de ${from} à ${to}.`,
    /** @param {number} n */
    table: (n) => `Les ${count(n, 'check-in')}`,
    value: 'Value',
    path: 'Straight way to the target',
    date: 'Date',
    confidence: 'Confidence',
    note: 'Note',
    by: 'By',
    empty: 'No check-in yet',
    emptyHint: 'The first one starts the line.',
    milestones: 'Milestones',
  },

  initiative: {
    /** @param {string} title */
    title: (title) => `Link an initiative to “${title}”`,
    search: 'Search initiatives of any team',
    results: 'Initiatives',
    /** @param {string} team */
    suggested: (team) => `Initiatives of ${team}`,
    nothing: 'No initiative matches',
    nothingYet: 'This team has no initiative in this cycle. Search for one of another team.',
    choose: 'Choose an initiative.',
    chooseImpact: 'Choose how much it moves the key result.',
    linked: 'linked already',
    impact: 'Impact on the key result',
    impacts: {
      MINIMAL: 'Minimal',
      LOW: 'Low',
      MEDIUM: 'Medium',
      HIGH: 'High',
      MASSIVE: 'Massive',
    },
    confidence: 'Confidence in this impact',
    save: 'Link initiative',
    saving: 'Linking',
    saved: 'Initiative linked',
    failed: 'The initiative was not linked.',
    /** @param {number} weeks */
    effort: (weeks) => count(weeks, 'person-week'),
    /** @param {number} n */
    found: (n) => count(n, 'initiative') + ' found',
    states: {
      DRAFT: 'Draft',
      REFINED: 'Refined',
      COMMITTED: 'Committed',
      IN_PROGRESS: 'In progress',
      DELIVERED: 'Delivered',
      DROPPED: 'Dropped',
      POSTPONED: 'Postponed',
    },
  },

  // Home

  home: {
    /** @param {'morning' | 'afternoon' | 'evening'} time @param {string} name */
    hello: (time, name) =>
      `${{morning: 'Bonjour', afternoon: 'Bonjour', evening: 'Bonsoir'}[time]}${name ? `, ${name}` : ''}`,
    waiting: 'En attente de vous',
    changed: 'Ce qui a changé',
    lastWeek: 'Les 7 derniers jours',
    /** @param {string} moment */
    sinceVisit: (moment) => `Depuis votre dernière visite, ${moment}`,
    departments: 'Départements',
    allTeams: 'Toutes les équipes',
    teams: 'Vos équipes',
    toTeam: 'Page de l’équipe',
    noTeam: 'Vous n’êtes encore membre d’aucune équipe',
    noTeamHint: 'Product Ops ou un responsable vous ajoutera à la vôtre. En attendant, faites le tour.',
    noObjectives: 'Pas encore d’objectif dans ce cycle',
    nothingWaits: 'Rien ne vous attend',
    nothingWaitsHint: 'Tous les check-ins sont faits, toutes les questions ont leur réponse.',
    nothingChanged: 'Personne d’autre n’a rien changé dans ce délai',
    kinds: {
      DEPENDENCY_TO_ANSWER: 'Demandé à vos équipes',
      ANSWER_TO_REACT: 'Réponses à traiter',
      CHECK_IN_DUE: 'Check-ins à faire',
      MENTION: 'Mentions',
      FINDING: 'Constats sur vos équipes',
    },
    /** @param {string} date */
    since: (date) => `depuis le ${date}`,
    /** @param {string} date */
    due: (date) => `attendu depuis le ${date}`,
    /** @param {string} date */
    neededBy: (date) => `nécessaire d’ici le ${date}`,
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
    /** @param {string} date */
    deliveredOn: (date) => `livrée le ${date}`,
    /** @param {string} share */
    limitMark: (share) => `Le repère est à ${share} du temps : une équipe qui y passe autant trois semaines de suite est submergée.`,
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
      `Coût ${cost} semaines-personnes : charge ${effort}, dépendances ouvertes ${added}`,
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
      `Elle fait avancer ${count(contributions, 'résultat clé', 'résultats clés')}, pour une valeur de ${value}, et coûte ${cost} semaines-personnes` +
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
        `Coût : la charge en semaines-personnes, plus ${share} de celle-ci par point de poids de ses dépendances ouvertes.`,
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
      effort: 'Charge en semaines-personnes',
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
        effort: (before, after) => `Charge : ${before} → ${after} semaines-personnes`,
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
    checkedIn: (value) => (value ? `a fait un check-in à ${value} sur` : 'a fait un check-in sur'),
    /** @param {string} object @param {string} state */
    moved: (object, state) => `a passé ${object} à « ${state} » :`,
    /** @param {string} grade */
    graded: (grade) => `a donné la note ${grade} à`,
    /** @param {string} share */
    reported: (share) => `a déclaré ${share} de maintenance pour`,
    /** @param {string} text */
    quoted: (text) => `« ${text} »`,
    /** @param {string} name */
    field: (name) => `${name} :`,
    show: 'Afficher',
    hide: 'Masquer',
    earlier: 'Afficher les changements précédents',
    /** @param {number} n */
    others: (n) => count(n, 'autre changement', 'autres changements'),
    commented: 'a commenté',
    actions: {
      /** @param {string} object */
      CREATE: (object) => `a ajouté ${object}`,
      /** @param {string} object */
      UPDATE: (object) => `a modifié ${object}`,
      /** @param {string} object */
      DELETE: (object) => `a supprimé ${object}`,
    },
    objects: {
      TEAM: 'l’équipe',
      PERSON: 'la personne',
      CYCLE: 'le cycle',
      OBJECTIVE: 'l’objectif',
      KEY_RESULT: 'le résultat clé',
      CHECK_IN: 'le check-in sur',
      ALIGNMENT: 'l’alignement de',
      AMENDMENT: 'l’amendement de',
      INITIATIVE: 'l’initiative',
      CONTRIBUTION: 'le lien d’une initiative avec',
      BRIEFING_TEMPLATE: 'le modèle de brief',
      PROGRAMME: 'le programme',
      PROGRAMME_UPDATE: 'le point hebdomadaire de',
      MAINTENANCE: 'le rapport de maintenance de',
      GRADE: 'la note de',
      DEPENDENCY: 'la dépendance',
      DEPENDENCY_ANSWER: 'la réponse à',
      CAPACITY: 'la capacité de',
      SOLICITATION: 'la sollicitation de',
      WAIVER: 'la dérogation',
      COMMENT: 'le commentaire sur',
    },
    counts: {
      /** @param {number} n */
      CHECK_IN: (n) => count(n, 'check-in'),
      /** @param {number} n */
      OBJECTIVE: (n) => count(n, 'objectif'),
      /** @param {number} n */
      KEY_RESULT: (n) => count(n, 'résultat clé', 'résultats clés'),
      /** @param {number} n */
      INITIATIVE: (n) => count(n, 'initiative'),
      /** @param {number} n */
      DEPENDENCY: (n) => count(n, 'dépendance'),
      /** @param {number} n */
      DEPENDENCY_ANSWER: (n) => count(n, 'réponse'),
      /** @param {number} n */
      COMMENT: (n) => count(n, 'commentaire'),
      /** @param {number} n */
      ALIGNMENT: (n) => count(n, 'alignement'),
      /** @param {number} n */
      CONTRIBUTION: (n) => count(n, 'lien d’initiative', 'liens d’initiatives'),
      /** @param {number} n */
      GRADE: (n) => count(n, 'note'),
      /** @param {number} n */
      MAINTENANCE: (n) => count(n, 'rapport de maintenance', 'rapports de maintenance'),
      /** @param {number} n */
      CAPACITY: (n) => count(n, 'capacité'),
      /** @param {number} n */
      TEAM: (n) => count(n, 'équipe'),
      /** @param {number} n */
      PERSON: (n) => count(n, 'personne'),
    },
    types: {
      TEAM: 'équipe',
      PERSON: 'personne',
      CYCLE: 'cycle',
      OBJECTIVE: 'objectif',
      KEY_RESULT: 'résultat clé',
      CHECK_IN: 'check-in',
      ALIGNMENT: 'alignement',
      AMENDMENT: 'amendement',
      INITIATIVE: 'initiative',
      CONTRIBUTION: 'contribution',
      BRIEFING_TEMPLATE: 'modèle de brief',
      PROGRAMME: 'programme',
      PROGRAMME_UPDATE: 'point du programme',
      MAINTENANCE: 'rapport de maintenance',
      GRADE: 'note',
      DEPENDENCY: 'dépendance',
      DEPENDENCY_ANSWER: 'réponse',
      CAPACITY: 'capacité',
      SOLICITATION: 'sollicitation',
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
