interface Week {
  /** Its Monday, `2026-11-23`. */
  from: string;
  score: number | null;
  conversations: number;
}

const day = 24 * 3600 * 1000;

/** The last weeks up to today without gaps: one in which nothing was scored has no score. */
export function lastWeeks(today: Date, known: readonly Week[], count = 12): Week[] {
  const at = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * day;
  const byDay = new Map(known.map((week) => [week.from, week]));
  return Array.from({ length: count }, (_, back) => {
    const from = new Date(monday - (count - 1 - back) * 7 * day).toISOString().slice(0, 10);
    return byDay.get(from) ?? { from, score: null, conversations: 0 };
  });
}
