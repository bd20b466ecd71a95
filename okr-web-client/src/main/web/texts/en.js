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
  notSaved: 'Nothing was saved.',
  /** @param {number} n */
  showMore: (n) => `Show ${n.toLocaleString('en')} more`,
  numberMissing: 'Enter a number.',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Undo',
  undone: 'Taken back',
  more: 'More',
  search: 'Search',
  filters: 'Filters',
  clearFilters: 'Clear filters',
  yes: 'Yes',
  no: 'No',
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
    later: 'Decide later',
    open: 'Nothing was saved. What you typed is kept.',
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
    /** @param {string} progress @param {string | null} expected */
    bar: (progress, expected) => (expected ? `${progress}, expected ${expected}` : progress),
    /** @param {string} percent */
    expectedByNow: (percent) => `${percent} expected by now`,
    noData: 'No check-in yet',
    aspirational: 'Aspirational',
    aspirationalHint: '70% is a success',
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
    /** @param {string} day */
    asOf: (day) => `As it stood on ${day}`,
    toToday: 'Back to today',
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
    /** @param {string} mode @param {string} title @param {number} weight */
    aligned: (mode, title, weight) => `“${title}” (${mode}${weight === 1 ? '' : `, weight ${weight}`})`,
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
    changed: 'What changed',
    lastWeek: 'The last 7 days',
    /** @param {string} moment */
    sinceVisit: (moment) => `Since your last visit, ${moment}`,
    departments: 'Departments',
    allTeams: 'All teams',
    teams: 'Your teams',
    toTeam: 'Team page',
    noTeam: 'You are not a member of a team yet',
    noTeamHint: 'Product Ops or a lead adds you to yours. Until then, look around.',
    noObjectives: 'No objectives in this cycle yet',
    nothingWaits: 'Nothing waits for you',
    nothingWaitsHint: 'All check-ins are in and all questions are answered.',
    nothingChanged: 'Nobody else changed anything in this time',
    kinds: {
      DEPENDENCY_TO_ANSWER: 'Asked of your teams',
      ANSWER_TO_REACT: 'Answers to react to',
      CHECK_IN_DUE: 'Check-ins due',
      MENTION: 'Mentions',
      FINDING: 'Findings about your teams',
    },
    /** @param {string} date */
    since: (date) => `since ${date}`,
    /** @param {string} date */
    due: (date) => `due since ${date}`,
    /** @param {string} date */
    neededBy: (date) => `needed by ${date}`,
    markSeen: 'Mark as read',
    seen: 'Mentions marked as read',
  },

  // Access tokens

  tokens: {
    lead: 'For scripts and tools that work in your name, and for signing in here. A token may do what you may do.',
    list: 'Your tokens',
    none: 'You have no token yet',
    name: 'What is it for?',
    nameHint: 'For example the spreadsheet or script that uses it.',
    new: 'New token',
    expiry: 'Valid',
    expiries: {30: 'for 30 days', 90: 'for 90 days', 365: 'for one year', day: 'until a day', never: 'without an end'},
    until: 'Last day',
    create: 'Create token',
    failed: 'The token was not created.',
    /** @param {string} name */
    made: (name) => `This is the token “${name}”`,
    once: 'Copy it now: it is shown only this once, and nobody can look it up later.',
    secret: 'Token',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'The browser does not copy by itself here: the token is selected, press Ctrl+C.',
    done: 'I have it',
    /** @param {string} date */
    created: (date) => `created ${date}`,
    /** @param {string} date */
    expires: (date) => `valid until ${date}`,
    /** @param {string} date */
    expired: (date) => `expired on ${date}`,
    endless: 'without an end',
    revoke: 'Revoke',
    /** @param {string} name */
    revokeTitle: (name) => `Revoke “${name}”?`,
    revokeHint: 'Whatever uses it is refused from now on. If you signed in with it, you will have to sign in again.',
    revoked: 'Token revoked',
    revokeFailed: 'The token was not revoked.',
  },

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
    /** @param {string} date */
    deliveredOn: (date) => `delivered on ${date}`,
    /** @param {string} share @param {number} weeks */
    limitMark: (share, weeks) => `The mark stands at ${share} of the time: a team that spends as much ${count(weeks, 'week')} running is under water.`,
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
    /** @param {string} share */
    aboveLimit: (share) => `at or above ${share}`,
    noReports: 'No weekly report yet',
    report: 'Report a week',
    reportSave: 'Report',
    reported: 'Week reported',
  },

  // Writing OKRs

  write: {
    readOnly: 'Its members and the leads above write here while the cycle is open.',
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
      fault: 'Fault',
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
      PERCENT: 'Such as retention: from 91% to 95%.',
      CURRENCY: 'Such as revenue: from 2 M to 3 M EUR.',
      BINARY: 'Such as a certificate: there or not.',
      MILESTONES: 'Such as a move in four steps.',
    },
    overHundred: 'More than 100%: is that meant?',
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
    kept: 'Kept in this tab until you save.',
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
          'Requests that wait longer than three days: from 21% to 8%',
          'Approvers with a named substitute: from 4% to 55%',
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
    keyResultBack: 'Key result taken back',
    takeBack: 'Take back',
    eraseKeyResult: 'Remove this key result?',
    eraseHint: 'It is gone for good, with its check-ins. A dropped one stays to be seen, but counts no more.',
    eraseObjective: 'Remove this objective?',
    /** @param {string} title */
    eraseObjectiveHint: (title) => `“${title}” is gone for good, with all its key results.`,
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

  grading: {
    lead: 'How the cycle ended, in the words of those who were in it, and what goes on.',
    views: {grades: 'Grades', carryOver: 'Carry over'},
    notYet: 'No grades yet',
    /** @param {string} phase */
    notYetHint: (phase) => `The cycle is in phase ${phase}. Progress is frozen into grades when it goes into Grading.`,
    mean: 'Mean grade',
    /** @param {number} n */
    graded: (n) => `${count(n, 'objective')} graded`,
    bands: {MET: 'Met', MISSED: 'Missed', GREEN: 'Green', AMBER: 'Amber', RED: 'Red'},
    bandHints: {
      MET: 'committed, 1.0',
      MISSED: 'committed, below 1.0',
      GREEN: 'aspirational, 0.7 and above',
      AMBER: 'aspirational, 0.4 to 0.6',
      RED: 'aspirational, 0.3 and below',
    },
    toExplain: 'To explain',
    needsExplanation: 'an explanation is owed',
    nothing: 'Nothing here',
    /** @param {string} progress */
    soFar: (progress) => `${progress} so far`,
    explain: 'Explain',
    explanation: 'Why it was missed',
    explanationHint: 'What happened, and what you will do differently.',
    noNext: 'There is nothing to carry over to',
    /** @param {string} cycle */
    carryLead: (cycle) => `What was not finished can go on in ${cycle}, where it stopped.`,
    nothingLeft: 'Nothing was left unfinished',
    goesOn: '· goes on already',
    /** @param {number} n @param {string} cycle */
    carry: (n, cycle) => (n ? `Carry ${n} over to ${cycle}` : `Carry over to ${cycle}`),
    /** @param {number} n */
    carried: (n) => `${n} carried over`,
  },

  // Initiatives: board, table, briefing

  briefing: {
    lead: 'What the teams work on, from the first draft to delivery.',
    /** @param {number} n @param {number} weeks */
    summary: (n, weeks) => `${count(n, 'initiative')}, ${count(weeks, 'person-week')}`,
    views: 'View',
    board: 'Board',
    table: 'Table',
    searchLabel: 'Search initiatives by title, team or problem',
    state: 'State',
    allStates: 'Any state',
    nothing: 'No initiative matches these filters',
    empty: 'No initiative in this cycle yet',
    emptyHint: 'Begin with a title; the briefing is written step by step on its page.',
    columnEmpty: 'None',
    /** @param {number} n */
    showMore: (n) => `Show ${n} more`,
    columns: {
      title: 'Initiative',
      team: 'Team',
      state: 'State',
      effort: 'Weeks',
      ends: 'End',
      keyResults: 'Key results',
      dependencies: 'Settled',
    },

    new: 'New initiative',
    create: 'Create and write the briefing',
    title: 'Title',
    titleHint: 'What changes for whom, in a few words.',
    team: 'Team',
    owner: 'Owner',
    programme: 'Programme',
    noProgramme: 'None',
    effort: 'Effort in person-weeks',
    planned: 'Planned',
    outcome: 'Outcome',
    plannedStart: 'Planned start',
    plannedEnd: 'Planned end',
    /** @param {string} date */
    promised: (date) => `Promised for ${date}`,
    /** @param {string} date */
    deliveredOn: (date) => `Delivered on ${date}`,
    ends: 'End: delivered, promised or planned',
    /** @param {string} date */
    overdueSince: (date) => `Overdue since ${date}`,
    /** @param {number} n */
    links: (n) => (n ? `Moves ${count(n, 'key result')}` : 'Moves no key result'),
    /** @param {number} n @param {number} all */
    settled: (n, all) => `${n} of ${count(all, 'dependency', 'dependencies')} settled`,
    /** @param {string} reason */
    bypassOf: (reason) => `Bypass: ${reason}`,

    move: 'Move',
    /** @param {string} title */
    moveOf: (title) => `Move “${title}”`,
    moves: {
      DRAFT: 'Back to draft',
      REFINED: 'Mark as refined',
      COMMITTED: 'Commit',
      IN_PROGRESS: 'Start',
      DELIVERED: 'Mark as delivered',
      POSTPONED: 'Postpone',
      DROPPED: 'Drop',
    },
    /** @param {string} title @param {string} state */
    moved: (title, state) => `“${title}”: ${state}`,
    /** @param {string} state */
    refused: (state) => `Not moved to “${state}”`,
    refusedHint: 'This is missing, all of it:',
    mend: 'Mend it',
    openBriefing: 'Open the briefing',
    late: {
      title: 'What was the cause?',
      delivered: 'It is delivered after the day that was promised. The cause helps to plan the next quarter better.',
      givenUp: 'It was promised and will not be delivered in this cycle. The cause helps to plan the next quarter better.',
      cause: 'Cause',
      choose: 'Choose one',
      /** @param {string} causes */
      proposed: (causes) => `Its dependencies suggest: ${causes}`,
      note: 'What happened',
    },

    missing: 'This initiative is not there',
    missingHint: 'It may have been deleted, or moved to another cycle.',
    print: 'Print',
    exposure: 'What hangs on it',
    heading: 'Briefing',
    sections: {
      problem: 'Problem',
      need: 'Need',
      impactOfNotDoing: 'Impact of not doing it',
      benefits: 'Expected benefit',
      solution: 'Solution',
    },
    benefitNote: 'What we expect of it',
    /** @param {number} written @param {number} all */
    complete: (written, all) =>
      written === all ? 'Complete' : `${written} of ${count(all, 'required section')} written`,
    required: 'Still open',
    notWritten: 'Not written yet',
    leftOver: 'No longer part of the template',
    unsaved: 'Not saved yet; kept in this tab.',
    discard: 'Discard',
    discarded: 'Changes discarded',
    readOnly: 'Only the team that owns it, and the leads above, may change it.',
    closed: 'The cycle is closed; nothing changes any more.',

    readiness: {
      title: 'To commit it',
      ready: 'Nothing is missing: it can be committed.',
      /** @param {string} section */
      section: (section) => `Write the section “${section}”`,
      contribution: 'Link a key result that it moves',
      /** @param {string} team @param {string} state */
      dependency: (team, state) => `Settle the dependency on ${team} (${state})`,
    },

    comments: 'Comments',
    history: 'History',
    details: 'Details',
    lateCause: 'Why it is late',
    noCause: 'Not said yet',
    lateNote: 'What happened',
    delete: 'Delete',
    deleteTitle: 'Delete this initiative?',
    deleteHint: 'Its briefing, links, dependencies and comments go with it. This cannot be taken back.',
    deleted: 'Initiative deleted',

    bypass: {
      title: 'Bypass',
      /** @param {string} reason */
      of: (reason) => `Bypass: ${reason}`,
      hint: 'It ranks before everything else and may be committed without a key result.',
      grant: 'Grant a bypass',
      grantTitle: 'Grant a bypass',
      granted: 'Bypass granted',
      takeBack: 'Take back',
      takenBack: 'Bypass taken back',
      reason: 'Reason',
      note: 'Why it cannot wait',
      by: 'Granted by',
    },

    contributions: {
      title: 'Key results that it moves',
      none: 'It moves no key result yet',
      noneHint: 'An initiative is there for an outcome. Link the key results that it should move.',
      add: 'Link a key result',
      keyResult: 'Key result',
      impact: 'Impact',
      confidence: 'Confidence',
      /** @param {string} title */
      impactOn: (title) => `Impact on “${title}”`,
      /** @param {string} title */
      confidenceIn: (title) => `Confidence in the impact on “${title}”`,
      /** @param {string} title */
      removeOf: (title) => `Unlink “${title}”`,
      link: 'Link',
      linked: 'Key result linked',
      changed: 'Link changed',
      removed: 'Key result unlinked',
      choose: 'Choose a key result.',
      already: 'linked already',
    },

    depends: {
      title: 'Dependencies',
      none: 'It depends on no other team',
      noneHint: 'Name early what it needs from others: what nobody named is the first cause of delay.',
      add: 'Name a dependency',
      provider: 'Team that provides it',
      need: 'What is needed',
      needHint: 'What should be there afterwards, so that they can judge it without asking back.',
      neededBy: 'Needed by',
      size: 'Size',
      askNow: 'Ask the team right away',
      askNowHint: 'Otherwise it is only named, and asked for later.',
      save: 'Name it',
      saveAsk: 'Ask',
      asked: 'The team was asked',
      named: 'Dependency named',
      ask: 'Ask now',
      removed: 'Dependency removed',
      /** @param {string} team */
      removeOf: (team) => `Remove the dependency on ${team}`,
      /** @param {string} team */
      waitsForTeam: (team) => `waits for ${team}`,
      waitsForOps: 'waits for Product Ops',
      /** @param {string} date */
      by: (date) => `by ${date}`,
      unplanned: 'unplanned',
      choose: 'Choose a team.',
    },

    template: {
      lead: 'What a briefing has to say, by kind of team, with a sentence that helps who writes it.',
      kinds: 'Kind of team',
      names: {
        DEFAULT: 'All teams',
        SOLUTION: 'Solution teams',
        PLATFORM: 'Platform teams',
        LOCAL: 'Local teams',
      },
      own: 'Own template',
      usesDefault: 'Teams of this kind use the template for all teams',
      usesDefaultHint: 'Write one of their own where they need other sections.',
      begin: 'Write a template of its own',
      shipped: 'This is already the template that comes with the product.',
      sections: 'Sections',
      preview: 'How it looks to who writes',
      title: 'Title',
      key: 'Key',
      keyHint: 'Names the section in the API and in exports; it stays as it is once briefings use it.',
      guidance: 'Guidance',
      required: 'A briefing is incomplete without it',
      standard: 'Standard section, always required',
      add: 'Add a section',
      addStandard: 'Word a standard section',
      /** @param {string} title */
      up: (title) => `Move “${title}” up`,
      /** @param {string} title */
      down: (title) => `Move “${title}” down`,
      /** @param {string} title */
      remove: (title) => `Remove “${title}”`,
      /** @param {number} n */
      section: (n) => `Section ${n}`,
      saved: 'Template saved',
      drop: 'Back to the template for all teams',
      dropDefault: 'Back to the template of the product',
      dropped: 'Template removed',
      moved: 'Somebody else changed this template while you did. Look at it once more before you save over it.',
      overwrite: 'Save mine over it',
      takeTheirs: 'Take theirs',
      readOnly: 'Product Ops writes the templates.',
    },
  },

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

  exposure: {
    /** @param {string} title */
    up: (title) => `What hangs on “${title}”`,
    /** @param {string} title */
    down: (title) => `What carries “${title}”`,
    upTab: 'What hangs on it',
    downTab: 'What carries it',
    upLead: 'Its share of each key result and objective above it, up to the company’s. If it fails, this is what is missing.',
    downLead: 'The share of it that each objective, key result and initiative below carries.',
    direction: 'Direction',
    subjects: {INITIATIVE: 'Initiative', DEPENDENCY: 'Dependency', KEY_RESULT: 'Key result', OBJECTIVE: 'Objective'},
    none: 'Nothing hangs on it',
    noneHint: 'It moves no key result yet, or it was dropped or postponed.',
    noneDown: 'Nothing carries it',
    noneDownHint: 'No objective contributes to this key result, and no initiative moves it.',
    missing: 'There is nothing to show here',
    teams: 'Teams concerned',
    companyKeyResults: 'Company key results',
    greatest: 'Greatest share',
    picture: 'Picture',
    pictureHint: 'The thicker the line, the greater the share.',
    list: 'All of it',
    team: 'Team',
    share: 'Share',
    status: 'Status',
    /** @param {number} n */
    notDrawn: (n) => `${count(n, 'smaller part')} not drawn; the list has them all.`,
  },

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
    change: 'Change this week’s update',
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

  audit: {
    lead: 'What the rules of the house find in this cycle: how far everything is aligned, carried, kept fresh and answered, and what to mend next.',
    download: 'Download as CSV',
    /** @param {string} cycle */
    file: (cycle) => `findings-${cycle}.csv`,
    indices: 'Indices',
    /** Each index with what it measures. */
    index: {
      alignment: {name: 'Alignment', meaning: 'Objectives with a path to a company objective'},
      coverage: {name: 'Coverage', meaning: 'Company and department key results that somebody carries'},
      freshness: {name: 'Freshness', meaning: 'Key results checked in on their cadence'},
      dependency: {name: 'Dependencies', meaning: 'Requests to other teams that are answered'},
    },
    /** @param {string} points @param {string} date */
    since: (points, date) => `${points} since ${date}`,
    /** @param {number} n with its sign */
    points: (n) => `${n > 0 ? '+' : '\u2212'}${Math.abs(n)} ${Math.abs(n) === 1 ? 'point' : 'points'}`,
    /** @param {string} date */
    steady: (date) => `unchanged since ${date}`,
    /** @param {number} n */
    lowering: (n) => count(n, 'finding'),
    /** @param {string} index */
    trend: (index) => `${index}, day by day. The same as a table: “Trend as a table”.`,
    trendTable: 'Trend as a table',
    trendChart: 'Trend as charts',
    trendEmpty: 'The trend begins with the first day of the cycle.',
    trendFailed: 'The trend could not be loaded.',
    day: 'Day',
    findings: 'Findings',
    /** @param {number} n */
    found: (n) => count(n, 'finding'),
    /** @param {number} shown @param {number} all */
    foundOf: (shown, all) => `${shown.toLocaleString('en')} of ${count(all, 'finding')}`,
    clean: 'The audit finds nothing',
    cleanHint: 'Every rule is kept. It looks again each time something changes.',
    nothing: 'No finding matches these filters',
    search: 'Search the findings',
    severity: 'Severity',
    rule: 'Rule',
    anyRule: 'Any rule',
    team: 'Team with all below it',
    allTeams: 'All teams',
    waiving: 'Waived findings',
    waivings: {'': 'Open and waived', open: 'Open only', only: 'Waived only'},
    groupBy: 'Group by',
    groups: {rule: 'By rule', team: 'By team'},
    expand: 'Expand all',
    collapse: 'Collapse all',
    more: 'Show more',
    waivedTag: 'Waived',
    /** @param {number} n */
    waivedCount: (n) => `${n.toLocaleString('en')} waived`,
    /** What leads to where a finding is mended. */
    mend: {
      objective: 'Open the objective',
      keyResult: 'Open the key result',
      initiative: 'Open the initiative',
      dependency: 'Open the dependency',
      team: 'Open the team',
      write: 'Open the team’s OKRs',
      grading: 'Open the grading',
      planning: 'Open the planning',
      dependencies: 'Open the dependencies',
      map: 'Open the map',
    },
    waive: 'Waive',
    waiveTitle: 'Waive this finding',
    waiveHint: 'It stays in the list, greyed, with your reason, and comes back after the date.',
    reason: 'Why is it acceptable?',
    until: 'Until',
    waiveSave: 'Waive until then',
    waived: 'Finding waived',
    waiveFailed: 'The finding was not waived.',
    /** @param {string} date */
    waivedUntil: (date) => `Waived until ${date}`,
    by: 'by',
    takeBack: 'Take back',
    takenBack: 'The waiver is taken back',
    takeBackFailed: 'The waiver was not taken back.',
    /** Each rule with its purpose. */
    rules: {
      ORPHAN_OBJECTIVE: {name: 'Objective without a path upwards', purpose: 'Work that helps no company objective is either misplaced or not yet linked.'},
      DEAD_PARENT: {name: 'Aligned to something dropped', purpose: 'What is aligned to a dropped or archived parent helps nothing that is still pursued.'},
      UNSUPPORTED_KEY_RESULT: {name: 'Key result that nobody carries', purpose: 'A company or department result that no team and no initiative moves will not move by itself.'},
      DOUBLE_COUNTED: {name: 'Counted twice', purpose: 'A key result and its own objective both feed the same parent, so that its progress counts double.'},
      LEVEL_SKIP: {name: 'Alignment that skips a level', purpose: 'Teams in between lose sight of what is aligned past them.'},
      DIVERGENCE: {name: 'Work and number tell different stories', purpose: 'The teams below report one thing, the number above says another: one of them is wrong.'},
      NO_OKRS: {name: 'Team without OKRs', purpose: 'Nobody can align with a team that does not say what it wants to achieve.'},
      TOO_MANY_OBJECTIVES: {name: 'Too many objectives', purpose: 'A team that pursues everything at once focuses on nothing.'},
      KEY_RESULT_COUNT: {name: 'Too few or too many key results', purpose: 'Two to five key results say when an objective is reached, without burying it.'},
      NO_OWNER: {name: 'Nobody owns it', purpose: 'What belongs to everybody is looked after by nobody.'},
      OUTPUT_NOT_OUTCOME: {name: 'Tasks instead of results', purpose: 'Done-or-not lists tell what was built, not what changed for users or the business.'},
      STALE: {name: 'Check-in overdue', purpose: 'Decisions taken on old numbers are guesses.'},
      LATE_START: {name: 'Never checked in', purpose: 'A result that nobody has measured after a quarter of the cycle may not be measurable at all.'},
      SANDBAGGED: {name: 'Reached too early', purpose: 'Objectives nearly reached at half-time were set too low to stretch anybody.'},
      COPIED_DOWN: {name: 'Copied from above', purpose: 'A repeated title hides what this team itself will contribute.'},
      WORK_WITHOUT_OUTCOME: {name: 'Work without a result', purpose: 'An initiative that moves no key result spends people without a known gain.'},
      OUTCOME_WITHOUT_WORK: {name: 'Result without work', purpose: 'An off-track result with no initiative behind it will stay off track.'},
      UNBACKED_DEPENDENCY: {name: 'Promise without a plan', purpose: 'A provider that accepts without planning the work is likely to be late.'},
      TOP_DOWN_ONLY: {name: 'Everything comes from above', purpose: 'Teams that set no objectives of their own stop owning them.'},
      UNEXPLAINED_MISS: {name: 'Missed without an explanation', purpose: 'A missed commitment is worth what is learnt from it.'},
      UNANSWERED_DEPENDENCY: {name: 'Request without an answer', purpose: 'A team that waits for an answer can neither plan nor look for another way.'},
      BROKEN_COMMITMENT: {name: 'Commitment without its dependency', purpose: 'Committed work cannot be held when what it needs was declined, countered or withdrawn.'},
      DEPENDENCY_CIRCLE: {name: 'Teams waiting for each other', purpose: 'In a loop of dependencies nobody can begin.'},
      PROVIDER_OVERLOAD: {name: 'More promised than possible', purpose: 'A team that took on more than its capacity will let somebody down.'},
      UNDER_WATER: {name: 'Under water', purpose: 'Upkeep has eaten the time of this team for weeks; its plans cannot hold.'},
      OVERDUE_INITIATIVE: {name: 'Initiative overdue', purpose: 'Others planned on a date that has passed.'},
      AMENDED_LATE: {name: 'Target lowered late', purpose: 'A target lowered near the end turns a miss into a success on paper.'},
    },
  },

  // Administration: teams and people

  adminOrg: {
    readOnly: 'You see this as it is; Product Ops changes it.',
    teams: {
      lead: 'The company as a tree. Everything that is aligned, approved and rolled up follows it.',
      search: 'Search teams',
      archived: 'Show archived teams',
      archivedTag: 'Archived',
      add: 'Add team',
      /** @param {string} team */
      addBelow: (team) => `Add a team below ${team}`,
      /** @param {string} team */
      edit: (team) => `Edit ${team}`,
      /** @param {string} team */
      move: (team) => `Move ${team}`,
      /** @param {string} team */
      below: (team) => `Teams below ${team}`,
      tree: 'Teams',
      dragHint: 'Drag a team onto the one it is to stand below, or use its move button.',
      none: 'There is no team yet',
      noneHint: 'Begin with the company, or import a bundle with all teams.',
      nothing: 'No team matches',
      new: 'New team',
      name: 'Name',
      level: 'Level',
      kind: 'Kind',
      noKind: 'None',
      country: 'Country',
      countryHint: 'Two letters, for a local team: FR',
      parent: 'Stands below',
      parentHint: 'A team of a higher level. Empty for the company.',
      id: 'Short name for files and addresses',
      idHint: 'Letters, digits, dot and hyphen. It cannot be changed later. Left empty, one is made.',
      created: 'Team created',
      saved: 'Team saved',
      failed: 'The team was not saved.',
      moveHint: 'All teams below it move along. Rights and roll-up follow at once.',
      chooseParent: 'Choose the team that it is to stand below.',
      moveSave: 'Move',
      /** @param {string} team @param {string} parent */
      moved: (team, parent) => `${team} now stands below ${parent}`,
      moveFailed: 'The team was not moved.',
      archive: 'Archive',
      unarchive: 'Bring back',
      archivedNow: 'Team archived',
      unarchivedNow: 'Team brought back',
      archiveFailed: 'The team was not archived.',
      remove: 'Delete',
      removeTitle: 'Delete this team?',
      /** @param {string} team */
      removeHint: (team) => `${team} goes for good. That is possible only as long as nothing stands on it.`,
      removed: 'Team deleted',
      removeFailed: 'The team was not deleted.',
      archiveInstead: 'Archive it instead',
    },
    people: {
      lead: 'Who works in which team, and in which role: that decides what each person may write and approve.',
      search: 'Search by name or e-mail',
      team: 'Member of',
      allTeams: 'Any team',
      add: 'Add person',
      new: 'New person',
      /** @param {string} person */
      edit: (person) => `Edit ${person}`,
      none: 'Nobody is here yet',
      noneHint: 'Add the first person, or import a bundle with everybody.',
      nothing: 'Nobody matches',
      list: 'People',
      next: 'Next page',
      first: 'First page',
      name: 'Name',
      email: 'E-mail',
      id: 'Short name for files and addresses',
      idHint: 'Letters, digits, dot and hyphen. It cannot be changed later. Left empty, one is made.',
      memberships: 'Teams',
      noMemberships: 'In no team yet',
      addMembership: 'Add a team',
      /** @param {number} n */
      membership: (n) => `Team ${n}`,
      /** @param {number} n */
      role: (n) => `Role in team ${n}`,
      /** @param {number} n */
      removeMembership: (n) => `Take out team ${n}`,
      chooseTeam: 'Choose a team.',
      roles: 'Roles for the whole organization',
      rolesHint: 'Only administrators give or take these.',
      created: 'Person created',
      saved: 'Person saved',
      failed: 'The person was not saved.',
    },
  },

  // Administration: cycles

  adminCycle: {
    lead: 'The periods in which OKRs live, and the phase each of them is in. Dates remind; people move the phase.',
    readOnly: 'You see this as it is; Leadership and Product Ops change it.',
    add: 'Add cycle',
    new: 'New cycle',
    /** @param {string} cycle */
    edit: (cycle) => `Edit ${cycle}`,
    /** @param {string} cycle */
    move: (cycle) => `Move phase of ${cycle}`,
    moveShort: 'Move phase',
    list: 'Cycles',
    /** @param {string} cycle */
    below: (cycle) => `Cycles within ${cycle}`,
    /** @param {string} cycle */
    phasesOf: (cycle) => `Phases of ${cycle}`,
    /** @param {string} date */
    opens: (date) => `from ${date}`,
    now: 'now',
    none: 'There is no cycle yet',
    noneHint: 'Begin with a year, then its quarters.',
    name: 'Name',
    id: 'Short name for files and addresses',
    idHint: 'Letters, digits, dot and hyphen, for example 2027-Q2. It cannot be changed later. Left empty, one is made.',
    cadence: 'Kind',
    startsOn: 'First day',
    endsOn: 'Last day',
    parent: 'Part of',
    parentHint: 'The cycle that encloses it, for example its year. It cannot be changed later.',
    noParent: 'Stands by itself',
    phaseDays: 'Opening days of the phases',
    phaseDaysHint: 'Left empty, a phase opens on its usual day. The days remind, they move nothing.',
    /** @param {string} date */
    usual: (date) => `usually ${date}`,
    created: 'Cycle created',
    saved: 'Cycle saved',
    failed: 'The cycle was not saved.',
    to: 'Move it to',
    /** @param {string} phase */
    is: (phase) => `It is in the phase ${phase} now. A cycle goes onwards, or one step back.`,
    reason: 'Reason',
    reasonHint: 'Kept in the history',
    moveSave: 'Move the phase',
    /** @param {string} cycle @param {string} phase */
    moved: (cycle, phase) => `${cycle} is now in the phase ${phase}`,
    moveFailed: 'The phase was not moved.',
    closing: 'Closing freezes the grades of all objectives and makes the cycle read-only. There is no way back.',
    /** What happens in each phase. */
    phases: {
      DRAFT: 'OKRs and briefings are drafted.',
      REFINE: 'Briefings are refined; dependencies are named.',
      VALIDATE: 'Every provider answers what is asked of it.',
      REVIEW: 'Each team presents its initiatives.',
      ACTIVE: 'The work runs. Changed promises need a reason.',
      GRADING: 'Objectives are graded, misses explained.',
      CLOSED: 'Read-only. Grades are frozen.',
    },
  },

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

  settings: {
    lead: 'What counts as on pace, what the audit finds, how plans are judged and work is ranked. A change counts at once, for everybody.',
    readOnly: 'Product Ops changes them.',
    sections: {
      pace: {title: 'Pace', lead: 'When a status is on track or at risk; what lies below is off track.'},
      audit: {title: 'Audit', lead: 'From where on the audit has something to say.'},
      planning: {title: 'Planning', lead: 'How capacity, answers and maintenance are judged.'},
      priority: {title: 'Priorities', lead: 'How initiatives are ranked: value over cost.'},
    },
    rows: {
      progress: {
        label: 'Progress',
        hint: 'Of what is expected by the day. A yearly goal at half time is expected at 50%.',
      },
      confidence: {
        label: 'Confidence',
        hint: 'Stated with a check-in. The worse of pace and confidence counts.',
      },
      maintained: {
        label: 'Missed level is at risk from',
        hint: 'Progress of key results that are to stay at a level; they are never behind by pace.',
      },
      objectives: {label: 'Most objectives of a team', hint: 'In one cycle.'},
      keyResults: {label: 'Key results of an objective', hint: 'Fewer or more are found.'},
      output: {
        label: 'Most output',
        hint: 'Share of an objective’s key results that are milestones, or done or not.',
      },
      bottomUp: {
        label: 'Fewest bottom-up',
        hint: 'Share of the objectives below the company that came up from the teams.',
      },
      divergence: {
        label: 'Widest divergence',
        hint: 'Between a key result and what contributes to it: the squads are green, the number does not move.',
      },
      stale: {label: 'Stale after', hint: 'Time without a check-in, against the interval that is set.'},
      lateStart: {
        label: 'First check-in is late from',
        hint: 'Share of the cycle that is over.',
      },
      sandbagged: {
        label: 'Too easy',
        hint: 'All key results of an objective have come this far this early.',
      },
      amended: {
        label: 'Easing a target is late from',
        hint: 'Share of the cycle that is over.',
      },
      weeks: {
        label: 'Work of a dependency',
        hint: 'What it takes of its provider’s capacity, by size.',
      },
      answer: {label: 'Answers are late after', hint: 'From the day a dependency was asked for.'},
      underWater: {
        label: 'Under water',
        hint: 'So much of a team’s time goes into maintenance, so many weeks running.',
      },
      solicitations: {
        label: 'Most solicitations',
        hint: 'How often a team is asked to join in per cycle before it is too often.',
      },
      impacts: {label: 'Impact', hint: 'What each impact on a key result counts.'},
      shares: {
        label: 'Whose success counts',
        hint: 'How much of the value comes from each level. Together 100%.',
      },
      loads: {label: 'Load of an open dependency', hint: 'By size; answered for good, it loads nothing.'},
      factor: {label: 'Cost of load', hint: 'By how much of the effort a load of 1 raises the cost.'},
    },
    parts: {
      onTrack: 'on track from',
      atRisk: 'at risk from',
      confidentOnTrack: 'on track from',
      confidentAtRisk: 'at risk from',
      minKeyResults: 'at least',
      maxKeyResults: 'at most',
      sandbagged: 'progress',
      sandbaggedBefore: 'before',
      weeksS: 'small',
      weeksM: 'medium',
      weeksL: 'large',
      underWater: 'from',
      underWaterWeeks: 'for',
      MINIMAL: 'minimal',
      LOW: 'low',
      MEDIUM: 'medium',
      HIGH: 'high',
      MASSIVE: 'massive',
      tribeShare: 'tribe',
      departmentShare: 'department',
      companyShare: 'company',
      S: 'small',
      M: 'medium',
      L: 'large',
    },
    units: {
      percent: '%',
      number: '',
      count: '',
      times: 'intervals',
      days: 'days',
      weeks: 'weeks',
      personWeeks: 'pw',
    },
    /** @param {string} values */
    preset: (values) => `Default ${values}`,
    byDefault: 'default',
    /** @param {string} label */
    reset: (label) => `“${label}” back to its default`,
    /** @param {number} n */
    save: (n) => `Save ${count(n, 'change')}`,
    discard: 'Discard',
    saved: 'Saved. It counts from now on.',
    history: 'Changes',
  },

  // Import and export

  exchange: {
    lead: 'Everything in one file: to fill the service from another tool, to move it, to keep a copy. JSON and YAML.',
    notYours: 'Product Ops imports and exports',
    notYoursHint: 'What a file changes reaches every team, so it takes the role Product Ops.',
    import: 'Import',
    importHint: 'First you see what the file would change; nothing is written before you agree. An import creates and updates, it never deletes.',
    choose: 'Choose a file',
    drop: 'or drop it here. JSON or YAML.',
    another: 'Another file',
    /** @param {string} file */
    checking: (file) => `Looking at what ${file} would change`,
    /** @param {string} file */
    refused: (file) => `${file} cannot be imported as it is.`,
    refusedHint: 'Mend these places in the file and choose it again; nothing was written.',
    place: 'Place in the file',
    problem: 'What is wrong',
    /** @param {string} file */
    same: (file) => `Everything in ${file} is already so`,
    sameHint: 'An import would change nothing.',
    /** @param {string} file */
    diff: (file) => `What ${file} would change`,
    kind: 'Kind',
    created: 'New',
    updated: 'Changed',
    unchanged: 'Unchanged',
    counts: 'Changes by kind',
    search: 'Search the changes',
    nothing: 'No change matches',
    actions: {CREATE: 'new', UPDATE: 'changed', DELETE: 'deleted'},
    before: 'before',
    after: 'after',
    empty: 'empty',
    more: 'Show more',
    /** @param {number} n */
    left: (n) => `${n.toLocaleString('en')} left`,
    /** @param {number} n */
    submit: (n) => `Import ${count(n, 'change')}`,
    confirm: 'Import this file?',
    /** @param {number} created @param {number} updated */
    confirmHint: (created, updated) =>
      `${count(created, 'record')} will be new and ${updated.toLocaleString('en')} changed, all at once or not at all. There is no way back but another import.`,
    now: 'Import now',
    importing: 'Importing',
    imported: 'Imported',
    /** @param {number} created @param {number} updated */
    importedHint: (created, updated) =>
      `${count(created, 'record')} new, ${updated.toLocaleString('en')} changed.`,
    importFailed: 'The file was not imported; nothing was written.',
    export: 'Export',
    exportHint: 'The file can be imported again, here or elsewhere. It holds no tokens.',
    scope: 'What',
    everything: 'Everything',
    /** @param {string} cycle */
    oneCycle: (cycle) => `The organization with ${cycle}`,
    format: 'Format',
    download: 'Download',
    exportFailed: 'The export failed.',
    /** Each kind of record, by its section in a bundle. */
    sections: {
      teams: 'Teams', people: 'People', cycles: 'Cycles', objectives: 'Objectives', keyResults: 'Key results',
      checkIns: 'Check-ins', alignments: 'Alignments', amendments: 'Amendments', initiatives: 'Initiatives',
      contributions: 'Contributions', briefingTemplates: 'Briefing templates', programmes: 'Programmes',
      programmeUpdates: 'Programme updates', maintenance: 'Maintenance reports', grades: 'Grades',
      dependencies: 'Dependencies', dependencyAnswers: 'Answers to dependencies', capacities: 'Capacities',
      solicitations: 'Solicitations', waivers: 'Waivers', comments: 'Comments',
    },
    /** The fields of records, as far as they have a name of their own. */
    fields: {
      name: 'Name', title: 'Title', description: 'Description', level: 'Level', parentId: 'Parent', parentType: 'Kind of parent',
      kind: 'Kind', country: 'Country', archived: 'Archived', email: 'E-mail', globalRoles: 'Roles', memberships: 'Teams',
      cadence: 'Cadence', startsOn: 'First day', endsOn: 'Last day', phase: 'Phase', phaseDates: 'Opening days',
      teamId: 'Team', cycleId: 'Cycle', ambition: 'Ambition', origin: 'Origin', ownerId: 'Owner', weight: 'Weight',
      state: 'State', sortOrder: 'Position', objectiveId: 'Objective', keyResultId: 'Key result', metric: 'Metric',
      source: 'Source', cadenceDays: 'Days between check-ins', on: 'Day', value: 'Value', confidence: 'Confidence',
      note: 'Note', byId: 'By', milestonesDone: 'Milestones reached', childId: 'Child', childType: 'Kind of child',
      mode: 'Mode', initiativeId: 'Initiative', impact: 'Impact', briefing: 'Briefing', effort: 'Effort',
      plannedStart: 'Planned start', plannedEnd: 'Planned end', committedOn: 'Committed on', committedEnd: 'Committed end',
      deliveredOn: 'Delivered on', lateCause: 'Cause of the delay', lateNote: 'Note on the delay', bypass: 'Bypass',
      programmeId: 'Programme', providerTeamId: 'Provider', need: 'Need', neededBy: 'Needed by', size: 'Size',
      identifiedOn: 'Identified on', unplanned: 'Unplanned', dependencyId: 'Dependency', offeredBy: 'Offered for',
      backing: 'Backed by', progress: 'Progress', gradedOn: 'Graded on', explanation: 'Explanation', people: 'People',
      weekOf: 'Week of', share: 'Share', ticketsIn: 'Tickets in', ticketsOut: 'Tickets out', categories: 'Categories',
      sections: 'Sections', headline: 'Headline', health: 'Health', findingId: 'Finding', reason: 'Reason', from: 'From',
      until: 'Until', topic: 'Topic', requesterTeamId: 'Asked by', subjectType: 'Kind of subject', subjectId: 'Subject',
      text: 'Text', field: 'Field', oldValue: 'Old value', newValue: 'New value', eased: 'Made easier',
    },
  },

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
    /** @param {string} reason */
    reason: (reason) => `Reason: ${reason}`,
    /** @param {string} field @param {string} from @param {string} to */
    fromTo: (field, from, to) => `${field}: ${from} → ${to}`,
    /** @param {string} value */
    checkedIn: (value) => (value ? `checked in ${value} on` : 'checked in on'),
    /** @param {string} object @param {string} state */
    moved: (object, state) => `moved ${object} to “${state}”:`,
    /** @param {string} grade */
    graded: (grade) => `gave the grade ${grade} to`,
    /** @param {string} share */
    reported: (share) => `reported ${share} of maintenance for`,
    /** @param {string} text */
    quoted: (text) => `“${text}”`,
    /** @param {string} name */
    field: (name) => `${name}:`,
    show: 'Show',
    hide: 'Hide',
    earlier: 'Show earlier changes',
    /** @param {number} n */
    others: (n) => `${count(n, 'other change')}`,
    commented: 'commented on',
    /** @satisfies {Record<string, (object: string) => string>} */
    actions: {
      CREATE: (object) => `added ${object}`,
      UPDATE: (object) => `changed ${object}`,
      DELETE: (object) => `removed ${object}`,
    },
    objects: {
      TEAM: 'the team',
      PERSON: 'the person',
      CYCLE: 'the cycle',
      OBJECTIVE: 'the objective',
      KEY_RESULT: 'the key result',
      CHECK_IN: 'the check-in on',
      ALIGNMENT: 'the alignment of',
      AMENDMENT: 'the amendment of',
      INITIATIVE: 'the initiative',
      CONTRIBUTION: 'the link of an initiative to',
      BRIEFING_TEMPLATE: 'the briefing template',
      PROGRAMME: 'the programme',
      PROGRAMME_UPDATE: 'the weekly update of',
      MAINTENANCE: 'the maintenance report of',
      GRADE: 'the grade of',
      DEPENDENCY: 'the dependency',
      DEPENDENCY_ANSWER: 'the answer to',
      CAPACITY: 'the capacity of',
      SOLICITATION: 'the solicitation of',
      WAIVER: 'the waiver',
      COMMENT: 'the comment on',
      SETTINGS: 'the thresholds',
    },
    /** @satisfies {Record<string, (n: number) => string>} */
    counts: {
      CHECK_IN: (n) => count(n, 'check-in'),
      OBJECTIVE: (n) => count(n, 'objective'),
      KEY_RESULT: (n) => count(n, 'key result'),
      INITIATIVE: (n) => count(n, 'initiative'),
      DEPENDENCY: (n) => count(n, 'dependency', 'dependencies'),
      DEPENDENCY_ANSWER: (n) => count(n, 'answer'),
      COMMENT: (n) => count(n, 'comment'),
      ALIGNMENT: (n) => count(n, 'alignment'),
      CONTRIBUTION: (n) => count(n, 'link of an initiative', 'links of initiatives'),
      GRADE: (n) => count(n, 'grade'),
      MAINTENANCE: (n) => count(n, 'maintenance report'),
      CAPACITY: (n) => count(n, 'capacity', 'capacities'),
      TEAM: (n) => count(n, 'team'),
      PERSON: (n) => count(n, 'person', 'people'),
    },
    types: {
      TEAM: 'team',
      PERSON: 'person',
      CYCLE: 'cycle',
      OBJECTIVE: 'objective',
      KEY_RESULT: 'key result',
      CHECK_IN: 'check-in',
      ALIGNMENT: 'alignment',
      AMENDMENT: 'amendment',
      INITIATIVE: 'initiative',
      CONTRIBUTION: 'contribution',
      BRIEFING_TEMPLATE: 'briefing template',
      PROGRAMME: 'programme',
      PROGRAMME_UPDATE: 'programme update',
      MAINTENANCE: 'maintenance report',
      GRADE: 'grade',
      DEPENDENCY: 'dependency',
      DEPENDENCY_ANSWER: 'answer',
      CAPACITY: 'capacity',
      SOLICITATION: 'solicitation',
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
      baseline: 'Baseline',
      target: 'Target',
      alignment: 'Alignment',
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
