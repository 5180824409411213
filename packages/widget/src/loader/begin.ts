import type { SiteSettings } from '@otklik/contract/sites';
import type { FromFrame } from '../wire.ts';
import { installApi } from './api.ts';
import { frameHost } from './frame-host.ts';
import { guard, recall, remember } from './guard.ts';
import { drawLauncher } from './launcher.ts';
import { isPhone, phoneScreen } from './phone.ts';
import { languageHere, markTitle, placeHere, watchPlace } from './place.ts';
import { fetchSettings } from './settings.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';

const greetSeconds = 2;
const settingsStaleSeconds = 60;

/** Calls back when the page has loaded and has nothing better to do. */
function whenIdle(act: () => void): void {
  const rest = () => ('requestIdleCallback' in window ? requestIdleCallback(guard(act), { timeout: 3000 }) : setTimeout(guard(act), 200));
  if (document.readyState === 'complete') rest();
  else addEventListener('load', guard(rest), { once: true });
}

/** Puts the API in place and, once the page is idle, the launcher. */
export const beginAt = guard((desk: string, siteKey: string) => {
  if (window.Otklik && !Array.isArray(window.Otklik)) return;
  const api = installApi();
  const words = languageHere('page') === 'ru' ? ru : en;

  const attempt = async (retrySeconds: number) => {
    try {
      const settings = await fetchSettings(desk, siteKey, (reason) => console.warn(`[Otklik] ${reason}`));
      if (settings) guard(show)(desk, siteKey, settings, api);
    } catch {
      // Only the first failure is worth a line in the shop's console.
      if (retrySeconds === 30) console.warn(`[Otklik] ${words.unreachable}`);
      setTimeout(guard(attempt), retrySeconds * 1000, Math.min(retrySeconds * 2, 600));
    }
  };
  whenIdle(() => attempt(30));
});

function show(desk: string, siteKey: string, first: SiteSettings, api: ReturnType<typeof installApi>): void {
  let settings = first;
  let settingsAt = Date.now();
  let open = false;
  let unread = 0;
  let language = languageHere(settings.language);
  const words = language === 'ru' ? ru : en;
  const memory = { known: `otklik.${siteKey}.known`, greeted: `otklik.${siteKey}.greeted`, open: `otklik.${siteKey}.open` };
  const night = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (settings.look.theme === 'auto' ? night.matches : settings.look.theme === 'dark');

  const launcher = drawLauncher(
    words,
    language,
    () => turn(!open),
    () => frame.load(),
  );
  const phone = phoneScreen(launcher.host, launcher.panel, () => turn(false));
  const frame = frameHost(
    desk,
    siteKey,
    words.chat,
    launcher.panel,
    () => ({ otklik: 'greeting', settings, language, dark: isDark(), phone: isPhone(), place: placeHere() }),
    heard,
  );

  function turn(on: boolean): void {
    if (on === open) return;
    open = on;
    // The page that comes next finds the chat as it was left; on a phone it would hide that page.
    remember('sessionStorage', memory.open, on && !isPhone());
    if (on) {
      remember('localStorage', memory.greeted, true);
      frame.load();
      refresh();
    }
    suit();
    draw();
    frame.say({ type: 'shown', on, phone: isPhone() });
    if (on) frame.focus();
    else if (!isPhone()) launcher.button.focus({ preventScroll: true });
    api.tell(on ? 'open' : 'close', undefined);
  }

  /** Full screen or corner, as the window is now. */
  function suit(): void {
    const full = isPhone();
    launcher.root.classList.toggle('phone', full);
    if (open && full) phone.enter();
    else phone.leave();
  }

  function draw(): void {
    launcher.show(open, unread);
    markTitle(unread);
  }

  /** Who is there and how soon they answer changes; the chat shall be honest about it. */
  async function refresh(): Promise<void> {
    if (Date.now() - settingsAt < settingsStaleSeconds * 1000) return;
    settingsAt = Date.now();
    const fresh = await fetchSettings(desk, siteKey, () => {}).catch(() => null);
    if (!fresh) return;
    settings = fresh;
    frame.say({ type: 'settings', settings });
  }

  function heard(news: FromFrame): void {
    if (news.type === 'ready' && open) {
      frame.say({ type: 'shown', on: true, phone: isPhone() });
      frame.focus();
    } else if (news.type === 'close') turn(false);
    else if (news.type === 'wide') launcher.root.classList.toggle('wide', news.on);
    else if (news.type === 'known') remember('localStorage', memory.known, news.on);
    else if (news.type === 'message') api.tell('message', news.message);
    else if (news.type === 'refused') console.warn(`[Otklik] ${news.message}`);
    else if (news.type === 'unread' && news.count !== unread) {
      unread = news.count;
      draw();
      api.tell('unread', unread);
    }
  }

  launcher.shape(settings.look);
  const clothe = () => launcher.root.classList.toggle('dark', isDark());
  clothe();
  draw();
  document.body.append(launcher.host);

  night.addEventListener(
    'change',
    guard(() => {
      clothe();
      frame.say({ type: 'dark', on: isDark() });
    }),
  );
  addEventListener('resize', guard(suit));
  watchPlace(() => {
    // Some shops swap the whole body on their way.
    if (!launcher.host.isConnected) document.body.append(launcher.host);
    language = languageHere(settings.language);
    frame.say({ type: 'place', place: placeHere(), language });
    draw();
  });

  if (recall('localStorage', memory.known)) frame.load();
  if (recall('sessionStorage', memory.open) && !isPhone()) turn(true);
  const text = settings.look.texts[language].greeting;
  if (text && !recall('localStorage', memory.greeted) && !recall('localStorage', memory.known)) {
    setTimeout(
      guard(() => !open && launcher.greet(text, () => remember('localStorage', memory.greeted, true))),
      greetSeconds * 1000,
    );
  }

  api.begin({
    open: () => turn(true),
    close: () => turn(false),
    toggle: () => turn(!open),
    identify(identity) {
      frame.load();
      frame.say({ type: 'identify', identity });
    },
    logout() {
      // The frame holds the session: it must be there to end it.
      frame.load();
      frame.forget();
      frame.say({ type: 'logout' });
    },
    setAttributes: (attributes) => frame.say({ type: 'attributes', attributes }),
  });
  api.tell('ready', undefined);
}
