import { html } from './html.ts';
import { layout, type Visit, wordsOf } from './layout.ts';

export function accountPage(visit: Visit): string {
  const said = wordsOf(visit);
  return layout(
    visit,
    said.account,
    html`<section class="account" data-guest hidden><h1>${said.guest}</h1><p class="lead">${said.guestText}</p><button class="button" type="button" data-sign-in>${said.signIn}</button><p role="alert" data-failed hidden>${said.failed}</p></section>
<section class="account" data-known hidden><h1>${said.hello}</h1><p class="lead">${said.helloText}</p><h2>${said.orders}</h2><ul class="orders"><li>${said.orderOne}</li><li>${said.orderTwo}</li></ul><button class="button plain" type="button" data-sign-out>${said.signOut}</button></section>`,
  );
}

/** A page that says one thing: not set up yet, or not found. */
export function notePage(visit: Visit, title: string, text: string, link: { href: string; text: string }): string {
  return layout(
    visit,
    title,
    html`<section class="account"><h1>${title}</h1>${text && html`<p class="lead">${text}</p>`}<a class="button" href="${link.href}">${link.text}</a></section>`,
  );
}
