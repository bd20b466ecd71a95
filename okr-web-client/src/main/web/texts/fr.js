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

  tokens: {
    lead: 'Pour les scripts et outils qui agissent en votre nom, et pour se connecter ici. Un jeton peut faire ce que vous pouvez faire.',
    list: 'Vos jetons',
    none: 'Vous n’avez pas encore de jeton',
    name: 'À quoi sert-il ?',
    nameHint: 'Par exemple le tableur ou le script qui l’utilise.',
    new: 'Nouveau jeton',
    expiry: 'Validité',
    expiries: {30: '30 jours', 90: '90 jours', 365: 'un an', day: 'jusqu’à une date', never: 'sans fin'},
    until: 'Dernier jour',
    create: 'Créer le jeton',
    failed: 'Le jeton n’a pas été créé.',
    made: (name) => `Voici le jeton « ${name} »`,
    once: 'Copiez-le maintenant : il n’est affiché que cette fois, et personne ne pourra le retrouver.',
    secret: 'Jeton',
    copy: 'Copier',
    copied: 'Copié',
    copyByHand: 'Le navigateur ne copie pas de lui-même ici : le jeton est sélectionné, faites Ctrl+C.',
    done: 'C’est noté',
    created: (date) => `créé le ${date}`,
    expires: (date) => `valable jusqu’au ${date}`,
    expired: (date) => `expiré le ${date}`,
    endless: 'sans fin',
    revoke: 'Révoquer',
    revokeTitle: (name) => `Révoquer « ${name} » ?`,
    revokeHint: 'Tout ce qui l’utilise sera refusé dès maintenant. Si vous vous êtes connecté avec lui, il faudra vous reconnecter.',
    revoked: 'Jeton révoqué',
    revokeFailed: 'Le jeton n’a pas été révoqué.',
  },

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

  grading: {
    lead: 'Comment le cycle s’est terminé, dans les mots de ceux qui y étaient, et ce qui continue.',
    views: {grades: 'Notes', carryOver: 'Report'},
    notYet: 'Pas encore de notes',
    /** @param {string} phase */
    notYetHint: (phase) => `Le cycle est en phase ${phase}. La progression devient une note quand il passe en Notation.`,
    mean: 'Note moyenne',
    /** @param {number} n */
    graded: (n) => `${count(n, 'objectif')} ${n > 1 ? 'notés' : 'noté'}`,
    bands: {MET: 'Tenu', MISSED: 'Manqué', GREEN: 'Vert', AMBER: 'Orange', RED: 'Rouge'},
    bandHints: {
      MET: 'engagé, 1,0',
      MISSED: 'engagé, sous 1,0',
      GREEN: 'ambitieux, 0,7 et plus',
      AMBER: 'ambitieux, de 0,4 à 0,6',
      RED: 'ambitieux, 0,3 et moins',
    },
    toExplain: 'À expliquer',
    needsExplanation: 'une explication est due',
    nothing: 'Rien ici',
    /** @param {string} progress */
    soFar: (progress) => `${progress} à ce jour`,
    explain: 'Expliquer',
    explanation: 'Pourquoi il a été manqué',
    explanationHint: 'Ce qui s’est passé, et ce que vous ferez autrement.',
    noNext: 'Il n’y a rien vers quoi reporter',
    /** @param {string} cycle */
    carryLead: (cycle) => `Ce qui n’est pas terminé peut continuer dans ${cycle}, là où il s’est arrêté.`,
    nothingLeft: 'Rien n’est resté inachevé',
    goesOn: '· continue déjà',
    /** @param {number} n @param {string} cycle */
    carry: (n, cycle) => (n ? `Reporter ${n} vers ${cycle}` : `Reporter vers ${cycle}`),
    /** @param {number} n */
    carried: (n) => `${n} ${n > 1 ? 'reportés' : 'reporté'}`,
  },

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

  audit: {
    lead: 'Ce que les règles de la maison relèvent dans ce cycle : à quel point tout est aligné, porté, à jour et répondu, et ce qu’il faut corriger ensuite.',
    download: 'Télécharger en CSV',
    file: (cycle) => `constats-${cycle}.csv`,
    indices: 'Indices',
    index: {
      alignment: {name: 'Alignement', meaning: 'Objectifs reliés à un objectif de l’entreprise'},
      coverage: {name: 'Couverture', meaning: 'Résultats clés de l’entreprise et des départements portés par quelqu’un'},
      freshness: {name: 'Fraîcheur', meaning: 'Résultats clés dont le check-in est à jour'},
      dependency: {name: 'Dépendances', meaning: 'Demandes à d’autres équipes qui ont reçu une réponse'},
    },
    since: (points, date) => `${points} depuis le ${date}`,
    points: (n) => `${n > 0 ? '+' : '\u2212'}${Math.abs(n)} ${Math.abs(n) < 2 ? 'point' : 'points'}`,
    steady: (date) => `inchangé depuis le ${date}`,
    lowering: (n) => count(n, 'constat'),
    trend: (index) => `${index}, jour par jour. Les mêmes valeurs en tableau : « Évolution en tableau ».`,
    trendTable: 'Évolution en tableau',
    trendChart: 'Évolution en courbes',
    trendEmpty: 'L’évolution commence au premier jour du cycle.',
    trendFailed: 'L’évolution n’a pas pu être chargée.',
    day: 'Jour',
    findings: 'Constats',
    found: (n) => count(n, 'constat'),
    foundOf: (shown, all) => `${shown.toLocaleString('fr')} sur ${count(all, 'constat')}`,
    clean: 'L’audit ne relève rien',
    cleanHint: 'Toutes les règles sont respectées. L’audit est refait à chaque changement.',
    nothing: 'Aucun constat ne correspond à ces filtres',
    search: 'Rechercher dans les constats',
    severity: 'Gravité',
    rule: 'Règle',
    anyRule: 'Toutes les règles',
    team: 'Équipe et toutes celles en dessous',
    allTeams: 'Toutes les équipes',
    waiving: 'Constats acceptés',
    waivings: {'': 'Ouverts et acceptés', open: 'Ouverts seulement', only: 'Acceptés seulement'},
    groupBy: 'Regrouper',
    groups: {rule: 'Par règle', team: 'Par équipe'},
    expand: 'Tout déplier',
    collapse: 'Tout replier',
    more: 'Afficher la suite',
    waivedTag: 'Accepté',
    waivedCount: (n) => `${n.toLocaleString('fr')} ${n < 2 ? 'accepté' : 'acceptés'}`,
    mend: {
      objective: 'Ouvrir l’objectif',
      keyResult: 'Ouvrir le résultat clé',
      initiative: 'Ouvrir l’initiative',
      dependency: 'Ouvrir la dépendance',
      team: 'Ouvrir l’équipe',
      write: 'Ouvrir les OKR de l’équipe',
      grading: 'Ouvrir la notation',
      planning: 'Ouvrir la planification',
      dependencies: 'Ouvrir les dépendances',
      map: 'Ouvrir la carte',
    },
    waive: 'Accepter',
    waiveTitle: 'Accepter ce constat',
    waiveHint: 'Il reste dans la liste, grisé, avec votre motif, et réapparaît après la date.',
    reason: 'Pourquoi est-ce acceptable ?',
    until: 'Jusqu’au',
    waiveSave: 'Accepter jusqu’à cette date',
    waived: 'Constat accepté',
    waiveFailed: 'Le constat n’a pas été accepté.',
    waivedUntil: (date) => `Accepté jusqu’au ${date}`,
    by: 'par',
    takeBack: 'Annuler l’acceptation',
    takenBack: 'L’acceptation est annulée',
    takeBackFailed: 'L’acceptation n’a pas été annulée.',
    rules: {
      ORPHAN_OBJECTIVE: {name: 'Objectif sans lien vers le haut', purpose: 'Un travail qui ne sert aucun objectif de l’entreprise est mal placé, ou pas encore relié.'},
      DEAD_PARENT: {name: 'Aligné sur un élément abandonné', purpose: 'Ce qui est aligné sur un parent abandonné ou archivé ne sert plus rien de vivant.'},
      UNSUPPORTED_KEY_RESULT: {name: 'Résultat clé que personne ne porte', purpose: 'Un résultat de l’entreprise ou d’un département qu’aucune équipe ni initiative ne fait avancer n’avancera pas seul.'},
      DOUBLE_COUNTED: {name: 'Compté deux fois', purpose: 'Un résultat clé et son propre objectif alimentent le même parent : l’avancement compte double.'},
      LEVEL_SKIP: {name: 'Alignement qui saute un niveau', purpose: 'Les équipes intermédiaires perdent de vue ce qui s’aligne sans passer par elles.'},
      DIVERGENCE: {name: 'Le travail et le chiffre se contredisent', purpose: 'Les équipes disent une chose, le chiffre au-dessus en dit une autre : l’un des deux est faux.'},
      NO_OKRS: {name: 'Équipe sans OKR', purpose: 'Personne ne peut s’aligner avec une équipe qui ne dit pas ce qu’elle veut atteindre.'},
      TOO_MANY_OBJECTIVES: {name: 'Trop d’objectifs', purpose: 'Une équipe qui poursuit tout à la fois ne se concentre sur rien.'},
      KEY_RESULT_COUNT: {name: 'Trop peu ou trop de résultats clés', purpose: 'Deux à cinq résultats clés disent quand un objectif est atteint, sans le noyer.'},
      NO_OWNER: {name: 'Sans responsable', purpose: 'Ce qui appartient à tout le monde n’est suivi par personne.'},
      OUTPUT_NOT_OUTCOME: {name: 'Des tâches plutôt que des résultats', purpose: 'Une liste de choses faites dit ce qui a été produit, pas ce qui a changé pour les utilisateurs ou l’entreprise.'},
      STALE: {name: 'Check-in en retard', purpose: 'Décider sur d’anciens chiffres, c’est deviner.'},
      LATE_START: {name: 'Jamais de check-in', purpose: 'Un résultat que personne n’a mesuré après un quart du cycle n’est peut-être pas mesurable.'},
      SANDBAGGED: {name: 'Atteint trop tôt', purpose: 'Un objectif presque atteint à mi-parcours était trop facile.'},
      COPIED_DOWN: {name: 'Recopié d’au-dessus', purpose: 'Un titre répété cache ce que cette équipe apportera elle-même.'},
      WORK_WITHOUT_OUTCOME: {name: 'Travail sans résultat visé', purpose: 'Une initiative qui ne fait avancer aucun résultat clé occupe des personnes sans gain connu.'},
      OUTCOME_WITHOUT_WORK: {name: 'Résultat sans travail', purpose: 'Un résultat en retard sans initiative derrière lui le restera.'},
      UNBACKED_DEPENDENCY: {name: 'Promesse sans plan', purpose: 'Une équipe qui accepte sans planifier le travail a toutes les chances d’être en retard.'},
      TOP_DOWN_ONLY: {name: 'Tout vient d’en haut', purpose: 'Des équipes qui ne fixent aucun objectif elles-mêmes cessent de se les approprier.'},
      UNEXPLAINED_MISS: {name: 'Manqué sans explication', purpose: 'Un engagement manqué vaut par ce qu’on en apprend.'},
      UNANSWERED_DEPENDENCY: {name: 'Demande sans réponse', purpose: 'Une équipe qui attend une réponse ne peut ni planifier ni chercher une autre voie.'},
      BROKEN_COMMITMENT: {name: 'Engagement privé de sa dépendance', purpose: 'Un engagement ne peut être tenu quand ce dont il dépend a été refusé, contré ou retiré.'},
      DEPENDENCY_CIRCLE: {name: 'Des équipes qui s’attendent l’une l’autre', purpose: 'Dans une boucle de dépendances, personne ne peut commencer.'},
      PROVIDER_OVERLOAD: {name: 'Plus promis que possible', purpose: 'Une équipe qui a pris plus que sa capacité décevra quelqu’un.'},
      UNDER_WATER: {name: 'Sous l’eau', purpose: 'La maintenance absorbe le temps de cette équipe depuis des semaines ; ses plans ne peuvent pas tenir.'},
      OVERDUE_INITIATIVE: {name: 'Initiative en retard', purpose: 'D’autres ont planifié sur une date qui est passée.'},
      AMENDED_LATE: {name: 'Cible abaissée tardivement', purpose: 'Une cible abaissée vers la fin transforme un échec en succès sur le papier.'},
    },
  },

  // Administration: teams and people

  adminOrg: {
    readOnly: 'Vous voyez l’état actuel ; Product Ops le modifie.',
    teams: {
      lead: 'L’entreprise sous forme d’arbre. Alignements, validations et consolidations le suivent.',
      search: 'Rechercher une équipe',
      archived: 'Afficher les équipes archivées',
      archivedTag: 'Archivée',
      add: 'Ajouter une équipe',
      addBelow: (team) => `Ajouter une équipe sous ${team}`,
      edit: (team) => `Modifier ${team}`,
      move: (team) => `Déplacer ${team}`,
      below: (team) => `Équipes sous ${team}`,
      tree: 'Équipes',
      dragHint: 'Faites glisser une équipe sur celle sous laquelle elle doit se trouver, ou utilisez son bouton de déplacement.',
      none: 'Il n’y a pas encore d’équipe',
      noneHint: 'Commencez par l’entreprise, ou importez un fichier avec toutes les équipes.',
      nothing: 'Aucune équipe ne correspond',
      new: 'Nouvelle équipe',
      name: 'Nom',
      level: 'Niveau',
      kind: 'Type',
      noKind: 'Aucun',
      country: 'Pays',
      countryHint: 'Deux lettres, pour une équipe locale : FR',
      parent: 'Se trouve sous',
      parentHint: 'Une équipe de niveau supérieur. Vide pour l’entreprise.',
      id: 'Nom court pour les fichiers et les adresses',
      idHint: 'Lettres, chiffres, point et trait d’union. Il ne pourra plus être changé. Laissé vide, il est généré.',
      created: 'Équipe créée',
      saved: 'Équipe enregistrée',
      failed: 'L’équipe n’a pas été enregistrée.',
      moveHint: 'Toutes les équipes en dessous suivent. Droits et consolidation s’adaptent aussitôt.',
      chooseParent: 'Choisissez l’équipe sous laquelle elle doit se trouver.',
      moveSave: 'Déplacer',
      moved: (team, parent) => `${team} se trouve maintenant sous ${parent}`,
      moveFailed: 'L’équipe n’a pas été déplacée.',
      archive: 'Archiver',
      unarchive: 'Rétablir',
      archivedNow: 'Équipe archivée',
      unarchivedNow: 'Équipe rétablie',
      archiveFailed: 'L’équipe n’a pas été archivée.',
      remove: 'Supprimer',
      removeTitle: 'Supprimer cette équipe ?',
      removeHint: (team) => `${team} disparaît pour de bon. C’est possible tant que rien ne repose sur elle.`,
      removed: 'Équipe supprimée',
      removeFailed: 'L’équipe n’a pas été supprimée.',
      archiveInstead: 'L’archiver plutôt',
    },
    people: {
      lead: 'Qui travaille dans quelle équipe, et avec quel rôle : c’est ce qui décide de ce que chacun peut écrire et valider.',
      search: 'Rechercher par nom ou e-mail',
      team: 'Membre de',
      allTeams: 'Toutes les équipes',
      add: 'Ajouter une personne',
      new: 'Nouvelle personne',
      edit: (person) => `Modifier ${person}`,
      none: 'Il n’y a encore personne',
      noneHint: 'Ajoutez la première personne, ou importez un fichier avec tout le monde.',
      nothing: 'Personne ne correspond',
      list: 'Personnes',
      next: 'Page suivante',
      first: 'Première page',
      name: 'Nom',
      email: 'E-mail',
      id: 'Nom court pour les fichiers et les adresses',
      idHint: 'Lettres, chiffres, point et trait d’union. Il ne pourra plus être changé. Laissé vide, il est généré.',
      memberships: 'Équipes',
      noMemberships: 'Dans aucune équipe pour l’instant',
      addMembership: 'Ajouter une équipe',
      membership: (n) => `Équipe ${n}`,
      role: (n) => `Rôle dans l’équipe ${n}`,
      removeMembership: (n) => `Retirer l’équipe ${n}`,
      chooseTeam: 'Choisissez une équipe.',
      roles: 'Rôles pour toute l’organisation',
      rolesHint: 'Seuls les administrateurs les donnent ou les retirent.',
      created: 'Personne créée',
      saved: 'Personne enregistrée',
      failed: 'La personne n’a pas été enregistrée.',
    },
  },

  // Administration: cycles

  adminCycle: {
    lead: 'Les périodes dans lesquelles vivent les OKR, et la phase de chacune. Les dates rappellent ; ce sont des personnes qui changent la phase.',
    readOnly: 'Vous voyez l’état actuel ; la Direction et Product Ops le modifient.',
    add: 'Ajouter un cycle',
    new: 'Nouveau cycle',
    edit: (cycle) => `Modifier ${cycle}`,
    move: (cycle) => `Changer de phase : ${cycle}`,
    moveShort: 'Changer de phase',
    list: 'Cycles',
    below: (cycle) => `Cycles de ${cycle}`,
    phasesOf: (cycle) => `Phases de ${cycle}`,
    opens: (date) => `dès le ${date}`,
    now: 'en cours',
    none: 'Il n’y a pas encore de cycle',
    noneHint: 'Commencez par une année, puis ses trimestres.',
    name: 'Nom',
    id: 'Nom court pour les fichiers et les adresses',
    idHint: 'Lettres, chiffres, point et trait d’union, par exemple 2027-Q2. Il ne pourra plus être changé. Laissé vide, il est généré.',
    cadence: 'Type',
    startsOn: 'Premier jour',
    endsOn: 'Dernier jour',
    parent: 'Fait partie de',
    parentHint: 'Le cycle qui l’englobe, par exemple son année. Il ne pourra plus être changé.',
    noParent: 'Indépendant',
    phaseDays: 'Jours d’ouverture des phases',
    phaseDaysHint: 'Laissée vide, une phase s’ouvre à son jour habituel. Ces jours rappellent, ils ne changent rien d’eux-mêmes.',
    usual: (date) => `d’habitude le ${date}`,
    created: 'Cycle créé',
    saved: 'Cycle enregistré',
    failed: 'Le cycle n’a pas été enregistré.',
    to: 'Passer à',
    is: (phase) => `Il est actuellement dans la phase ${phase}. Un cycle avance, ou recule d’un pas.`,
    reason: 'Motif',
    reasonHint: 'Conservé dans l’historique',
    moveSave: 'Changer la phase',
    moved: (cycle, phase) => `${cycle} est maintenant dans la phase ${phase}`,
    moveFailed: 'La phase n’a pas été changée.',
    closing: 'La clôture fige les notes de tous les objectifs et rend le cycle non modifiable. Il n’y a pas de retour possible.',
    phases: {
      DRAFT: 'Les OKR et les briefings sont rédigés.',
      REFINE: 'Les briefings sont affinés ; les dépendances sont nommées.',
      VALIDATE: 'Chaque équipe sollicitée répond à ce qu’on lui demande.',
      REVIEW: 'Chaque équipe présente ses initiatives.',
      ACTIVE: 'Le travail avance. Changer une promesse demande un motif.',
      GRADING: 'Les objectifs sont notés, les échecs expliqués.',
      CLOSED: 'Non modifiable. Les notes sont figées.',
    },
  },

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

  exchange: {
    lead: 'Tout dans un seul fichier : pour remplir le service depuis un autre outil, le déménager, en garder une copie. JSON et YAML.',
    notYours: 'L’import et l’export reviennent à Product Ops',
    notYoursHint: 'Ce qu’un fichier change touche toutes les équipes ; il faut donc le rôle Product Ops.',
    import: 'Import',
    importHint: 'Vous voyez d’abord ce que le fichier changerait ; rien n’est écrit avant votre accord. Un import crée et met à jour, il ne supprime jamais.',
    choose: 'Choisir un fichier',
    drop: 'ou déposez-le ici. JSON ou YAML.',
    another: 'Un autre fichier',
    checking: (file) => `Examen de ce que ${file} changerait`,
    refused: (file) => `${file} ne peut pas être importé en l’état.`,
    refusedHint: 'Corrigez ces endroits dans le fichier et choisissez-le à nouveau ; rien n’a été écrit.',
    place: 'Endroit dans le fichier',
    problem: 'Ce qui ne va pas',
    same: (file) => `Tout ce que contient ${file} est déjà en place`,
    sameHint: 'Un import ne changerait rien.',
    diff: (file) => `Ce que ${file} changerait`,
    kind: 'Type',
    created: 'Nouveaux',
    updated: 'Modifiés',
    unchanged: 'Inchangés',
    counts: 'Changements par type',
    search: 'Rechercher dans les changements',
    nothing: 'Aucun changement ne correspond',
    actions: {CREATE: 'nouveaux', UPDATE: 'modifiés', DELETE: 'supprimés'},
    before: 'avant',
    after: 'après',
    empty: 'vide',
    more: 'Afficher la suite',
    left: (n) => `encore ${n.toLocaleString('fr')}`,
    submit: (n) => `Importer ${count(n, 'changement')}`,
    confirm: 'Importer ce fichier ?',
    confirmHint: (created, updated) =>
      `${count(created, 'enregistrement')} à créer et ${updated.toLocaleString('fr')} à modifier, tout ou rien. Il n’y a pas de retour, sinon par un autre import.`,
    now: 'Importer maintenant',
    importing: 'Import en cours',
    imported: 'Import terminé',
    importedHint: (created, updated) =>
      `Créés : ${created.toLocaleString('fr')}. Modifiés : ${updated.toLocaleString('fr')}.`,
    importFailed: 'Le fichier n’a pas été importé ; rien n’a été écrit.',
    export: 'Export',
    exportHint: 'Le fichier peut être réimporté, ici ou ailleurs. Il ne contient aucun jeton.',
    scope: 'Contenu',
    everything: 'Tout',
    oneCycle: (cycle) => `L’organisation avec ${cycle}`,
    format: 'Format',
    download: 'Télécharger',
    exportFailed: 'L’export a échoué.',
    sections: {
      teams: 'Équipes', people: 'Personnes', cycles: 'Cycles', objectives: 'Objectifs', keyResults: 'Résultats clés',
      checkIns: 'Check-ins', alignments: 'Alignements', amendments: 'Modifications d’engagements', initiatives: 'Initiatives',
      contributions: 'Contributions', briefingTemplates: 'Modèles de briefing', programmes: 'Programmes',
      programmeUpdates: 'Points de programme', maintenance: 'Relevés de maintenance', grades: 'Notes',
      dependencies: 'Dépendances', dependencyAnswers: 'Réponses aux dépendances', capacities: 'Capacités',
      solicitations: 'Sollicitations', waivers: 'Constats acceptés', comments: 'Commentaires',
    },
    fields: {
      name: 'Nom', title: 'Titre', description: 'Description', level: 'Niveau', parentId: 'Parent', parentType: 'Type du parent',
      kind: 'Type', country: 'Pays', archived: 'Archivé', email: 'E-mail', globalRoles: 'Rôles', memberships: 'Équipes',
      cadence: 'Rythme', startsOn: 'Premier jour', endsOn: 'Dernier jour', phase: 'Phase', phaseDates: 'Jours d’ouverture',
      teamId: 'Équipe', cycleId: 'Cycle', ambition: 'Ambition', origin: 'Origine', ownerId: 'Responsable', weight: 'Poids',
      state: 'État', sortOrder: 'Position', objectiveId: 'Objectif', keyResultId: 'Résultat clé', metric: 'Mesure',
      source: 'Source', cadenceDays: 'Jours entre check-ins', on: 'Jour', value: 'Valeur', confidence: 'Confiance',
      note: 'Note', byId: 'Par', milestonesDone: 'Jalons atteints', childId: 'Enfant', childType: 'Type de l’enfant',
      mode: 'Mode', initiativeId: 'Initiative', impact: 'Impact', briefing: 'Briefing', effort: 'Charge',
      plannedStart: 'Début prévu', plannedEnd: 'Fin prévue', committedOn: 'Engagé le', committedEnd: 'Fin engagée',
      deliveredOn: 'Livré le', lateCause: 'Cause du retard', lateNote: 'Note sur le retard', bypass: 'Dérogation',
      programmeId: 'Programme', providerTeamId: 'Fournisseur', need: 'Besoin', neededBy: 'Nécessaire pour le', size: 'Taille',
      identifiedOn: 'Identifiée le', unplanned: 'Imprévue', dependencyId: 'Dépendance', offeredBy: 'Proposé pour le',
      backing: 'Appuyé par', progress: 'Avancement', gradedOn: 'Noté le', explanation: 'Explication', people: 'Personnes',
      weekOf: 'Semaine du', share: 'Part', ticketsIn: 'Tickets entrants', ticketsOut: 'Tickets sortants', categories: 'Catégories',
      sections: 'Sections', headline: 'Titre', health: 'Santé', findingId: 'Constat', reason: 'Motif', from: 'Du',
      until: 'Jusqu’au', topic: 'Sujet', requesterTeamId: 'Demandé par', subjectType: 'Type du sujet', subjectId: 'Sujet',
      text: 'Texte', field: 'Champ', oldValue: 'Ancienne valeur', newValue: 'Nouvelle valeur', eased: 'Assoupli',
    },
  },

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
