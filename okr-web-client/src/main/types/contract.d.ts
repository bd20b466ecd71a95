/**
 * The answers of the service, as far as the pages use them. Fields that the service may leave out are
 * optional here; unknown ones are ignored.
 */
declare namespace Okr {
  type TeamLevel = 'COMPANY' | 'DEPARTMENT' | 'TRIBE' | 'SQUAD';
  type Status = 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | 'NO_DATA' | 'NOT_STARTED';
  type NodeType = 'OBJECTIVE' | 'KEY_RESULT';
  type Impact = 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MASSIVE';

  interface Page<T> {
    items: T[];
    nextCursor?: string | null;
  }

  interface Person {
    id: string;
    name: string;
  }

  interface Team {
    id: string;
    name: string;
    level: TeamLevel;
    parentId?: string | null;
    kind?: string | null;
  }

  interface Cycle {
    id: string;
    name: string;
    cadence?: string;
    startsOn: string;
    endsOn: string;
    parentId?: string | null;
    phase?: string;
  }

  interface Milestone {
    id: string;
    title: string;
    weight: number;
    doneOn?: string | null;
  }

  interface Metric {
    type: 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'BINARY' | 'MILESTONES';
    unit?: string | null;
    direction: string;
    baseline?: number | null;
    target?: number | null;
    milestones?: Milestone[];
  }

  interface KeyResult {
    id: string;
    title: string;
    metric: Metric;
    source: 'CHECK_INS' | 'CASCADE' | 'SUM';
    weight: number;
    ownerId?: string | null;
    state?: string;
    value?: number | null;
    progress: number;
    attainment?: number | null;
    status: Status;
    confidence?: number | null;
    hasData: boolean;
    cascadeProgress?: number | null;
    divergence?: number | null;
    diverges?: boolean;
    strategicWeight?: number;
    initiativeIds?: string[];
  }

  interface Objective {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    description?: string | null;
    ambition?: string;
    origin?: string;
    state?: string;
    ownerId?: string | null;
    weight: number;
    progress: number;
    expected?: number | null;
    status: Status;
    hasData: boolean;
    strategicWeight?: number;
    keyResults: KeyResult[];
  }

  interface Alignment {
    id: string;
    childType: NodeType;
    childId: string;
    parentType: NodeType;
    parentId: string;
    mode: 'CONTRIBUTES' | 'SUPPORTS';
    weight: number;
  }

  interface Cascade {
    cycleId: string;
    revision?: number;
    asOf: string;
    progress: number;
    expected: number;
    status?: Status;
    hasData?: boolean;
    objectives: Objective[];
    alignments: Alignment[];
    teams: Team[];
  }

  interface Counts {
    objectives?: number;
    keyResults?: number;
    initiatives?: number;
  }

  interface TeamFigure {
    teamId: string;
    progress: number;
    status: Status;
    expected?: number | null;
    hasData?: boolean;
    counts?: Counts;
    /** the team's own and those of all teams below it */
    below?: Counts;
  }

  interface CheckIn {
    id?: string;
    on: string;
    value?: number | null;
    confidence?: number | null;
    note?: string | null;
    byId?: string | null;
    milestonesDone?: string[];
  }

  interface Initiative {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    state: string;
    effort?: number | null;
    contributions?: {keyResultId: string; impact: Impact; confidence: number}[];
  }

  interface Violation {
    pointer?: string;
    message: string;
    code?: string;
  }
}
