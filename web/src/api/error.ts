/** What the API said instead of an answer; `field` names the filter that it could not take. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly field: string | null = null,
    /** The whole body: a stale decision (409) carries what holds now under `now`. */
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

/** The error of an answer that was none. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const { message, field } = told(body);
  return new ApiError(response.status, message ?? `The server answered ${response.status}.`, field, body);
}

function told(body: unknown): { message: string | null; field: string | null } {
  const found = record(record(body)["error"] ?? body);
  const message = found["message"];
  const field = found["field"];
  return {
    message: typeof message === "string" ? message : null,
    field: typeof field === "string" ? field : null,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
