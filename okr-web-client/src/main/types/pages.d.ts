/**
 * What the pages call the answers that they show most, and what no answer holds. The rest is in Api,
 * which the build writes.
 */
declare namespace Okr {
  type Alignment = Api.Alignment;
  type Cascade = Api.CascadeAnswer;
  type CheckIn = Api.VersionedCheckIn;
  type Cycle = Api.VersionedCycle;
  type Impact = Api.Contribution['impact'];
  type Initiative = Api.InitiativeAnswer;
  type KeyResult = Api.KeyResultNode;
  type Metric = Api.Metric;
  type Objective = Api.ObjectiveNode;
  type Status = Api.CascadeAnswer['status'];
  type StatusReason = Api.CascadeAnswer['statusReason'];
  type Team = Api.TeamNode;
  type TeamFigure = Api.TeamOverview;

  /** What is wrong with a field: what a problem says, or a form by itself. */
  interface Violation {
    pointer?: string;
    message: string;
    code?: string;
  }
}

/** What the `load` of an element has brought. */
type Loaded<E extends {load: {data: unknown}}> = NonNullable<E['load']['data']>;
