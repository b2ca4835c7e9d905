// Nothing to do here but read and follow links: the page needs no script of its own.
export const csr = false;
