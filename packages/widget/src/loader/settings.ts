import type { SiteSettings } from '@otklik/contract/sites';

/** The site's settings; `null` when the desk refuses this page. Fails as `fetch` does when the desk is out of reach. */
export async function fetchSettings(desk: string, siteKey: string, refused: (reason: string) => void): Promise<SiteSettings | null> {
  const answer = await fetch(`${desk}/api/widget/sites/${siteKey}`);
  if (answer.ok) return answer.json();
  if (answer.status === 429 || answer.status >= 500) throw new Error(String(answer.status));
  const body = await answer.json().catch(() => answer);
  refused(body.message ?? answer.status);
  return null;
}
