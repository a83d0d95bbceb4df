/** Addresses in which the last part is all that is asked of whoever comes. */
const LETS_IN = /^\/(?<page>m|calendar|invitation|api\/invitations|api\/public\/objections)\/[^?]*/;

/** What an identity provider hands back in the address is a key too. */
const HANDED_BACK = /^(?<path>\/api\/sign-in\/oidc\/callback)\?.*$/;

/** What a list is asked for: codes, numbers and words of ours. */
const PLAIN = /^(?:region|after|limit|offset|state|dryRun|lang)=[\w-]{0,40}$/;

/** Nobody is to write anything else behind a question mark; whoever does may have written a password. */
const plainly = (query: string) =>
  query
    .split('&')
    .map((one) => (PLAIN.test(one) ? one : '…'))
    .join('&');

/** The address of a request as it may be logged: a link, a feed or a receipt must not be taken from the log and used. */
export function loggedUrl(url: string): string {
  return url
    .replace(LETS_IN, '/$<page>/…')
    .replace(HANDED_BACK, '$<path>?…')
    .replace(/(?<=\?).*$/, plainly);
}
