/** The answers of the service, as its OpenAPI document describes them; a test compares the two. */
declare namespace Api {
  interface AgendaItem {
    position: number;
    teamId: string;
    initiativeIds: string[];
    openIssues: number;
  }

  interface Alignment {
    id: string;
    childType: 'OBJECTIVE' | 'KEY_RESULT';
    childId: string;
    parentType: 'OBJECTIVE' | 'KEY_RESULT';
    parentId: string;
    mode: 'CONTRIBUTES' | 'SUPPORTS';
    weight: number;
  }

  interface AlignmentItem {
    parentType: 'OBJECTIVE' | 'KEY_RESULT' | null;
    parentId: string | null;
    mode: 'CONTRIBUTES' | 'SUPPORTS' | null;
    weight: number | null;
  }

  interface Amendment {
    id: string;
    objectiveId: string;
    keyResultId: string | null;
    field: string;
    oldValue: string | null;
    newValue: string | null;
    eased: boolean;
    reason: string | null;
    on: string;
    byId: string | null;
    writtenAt: string;
  }

  interface AmendmentItem {
    keyResultId: string | null;
    field: string | null;
    oldValue: string | null;
    newValue: string | null;
    eased: boolean | null;
    reason: string | null;
    on: string | null;
    byId: string | null;
  }

  interface AnswerItem {
    on: string | null;
    state: 'IDENTIFIED' | 'REQUESTED' | 'ACCEPTED' | 'COUNTERED' | 'DECLINED' | 'DELIVERED' | 'WITHDRAWN' | 'WAIVED' | null;
    note: string | null;
    byId: string | null;
    offeredBy: string | null;
    backing: BackingItem | null;
  }

  interface AuditHistoryAnswer {
    cycleId: string;
    items: DayIndices[];
  }

  interface AuditReport {
    asOf: string;
    indices: Indices;
    counts: Record<string, number>;
    findings: Finding[];
  }

  interface AuditThresholds {
    maxObjectives: number;
    minKeyResults: number;
    maxKeyResults: number;
    divergence: number;
    outputShare: number;
    staleFactor: number;
    lateStart: number;
    sandbagged: number;
    sandbaggedBefore: number;
    bottomUp: number;
    amendedLate: number;
  }

  interface Backing {
    type: 'KEY_RESULT' | 'INITIATIVE';
    id: string;
  }

  interface BackingItem {
    type: 'KEY_RESULT' | 'INITIATIVE' | null;
    id: string | null;
  }

  interface Briefing {
    problem: string | null;
    need: string | null;
    impactOfNotDoing: string | null;
    benefits: ('REVENUE' | 'SATISFACTION' | 'BACK_OFFICE' | 'RISK' | 'COMPLIANCE')[];
    benefitNote: string | null;
    solution: string | null;
    sections: Record<string, string>;
  }

  interface BriefingItem {
    problem: string | null;
    need: string | null;
    impactOfNotDoing: string | null;
    benefits: ('REVENUE' | 'SATISFACTION' | 'BACK_OFFICE' | 'RISK' | 'COMPLIANCE')[] | null;
    benefitNote: string | null;
    solution: string | null;
    sections: Record<string, string> | null;
  }

  interface BriefingSection {
    key: string;
    title: string;
    guidance: string | null;
    required: boolean;
  }

  interface BriefingTemplate {
    id: string;
    sections: BriefingSection[];
  }

  interface BriefingTemplateItem {
    id: string | null;
    sections: SectionItem[] | null;
  }

  interface Bundle {
    bundleVersion: number | null;
    teams: TeamItem[] | null;
    people: PersonItem[] | null;
    cycles: CycleItem[] | null;
    briefingTemplates: BriefingTemplateItem[] | null;
    programmes: ProgrammeItem[] | null;
    objectives: ObjectiveItem[] | null;
    initiatives: InitiativeItem[] | null;
    capacities: CapacityItem[] | null;
    maintenance: MaintenanceItem[] | null;
    solicitations: SolicitationItem[] | null;
    waivers: WaiverItem[] | null;
    comments: CommentItem[] | null;
  }

  interface Bypass {
    reason: 'SECURITY' | 'LEGAL' | 'INCIDENT' | 'CONTRACT';
    note: string | null;
    grantedById: string | null;
  }

  interface BypassItem {
    reason: 'SECURITY' | 'LEGAL' | 'INCIDENT' | 'CONTRACT' | null;
    note: string | null;
    grantedById: string | null;
  }

  interface Candidate {
    id: string;
    continuedId: string;
    teamId: string;
    title: string;
    grade: number | null;
    done: boolean;
  }

  interface CapacityItem {
    teamId: string | null;
    cycleId: string | null;
    people: number | null;
  }

  interface CarryOverAnswer {
    cycleId: string;
    toCycleId: string;
    objectives: Candidate[];
    initiatives: Candidate[];
    bundle: Bundle;
  }

  interface CascadeAnswer {
    cycleId: string;
    revision: number;
    asOf: string;
    progress: number;
    expected: number;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    hasData: boolean;
    objectives: ObjectiveNode[];
    alignments: Alignment[];
    teams: TeamNode[];
  }

  interface CauseCount {
    cause: 'UNKNOWN_DEPENDENCY' | 'UNDISCUSSED_DEPENDENCY' | 'BROKEN_DEPENDENCY' | 'MAINTENANCE' | 'SCOPE' | 'STAFFING' | 'OTHER';
    count: number;
    proposed: number;
  }

  interface Cell {
    consumerTeamId: string;
    providerTeamId: string;
    counts: Record<string, number>;
  }

  interface ChangedRecord {
    type: string;
    id: string;
    action: string;
    fields: Record<string, unknown[]>;
  }

  interface CheckInItem {
    on: string | null;
    value: number | null;
    confidence: number | null;
    note: string | null;
    byId: string | null;
    milestonesDone: string[] | null;
  }

  interface CommentAnswer {
    id: string;
    subjectType: 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY';
    subjectId: string;
    text: string;
    byId: string | null;
    writtenAt: string;
    version: number;
    createdAt: string;
    updatedAt: string;
    mentions: string[];
  }

  interface CommentItem {
    id: string | null;
    subjectType: 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY' | null;
    subjectId: string | null;
    text: string | null;
    byId: string | null;
    writtenAt: string | null;
  }

  interface Contribution {
    initiativeId: string;
    keyResultId: string;
    impact: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MASSIVE';
    confidence: number;
  }

  interface ContributionItem {
    keyResultId: string | null;
    impact: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MASSIVE' | null;
    confidence: number | null;
  }

  interface Counts {
    objectives: number;
    keyResults: number;
    initiatives: number;
    keyResultsByStatus: Record<string, number>;
  }

  interface CycleItem {
    id: string | null;
    name: string | null;
    cadence: 'YEAR' | 'HALF_YEAR' | 'QUARTER' | 'MONTH' | 'OTHER' | null;
    startsOn: string | null;
    endsOn: string | null;
    parentId: string | null;
    phase: 'DRAFT' | 'REFINE' | 'VALIDATE' | 'REVIEW' | 'ACTIVE' | 'GRADING' | 'CLOSED' | null;
    phaseDates: Record<string, string> | null;
  }

  interface DayIndices {
    on: string;
    indices: Indices;
  }

  interface DeliveryAnswer {
    cycleId: string;
    asOf: string;
    teams: TeamDelivery[];
    causes: CauseCount[];
    withDependencies: Rate;
    withoutDependencies: Rate;
    unexplained: Unexplained[];
    compare: DeliveryAnswer[];
  }

  interface DependencyAnswer {
    id: string;
    dependencyId: string;
    state: 'IDENTIFIED' | 'REQUESTED' | 'ACCEPTED' | 'COUNTERED' | 'DECLINED' | 'DELIVERED' | 'WITHDRAWN' | 'WAIVED';
    on: string;
    byId: string | null;
    note: string | null;
    offeredBy: string | null;
    backing: Backing | null;
    writtenAt: string;
  }

  interface DependencyItem {
    id: string | null;
    providerTeamId: string | null;
    need: string | null;
    neededBy: string | null;
    size: 'S' | 'M' | 'L' | null;
    state: 'IDENTIFIED' | 'REQUESTED' | 'ACCEPTED' | 'COUNTERED' | 'DECLINED' | 'DELIVERED' | 'WITHDRAWN' | 'WAIVED' | null;
    identifiedOn: string | null;
    unplanned: boolean | null;
    answers: AnswerItem[] | null;
  }

  interface Explanation {
    value: number;
    terms: Term[];
  }

  interface ExplanationAnswer {
    progress: Explanation;
    status: StatusReason;
    strategicWeight: WeightExplanation;
    cascadeProgress: Explanation | null;
    sum: Explanation | null;
  }

  interface Exposed {
    type: 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE';
    id: string;
    teamId: string;
    share: number;
    status: string;
  }

  interface Exposure {
    exposed: Exposed[];
    teams: string[];
  }

  interface Finding {
    id: string;
    code: string;
    severity: 'ERROR' | 'WARNING' | 'INFO';
    subject: Subject;
    message: string;
    advice: string;
    waived: boolean;
  }

  interface GradeAnswer {
    objectiveId: string;
    progress: number | null;
    value: number | null;
    band: 'MET' | 'MISSED' | 'GREEN' | 'AMBER' | 'RED' | null;
    explanation: string | null;
    gradedOn: string | null;
  }

  interface GradeItem {
    progress: number | null;
    explanation: string | null;
    gradedOn: string | null;
  }

  interface ImportAnswer {
    revision: number;
    created: Record<string, number>;
    updated: Record<string, number>;
    unchanged: Record<string, number>;
    changes: ChangedRecord[] | null;
  }

  interface InboxAnswer {
    counts: Record<string, number>;
    items: InboxItem[];
  }

  interface InboxItem {
    kind: 'DEPENDENCY_TO_ANSWER' | 'ANSWER_TO_REACT' | 'CHECK_IN_DUE' | 'MENTION' | 'FINDING';
    subjectType: 'TEAM' | 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY';
    subjectId: string;
    teamId: string;
    cycleId: string;
    since: string;
    message: string;
    neededBy: string | null;
    advice: string | null;
  }

  interface Indices {
    alignment: number;
    coverage: number;
    freshness: number;
    dependency: number;
  }

  interface InitiativeAnswer {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    briefing: Briefing;
    effort: number | null;
    plannedStart: string | null;
    plannedEnd: string | null;
    committedOn: string | null;
    committedEnd: string | null;
    deliveredOn: string | null;
    lateCause: 'UNKNOWN_DEPENDENCY' | 'UNDISCUSSED_DEPENDENCY' | 'BROKEN_DEPENDENCY' | 'MAINTENANCE' | 'SCOPE' | 'STAFFING' | 'OTHER' | null;
    lateNote: string | null;
    state: 'DRAFT' | 'REFINED' | 'COMMITTED' | 'IN_PROGRESS' | 'DELIVERED' | 'DROPPED' | 'POSTPONED';
    bypass: Bypass | null;
    programmeId: string | null;
    ownerId: string | null;
    version: number;
    createdAt: string;
    updatedAt: string;
    contributions: Contribution[];
    dependencies: NegotiationAnswer[];
  }

  interface InitiativeItem {
    id: string | null;
    teamId: string | null;
    cycleId: string | null;
    title: string | null;
    briefing: BriefingItem | null;
    effort: number | null;
    plannedStart: string | null;
    plannedEnd: string | null;
    committedOn: string | null;
    committedEnd: string | null;
    deliveredOn: string | null;
    lateCause: 'UNKNOWN_DEPENDENCY' | 'UNDISCUSSED_DEPENDENCY' | 'BROKEN_DEPENDENCY' | 'MAINTENANCE' | 'SCOPE' | 'STAFFING' | 'OTHER' | null;
    lateNote: string | null;
    state: 'DRAFT' | 'REFINED' | 'COMMITTED' | 'IN_PROGRESS' | 'DELIVERED' | 'DROPPED' | 'POSTPONED' | null;
    bypass: BypassItem | null;
    programmeId: string | null;
    ownerId: string | null;
    contributions: ContributionItem[] | null;
    dependencies: DependencyItem[] | null;
  }

  interface KeyResultAnswer {
    id: string;
    objectiveId: string;
    title: string;
    description: string | null;
    metric: Metric;
    source: 'CHECK_INS' | 'CASCADE' | 'SUM';
    weight: number;
    ownerId: string | null;
    cadenceDays: number;
    state: 'ACTIVE' | 'DROPPED';
    sortOrder: number;
    version: number;
    createdAt: string;
    updatedAt: string;
    value: number | null;
    progress: number;
    attainment: number;
    hasData: boolean;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    confidence: number | null;
    cascadeProgress: number | null;
    divergence: number | null;
    checkedInOn: string | null;
  }

  interface KeyResultItem {
    id: string | null;
    title: string | null;
    description: string | null;
    metric: MetricItem | null;
    source: 'CHECK_INS' | 'CASCADE' | 'SUM' | null;
    weight: number | null;
    ownerId: string | null;
    cadenceDays: number | null;
    state: 'ACTIVE' | 'DROPPED' | null;
    sortOrder: number | null;
    alignments: AlignmentItem[] | null;
    checkIns: CheckInItem[] | null;
  }

  interface KeyResultNode {
    id: string;
    title: string;
    metric: Metric;
    source: 'CHECK_INS' | 'CASCADE' | 'SUM';
    weight: number;
    ownerId: string | null;
    state: 'ACTIVE' | 'DROPPED';
    value: number | null;
    progress: number;
    attainment: number;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    confidence: number | null;
    hasData: boolean;
    cascadeProgress: number | null;
    divergence: number | null;
    diverges: boolean;
    checkedInOn: string | null;
    strategicWeight: number;
    initiativeIds: string[];
  }

  interface LoggedChange {
    revision: number;
    at: string;
    actorId: string | null;
    scope: string;
    subjectType: string;
    subjectId: string;
    action: string;
    reason: string | null;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }

  interface MaintenanceItem {
    teamId: string | null;
    weekOf: string | null;
    share: number | null;
    ticketsIn: number | null;
    ticketsOut: number | null;
    categories: Record<string, number> | null;
  }

  interface MaintenanceReport {
    teamId: string;
    weekOf: string;
    share: number;
    ticketsIn: number;
    ticketsOut: number;
    categories: Record<string, number>;
  }

  interface MatrixAnswer {
    cycleId: string;
    cells: Cell[];
    circles: string[][];
  }

  interface MeAnswer {
    id: string;
    name: string;
    email: string | null;
    globalRoles: ('PRODUCT_OPS' | 'LEADERSHIP' | 'ADMIN')[];
    memberships: Membership[];
    permissions: string[];
    writableTeamIds: string[];
  }

  interface Membership {
    teamId: string;
    role: 'PRODUCT_LEAD' | 'DESIGN_LEAD' | 'ENGINEERING_LEAD' | 'LEAD' | 'MEMBER';
  }

  interface MembershipItem {
    teamId: string | null;
    role: 'PRODUCT_LEAD' | 'DESIGN_LEAD' | 'ENGINEERING_LEAD' | 'LEAD' | 'MEMBER' | null;
  }

  interface Metric {
    type: 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'BINARY' | 'MILESTONES';
    unit: string | null;
    direction: 'INCREASE' | 'DECREASE' | 'MAINTAIN_AT_LEAST' | 'MAINTAIN_AT_MOST';
    baseline: number | null;
    target: number | null;
    milestones: Milestone[];
  }

  interface MetricItem {
    type: 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'BINARY' | 'MILESTONES' | null;
    unit: string | null;
    direction: 'INCREASE' | 'DECREASE' | 'MAINTAIN_AT_LEAST' | 'MAINTAIN_AT_MOST' | null;
    baseline: number | null;
    target: number | null;
    milestones: MilestoneItem[] | null;
  }

  interface Milestone {
    id: string;
    title: string;
    weight: number;
    doneOn: string | null;
  }

  interface MilestoneItem {
    id: string | null;
    title: string | null;
    weight: number | null;
    doneOn: string | null;
  }

  interface Missing {
    code: string;
    subjectType: 'TEAM' | 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY';
    subjectId: string;
    holderTeamId: string;
    message: string;
  }

  interface NegotiationAnswer {
    id: string;
    initiativeId: string;
    providerTeamId: string;
    need: string;
    neededBy: string | null;
    size: 'S' | 'M' | 'L';
    state: 'IDENTIFIED' | 'REQUESTED' | 'ACCEPTED' | 'COUNTERED' | 'DECLINED' | 'DELIVERED' | 'WITHDRAWN' | 'WAIVED';
    identifiedOn: string;
    unplanned: boolean;
    version: number;
    createdAt: string;
    updatedAt: string;
    consumerTeamId: string;
    cycleId: string;
    agreedBy: string | null;
    waitsFor: 'CONSUMER' | 'PROVIDER' | 'PRODUCT_OPS' | null;
    answers: DependencyAnswer[];
  }

  interface Node {
    type: 'OBJECTIVE' | 'KEY_RESULT';
    id: string;
  }

  interface ObjectiveAnswer {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    description: string | null;
    ambition: 'COMMITTED' | 'ASPIRATIONAL';
    origin: 'TOP_DOWN' | 'BOTTOM_UP';
    ownerId: string | null;
    weight: number;
    state: 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'DROPPED';
    archived: boolean;
    sortOrder: number;
    version: number;
    createdAt: string;
    updatedAt: string;
    progress: number;
    expected: number;
    hasData: boolean;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    grade: GradeAnswer | null;
  }

  interface ObjectiveItem {
    id: string | null;
    teamId: string | null;
    cycleId: string | null;
    title: string | null;
    description: string | null;
    ambition: 'COMMITTED' | 'ASPIRATIONAL' | null;
    origin: 'TOP_DOWN' | 'BOTTOM_UP' | null;
    ownerId: string | null;
    weight: number | null;
    state: 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'DROPPED' | null;
    archived: boolean | null;
    sortOrder: number | null;
    alignments: AlignmentItem[] | null;
    keyResults: KeyResultItem[] | null;
    amendments: AmendmentItem[] | null;
    grade: GradeItem | null;
  }

  interface ObjectiveNode {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    ambition: 'COMMITTED' | 'ASPIRATIONAL';
    state: 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'DROPPED';
    ownerId: string | null;
    weight: number;
    progress: number;
    expected: number;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    hasData: boolean;
    strategicWeight: number;
    keyResults: KeyResultNode[];
  }

  interface Pace {
    onTrack: number;
    atRisk: number;
    confidentOnTrack: number;
    confidentAtRisk: number;
    maintainedAtRisk: number;
  }

  interface PageAmendment {
    items: Amendment[];
    nextCursor: string | null;
  }

  interface PageBriefingTemplate {
    items: BriefingTemplate[];
    nextCursor: string | null;
  }

  interface PageCommentAnswer {
    items: CommentAnswer[];
    nextCursor: string | null;
  }

  interface PageGradeAnswer {
    items: GradeAnswer[];
    nextCursor: string | null;
  }

  interface PageInitiativeAnswer {
    items: InitiativeAnswer[];
    nextCursor: string | null;
  }

  interface PageKeyResultAnswer {
    items: KeyResultAnswer[];
    nextCursor: string | null;
  }

  interface PageLoggedChange {
    items: LoggedChange[];
    nextCursor: string | null;
  }

  interface PageNegotiationAnswer {
    items: NegotiationAnswer[];
    nextCursor: string | null;
  }

  interface PageObjectiveAnswer {
    items: ObjectiveAnswer[];
    nextCursor: string | null;
  }

  interface PagePlanChange {
    items: PlanChange[];
    nextCursor: string | null;
  }

  interface PageProgrammeAnswer {
    items: ProgrammeAnswer[];
    nextCursor: string | null;
  }

  interface PageProgrammeUpdate {
    items: ProgrammeUpdate[];
    nextCursor: string | null;
  }

  interface PageTeamOverview {
    items: TeamOverview[];
    nextCursor: string | null;
  }

  interface PageTokenAnswer {
    items: TokenAnswer[];
    nextCursor: string | null;
  }

  interface PageVersionedAlignment {
    items: VersionedAlignment[];
    nextCursor: string | null;
  }

  interface PageVersionedCheckIn {
    items: VersionedCheckIn[];
    nextCursor: string | null;
  }

  interface PageVersionedCycle {
    items: VersionedCycle[];
    nextCursor: string | null;
  }

  interface PageVersionedMaintenanceReport {
    items: VersionedMaintenanceReport[];
    nextCursor: string | null;
  }

  interface PageVersionedPerson {
    items: VersionedPerson[];
    nextCursor: string | null;
  }

  interface PageVersionedTeam {
    items: VersionedTeam[];
    nextCursor: string | null;
  }

  interface PageVersionedWaiver {
    items: VersionedWaiver[];
    nextCursor: string | null;
  }

  interface Path {
    share: number;
    nodes: Node[];
  }

  interface PersonItem {
    id: string | null;
    name: string | null;
    email: string | null;
    globalRoles: ('PRODUCT_OPS' | 'LEADERSHIP' | 'ADMIN')[] | null;
    memberships: MembershipItem[] | null;
  }

  interface PhaseDay {
    phase: 'DRAFT' | 'REFINE' | 'VALIDATE' | 'REVIEW' | 'ACTIVE' | 'GRADING' | 'CLOSED';
    opensOn: string;
    own: boolean;
  }

  interface PlanAnswer {
    cycleId: string;
    revision: number;
    at: string;
    plan: Bundle;
  }

  interface PlanChange {
    revision: number;
    at: string;
    actorId: string | null;
    reason: string | null;
    type: string;
    id: string;
    teamId: string;
    action: string;
    fields: Record<string, unknown[]>;
  }

  interface PlanningAnswer {
    cycleId: string;
    phase: 'DRAFT' | 'REFINE' | 'VALIDATE' | 'REVIEW' | 'ACTIVE' | 'GRADING' | 'CLOSED';
    asOf: string;
    calendar: PhaseDay[];
    teams: TeamPlanning[];
    agenda: AgendaItem[];
  }

  interface PlanningFigures {
    weeksS: number;
    weeksM: number;
    weeksL: number;
    underWater: number;
    underWaterWeeks: number;
    answerDays: number;
    mostSolicitations: number;
  }

  interface Priorities {
    items: PriorityItem[];
    factors: PriorityFactors;
  }

  interface PriorityFactors {
    impacts: Record<string, number>;
    tribeShare: number;
    departmentShare: number;
    companyShare: number;
    dependencyFactor: number;
    loads: Record<string, number>;
  }

  interface PriorityItem {
    rank: number;
    initiativeId: string;
    teamId: string;
    score: number | null;
    bypass: Bypass | null;
    value: number;
    cost: number | null;
    effort: number | null;
    openDependencyLoad: number;
    contributions: PriorityTerm[];
  }

  interface PriorityTerm {
    keyResultId: string;
    impact: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MASSIVE';
    confidence: number;
    companyWeight: number;
    departmentWeight: number;
    tribeWeight: number;
    value: number;
  }

  interface ProgrammeAnswer {
    id: string;
    name: string;
    description: string | null;
    ownerId: string | null;
    version: number;
    createdAt: string;
    updatedAt: string;
    initiativeIds: string[];
    teamIds: string[];
    progress: number;
    counts: Record<string, number>;
    dependencies: ProgrammeDependency[];
    latest: ProgrammeUpdate | null;
  }

  interface ProgrammeDependency {
    id: string;
    initiativeId: string;
    consumerTeamId: string;
    providerTeamId: string;
    state: 'IDENTIFIED' | 'REQUESTED' | 'ACCEPTED' | 'COUNTERED' | 'DECLINED' | 'DELIVERED' | 'WITHDRAWN' | 'WAIVED';
    neededBy: string | null;
    inside: boolean;
  }

  interface ProgrammeItem {
    id: string | null;
    name: string | null;
    description: string | null;
    ownerId: string | null;
    initiativeIds: string[] | null;
    updates: ProgrammeUpdateItem[] | null;
  }

  interface ProgrammeUpdate {
    programmeId: string;
    weekOf: string;
    headline: string;
    health: 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    note: string | null;
    byId: string | null;
  }

  interface ProgrammeUpdateItem {
    weekOf: string | null;
    headline: string | null;
    health: 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | null;
    note: string | null;
    byId: string | null;
  }

  interface Rate {
    committed: number;
    onTime: number;
    onTimeRate: number | null;
  }

  interface SectionItem {
    key: string | null;
    title: string | null;
    guidance: string | null;
    required: boolean | null;
  }

  interface Settings {
    pace: Pace;
    audit: AuditThresholds;
    planning: PlanningFigures;
    priority: PriorityFactors;
  }

  interface SettingsAnswer {
    pace: Pace;
    audit: AuditThresholds;
    planning: PlanningFigures;
    priority: PriorityFactors;
    defaults: Settings;
    version: number;
    updatedAt: string | null;
  }

  interface SolicitationItem {
    id: string | null;
    cycleId: string | null;
    teamId: string | null;
    requesterTeamId: string | null;
    topic: string | null;
    initiativeId: string | null;
    on: string | null;
    state: 'ASKED' | 'JOINED' | 'DECLINED' | null;
  }

  interface SolicitationsAnswer {
    items: VersionedSolicitation[];
    teams: TeamAsked[];
  }

  interface StatusReason {
    value: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    progress: number;
    expected: number;
    byPace: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    confidence: number | null;
    byConfidence: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | null;
  }

  interface Subject {
    type: 'TEAM' | 'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY';
    id: string;
    teamId: string;
  }

  interface TeamAsked {
    teamId: string;
    asked: number;
    joined: number;
    declined: number;
    standing: 'TOO_OFTEN' | 'SOMETIMES' | 'NEVER';
  }

  interface TeamDelivery {
    teamId: string;
    committed: number;
    delivered: number;
    onTime: number;
    late: number;
    overdue: number;
    givenUp: number;
    pending: number;
    onTimeRate: number | null;
  }

  interface TeamItem {
    id: string | null;
    name: string | null;
    level: 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD' | null;
    parentId: string | null;
    kind: 'SOLUTION' | 'PLATFORM' | 'LOCAL' | null;
    country: string | null;
    archived: boolean | null;
  }

  interface TeamNode {
    id: string;
    name: string;
    level: 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD';
    parentId: string | null;
    kind: 'SOLUTION' | 'PLATFORM' | 'LOCAL' | null;
  }

  interface TeamOverview {
    teamId: string;
    name: string;
    level: 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD';
    parentId: string | null;
    kind: 'SOLUTION' | 'PLATFORM' | 'LOCAL' | null;
    progress: number;
    expected: number;
    status: 'NOT_STARTED' | 'NO_DATA' | 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    hasData: boolean;
    counts: Counts;
    below: Counts;
  }

  interface TeamPlanning {
    teamId: string;
    ready: boolean;
    missing: Missing[];
    people: number | null;
    capacity: number | null;
    committed: number;
    accepted: number;
    load: number | null;
    underWaterWeeks: number;
  }

  interface TeamTree {
    id: string;
    name: string;
    level: 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD';
    parentId: string | null;
    kind: 'SOLUTION' | 'PLATFORM' | 'LOCAL' | null;
    country: string | null;
    archived: boolean;
    version: number;
    createdAt: string;
    updatedAt: string;
    children: TeamTree[];
  }

  interface TeamUpkeep {
    teamId: string;
    share: number | null;
    underWaterWeeks: number;
    ticketsIn: number;
    ticketsOut: number;
    categories: Record<string, number>;
    weeks: MaintenanceReport[];
  }

  interface Term {
    type: string;
    id: string;
    weight: number;
    share: number;
    value: number;
  }

  interface TokenAnswer {
    id: string;
    personId: string;
    name: string;
    createdAt: string;
    expiresAt: string | null;
    secret: string | null;
  }

  interface Unexplained {
    initiativeId: string;
    teamId: string;
    proposed: ('UNKNOWN_DEPENDENCY' | 'UNDISCUSSED_DEPENDENCY' | 'BROKEN_DEPENDENCY' | 'MAINTENANCE' | 'SCOPE' | 'STAFFING' | 'OTHER')[];
  }

  interface UpkeepAnswer {
    cycleId: string;
    asOf: string;
    teams: TeamUpkeep[];
  }

  interface VersionedAlignment {
    id: string;
    childType: 'OBJECTIVE' | 'KEY_RESULT';
    childId: string;
    parentType: 'OBJECTIVE' | 'KEY_RESULT';
    parentId: string;
    mode: 'CONTRIBUTES' | 'SUPPORTS';
    weight: number;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedBriefingTemplate {
    id: string;
    sections: BriefingSection[];
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedCapacity {
    teamId: string;
    cycleId: string;
    people: number;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedCheckIn {
    id: string;
    keyResultId: string;
    on: string;
    value: number | null;
    confidence: number | null;
    note: string | null;
    byId: string | null;
    milestonesDone: string[];
    writtenAt: string;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedContribution {
    initiativeId: string;
    keyResultId: string;
    impact: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MASSIVE';
    confidence: number;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedCycle {
    id: string;
    name: string;
    cadence: 'YEAR' | 'HALF_YEAR' | 'QUARTER' | 'MONTH' | 'OTHER';
    startsOn: string;
    endsOn: string;
    parentId: string | null;
    phase: 'DRAFT' | 'REFINE' | 'VALIDATE' | 'REVIEW' | 'ACTIVE' | 'GRADING' | 'CLOSED';
    phaseDates: Record<string, string>;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedMaintenanceReport {
    teamId: string;
    weekOf: string;
    share: number;
    ticketsIn: number;
    ticketsOut: number;
    categories: Record<string, number>;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedPerson {
    id: string;
    name: string;
    email: string | null;
    globalRoles: ('PRODUCT_OPS' | 'LEADERSHIP' | 'ADMIN')[];
    memberships: Membership[];
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedProgrammeUpdate {
    programmeId: string;
    weekOf: string;
    headline: string;
    health: 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
    note: string | null;
    byId: string | null;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedSolicitation {
    id: string;
    cycleId: string;
    teamId: string;
    requesterTeamId: string;
    topic: string;
    initiativeId: string | null;
    on: string;
    state: 'ASKED' | 'JOINED' | 'DECLINED';
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedTeam {
    id: string;
    name: string;
    level: 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD';
    parentId: string | null;
    kind: 'SOLUTION' | 'PLATFORM' | 'LOCAL' | null;
    country: string | null;
    archived: boolean;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface VersionedWaiver {
    id: string;
    cycleId: string;
    findingId: string;
    reason: string;
    from: string;
    until: string;
    byId: string | null;
    version: number;
    createdAt: string;
    updatedAt: string;
  }

  interface WaiverItem {
    id: string | null;
    cycleId: string | null;
    findingId: string | null;
    reason: string | null;
    from: string | null;
    until: string | null;
    byId: string | null;
  }

  interface WeightExplanation {
    value: number;
    terms: Term[];
    paths: Path[];
    complete: boolean;
  }
}
