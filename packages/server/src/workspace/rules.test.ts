import { expect, test } from 'vitest';
import { checkThresholds, checkTimeZone } from './rules.ts';

test('a time zone is one of the IANA list', () => {
  expect(() => checkTimeZone('Europe/Moscow')).not.toThrow();
  expect(() => checkTimeZone('Europe/Atlantis')).toThrow('workspace_unknown_time_zone');
  expect(() => checkTimeZone('')).toThrow('workspace_unknown_time_zone');
});

test('the clock turns amber before it turns red', () => {
  expect(() => checkThresholds({ amberSeconds: 20, redSeconds: 40 })).not.toThrow();
  expect(() => checkThresholds({ amberSeconds: 41, redSeconds: 40 })).toThrow('bad_request');
});
