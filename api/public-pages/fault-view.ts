import { html } from '../html.ts';
import { faultOf } from './fault-words.ts';
import { type Frame, type Framed, queryOf, say } from './frame.ts';
import { words } from './words.ts';

/** Where there is nothing to show: why, and where to go on. */
export function faultPage(status: number, frame: Frame): Framed {
  const { title, help } = faultOf(status);
  return {
    status,
    title: say(title, frame),
    body: html`<h1>${say(title, frame)}</h1>
<p class="lead">${say(help, frame)}</p>
<p><a class="button" href="${frame.place.finder}${queryOf(frame)}">${say(words.find, frame)}</a></p>`,
  };
}
