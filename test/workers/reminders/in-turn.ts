/** Scenes are played side by side, since most of the time each of them waits; the acts of one in turn. */
export const AT_ONCE = { concurrent: true, timeout: 300_000 };
export const IN_TURN = { concurrent: false };

/** With HUANJIE_LONG_FAULTS a server is away for a minute; else for as long as it takes everybody to notice. */
export const IS_LONG = Boolean(process.env.HUANJIE_LONG_FAULTS);

/** For what takes seconds, on a machine that has much else to do. */
export const PATIENCE_MS = 90_000;
