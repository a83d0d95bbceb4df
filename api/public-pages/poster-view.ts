import { placeOf as shortName } from '../../machines/notices/words.ts';
import type { NoticesNow } from '../../services/public/notices.ts';
import { html } from '../html.ts';
import { chinese, type Frame, type Framed, queryOf, say } from './frame.ts';
import { posterWords } from './poster-words.ts';
import { qrPicture } from './qr.ts';
import { words } from './words.ts';

/** As it is written on paper: nobody types what a browser puts in front by itself. */
const onPaper = (address: string) => address.replace(/^https?:\/\//, '');

/** Broken, where it must be, before the code of the community and not within it. */
const inPieces = (address: string) =>
  address.split('/').map((piece, at) => html`${at > 0 && html`/<wbr>`}${piece}`);

/**
 * A sheet for the wall of the community. Whoever receives objections is whom the notices name that hang now; the plan
 * knows no telephone number, so that there is a line for one.
 */
export function posterPage({ community, notices }: NoticesNow, address: string, frame: Frame): Framed {
  const name = shortName(community);
  const receivers = new Set(
    notices.flatMap(({ objections }) => (objections ? [say(objections.to, frame)] : [])),
  );
  const to =
    receivers.size > 0
      ? [...receivers].join(frame.language === 'zh' ? '、' : ', ')
      : say(posterWords.named, frame);
  return {
    title: `${name} · ${say(posterWords.title, frame)}`,
    kind: 'poster',
    body: html`<p class="help">${say(posterWords.print, frame)} <a href="../${community.code}${queryOf(frame)}">${say(words.seeWall, frame)}</a></p>
<div class="sheet">
<h1>${chinese(name, frame)}</h1>
<p class="scan">${say(posterWords.scan, frame)}</p>
${qrPicture(address, say(posterWords.qr, frame))}
<p class="type">${say(posterWords.type, frame)}</p>
<p class="address">${inPieces(onPaper(address))}</p>
<dl class="facts">
<div><dt>${say(posterWords.office, frame)}</dt><dd>${to}</dd></div>
<div><dt>${say(posterWords.telephone, frame)}</dt><dd class="blank"></dd></div>
</dl>
<p class="free">${say(posterWords.free, frame)}</p>
</div>`,
  };
}
