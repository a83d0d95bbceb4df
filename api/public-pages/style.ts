/**
 * For elderly eyes on old telephones: large, one column, dark on light or light on dark as the telephone is set, all of
 * it 7 : 1 or more. On paper only what hangs on a wall is left.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1d2226; --soft: #474e55; --paper: #f4f1ea; --card: #fffefb; --line: #c9c2b4; --edge: #6d675c; --red: #8f1d18; --link: #12436d; --on: #ffffff; --good: #1c5430; --tint: #e9f0f6; --warn: #fbeceb; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1eee8; --soft: #cbc6bd; --paper: #15181b; --card: #1f2429; --line: #444b52; --edge: #9aa1a8; --red: #ffb4ab; --link: #a9d2f7; --on: #0d1b28; --good: #9fdcb1; --tint: #22303c; --warn: #3a2321; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem 1.125rem 2rem; font: 1.25rem/1.75 system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
p, ul, ol, dl { margin: 0.5rem 0; }
ul, ol { padding-left: 1.5rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 4px solid var(--link); outline-offset: 3px; border-radius: 4px; }
h1 { font-size: 2rem; line-height: 1.3; margin: 0.5rem 0 1rem; }
h1 + .lead { margin-top: -0.75rem; }
h2 { font-size: 1.5rem; line-height: 1.4; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.25rem; line-height: 1.5; margin: 1.5rem 0 0; }
.top { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-bottom: 0.5rem; border-bottom: 2px solid var(--red); margin-bottom: 1.25rem; }
.site { margin: 0; font-weight: 600; color: var(--red); }
.switch { display: inline-flex; flex: none; align-items: center; min-height: 3rem; padding: 0 0.5rem; }
.lead { color: var(--soft); margin: 0.25rem 0 1.25rem; }
.hint, .order, .ordinal { color: var(--soft); font-size: 1.125rem; line-height: 1.6; margin: 0.25rem 0; }
.notice, .card, .receipt { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem 1.125rem; margin: 0 0 1.5rem; }
.notice > h2 { margin: 0 0 0.75rem; }
.notice .ordinal { margin: 0; }
.notice.empty { text-align: center; padding: 2.5rem 1.125rem; }
.names { list-style: none; padding: 0; margin: 0.5rem 0 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.25rem 1rem; }
.names li { font-size: 1.375rem; }
.clause { white-space: nowrap; }
.votes { color: var(--soft); font-size: 1.125rem; white-space: nowrap; }
.facts { margin: 1.25rem 0 0; border-top: 1px solid var(--line); }
.facts > div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.facts dt { flex: none; min-width: 7rem; color: var(--soft); }
.facts dd { flex: 1 1 14rem; margin: 0; }
.facts.card { padding: 0.25rem 1.125rem; margin: 0 0 1.5rem; }
.facts.card > div:last-child { border-bottom: 0; }
.object { margin-top: 1.25rem; }
.closed { color: var(--soft); margin: 1.25rem 0 0; }
.button, button { display: block; width: 100%; min-height: 3.75rem; padding: 0.75rem 1rem; margin: 1rem 0 0; font: inherit; font-weight: 600; line-height: 1.5; text-align: center; text-decoration: none; color: var(--on); background: var(--link); border: 2px solid var(--link); border-radius: 12px; cursor: pointer; }
.choices { list-style: none; padding: 0; }
.choices a { display: flex; align-items: center; min-height: 3.5rem; padding: 0.5rem 1rem; margin-bottom: 0.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.search { margin: 1rem 0 1.5rem; }
.field { margin: 0 0 1.5rem; }
.field.invalid { border-left: 6px solid var(--red); padding-left: 1rem; }
label { display: block; font-weight: 600; }
input, textarea { display: block; width: 100%; min-height: 3.5rem; margin-top: 0.5rem; padding: 0.75rem; font: inherit; color: inherit; background: var(--card); border: 2px solid var(--edge); border-radius: 8px; appearance: none; }
textarea { resize: vertical; }
.problem { color: var(--red); font-weight: 600; margin: 0.25rem 0; }
.alert { background: var(--warn); border: 2px solid var(--red); border-radius: 12px; padding: 0.75rem 1.125rem; margin: 0 0 1.5rem; }
.alert ul { list-style: none; padding: 0; }
.alert a { color: var(--red); display: inline-block; padding: 0.25rem 0; }
.receipt { border: 2px solid var(--link); text-align: center; }
.receipt h2 { font-size: 1.25rem; margin: 0; }
.number { font: 700 2rem/1.35 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; margin: 0.5rem 0; }
.number span { white-space: nowrap; }
.state { background: var(--tint); border-radius: 12px; padding: 1rem 1.125rem; margin: 0 0 1.5rem; }
.state p { margin: 0; }
.state strong { font-size: 1.5rem; }
.steps { list-style: none; padding: 0; }
.steps li { position: relative; padding: 0.25rem 0 0.75rem 2.25rem; }
.steps li::before { content: ""; position: absolute; left: 0.25rem; top: 0.75rem; width: 1.125rem; height: 1.125rem; border: 3px solid var(--edge); border-radius: 50%; background: var(--paper); }
.steps li.done::before { background: var(--good); border-color: var(--good); }
.steps li:not(:last-child)::after { content: ""; position: absolute; left: 0.75rem; top: 2rem; bottom: -0.625rem; border-left: 3px solid var(--line); }
.aside { margin: 1.5rem 0 0; }
.aside a, .help a { display: inline-block; padding: 0.5rem 0; }
.bottom { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 1.125rem; }
.bottom ul { list-style: none; padding: 0; }
.bottom li a { display: inline-flex; align-items: center; min-height: 3rem; }
.qr { display: block; width: min(100%, 22rem); margin: 1rem auto; border-radius: 8px; }
.sheet { background: #ffffff; color: #1d2226; border: 1px solid var(--line); border-radius: 12px; padding: 2.5rem 1.5rem; text-align: center; --soft: #474e55; --line: #c9c2b4; --red: #8f1d18; }
.sheet h1 { font-size: 2.5rem; color: var(--red); }
.sheet .scan { font-size: 1.625rem; font-weight: 600; line-height: 1.4; margin: 1rem 0; text-wrap: balance; }
.sheet .type { margin: 1rem 0 0; }
.sheet .address { font: 600 1.25rem/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; margin: 0; }
.sheet .facts { text-align: left; margin: 1.5rem 0; }
time .paper { display: none; }
.blank { min-height: 2.25rem; }
@media print {
@page { size: A4; margin: 20mm; }
:root { color-scheme: light; --ink: #000; --soft: #000; --paper: #fff; --card: #fff; --line: #888; --red: #000; --link: #000; --on: #000; --tint: #fff; }
body { max-width: none; padding: 0; font-size: 16pt; font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.top, .bottom, .aside, .help, .object, .closed, .ordinal, button, .button { display: none; }
time .paper { display: inline; }
h1, .lead { text-align: center; }
h1 { font-size: 24pt; }
h1 + .lead { display: none; }
.notice { border: 0; border-radius: 0; padding: 0; margin: 8mm 0 0; }
.notice + .notice { break-before: page; }
.notice > h2 { font-size: 28pt; text-align: center; margin: 0 0 8mm; }
.notice .text { text-indent: 2em; line-height: 2; }
:lang(en) .notice .text { text-indent: 0; }
.facts > div { padding: 1mm 0; }
.facts dt { min-width: 9rem; }
.persons, .facts > div { break-inside: avoid; }
.sheet { border: 0; padding: 0; }
.sheet h1 { font-size: 40pt; }
.sheet .scan { font-size: 28pt; }
.sheet .qr { width: 105mm; }
.sheet .address { font-size: 20pt; }
}
`;
