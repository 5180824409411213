/**
 * The origin of what a person typed or pasted: `shop.ru`, `https://shop.ru/cart?x=1`, `localhost:8080`. Without a scheme it is https
 * (http for a machine of one's own, the only one that may go without https). Nothing when it is no address of a site.
 */
export function parseOrigin(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const url = URL.parse(hasScheme ? typed : `https://${typed}`);
  if (url?.username !== '') return undefined;
  const ownMachine = url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');
  if (!hasScheme && ownMachine) url.protocol = 'http';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && ownMachine)) return undefined;
  const named = url.hostname === 'localhost' || url.hostname.includes('.') || url.hostname.startsWith('[');
  return named && !/[*_]/.test(url.hostname) ? url.origin : undefined;
}
