/** What the API answers, by the names that screens use. Field names are those of the command line's JSON. */

export type Kind = string;
export type SideKind = "state" | "opposing" | "third" | "monitor" | "outlet" | "other";
export type StatusKind = "uncontested" | "corroborated" | "contested" | "weak";
export type Role = "reader" | "reviewer" | "admin";

export interface Evidence {
  text: string;
  start: number;
  end: number;
}
export interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
}
export interface Party extends Evidence {
  entity: string | null;
}
export interface ClaimPlace extends Evidence {
  role: string;
  place: string | null;
  lat: number | null;
  lon: number | null;
  precision: number | null;
}
export interface ClaimDate {
  text: string;
  start: string | null;
  end: string | null;
  precision: number;
}
export interface Quantity extends Bounds {
  text: string;
  of: string;
  unit: string | null;
  relation: string;
  joint?: boolean;
}
export interface ClaimSource extends Evidence {
  cue: string;
  stance: string;
  named: boolean;
  entity: string | null;
}
export interface LoadedWord extends Evidence {
  neutral: string;
}
export interface Claim {
  id: string;
  kind: Kind;
  trigger: Evidence;
  quote: Evidence;
  modality: string;
  polarity: string;
  actors: Party[];
  targets: Party[];
  places: ClaimPlace[];
  date: ClaimDate | null;
  quantities: Quantity[];
  sources: ClaimSource[];
  disputes: string[];
  revises: string[];
  loaded: LoadedWord[];
  headline: boolean;
}
export interface ReportLine {
  id: string;
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  origin_named: string | null;
  claims: number;
}
export interface LedgerClaim {
  id: string;
  report: ReportLine;
  origin: { id: string; kind: string; name: string };
  status: string;
  claim: Claim;
}
export interface Speaker {
  name: string;
  side: SideKind;
  named: boolean;
  entity: string | null;
  side_name: string;
}
export interface Figure extends Bounds {
  outcome: Kind;
  victims: string;
  unit: string | null;
  scope: string;
  joint: boolean;
  rule: string;
  claims: string[];
}
export interface LineFigure extends Bounds {
  outcome: Kind;
  victims: string;
  unit: string | null;
}
export interface IncidentLine {
  id: string;
  start: string | null;
  end: string | null;
  kinds: Kind[];
  places: string[];
  actors: string[];
  targets: string[];
  figures: LineFigure[];
  status: StatusKind;
  origins: number;
  reports: number;
  claims: number;
}
export interface IncidentPage {
  total: number;
  next: string | null;
  incidents: IncidentLine[];
}
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}
export interface Cluster {
  lat: number;
  lon: number;
  count: number;
  contested: number;
  vague: number;
  box: Box;
}
export interface MapIncident {
  id: string;
  lat: number;
  lon: number;
  where_prec: number;
  radius_km: number;
  start: string | null;
  end: string | null;
  kinds: Kind[];
  sides: SideKind[];
  status: StatusKind;
  title: string;
}
export interface IncidentMap {
  zoom: number;
  total: number;
  unlocated: number;
  clusters: Cluster[];
  incidents: MapIncident[];
}
export interface TimelineBin {
  start: string;
  end: string;
  count: number;
  contested: number;
}
export interface Timeline {
  unit: "day" | "month" | "year";
  total: number;
  undated: number;
  bins: TimelineBin[];
}
export interface IncidentCount {
  value: string;
  label: string;
  count: number;
}
export interface IncidentCounts {
  by: string;
  counts: IncidentCount[];
}
