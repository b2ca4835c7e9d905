/** `[::1]`, as URLs and people write it, as the `::1` that sockets take. */
export const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
