const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'REPORT']);

/** Whether asking this may change something at the other end. */
export const isWrite = (method: string): boolean => !READING.has(method);
