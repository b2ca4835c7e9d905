const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const OPEN_TO_ALL = /^\/(in|ping|api\/v1)\//;

/**
 * Whether a form was posted from another website with the visitor's cookies. The host is compared, not the scheme: a
 * plain-http start and a proxy that ends https look the same from here.
 */
export const isForeignPost = (request: Request, url: URL): boolean => {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || OPEN_TO_ALL.test(url.pathname)) return false;
	const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const origin = request.headers.get('origin');
	if (origin === null) return false;
	if (type !== '' && !FORM_TYPES.includes(type) && type !== 'application/json') return false;
	const host = request.headers.get('host') ?? url.host;
	return !URL.canParse(origin) || new URL(origin).host !== host;
};
