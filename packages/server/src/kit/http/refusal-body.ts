import { type RefusalBody, sentence } from '@otklik/contract/errors';
import type { Language } from '@otklik/contract/shapes';
import type { Refusal } from '../errors.ts';

/** The body of a refused request in the language of who asked. */
export function refusalBody({ code, details: told }: Pick<Refusal, 'code' | 'details'>, language: Language): RefusalBody {
  const { path, ...details } = told;
  return {
    code,
    message: sentence(code, language, told),
    ...(path !== undefined && { path: String(path) }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}
