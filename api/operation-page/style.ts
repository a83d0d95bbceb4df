/** Narrow enough for a phone; trouble is bold and said in words, not in colour alone. */
export const style = `
:root { color-scheme: light dark; --line: #8884; --bad: #b00020; --good: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff7b72; --good: #56d364; } }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 44rem; padding: 1rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .4rem .3rem 0; text-align: right; font-weight: normal; }
th:first-child, td:first-child, td.wide { text-align: left; }
thead th { font-size: .8125rem; }
td.wide { font-size: .8125rem; overflow-wrap: anywhere; }
.bad { color: var(--bad); font-weight: bold; }
.good { color: var(--good); }
.notice { border-left: .3rem solid var(--bad); padding: .5rem .75rem; }
footer { font-size: .8125rem; margin-top: 2rem; }
`;
