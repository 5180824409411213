/** How sure the coach is of a situation, in words: a number would promise more than it knows. On “maybe” it asks an agent for nothing that rests on the situation alone. */
export function sureness(confidence: number): 'sure' | 'likely' | 'maybe' {
  if (confidence >= 0.75) return 'sure';
  return confidence >= 0.5 ? 'likely' : 'maybe';
}
