import type { components } from "@/api/schema";

type Of<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Block = Of<"Block">;
export type EvidenceMark = Of<"EvidenceMark">;
export type Notice = Of<"Notice">;
export type Origin = Of<"Origin">;
export type OriginLine = Of<"OriginLine">;
export type OriginMember = Of<"OriginMember">;
export type Report = Of<"Report">;
export type Role = Of<"MarkRole">;
export type Sighting = Of<"Sighting">;
export type Span = Of<"Span">;
