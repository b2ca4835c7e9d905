import type { MailImage } from '../persistence/tables/watching.ts';

/** The mail's HTML with its pictures inside, for a page: there are no attachments to refer to. */
export const withImagesInside = ({ html, images }: { html: string; images: readonly MailImage[] }): string =>
	images.reduce((page, { cid, base64 }) => page.replaceAll(`cid:${cid}`, `data:image/png;base64,${base64}`), html);
