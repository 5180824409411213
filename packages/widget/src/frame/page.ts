import type { FromFrame, FromPage, Greeting } from '../wire.ts';

let port: MessagePort | undefined;

/** Says something to the shop's page. */
export function tellPage(news: FromFrame): void {
  port?.postMessage(news);
}

/** Waits for the page's greeting – from the window that embeds us, nobody else – and listens to its port from then on. */
export function meetPage(greeted: (greeting: Greeting, origin: string) => void, heard: (message: FromPage) => void): void {
  addEventListener('message', (event: MessageEvent<Greeting>) => {
    const [given] = event.ports;
    if (event.source !== window.parent || event.data?.otklik !== 'greeting' || !given) return;
    port = given;
    given.onmessage = ({ data }: MessageEvent<FromPage>) => heard(data);
    greeted(event.data, event.origin);
    tellPage({ type: 'ready' });
  });
}
