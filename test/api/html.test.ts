import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../../api/html.ts';

describe('markup with values in it', () => {
  test.each([
    { name: 'text', page: html`<p>${'<b>&"\''}</p>`, text: '<p>&lt;b&gt;&amp;&quot;&#39;</p>' },
    {
      name: 'an attribute',
      page: html`<a title="${'"><script>'}">x</a>`,
      text: '<a title="&quot;&gt;&lt;script&gt;">x</a>',
    },
    { name: 'a number', page: html`${0}${-1.5}`, text: '0-1.5' },
    { name: 'nothing', page: html`a${null}${undefined}${false}b${''}c`, text: 'abc' },
    { name: 'markup', page: html`<p>${html`<b>${'<'}</b>`}</p>`, text: '<p><b>&lt;</b></p>' },
    { name: 'lists', page: html`${['<', html`<br>`, [1, [null]]]}`, text: '&lt;<br>1' },
  ])('$name', ({ page, text }) => {
    expect(page.text).toBe(text);
  });

  test('no text ever gets out of where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, inside = ''] = /^<p title="(.*)">$/s.exec(html`<p title="${text}">`.text) ?? [];
        expect(inside).not.toMatch(/[<>"']/);
        const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
        expect(inside.replaceAll(/&(\S+?);/g, (_, name: keyof typeof entities) => entities[name])).toBe(text);
      }),
    );
  });
});
