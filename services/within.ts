/** What was waited for is not there in time. It may still come, and nobody looks at it any more. */
export class TooLate extends Error {
  constructor(ms: number) {
    super(`There was no answer within ${ms} ms`);
    this.name = 'TooLate';
  }
}

/** The result of some work, or {@link TooLate} where it takes longer. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooLate(ms)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
