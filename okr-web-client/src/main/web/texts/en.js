/**
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
const count = (n, one, many = one + 's') => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Every text of the pages, in English. A translation has the same shape. */
export const en = {
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
  /** @param {string} label what stands before its value */
  colon: (label) => `${label}:`,
  /** @param {string} said */
  quoted: (said) => `“${said}”`,

  picker: {placeholder: 'Type to search', nothing: 'Nothing found'},

  clash: {
    title: 'Somebody else changed this too',
    hint: 'While you were editing, the same was changed by somebody else. Choose what is to stay; nothing is lost until you do.',
    theirs: 'As it is now',
    mine: 'As you wrote it',
    save: 'Save my choice',
    leave: 'Leave it as it is now',
  },

  find: {title: 'Go to', label: 'Page, team, objective, key result or initiative', short: 'Search'},

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
    chart: 'Values over the cycle, with the straight way to the target',
    /** @param {string} value @param {string} day */
    chartOf: (value, day) => `Values over the cycle; the latest is ${value} on ${day}. The table below holds them all.`,
    target: 'Target',
    amendment: 'Amended',
    /** @param {string} day @param {string} field @param {string} from @param {string} to */
    amended: (day, field, from, to) => `${day}: ${field} from ${from} to ${to}.`,
    /** @param {number} n */
    table: (n) => `All ${count(n, 'check-in')}`,
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
      `${{morning: 'Good morning', afternoon: 'Good afternoon', evening: 'Good evening'}[time]}${name ? `, ${name}` : ''}`,
    waiting: 'Waiting for you',
    changed: 'Since you last looked',
    teams: 'Your teams',
    toTeam: 'Team page',
    noTeam: 'You are not a member of a team yet',
    noObjectives: 'No objectives in this cycle yet',
    nothingWaits: 'Nothing waits for you',
    nothingWaitsHint: 'All check-ins are in, all questions are answered.',
    nothingChanged: 'Nobody changed anything since your last visit.',
    /** @param {number} most */
    evenMore: (most) => `These are the first ${most} changes; there are more.`,
    kinds: {
      DEPENDENCY_TO_ANSWER: 'Asked of your teams',
      ANSWER_TO_REACT: 'Answers to react to',
      CHECK_IN_DUE: 'Check-ins due',
      MENTION: 'Mentions',
      FINDING: 'Findings about your teams',
    },
    /** @param {string} date */
    since: (date) => `since ${date}`,
    markSeen: 'Mark as read',
    seen: 'Mentions marked as read',
  },

  // Access tokens

  tokens: {},

  // Cascade map

  map: {
    canvas: 'Cascade map. The table beside it holds the same.',
    keys: 'Arrow keys move, right opens, space opens and closes, Enter shows the objective, plus, minus and 0 zoom.',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all that is open',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    unaligned: 'Not aligned to anything above',
    /** @param {number} n */
    objectives: (n) => `${count(n, 'objective')} below`,
    /** @param {number} n */
    more: (n) => `+${n}`,
    /** @param {number} n */
    found: (n) => count(n, 'objective') + ' found',
    orphaned: 'Not aligned',
    only: 'Only matches',
    legend: 'What the lines mean',
    contributes: 'contributes (thicker: weighs more)',
    supports: 'supports',
    divergent: 'the work below tells another story',
    day: 'Day shown',
    now: 'Today',
    play: 'Play how it went',
    stop: 'Stop',
  },

  // Teams

  team: {
    lead: 'Every team with its pace. A team’s progress is the mean of its objectives.',
    search: 'Search teams',
    allLevels: 'Any level',
    objectives: 'Objectives',
    missing: 'There is no such team',
    path: 'Teams above',
    noneHint: 'Its members or a lead above it write them.',
    below: 'Teams below',
    tabs: {okrs: 'OKRs', work: 'Work', health: 'Load and delivery', findings: 'Findings', history: 'History'},
    /** @param {number} n */
    members: (n) => count(n, 'member'),
    toBoard: 'To the board',
    toAudit: 'To the audit',
    noInitiatives: 'No initiative in this cycle yet',
    asked: 'Asked of this team',
    needed: 'Needed from others',
    nothingAsked: 'Nobody asks this team for anything',
    nothingNeeded: 'This team needs nothing from others',
    /** @param {string} date */
    until: (date) => `by ${date}`,
    noFindings: 'No findings',
    noFindingsHint: 'The audit has nothing to say about this team.',
    capacity: 'Capacity',
    people: 'People',
    capacityWeeks: 'Capacity',
    personWeeks: 'person-weeks',
    taken: 'Taken',
    /** @param {string} own @param {string} accepted */
    takenOf: (own, accepted) => `${own} own, ${accepted} for others`,
    load: 'Load',
    overload: 'beyond its capacity',
    noCapacity: 'No capacity is set for this cycle',
    onTime: 'On time',
    /** @param {number} onTime @param {number} committed */
    onTimeOf: (onTime, committed) => `${onTime} of ${committed} committed`,
    late: 'Late',
    overdue: 'Overdue',
    pending: 'Still running',
    nothingCommitted: 'Nothing was committed in this cycle',
    maintenance: 'Maintenance',
    /** @param {number} weeks */
    underWater: (weeks) => `under water for ${count(weeks, 'week')}`,
    week: 'Week of',
    weeks: 'Maintenance by week',
    share: 'Share of time',
    shareOfTime: 'Share of time in %',
    ticketsIn: 'Tickets in',
    ticketsOut: 'Tickets out',
    aboveLimit: 'at or above 40 %',
    noReports: 'No weekly report yet',
    report: 'Report a week',
    reportSave: 'Report',
    reported: 'Week reported',
  },

  // Writing OKRs

  write: {
    /** @param {string} team */
    title: (team) => `OKRs of ${team}`,
    /** @param {string} cycle */
    lead: (cycle) => `What the team wants to achieve in ${cycle}, and how it will know.`,
    add: 'New objective',
    new: 'New objective',
    copy: 'Copy from an earlier cycle',
    copyHint: 'What was reached becomes the new starting point.',
    /** @param {string} team */
    copyNone: (team) => `${team} had no objectives there`,
    paste: 'Paste from a spreadsheet',
    pasteHint: 'Copy the rows with these columns and paste them: objective, key result, type, unit, baseline, target. Leave the objective empty for its further key results.',
    pasteField: 'Rows',
    columns: {
      objective: 'Objective',
      keyResult: 'Key result',
      type: 'Type',
      unit: 'Unit',
      baseline: 'Baseline',
      target: 'Target',
    },
    /** @param {number} n */
    take: (n) => (n ? `Take over ${count(n, 'objective')}` : 'Take over'),
    existing: 'Written',
    proposeAll: 'Propose all drafts',
    /** @param {number} n */
    proposed: (n) => `${count(n, 'objective')} proposed`,
    emptyHint: 'Three good objectives with two to five key results each say more than ten.',
    objective: 'Objective',
    objectiveHint: 'What will be better, in one sentence that people remember?',
    /** @param {number} n */
    keyResult: (n) => `Key result ${n}`,
    keyResultHint: 'What will you measure?',
    aim: 'Aim',
    aims: {REACH: 'Reach the target', AT_LEAST: 'Stay at or above', AT_MOST: 'Stay at or below'},
    milestones: 'Milestones, one a line',
    typeHints: {
      NUMBER: 'Such as customers: from 120 to 180.',
      PERCENT: 'Such as retention: from 91 % to 95 %.',
      CURRENCY: 'Such as revenue: from 2 M to 3 M EUR.',
      BINARY: 'Such as a certificate: there or not.',
      MILESTONES: 'Such as a move in four steps.',
    },
    overHundred: 'More than 100 %: is that meant?',
    faults: {
      title: 'Give it a title.',
      number: 'Enter a number.',
      same: 'Target and baseline must differ.',
      below: 'To stay at or above the target, the baseline must lie below it.',
      above: 'To stay at or below the target, the baseline must lie above it.',
      weight: 'Enter 0 or more.',
      milestones: 'Name at least one milestone.',
      objective: 'The first row needs an objective.',
      /** @param {string} type */
      type: (type) => `“${type}” is no type.`,
    },
    save: 'Save the objective',
    saved: 'Objective saved',
    kept: 'Kept on this device until you save.',
    discard: 'Discard',
    discarded: 'Draft discarded',
    removed: 'Objective removed',
    up: 'Move up',
    down: 'Move down',
    /** @param {string} title @param {number} place */
    moved: (title, place) => `“${title}” is now number ${place}`,
    examples: 'What good OKRs look like',
    exampleList: [
      {
        objective: 'New customers see their first payslip sooner',
        keyResults: [
          'Median days from signature to first payslip: from 78 to 62',
          'Customers that went live: from 0 to 240',
          'Go-live projects older than 120 days: from 41 to 15',
        ],
        why: 'It says what gets better for whom; each key result is a number that tells, and together they cannot be gamed.',
      },
      {
        objective: 'Nobody waits for an approval',
        keyResults: [
          'Requests that wait longer than three days: from 21 % to 8 %',
          'Approvers with a named substitute: from 4 % to 55 %',
        ],
        why: 'Outcomes, not output: “build a substitute function” would be an initiative that moves them.',
      },
    ],
  },

  // Objective page

  objectivePage: {
    why: 'Why this number?',
    alignments: 'Alignment',
    comments: 'Comments',
    history: 'History',
    checkInKey: 'Press C to check in',
    addKeyResult: 'Add a key result',
    editKeyResult: 'Edit the key result',
    keyResultRemoved: 'Key result removed',
    keyResultDropped: 'Key result dropped',
    drop: 'Drop',
    edit: 'Edit the objective',
    title: 'Title',
    description: 'Description',
    ambition: 'Ambition',
    origin: 'Origin',
    weight: 'Weight',
    metric: 'Metric',
    direction: 'Direction',
    baseline: 'Baseline',
    target: 'Target',
    unit: 'Unit',
    cadence: 'Check-in every … days',
    reason: 'Reason',
    reasonHint: 'It is approved or running: a change is kept as an amendment with its reason.',
    verbs: {DRAFT: 'Back to draft', PROPOSED: 'Propose', APPROVED: 'Approve', DROPPED: 'Drop'},
    dropHint: 'A dropped objective stays to be seen, but counts no more.',
    /** @param {string} state */
    nowIn: (state) => `State: ${state}`,
    align: 'Align to a parent',
    alignSave: 'Align',
    aligned: 'Aligned',
    unalign: 'Remove the alignment',
    unaligned: 'Alignment removed',
    parent: 'Parent',
    parentHint: 'Those of your own line of teams come first.',
    mode: 'How it helps',
    contributes: 'Contributes: its progress rolls up',
    supports: 'Supports: shown, not rolled up',
    /** @param {number} weight */
    weightOf: (weight) => `weight ${weight}`,
    refusals: {
      taken: 'aligned to it already',
      level: 'belongs to a team of a lower level',
      cycle: 'lives in another cycle that is not above this one',
      /** @param {string} way */
      circle: (way) => `would close a circle: ${way}`,
    },
    termsOfProgress: 'What progress is made of',
    share: 'Share',
    adds: 'Adds',
    sum: 'Sum',
    /** @param {string} status @param {string} progress @param {string | null} expected @param {string | null} confidence */
    statusBy: (status, progress, expected, confidence) =>
      `${status}: ${progress}${expected ? ` of ${expected} expected by now` : ''}${confidence ? `, with a confidence of ${confidence}` : ''}.`,
    /** @param {string} share */
    strategic: (share) => `It carries ${share} of the company’s success:`,
    /** @param {number} n */
    morePaths: (n) => `and on ${count(n, 'more way')}`,
  },

  // Grading

  grading: {},

  // Initiatives: board, table, briefing

  briefing: {},

  // Dependencies

  dependency: {
    lead: 'What initiatives need of other teams. No dependency unknown, none undiscussed.',
    none: 'No initiative of this cycle depends on another team yet',
    noneHint: 'Dependencies are named on the initiative that needs them.',
    all: 'All dependencies',
    missing: 'There is no such dependency',
    missingHint: 'It may have been deleted.',
    views: {matrix: 'Matrix', list: 'List', circles: 'Circles'},
    viewsLabel: 'Views of the dependencies',
    mine: 'Waits for my teams',
    tiles: {
      label: 'How settled the dependencies are',
      asked: 'Asked',
      /** @param {number} n @param {number} named */
      unasked: (n, named) => `${n.toLocaleString('en')} of ${named.toLocaleString('en')} not asked yet`,
      noneUnasked: 'None left to ask',
      answered: 'Answered',
      /** @param {number} n */
      undiscussed: (n) => `${n.toLocaleString('en')} without an answer`,
      noneUndiscussed: 'None undiscussed',
      waiting: 'Waiting for a next step',
      waitingHint: 'for an answer or a reaction to one',
      noneWaiting: 'Nobody waits',
      overdue: 'Overdue',
      overdueHint: 'past their day, not delivered',
      noneOverdue: 'None is late',
      unplanned: 'Named late',
      unplannedHint: 'after the initiative was committed',
    },
    matrix: {
      title: 'Who needs what of whom',
      caption: 'Teams that need something down the side, teams that are asked across',
      expand: 'Show squads',
      collapse: 'Tribes only',
      sum: 'All',
      own: 'The team itself',
      settled: {
        REFUSED: 'Something declined',
        WAITING: 'Something unanswered',
        AGREED: 'All agreed',
        OVER: 'All delivered or closed',
      },
      /** @param {string} consumer @param {string} provider @param {number} n @param {string} states */
      cell: (consumer, provider, n, states) =>
        `${consumer} has ${count(n, 'dependency', 'dependencies')} on ${provider}: ${states}`,
      /** @param {string} team @param {number} n */
      needs: (team, n) => `${team} has ${count(n, 'dependency', 'dependencies')} on others`,
    },
    circles: {
      hint: 'These teams wait for each other, so that none can begin. One of them has to move: deliver first, offer another day, or do without.',
      none: 'No teams wait for each other',
      noneHint: 'A circle appears here as soon as teams need something of each other that is not delivered yet.',
      /** @param {string[]} names */
      title: (names) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)} wait for each other`,
      /** @param {string} from @param {string} to */
      waits: (from, to) => `${from} waits for ${to}`,
    },
    groups: {
      WAITING: 'Waiting for a next step',
      ANSWERED: 'Answered',
      ASKED: 'Asked',
      OVERDUE: 'Overdue',
      UNPLANNED: 'Named late',
    },
    anyState: 'Any state',
    anyTeam: 'Any team',
    alone: 'Only this team itself, without those below it.',
    consumer: 'Team that needs it',
    provider: 'Team that is asked',
    between: 'Teams',
    of: 'of',
    need: 'Need',
    due: 'Due',
    size: 'Size',
    sizeHint: 'How much it asks of the provider',
    state: 'State',
    forInitiative: 'for',
    unplanned: 'Named late',
    unplannedHint: 'Named only after the initiative was committed',
    tableCaption: 'Dependencies, the most urgent first',
    /** @param {number} n */
    found: (n) => count(n, 'dependency', 'dependencies') + ' shown',
    /** @param {number} n */
    more: (n) => `Show ${n.toLocaleString('en')} more`,
    nothing: 'Nothing matches these filters',
    nothingForMe: 'Nothing waits for your teams',
    nothingForMeHint: 'As soon as another team asks yours, or answers it, it stands here.',
    showAll: 'Show all dependencies',
    answerShort: 'Answer',
    /** @param {string} need */
    answerIt: (need) => `Answer: ${need}`,
    /** @param {string} team @param {number} days */
    waits: (team, days) => (days > 0 ? `waits for ${team}, ${count(days, 'day')}` : `waits for ${team}`),
    noDay: 'no day yet',
    /** @param {number} days */
    late: (days) => `${count(days, 'day')} late`,
    /** @param {string} day */
    askedFor: (day) => `asked for ${day}`,

    needsThisOf: 'needs this of',
    negotiation: 'Negotiation',
    yours: 'It is your turn',
    request: 'What is asked',
    forInitiativeLong: 'For the initiative',
    neededBy: 'Needed by',
    offeredDay: 'Offered',
    agreedDay: 'Agreed day',
    backing: 'What backs it',
    backingHint: 'The key result or initiative of your own plan in which this work stands.',
    backedBy: 'Backed by',
    notBacked: 'Nothing of the provider’s plan yet',
    backingTypes: {KEY_RESULT: 'Key result', INITIATIVE: 'Initiative'},
    comments: 'Comments',
    history: 'Changes',
    exposure: 'What hangs on it',
    named: 'Named',
    again: 'asked again',
    /** @param {string} day */
    offered: (day) => `Offered by ${day}`,
    /** @param {number} n */
    next: (n) => `Next: ${n.toLocaleString('en')} more ${n === 1 ? 'waits' : 'wait'} for you`,
    terms: {
      open: 'Change the request',
      title: 'Change the request',
      saved: 'Request changed',
      failed: 'The request was not changed.',
      needMissing: 'Say what is needed.',
    },
    delete: {
      open: 'Delete',
      title: 'Delete this dependency?',
      hint: 'It is taken off the initiative with all that was said about it. This cannot be undone.',
      confirm: 'Delete dependency',
      done: 'Dependency deleted',
    },
    answer: {
      title: 'Next step',
      steps: {
        ASK: 'Ask',
        ASK_AGAIN: 'Ask again',
        ACCEPT: 'Accept',
        AGREE: 'Agree',
        COUNTER: 'Offer another day',
        DECLINE: 'Decline',
        DELIVER: 'Delivered',
        WITHDRAW: 'Withdraw',
        WAIVE: 'Waive',
      },
      send: {
        ASK: 'Send the request',
        ASK_AGAIN: 'Ask again',
        ACCEPT: 'Accept',
        AGREE: 'Agree to the offer',
        COUNTER: 'Send the offer',
        DECLINE: 'Decline',
        DELIVER: 'Report as delivered',
        WITHDRAW: 'Withdraw',
        WAIVE: 'Waive',
      },
      hints: {
        ASK: 'The other team finds the request in its inbox and answers it.',
        ASK_AGAIN: 'Ask on changed terms: another day, or other words.',
        ACCEPT: 'Your team commits itself to deliver this by the day asked for.',
        AGREE: 'You agree to what was offered.',
        COUNTER: 'Offer a day that you can keep, or say what you could do instead.',
        DECLINE: 'Say why, so that the other team can look for another way.',
        DELIVER: 'The other team has what it needed.',
        WITHDRAW: 'Your initiative does not need this any more.',
        WAIVE: 'The initiative may go on without it. The reason stays visible.',
      },
      /** @param {string} day */
      agreeTo: (day) => `You agree that it comes by ${day}.`,
      note: 'Note',
      notes: {
        ASK: 'What should they know?',
        ASK_AGAIN: 'What has changed?',
        ACCEPT: 'Anything they should count on?',
        AGREE: '',
        COUNTER: 'What could you do, and by when?',
        DECLINE: 'What stands in the way?',
        DELIVER: 'Where is it?',
        WITHDRAW: 'Why is it not needed any more?',
        WAIVE: 'Why may the initiative go on without it?',
      },
      offeredBy: 'Day that you can keep',
      noteMissing: 'Give the reason.',
      offerMissing: 'Name a day, or say in the note what you offer instead.',
      failed: 'This was not sent.',
      keys: 'Ctrl + Enter sends, Esc closes',
      discard: 'Discard',
      /** @param {string} state */
      saved: (state) => `Saved: ${state}`,
      overtaken: 'This changed while you were writing.',
      overtakenHint: 'Your text is kept. Look at what is new, then choose your step.',
    },
  },

  // Priorities

  priority: {
    lead: 'What is worth doing first: the value for tribe, department and company, by what it costs.',
    none: 'Nothing to rank in this cycle',
    noneHint: 'Ranked are initiatives that are drafted, refined, committed or in progress.',
    nothing: 'Nothing matches these filters',
    team: 'Team, with those below it',
    allTeams: 'All teams',
    bypasses: 'Pass the ranking by',
    bypassesHint: 'First, whatever their score: each with who granted it and why.',
    noReason: 'No reason was given.',
    grantedBy: 'Granted by',
    grantedByNobody: 'Nobody is named as having granted it',
    ranking: 'Ranking',
    rank: 'Rank',
    score: 'Score',
    noScore: '–',
    noScoreHint: 'no effort yet',
    noEffort: '–',
    value: 'Value',
    cost: 'Cost',
    /** @param {string} value @param {string} tribe @param {string} department @param {string} company */
    valueBar: (value, tribe, department, company) =>
      `Value ${value}: tribe ${tribe}, department ${department}, company ${company}`,
    /** @param {string} cost @param {string} effort @param {string} added */
    costBar: (cost, effort, added) =>
      `Cost ${cost} person-weeks: effort ${effort}, open dependencies ${added}`,
    legend: {
      tribe: 'for the tribe',
      department: 'for the department',
      company: 'for the company',
      effort: 'effort',
      dependencies: 'open dependencies',
    },
    why: 'Why',
    /**
     * @param {{value: string, contributions: number, cost: string, effort: string, added: string,
     *   score: string}} of
     */
    sentence: ({value, contributions, cost, effort, added, score}) =>
      `It moves ${count(contributions, 'key result')}, worth ${value} in all, and costs ${cost} person-weeks` +
      (added ? ` (${effort} of effort, ${added} more for open dependencies)` : '') +
      `: 100 × ${value} ÷ ${cost} = ${score}.`,
    /** @param {string} value @param {number} contributions */
    sentenceNoCost: (value, contributions) =>
      `It moves ${count(contributions, 'key result')}, worth ${value} in all, but nobody has estimated its effort: it ranks last.`,
    sentenceBypass: 'It ranks first for its bypass, not for its score.',
    contributions: 'What each key result adds to the value',
    noContributions: 'It moves no key result of this cycle, so it has no value yet.',
    keyResult: 'Key result',
    confidence: 'Confidence',
    impact: 'Impact',
    weights: {tribe: 'Tribe', department: 'Department', company: 'Company'},
    weightsHint:
      'Tribe, department, company: the share of their success that the key result carries.',
    formula: {
      title: 'How the score is computed',
      score: 'Score = 100 × value ÷ cost.',
      /** @param {string} tribe @param {string} department @param {string} company */
      value: (tribe, department, company) =>
        `Value: for each key result that the initiative moves, impact × confidence × the share of success that the key result carries (${tribe} for the tribe, ${department} for the department, ${company} for the company), added up.`,
      /** @param {string} share */
      cost: (share) =>
        `Cost: the effort in person-weeks, plus ${share} of it for each point of load of its open dependencies.`,
      loads: 'Load of an open dependency by size',
      order: 'Bypasses come first, then the highest score; initiatives without an effort come last.',
    },
    whatIf: {
      open: 'What if',
      title: 'What if',
      shown: 'Shown as it would be. Nothing is saved yet.',
      nothingYet: 'Move a slider: nothing is saved until you apply it.',
      /** @param {number} by places gained */
      moves: (by) =>
        by > 0
          ? `${count(by, 'place')} up`
          : by < 0
            ? `${count(-by, 'place')} down`
            : 'It keeps its place',
      up: 'places up',
      down: 'places down',
      effort: 'Effort in person-weeks',
      /** @param {string} value */
      was: (value) => `today ${value}`,
      /** @param {number} today 0..1 */
      confidence: (today) => `Confidence (today ${Math.round(today * 100)}%)`,
      without: 'Do without a dependency',
      noDependencies: 'No open dependency raises its cost.',
      reset: 'As today',
      apply: 'Apply…',
      notYours: 'Only its own team may apply this.',
      applyTitle: 'Apply to the initiative?',
      applyConfirm: 'Apply',
      applied: 'Applied to the initiative',
      failed: 'Not all of it was saved.',
      note: 'What the other teams are told',
      changes: {
        /** @param {string} before @param {string} after */
        effort: (before, after) => `Effort: ${before} → ${after} person-weeks`,
        /** @param {string} title @param {string} impact @param {number} confidence */
        contribution: (title, impact, confidence) =>
          `${title}: impact ${impact}, confidence ${Math.round(confidence * 100)}%`,
        /** @param {string} need */
        withdraw: (need) => `Withdraw the dependency “${need}”`,
      },
    },
  },

  // Exposure

  exposure: {},

  // Planning and review

  planning: {
    lead: 'Before a quarter begins every team’s plan stands: briefed, effort known, and every dependency discussed.',
    present: 'Present',
    calendar: 'Calendar file',
    phases: 'Phases',
    ownDays: 'a day set for this cycle',
    ready: 'Ready',
    /** @param {number} ready @param {number} all */
    readyOf: (ready, all) => `${ready} of ${count(all, 'team')}`,
    isReady: 'ready',
    open: 'Open points',
    /** @param {string} what */
    worst: (what) => (what ? `most often: ${what}` : 'nothing is missing'),
    overloaded: 'Beyond capacity',
    underWater: 'Under water',
    views: {
      readiness: 'Readiness',
      capacity: 'Capacity',
      changes: 'Plan and changes',
      solicitations: 'Who is asked',
    },
    filters: {all: 'All teams', open: 'Not ready', mine: 'My teams'},
    nobody: 'No team here',
    /** @param {number} n */
    misses: (n) => count(n, 'open point'),
    /** @param {string} team */
    heldBy: (team) => `${team} has the ball`,
    missing: {
      BRIEFING: 'briefing',
      NOT_REFINED: 'draft',
      NO_EFFORT: 'effort',
      NO_OUTCOME: 'outcome',
      NOT_REQUESTED: 'not asked',
      NOT_ANSWERED: 'not answered',
      COUNTERED: 'countered',
      DECLINED: 'declined',
      WITHDRAWN: 'withdrawn',
    },
    hints: {
      DRAFT: 'Briefings are drafted',
      REFINE: 'Briefings are refined',
      VALIDATE: 'Providers answer',
      REVIEW: 'Teams present',
      ACTIVE: 'The quarter runs',
      GRADING: 'Grades are given',
      CLOSED: 'Read only',
    },
    effects: {
      DRAFT: 'Teams write draft briefings and name what they depend on.',
      REFINE: 'Teams refine their briefings.',
      VALIDATE: 'Every provider answers every dependency.',
      REVIEW: 'Each team presents its initiatives with validated dependencies.',
      ACTIVE: 'The plan is kept as it stands; from now on changes of targets, titles and alignments need a reason.',
      GRADING: 'Progress is frozen into grades; committed objectives below 1.0 need an explanation.',
      CLOSED: 'The cycle becomes read-only.',
    },
    /** @param {string} phase */
    moveTo: (phase) => `Move on to ${phase}`,
    move: 'Move on',
    /** @param {number} n */
    notReady: (n) => `${count(n, 'team')} not ready yet.`,
    /** @param {string} phase */
    nowIn: (phase) => `Phase: ${phase}`,
    /** @param {number} n */
    commit: (n) => `Commit ${count(n, 'initiative')}`,
    commitHint: 'They have all they need. Their planned ends are frozen as promises.',
    committed: 'committed',
    /** @param {number} done @param {number} all */
    committedOf: (done, all) => `${done} of ${all} committed`,
    own: 'Own work',
    forOthers: 'For others',
    capacityHint: 'In person-weeks. Capacity is people × weeks × (1 − share of maintenance); a team’s figures hold all teams below it.',
    noPlanYet: 'There is no plan to look back to yet',
    asPlanned: 'All as planned',
    asPlannedHint: 'Nothing about the plan has changed since the cycle began.',
    asksTitle: 'Asked to take part',
    ask: 'Ask a team',
    asked: 'Asked',
    asks: {ASKED: 'Asked', JOINED: 'Takes part', DECLINED: 'Declined'},
    noAsks: 'Nobody has been asked yet',
    noAsksHint: 'Ask a team to take part in planning something that touches it.',
    /** @param {string} from @param {string} to */
    asksOf: (from, to) => `${from} asks ${to}`,
    /** @param {number} asked @param {number} joined */
    askedOf: (asked, joined) => `asked ${asked}, joined ${joined}`,
    standing: 'How often each team is asked',
    standings: {TOO_OFTEN: 'too often', SOMETIMES: 'sometimes', NEVER: 'never'},
    join: 'Take part',
    decline: 'Decline',
    requester: 'Who asks',
    askedTeam: 'Which team',
    topic: 'About what',
    review: {
      /** @param {number} at @param {number} all */
      place: (at, all) => `${at} of ${all}`,
      previous: 'Previous team',
      next: 'Next team',
      full: 'Full screen',
      leave: 'Back to planning',
      none: 'Nobody presents yet',
      noneHint: 'As soon as teams have refined initiatives they stand on the agenda.',
      /** @param {number} n */
      openIssues: (n) => count(n, 'open point'),
      noIssues: 'nothing open',
      needs: 'Needs',
      moves: 'Moves',
      keys: 'Arrow keys go to the next and the previous team.',
    },
  },

  // Programmes

  programme: {
    lead: 'Work of several teams that belongs together, with one word a week about it.',
    new: 'New programme',
    edit: 'Edit the programme',
    name: 'Name',
    join: 'Initiatives join a programme on their own pages.',
    none: 'No programme yet',
    noneHint: 'A programme groups initiatives of several teams.',
    delivered: 'Delivered',
    /** @param {number} open @param {number} all */
    open: (open, all) => `${open} of ${all} dependencies open`,
    /** @param {number} all */
    settled: (all) => (all ? `all ${count(all, 'dependency', 'dependencies')} settled` : 'no dependencies'),
    inside: 'inside the programme',
    update: 'Weekly update',
    updated: 'Update saved',
    noUpdate: 'No update yet',
    earlier: 'All updates',
    headline: 'Headline',
    health: 'Health',
    /** @param {string} date */
    weekOf: (date) => `week of ${date}`,
  },

  // Delivery

  delivery: {
    lead: 'Delivered by the day that was promised at commitment, and why not where it was not.',
    nothing: 'Nothing was committed in this cycle',
    nothingHint: 'Once initiatives are committed, their delivery is followed here.',
    givenUp: 'Given up',
    unexplained: 'Late, and nobody said why',
    causes: 'Causes',
    noCauses: 'Nothing was late',
    /** @param {number} n */
    proposed: (n) => `${n} not confirmed`,
    dependencies: 'Dependencies make the difference',
    with: 'With dependencies',
    without: 'Without dependencies',
    cycles: 'Over the cycles',
    byTeam: 'By team',
    table: 'Delivery by team',
    columns: {
      committed: 'Committed',
      delivered: 'Delivered',
      late: 'Late',
      overdue: 'Overdue',
      givenUp: 'Given up',
      pending: 'Running',
    },
    cause: 'Cause',
    /** @param {string} title */
    causeOf: (title) => `Cause of “${title}”`,
    choose: 'Choose a cause',
    isProposed: 'the data say',
    note: 'Note',
    explained: 'Cause named',
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
    capacitiesLead: (cycle) => `How many people each team has in ${cycle}.`,
    /** @param {string} cycle */
    copyFrom: (cycle) => `Copy from ${cycle}`,
    copied: 'Copied, not saved yet',
    personWeeks: 'Person-weeks',
    /** @param {string} team */
    peopleOf: (team) => `People of ${team}`,
    unsaved: 'not saved',
    /** @param {number} n */
    save: (n) => (n ? `Save ${count(n, 'team')}` : 'Save'),
    /** @param {number} done @param {number} all */
    savedOf: (done, all) => `${done} of ${all} saved`,
  },

  // Administration: thresholds

  settings: {},

  // Import and export

  exchange: {},

  // Comments

  comment: {
    new: 'New comment',
    text: 'Comment',
    hint: 'Write a comment. @ mentions somebody.',
    people: 'Who is meant?',
    send: 'Comment',
    removed: 'Comment removed',
  },

  // History of changes

  changes: {
    none: 'No change yet',
    nobody: 'Import',
    complex: 'changed',
    /** @param {number} n */
    more: (n) => `Show ${n} more`,
    /** @param {string} reason */
    reason: (reason) => `Reason: ${reason}`,
    /** @param {string} field @param {string} from @param {string} to */
    fromTo: (field, from, to) => `${field}: ${from} → ${to}`,
    /** @param {string} value */
    checkedIn: (value) => (value ? `checked in ${value} on` : 'checked in on'),
    /** @param {string} state */
    answered: (state) => `answered “${state}”`,
    commented: 'commented',
    actions: {
      /** @param {string} type */
      CREATE: (type) => `added the ${type}`,
      /** @param {string} type */
      UPDATE: (type) => `changed the ${type}`,
      /** @param {string} type */
      DELETE: (type) => `removed the ${type}`,
    },
    types: {
      TEAM: 'team',
      PERSON: 'person',
      CYCLE: 'cycle',
      OBJECTIVE: 'objective',
      KEY_RESULT: 'key result',
      CHECK_IN: 'check-in',
      ALIGNMENT: 'alignment of',
      AMENDMENT: 'amendment of',
      INITIATIVE: 'initiative',
      CONTRIBUTION: 'initiative linked to',
      BRIEFING_TEMPLATE: 'briefing template',
      PROGRAMME: 'programme',
      PROGRAMME_UPDATE: 'programme update',
      MAINTENANCE: 'maintenance report of',
      GRADE: 'grade of',
      DEPENDENCY: 'dependency',
      DEPENDENCY_ANSWER: 'answer',
      CAPACITY: 'capacity of',
      SOLICITATION: 'solicitation of',
      WAIVER: 'waiver',
      COMMENT: 'comment',
    },
    fields: {
      title: 'Title',
      name: 'Name',
      description: 'Description',
      state: 'State',
      ownerId: 'Owner',
      weight: 'Weight',
      ambition: 'Ambition',
      metric: 'Metric',
      phase: 'Phase',
      effort: 'Effort',
      plannedStart: 'Planned start',
      plannedEnd: 'Planned end',
      briefing: 'Briefing',
      parentId: 'Parent',
      mode: 'Mode',
      impact: 'Impact',
      confidence: 'Confidence',
      need: 'Need',
      neededBy: 'Needed by',
      size: 'Size',
      people: 'People',
      committedEnd: 'Committed end',
      deliveredOn: 'Delivered on',
      lateCause: 'Cause of the delay',
    },
  },
};
