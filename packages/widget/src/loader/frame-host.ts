import type { FromFrame, FromPage, Greeting } from '../wire.ts';
import { guard } from './guard.ts';

/**
 * The desk's frame in the launcher's panel: made on first need, greeted once with one end of a channel, addressed by its exact
 * origin. What is said before it is ready waits.
 */
export function frameHost(desk: string, siteKey: string, title: string, panel: HTMLElement, greeting: () => Greeting, heard: (news: FromFrame) => void) {
  let port: MessagePort | undefined;
  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let waiting: FromPage[] = [];

  const say = (message: FromPage) => {
    if (ready) port?.postMessage(message);
    else waiting.push(message);
  };

  return {
    say,
    load() {
      if (frame) return;
      const made = document.createElement('iframe');
      frame = made;
      made.src = `${desk}/widget/frame/${siteKey}`;
      made.title = title;
      made.allow = 'autoplay';
      made.addEventListener(
        'load',
        guard(() => {
          // A frame that loads again (the page moved it) begins anew.
          ready = false;
          const channel = new MessageChannel();
          port = channel.port1;
          port.onmessage = guard((event: MessageEvent<FromFrame>) => {
            if (event.data.type === 'ready') {
              ready = true;
              for (const message of waiting.splice(0)) say(message);
            }
            heard(event.data);
          });
          made.contentWindow?.postMessage(greeting(), desk, [channel.port2]);
        }),
      );
      panel.append(made);
    },
    focus: () => frame?.focus(),
    /** Nothing that was said before shall be said to the next customer. */
    forget() {
      waiting = [];
    },
  };
}
