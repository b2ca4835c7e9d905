/** UTC milliseconds as `20260301T080000Z`. */
export const utcStamp = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
