import { placeOf as shortName } from '../../machines/notices/words.ts';
import type { NoticesNow, ShownNotice } from '../../services/public/notices.ts';
import { type Html, html } from '../html.ts';
import { dayShown, daysLeft } from './days.ts';
import { chinese, clauseShown, type Frame, type Framed, queryOf, say } from './frame.ts';
import { fieldProblems, within, objectionWords as words } from './objection-words.ts';

/** What somebody has typed already, shown again where something was wrong with it. */
export interface TypedObjection {
  readonly text: string;
  readonly name: string;
  readonly contact: string;
}

export const NOTHING_TYPED: TypedObjection = { text: '', name: '', contact: '' };

export const FIELDS = ['text', 'name', 'contact'] as const;
type Field = (typeof FIELDS)[number];

export interface ObjectionForm {
  readonly wall: NoticesNow;
  readonly notice: ShownNotice & { readonly objections: NonNullable<ShownNotice['objections']> };
  readonly typed: TypedObjection;
  /** Fields that were wrong. */
  readonly wrong: readonly Field[];
  /** As many have come in today as are taken. */
  readonly full: boolean;
}

const problemOf = (field: Field, frame: Frame) => {
  const problem = fieldProblems[field];
  return problem === undefined ? field : say(problem, frame);
};

function control(field: Field, { typed }: ObjectionForm, attributes: Html): Html {
  if (field === 'text')
    return html`<textarea id="text" name="text" rows="8" aria-required="true"${attributes}>
${typed.text}</textarea>`;
  const fill = field === 'name' ? 'name' : 'off';
  return html`<input id="${field}" name="${field}" type="text" value="${typed[field]}" autocomplete="${fill}"${attributes}>`;
}

const HINTS = { text: words.textHint, name: null, contact: words.contactHint } as const;

function fieldShown(field: Field, form: ObjectionForm, frame: Frame): Html {
  const isWrong = form.wrong.includes(field);
  const hint = HINTS[field];
  const describedBy = [hint && `${field}-hint`, isWrong && `${field}-problem`].filter((id) => id);
  const attributes = html`${describedBy.length > 0 && html` aria-describedby="${describedBy.join(' ')}"`}${
    isWrong && html` aria-invalid="true"`
  }${form.wrong[0] === field && html` autofocus`}`;
  return html`<div class="field${isWrong && ' invalid'}">
<label for="${field}">${say(words[field], frame)}</label>
${hint && html`<p class="hint" id="${field}-hint">${say(hint, frame)}</p>\n`}${
  isWrong && html`<p class="problem" id="${field}-problem">${problemOf(field, frame)}</p>\n`
}${control(field, form, attributes)}
</div>
`;
}

function alertOf({ wrong, full }: ObjectionForm, frame: Frame): Html {
  if (full)
    return html`<div class="alert" role="alert">
<p><strong>${say(words.full, frame)}</strong></p>
<p>${say(words.fullHelp, frame)}</p>
</div>
`;
  if (wrong.length === 0) return html``;
  return html`<div class="alert" role="alert">
<p><strong>${say(words.wrong, frame)}</strong></p>
<ul>
${wrong.map((field) => html`<li><a href="#${field}">${problemOf(field, frame)}</a></li>\n`)}</ul>
</div>
`;
}

const backTo = ({ community }: NoticesNow, frame: Frame) =>
  html`<p class="aside"><a href="${frame.place.to(community.code)}${queryOf(frame)}">${say(words.back, frame)}</a></p>`;

/** The form, with what was wrong at its field; a telephone's browser without scripts is all that it needs. */
export function objectionPage(form: ObjectionForm, frame: Frame, status = 200): Framed {
  const { wall, notice, wrong, full } = form;
  const { community, today } = wall;
  const { until, to, decidedWithinDays } = notice.objections;
  const failed = wrong.length > 0 || full;
  return {
    status,
    title: `${failed ? `${say(words.error, frame)} · ` : ''}${say(words.title, frame)} · ${shortName(community)}`,
    body: html`<h1>${say(words.title, frame)}</h1>
<p class="lead">${chinese(shortName(community), frame)}</p>
${alertOf(form, frame)}<dl class="facts card">
<div><dt>${say(words.about, frame)}</dt><dd>${say(notice.title, frame)}</dd></div>
<div><dt>${say(words.until, frame)}</dt><dd>${dayShown(until, today, frame)}${frame.language === 'zh' ? '，' : ', '}<strong>${say(daysLeft(until, today), frame)}</strong></dd></div>
<div><dt>${say(words.to, frame)}</dt><dd>${say(to, frame)}</dd></div>
<div><dt>${say(words.within, frame)}</dt><dd>${say(within(decidedWithinDays), frame)}</dd></div>
</dl>
<form method="post" action="new${queryOf(frame)}" novalidate>
<input type="hidden" name="notice" value="${notice.kind}">
${(['text', 'name', 'contact'] as const).map((field) => fieldShown(field, form, frame))}<p class="hint">${say(words.privacy, frame)}</p>
<button type="submit">${say(words.send, frame)}</button>
</form>
${backTo(wall, frame)}`,
  };
}

/** Where a notice cannot be objected to today: why, and by which clause. */
export function refusedPage(
  wall: NoticesNow,
  { status, because, help, clause }: { status: number; because: string; help: string; clause: string | null },
  frame: Frame,
): Framed {
  return {
    status,
    title: `${because} · ${shortName(wall.community)}`,
    body: html`<h1>${because}</h1>
<p class="lead">${chinese(shortName(wall.community), frame)}</p>
<div class="alert" role="alert">
<p>${help}</p>
${clause !== null && html`<p>${say(words.basis, frame)} ${clauseShown(clause, frame)}</p>\n`}</div>
${backTo(wall, frame)}`,
  };
}
