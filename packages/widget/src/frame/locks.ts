/**
 * Acts while no other tab of this site holds that name. Where there are no locks – an old browser, or one that forbids storage in
 * frames of other sites and locks with it – `without` says how to go on.
 */
export function holding<Result>(
  name: string,
  act: () => Promise<Result>,
  without: (act: () => Promise<Result>) => Promise<Result> = (alone) => alone(),
): Promise<Result> {
  if (!navigator.locks) return without(act);
  let held = false;
  const acting = () => {
    held = true;
    return act();
  };
  return navigator.locks.request(name, acting).catch((error: unknown) => {
    if (held) throw error;
    return without(act);
  });
}
