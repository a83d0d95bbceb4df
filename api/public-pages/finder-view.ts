import { placeOf as shortName } from '../../machines/notices/words.ts';
import type { CommunitiesFound, TownOfCommunities } from '../../services/public/search-communities.ts';
import { type Html, html } from '../html.ts';
import { finderWords, found, townCalled } from './finder-words.ts';
import { chinese, type Frame, type Framed, queryOf, say } from './frame.ts';

/** A single town of which nobody knows the name needs no heading. */
function town({ code, name, communities }: TownOfCommunities, alone: boolean, frame: Frame): Html {
  const query = queryOf(frame);
  const heading =
    name === null
      ? !alone && html`<h2>${say(townCalled(code), frame)}</h2>\n`
      : html`<h2>${chinese(name, frame)}</h2>\n`;
  return html`<section>
${heading}<ul class="choices">
${communities.map(
  (one) =>
    html`<li><a href="${frame.place.to(one.code)}${query}">${chinese(shortName(one), frame)}</a></li>\n`,
)}</ul>
</section>
`;
}

/** Finds a community by a part of its name; all of them, by town, where nothing was asked for. */
export function finderPage({ towns, more }: CommunitiesFound, wanted: string, frame: Frame): Framed {
  const count = towns.reduce((sum, { communities }) => sum + communities.length, 0);
  const result =
    count === 0
      ? html`<div class="notice empty">
<p><strong>${say(finderWords.none, frame)}</strong></p>
<p>${say(finderWords.noneHelp, frame)}</p>
</div>
`
      : html`<p role="status">${more ? say(finderWords.more, frame) : say(found(count), frame)}</p>
${towns.map((one) => town(one, towns.length === 1, frame))}`;
  return {
    title: say(finderWords.title, frame),
    body: html`<h1>${say(finderWords.title, frame)}</h1>
<form method="get" role="search" class="search">
${frame.language === 'en' && html`<input type="hidden" name="lang" value="en">\n`}<label for="q">${say(finderWords.label, frame)}</label>
<p class="hint" id="q-hint">${say(finderWords.hint, frame)}</p>
<input id="q" name="q" type="search" value="${wanted}" aria-describedby="q-hint" autocomplete="off">
<button type="submit">${say(finderWords.search, frame)}</button>
</form>
${result}${wanted !== '' && html`<p class="aside"><a href="${frame.place.finder}${queryOf(frame)}">${say(finderWords.all, frame)}</a></p>`}`,
  };
}
