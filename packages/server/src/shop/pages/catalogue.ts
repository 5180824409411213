import type { Language } from '@otklik/contract/shapes';
import { type Html, html } from './html.ts';
import { layout, linkTo, price, type Visit, wordsOf } from './layout.ts';
import { picture } from './pictures.ts';
import { type Product, products } from './products.ts';

const told = (product: Product, language: Language) => product[language];

function card(visit: Visit, product: Product): Html {
  const { name, short } = told(product, visit.language);
  return html`<li class="card"><a href="${linkTo(visit, `/products/${product.id}`)}">${picture(product.id)}<span class="text"><b>${name}</b><span>${short}</span></span><span class="price">${price(visit.language, product.roubles)}</span></a></li>`;
}

export function homePage(visit: Visit): string {
  const said = wordsOf(visit);
  return layout(
    visit,
    said.tagline,
    html`<section class="hero"><div><h1>${said.hero}</h1><p>${said.heroText}</p><a class="button" href="#goods">${said.choose}</a></div>${picture('iron-teapot')}</section>
<h2 id="goods">${said.products}</h2>
<ul class="goods">${products.map((product) => card(visit, product))}</ul>`,
  );
}

/** The page of one product; null for one the shop does not have. */
export function productPage(visit: Visit, id: string): string | null {
  const product = products.find((one) => one.id === id);
  if (!product) return null;
  const said = wordsOf(visit);
  const { name, short, about } = told(product, visit.language);
  const at = products.indexOf(product);
  const others = [1, 3, 5].flatMap((step) => products[(at + step) % products.length] ?? []);
  return layout(
    visit,
    name,
    html`<p class="back"><a href="${linkTo(visit, '')}">← ${said.back}</a></p>
<article class="product">${picture(product.id)}<div><h1>${name}</h1><p class="lead">${short}</p><p>${about}</p><p class="price">${price(visit.language, product.roubles)}</p>
<button class="button" type="button" data-add="${product.id}" data-added="${said.added}">${said.toCart}</button><p class="quiet">${said.delivery}</p></div></article>
<h2>${said.also}</h2><ul class="goods three">${others.map((one) => card(visit, one))}</ul>`,
  );
}

export function cartPage(visit: Visit): string {
  const said = wordsOf(visit);
  // All goods stand here hidden; the page's script, which knows the cart, shows those in it.
  const rows = products.map((product) => {
    const { name } = told(product, visit.language);
    const named = (phrase: string) => phrase.replace('{name}', name);
    return html`<li hidden data-row="${product.id}" data-price="${product.roubles}">${picture(product.id)}<a href="${linkTo(visit, `/products/${product.id}`)}">${name}</a>
<span class="amount" role="group" aria-label="${said.quantity}"><button type="button" data-step="-1" aria-label="${named(said.less)}">−</button><output>0</output><button type="button" data-step="1" aria-label="${named(said.more)}">+</button></span><span class="price">${price(visit.language, product.roubles)}</span></li>`;
  });
  return layout(
    visit,
    said.cart,
    html`<h1>${said.cart}</h1><p class="lead" data-empty hidden>${said.cartEmpty} <a href="${linkTo(visit, '')}">${said.back}</a></p>
<ul class="rows">${rows}</ul>
<div class="sum" data-sum hidden><p>${said.total} <b data-total></b></p><button class="button" type="button" data-order>${said.order}</button><p class="quiet" data-ordered role="status" hidden>${said.orderDemo}</p></div>`,
  );
}
