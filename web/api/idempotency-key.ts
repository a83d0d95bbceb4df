/** A key for one attempt to record. Also where a page comes over plain HTTP, where `randomUUID` is not to be had. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
