import { z } from 'zod';
import type { Language } from './shapes.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';

/** Every refusal the product knows, with its HTTP status. The sentences stand in `words/`. */
export const errors = {
  bad_request: 400,
  unknown_address: 404,
  method_not_allowed: 405,
  too_large: 413,
  too_slow: 408,
  headers_too_large: 431,
  encoded_body: 415,
  not_json: 415,
  too_many_requests: 429,
  unexpected: 500,
  database_unavailable: 503,
  disk_full: 507,

  not_signed_in: 401,
  not_permitted: 403,
  foreign_origin: 403,

  workspace_already_set_up: 409,
  workspace_not_set_up: 409,
  workspace_unknown_time_zone: 422,

  people_wrong_password: 401,
  people_too_many_tries: 429,
  people_email_taken: 409,
  people_password_too_short: 422,
  people_link_unusable: 410,
  people_not_found: 404,
  people_invitation_not_found: 404,
  people_last_owner: 409,
  people_deactivated: 403,
  people_wrong_current_password: 422,
  people_session_not_found: 404,

  sites_not_found: 404,
  sites_unknown_key: 404,
  sites_origin_not_allowed: 403,
  sites_bad_origin: 422,
  sites_last_key: 409,

  files_not_found: 404,
  files_empty: 422,
  files_too_large: 413,
  files_forbidden_type: 422,
  files_wrong_extension: 422,
  files_unreadable_image: 422,
  files_image_too_large: 422,
  files_bad_name: 422,
  files_unavailable: 503,

  customers_not_found: 404,
  customers_bad_identity: 401,
  customers_identity_expired: 401,
  customers_identity_other_site: 401,
  customers_bad_attributes: 422,

  conversations_not_found: 404,
  conversations_taken: 409,
  conversations_already_solved: 409,
  conversations_not_solved: 409,
  conversations_not_assigned: 409,
  conversations_overtaken: 409,
  conversations_message_empty: 422,
  conversations_message_too_long: 422,
  conversations_message_unreadable: 422,
  conversations_assignee_unavailable: 422,

  search_query_too_short: 422,

  standard_changed_meanwhile: 409,
  standard_bad_edit: 422,
  standard_version_not_found: 404,

  quality_not_scored: 404,
  quality_line_not_found: 404,
  quality_not_own: 403,
  quality_already_appealed: 409,
  quality_appeal_not_found: 404,
  quality_appeal_decided: 409,
  quality_calibration_not_found: 404,
  quality_unknown_situation: 422,

  demo_not_loaded: 409,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errors;

const sentences: Record<Language, Record<ErrorCode, string>> = { ru, en };

/** What every refused request answers: the code for programs, the sentence for the person, `path` of a fault in the input. */
export const refusal = z.strictObject({
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
  /** What the sentence was filled with: a name, a limit, a number of seconds. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type RefusalBody = z.infer<typeof refusal>;

/** The sentence of an error in the person's language; `{name}` is filled from the details. */
export function sentence(code: ErrorCode, language: Language, details: Record<string, string | number> = {}): string {
  return sentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
