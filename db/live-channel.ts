/** On which the processes of one database tell one another what has changed; the triggers of 0007 and 0011 name it too. */
export const LIVE_CHANNEL = 'huanjie_live';
