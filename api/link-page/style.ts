/** For a phone first; a wider screen has the same column in its middle. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1.0625rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1f2329; background: #f5f6f7; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: 0.5rem 0 1rem; }
.product { margin: 0; color: #51565d; font-size: 0.9375rem; }
h2 { font-size: 1.0625rem; margin: 0; }
article, details, .notice { background: #fff; border: 1px solid #dee0e3; border-left-width: 6px; border-radius: 8px; padding: 0.75rem 1rem; margin: 0 0 0.75rem; }
article p, .notice p { margin: 0.25rem 0 0; }
.red { border-left-color: #c9252d; }
.yellow { border-left-color: #b88600; }
.blue { border-left-color: #1456f0; }
.answer { color: #2e6b34; }
.wrong { border-color: #c9252d; color: #a01b22; }
button, .button { display: block; width: 100%; min-height: 3.5rem; margin: 1rem 0; font: inherit; font-size: 1.375rem; font-weight: 600; color: #fff; background: #1456f0; border: 0; border-radius: 8px; }
.button { padding: 0.6875rem 1rem; text-align: center; text-decoration: none; }
button.small { min-height: 3rem; font-size: 1.0625rem; margin-bottom: 0.25rem; }
summary { min-height: 2.75rem; padding: 0.5rem 0; cursor: pointer; }
label { display: block; margin-top: 0.75rem; }
input, textarea, select { display: block; width: 100%; min-height: 2.75rem; margin-top: 0.25rem; padding: 0.5rem; font: inherit; border: 1px solid #8f959e; border-radius: 6px; background: #fff; color: inherit; }
:focus-visible { outline: 3px solid #1456f0; outline-offset: 2px; }
footer { margin-top: 1.5rem; color: #51565d; font-size: 0.9375rem; }
`;
