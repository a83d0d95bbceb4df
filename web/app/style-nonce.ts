/** What the server has let styles of this page in by; styles are made while the console runs. */
export const nonceOfPage = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * Most components are handed the nonce and put it on the styles that they make. What locks the page under a dialog is
 * not, and without this every dialog would be a violation of the page's policy.
 */
export function putNonceOnStyles(): void {
  const nonce = nonceOfPage();
  document.createElement = new Proxy(document.createElement, {
    apply(create, self, given) {
      const element: unknown = Reflect.apply(create, self, given);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}
