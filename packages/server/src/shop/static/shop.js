// The demo shop's own script: the cart, and signing its customer in with the chat. The chat itself needs none of it.
(() => {
  const $ = (selector) => document.querySelector(selector);
  const read = (name, otherwise) => {
    try {
      return JSON.parse(localStorage.getItem(name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const write = (name, value) => localStorage.setItem(name, JSON.stringify(value));
  /** Talks to the chat: at once when it is there, else as soon as it comes. */
  const otklik = (call) => {
    window.Otklik ||= [];
    window.Otklik.push(call);
  };

  // The cart: how many of each product.
  const cart = read('shop.cart', {});
  function showCart() {
    const pieces = Object.values(cart).reduce((sum, amount) => sum + amount, 0);
    const badge = $('[data-cart-count]');
    badge.hidden = pieces === 0;
    badge.textContent = String(pieces);
    otklik((chat) => chat.setAttributes({ cart: pieces }));
    if (!$('[data-sum]')) return;
    let sum = 0;
    for (const row of document.querySelectorAll('[data-row]')) {
      const amount = cart[row.dataset.row] ?? 0;
      row.hidden = amount === 0;
      row.querySelector('output').textContent = String(amount);
      sum += amount * Number(row.dataset.price);
    }
    $('[data-empty]').hidden = pieces > 0;
    $('[data-sum]').hidden = pieces === 0;
    $('[data-total]').textContent = new Intl.NumberFormat(document.documentElement.lang, {
      style: 'currency',
      currency: 'RUB',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(sum);
  }
  function put(id, step) {
    cart[id] = Math.min(99, Math.max(0, (cart[id] ?? 0) + step));
    if (cart[id] === 0) delete cart[id];
    write('shop.cart', cart);
    showCart();
  }

  // The customer. Their server – here the desk's own demo – vouches for them with a signed token.
  async function identify() {
    const browserId = read('shop.browser', null) ?? newId();
    write('shop.browser', browserId);
    const answer = await fetch(document.body.dataset.identity, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ browserId }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const { identity } = await answer.json();
    otklik((chat) => chat.identify(identity));
  }
  function newId() {
    // `randomUUID` is missing on pages without https.
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    return [...bytes].map((byte, at) => ([4, 6, 8, 10].includes(at) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
  }
  function showCustomer() {
    const known = read('shop.known', false);
    if (!$('[data-guest]')) return;
    $('[data-guest]').hidden = known;
    $('[data-known]').hidden = !known;
  }

  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const { add, added, step } = button.dataset;
    if (add) {
      put(add, 1);
      const before = button.textContent;
      button.textContent = added;
      setTimeout(() => (button.textContent = before), 1500);
    }
    if (step) put(button.closest('[data-row]').dataset.row, Number(step));
    if ('order' in button.dataset) $('[data-ordered]').hidden = false;
    if ('signIn' in button.dataset) {
      try {
        await identify();
        write('shop.known', true);
        showCustomer();
      } catch {
        $('[data-failed]').hidden = false;
      }
    }
    if ('signOut' in button.dataset) {
      write('shop.known', false);
      otklik((chat) => chat.logout());
      showCustomer();
    }
  });

  showCart();
  showCustomer();
  if (read('shop.known', false)) identify().catch(() => {});
})();
