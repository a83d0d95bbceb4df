/** What survives a round trip through JSON, and so through the database, unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
