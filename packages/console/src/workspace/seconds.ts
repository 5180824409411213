/** Least and most of what the company sets in seconds, as the contract has them. */
export const limits = { amberSeconds: { min: 1, max: 86_400 }, redSeconds: { min: 1, max: 86_400 }, presenceSeconds: { min: 5, max: 86_400 } } as const;

export type SecondsField = keyof typeof limits;
export const secondsFields: readonly SecondsField[] = ['amberSeconds', 'redSeconds', 'presenceSeconds'];

/** Whether a number may stand in this field. */
export function withinLimits(field: SecondsField, value: number): boolean {
  return Number.isInteger(value) && value >= limits[field].min && value <= limits[field].max;
}
