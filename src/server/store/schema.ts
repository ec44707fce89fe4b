/** The tables as Kysely sees them. Instants are ISO 8601 in UTC. */
export interface Schema {
  responses: ResponseRow;
  settings: { name: string; value: Uint8Array };
}

/** `response` and `flags` are JSON text; `response` is null once the answer is withdrawn. */
export interface ResponseRow {
  receipt_hash: string;
  consultation: string;
  body_hash: string;
  received_at: string;
  changed_at: string | null;
  withdrawn_at: string | null;
  response: string | null;
  flags: string;
}
