import { type Check, failed, ok, reasonOf, skipped } from './check.ts';

/** The bucket for files answers and lets us write; it is asked as at every start. */
export const bucket: Check = {
  name: 'bucket',
  async look({ bucket: used }) {
    if (!used) return [skipped((words) => words.bucket.none)];
    try {
      await used.check();
      return [ok((words) => words.bucket.answers(used.name))];
    } catch (error) {
      return [
        failed(
          (words) => words.bucket.unusable(used.name, reasonOf(error)),
          (words) => words.bucket.checkIt,
        ),
      ];
    }
  },
};
