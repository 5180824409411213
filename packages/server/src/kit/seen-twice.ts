/** Each call is given what was found just now, and answers what the call before had found, too. */
export function seenTwice<Found>(keyOf: (found: Found) => string): (found: readonly Found[]) => Found[] {
  let before = new Set<string>();
  return (found) => {
    const again = found.filter((one) => before.has(keyOf(one)));
    before = new Set(found.map(keyOf));
    return again;
  };
}
