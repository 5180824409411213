const secretName = /^(authorization|proxy-authorization|cookie|set-cookie|jwt|.*(password|passwd|token|secret|api[_-]?key).*)$/i;
const hidden = '[hidden]';
const deepest = 8;

/** A copy of what is to be logged in which fields with a secret's name (passwords, tokens, cookies…) are hidden, however deep. */
export function withoutSecretFields(entry: Record<string, unknown>): Record<string, unknown> {
  return cleanedFields(entry, 0);
}

/** Hides what looks like a secret in any text: a password in an address, a token in a query, a bearer's, a JWT. */
export function withoutSecretTexts(text: string): string {
  return text
    .replace(/(\w+:\/\/[^\s:/@"]*):[^\s/@"]+@/g, `$1:${hidden}@`)
    .replace(/\b(Bearer|Basic) +[\w.~+/=-]+/gi, `$1 ${hidden}`)
    .replace(/([?&][\w-]*(?:token|secret|password|key|code|jwt)[\w-]*=)[^&\s#"'\\]+/gi, `$1${hidden}`)
    .replace(/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/g, hidden);
}

function cleaned(value: unknown, depth: number): unknown {
  if (value instanceof Error) return cleanedError(value, depth);
  if (depth >= deepest) return typeof value === 'object' ? hidden : value;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  return isPlain(value) ? cleanedFields(value, depth) : value;
}

function cleanedFields(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, secretName.test(name) && value !== undefined ? hidden : cleaned(value, depth + 1)]),
  );
}

function cleanedError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: cleaned(error.cause, depth + 1) }),
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
