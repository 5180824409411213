import { useMutation } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { Refused, sentenceOf } from '../api.ts';

/** Sentences beside the fields they are about; `form` is about no field. */
export type Faults = Partial<Record<string, string>>;

interface Sending<Given, Reply> {
  /** What can be told without asking the server. */
  check?: (given: Given) => Faults;
  send: (given: Given) => Promise<Reply>;
  /** Which field a refusal is about, by its code. */
  fields?: Partial<Record<string, string>>;
  sent?: (reply: Reply, given: Given) => unknown;
  /** The server refused; the faults are shown already. */
  refused?: (faults: Faults) => void;
}

function faultsOf(error: unknown, fields: Partial<Record<string, string>>): Faults {
  if (!(error instanceof Refused)) return { form: sentenceOf(error) };
  if (error.code === 'bad_request' && error.path) return { [error.path]: i18next.t('form:checkField'), form: error.message };
  return { [fields[error.code] ?? 'form']: error.message };
}

/** Sends a form and puts every fault beside its field. What was typed stays whatever happens. */
export function useSend<Given, Reply>({ check, send, fields = {}, sent, refused }: Sending<Given, Reply>) {
  const [faults, setFaults] = useState<Faults>({});
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (reply, given) => sent?.(reply, given),
    onError: (error) => {
      const found = faultsOf(error, fields);
      setFaults(found);
      refused?.(found);
    },
  });
  return {
    faults,
    busy: mutation.isPending,
    submit(given: Given) {
      const found = check?.(given) ?? {};
      setFaults(found);
      if (Object.keys(found).length === 0) mutation.mutate(given);
    },
    /** Shows these faults instead; none when the form was opened or set back anew. */
    show: setFaults,
  };
}

/** Faults of fields that may not be empty. */
export function emptyOnes<Field extends string>(given: Record<Field, string>, fields: readonly NoInfer<Field>[]): Faults {
  return Object.fromEntries(fields.filter((field) => given[field].trim() === '').map((field) => [field, i18next.t('form:required')]));
}

/** A fault when this is no e-mail address. */
export function emailFault(email: string): Faults {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? {} : { email: i18next.t('form:badEmail') };
}

/** As the contract's `passwordMin`, which stays out of the browser together with its schemas; a test compares them. */
export const passwordMin = 8;

/** A fault when a new password is too short. */
export function passwordFault(password: string): Faults {
  return [...password].length >= passwordMin ? {} : { password: i18next.t('form:passwordTooShort', { min: passwordMin }) };
}
